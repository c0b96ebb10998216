"""A worker that is suspended for longer than the claim time: its articles go elsewhere, and stay there."""

import re
import signal
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
    port = free_port()
    with worker(server.url, tmp_path / "first", HTTP_PORT=port) as first:
        first.port = port
        wait_for(client, 40)
        first.process.send_signal(signal.SIGSTOP)
        try:
            assert client.xpending(RAW, GROUP)["pending"] > 0
            with worker(server.url, tmp_path / "second") as second:
                wait_until(lambda: come_out(client) == len(published), "the other does all of it")
                wait_until(lambda: "claimed" in second.events(), "it says that it took over")
                first.process.send_signal(signal.SIGCONT)
                wait_until(lambda: commits_refused(first) > 0, "it goes on, and writes nothing")
                each_once(client, published | publish(client, healthy_ones(40, start=200)))
        finally:
            first.process.send_signal(signal.SIGCONT)


def commits_refused(worker: WorkerProcess) -> float:
    """Return how many commits the fence has refused."""
    _, metrics = worker.get("/metrics")
    return sum(
        float(count) for count in re.findall(r"^quotewire_commits_refused_total{.*} (\S+)$", metrics, re.M)
    )
