"""The network between a worker and its server at its worst: each article comes out once all the same."""

import time
from pathlib import Path
from random import Random

from redis import Redis

from tests.chaos.cases import come_out, each_once, healthy_ones, publish, wait_for, worker
from tests.chaos.proxy import Proxy
from tests.integration.worker_process import wait_until

CUTS = 25


def test_a_connection_cut_in_the_middle_of_a_reply_loses_and_doubles_nothing(
    client: Redis, proxy: Proxy, tmp_path: Path
) -> None:
    """Replies to reads and to commits: what the server has done, the worker does not get to know."""
    random = Random(5)
    published = publish(client, healthy_ones(200))
    proxy.cut_after = lambda: random.randint(1, 12_000) if proxy.cuts < CUTS else 1 << 60
    with worker(proxy.url, tmp_path / "log"):
        each_once(client, published)
    assert proxy.cuts >= CUTS


def test_connections_reset_under_load_lose_and_double_nothing(
    client: Redis, proxy: Proxy, tmp_path: Path
) -> None:
    published = publish(client, healthy_ones(120))
    with worker(proxy.url, tmp_path / "log"):
        for share in range(10, 90, 10):
            wait_for(client, share)
            proxy.cut()
        each_once(client, published)


def test_a_slow_network_slows_the_worker_and_nothing_else(
    client: Redis, proxy: Proxy, tmp_path: Path
) -> None:
    """A fifth of a second each way: longer than a read waits, and near to half the claim time."""
    proxy.delay = 0.2
    published = publish(client, healthy_ones(8))
    with worker(proxy.url, tmp_path / "log") as slow:
        each_once(client, published)
        assert slow.process.poll() is None


def test_a_network_that_swallows_everything_is_given_up_and_gone_on_from(
    client: Redis, proxy: Proxy, tmp_path: Path
) -> None:
    """No byte comes and no connection ends: only the worker's own time limit can tell."""
    published = publish(client, healthy_ones(100))
    with worker(proxy.url, tmp_path / "log") as patient:
        wait_for(client, 30)
        proxy.hold = True
        wait_until(lambda: "server_unreachable" in patient.events(), "the time limit")
        proxy.hold = False
        began, before = time.monotonic(), come_out(client)
        wait_until(lambda: come_out(client) > before or before == len(published), "it goes on")
        assert time.monotonic() - began < 10
        each_once(client, published)
