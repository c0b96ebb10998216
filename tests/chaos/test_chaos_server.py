"""A server that goes, forgets, or refuses, under a whole worker: it goes on, calmly; each article comes out once."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.chaos.audit import ENRICHED, GROUP, RAW
from tests.chaos.cases import come_out, cpu_seconds, each_once, healthy_ones, publish, wait_for, worker
from tests.integration.worker_process import wait_until
from tests.refusals import forbidden, full, read_only

AWAY_SECONDS = 0.6
REFUSED_SECONDS = 2.0
CALM = 0.35
"""The share of a CPU that a worker may use while its server refuses everything."""


def test_a_server_killed_under_load_and_back_with_its_data_is_gone_on_with_in_ten_seconds(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    published = publish(client, healthy_ones(200))
    with worker(server.url, tmp_path / "log"):
        for share in (30, 90):
            wait_for(client, share)
            server.kill()
            time.sleep(AWAY_SECONDS)
            server.start()
            began, before = time.monotonic(), come_out(client)
            wait_for(client, before + 1)
            assert time.monotonic() - began < 10
        each_once(client, published)


def test_a_server_that_comes_back_without_its_data_is_served_anew(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    with worker(server.url, tmp_path / "log"):
        each_once(client, publish(client, healthy_ones(30)))
        server.kill()
        server.forget()
        server.start()
        each_once(client, publish(client, healthy_ones(30, start=30)))


def test_a_group_deleted_under_load_is_created_anew(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    published = publish(client, healthy_ones(200))
    with worker(server.url, tmp_path / "log") as running:
        for share in (20, 70, 120):
            wait_for(client, share)
            client.xgroup_destroy(RAW, GROUP)
        wait_for(client, len(published))
        each_once(client, published | publish(client, healthy_ones(20, start=200)))
        assert running.events().count("group_created") >= 3


def test_a_stream_deleted_comes_back_with_new_articles(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    with worker(server.url, tmp_path / "log"):
        published = publish(client, healthy_ones(30))
        each_once(client, published)
        client.delete(RAW)
        each_once(client, published | publish(client, healthy_ones(30, start=30)))


REFUSALS = {
    "READONLY": read_only,
    "OOM": full,
    "NOPERM to read": forbidden("xreadgroup"),
    "NOPERM to write": forbidden("xadd"),
    "NOPERM for scripts": forbidden("evalsha"),
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_refusals_under_load_neither_lose_nor_double_nor_heat(
    server: EmbeddedServer, client: Redis, tmp_path: Path, refusal: Callable[[Redis], Callable[[], object]]
) -> None:
    published = publish(client, healthy_ones(200))
    with worker(server.url, tmp_path / "log") as refused:
        wait_for(client, 30)
        lift = refusal(client)
        wait_until(lambda: "server_refuses" in refused.events(), "a refusal")
        began, used, before = time.monotonic(), cpu_seconds(refused.process.pid), client.xlen(ENRICHED)
        time.sleep(REFUSED_SECONDS)
        used = (cpu_seconds(refused.process.pid) - used) / (time.monotonic() - began)
        assert client.xlen(ENRICHED) < len(published)
        lift()
        wait_until(lambda: client.xlen(ENRICHED) > before, "it goes on", 10)
        each_once(client, published)
        assert used < CALM
