"""A worker that is suspended for longer than the claim time: its articles go elsewhere, and stay there."""

import signal
from pathlib import Path

from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.chaos.audit import GROUP, RAW
from tests.chaos.cases import come_out, each_once, healthy_ones, publish, wait_for, worker
from tests.integration.worker_process import wait_until


def test_a_worker_stopped_past_the_claim_time_writes_nothing_twice_when_it_goes_on(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    published = publish(client, healthy_ones(400))
    with worker(server.url, tmp_path / "first") as first:
        wait_for(client, 40)
        first.process.send_signal(signal.SIGSTOP)
        held = client.xpending(RAW, GROUP)["pending"]
        assert held > 0
        try:
            with worker(server.url, tmp_path / "second") as second:
                wait_until(lambda: come_out(client) == len(published), "the other does all of it")
                assert "claimed" in second.events()
                first.process.send_signal(signal.SIGCONT)
                wait_until(lambda: get_on(client, first.log), "it goes on, and notices")
                each_once(client, published | publish(client, healthy_ones(40, start=400)))
        finally:
            first.process.send_signal(signal.SIGCONT)


def get_on(client: Redis, log: list[dict[str, object]]) -> bool:
    """Whether a worker that was stopped works again: its connection lives, or it said that it must connect anew."""
    idle = [info["idle"] for info in client.xinfo_consumers(RAW, GROUP)]
    return len(idle) == 2 and max(idle) < 2000 and bool(log)
