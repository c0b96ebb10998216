"""A worker that is suspended for longer than the claim time: its articles go elsewhere, and stay there."""

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.chaos.audit import GROUP, RAW
from tests.chaos.cases import come_out, each_once, healthy_ones, publish, wait_for, worker
from tests.integration.worker_process import WorkerProcess, free_port, wait_until


def test_a_worker_stopped_past_the_claim_time_writes_nothing_twice_when_it_goes_on(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    published = publish(client, healthy_ones(200))
    with observed(server.url, tmp_path / "first") as first:
        wait_for(client, 40)
        try:
            wait_until(lambda: stopped_with_work_in_hand(first, client), "stopped at work")
            with observed(server.url, tmp_path / "second") as second:
                wait_until(lambda: come_out(client) == len(published), "the other does all of it")
                assert counted(second, "quotewire_claimed_total") > 0
                first.process.send_signal(signal.SIGCONT)
                wait_until(
                    lambda: counted(first, "quotewire_commits_refused_total") > 0,
                    "it goes on, and writes nothing",
                )
                each_once(client, published | publish(client, healthy_ones(40, start=200)))
        finally:
            first.process.send_signal(signal.SIGCONT)


def stopped_with_work_in_hand(worker: WorkerProcess, client: Redis) -> bool:
    """Stop a worker; where what it held is just being committed, let it go on."""
    pid = worker.process.pid
    worker.process.send_signal(signal.SIGSTOP)
    wait_until(lambda: Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T", "stopped")
    client.ping()  # what it had sent before is done when the next command is
    if client.xpending(RAW, GROUP)["pending"] > 0:
        return True
    worker.process.send_signal(signal.SIGCONT)
    return False


@contextmanager
def observed(url: str, log: Path) -> Iterator[WorkerProcess]:
    """A worker whose metrics can be read."""
    port = free_port()
    with worker(url, log, HTTP_PORT=port) as process:
        process.port = port
        yield process


def counted(worker: WorkerProcess, name: str) -> float:
    """Return what a counter shows, over all its labels."""
    _, metrics = worker.get("/metrics")
    return sum(float(count) for count in re.findall(rf"^{name}{{.*}} (\S+)$", metrics, re.M))
