"""How long a worker takes to start, to go on after its server was away, and to take over from a dead one."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.bench.throughput import publish
from tests.chaos.audit import ENRICHED, GROUP, RAW
from tests.chaos.cases import come_out, worker
from tests.integration.worker_process import RUN, WorkerProcess, wait_until

LENGTH = 5000
CLAIM_MS = 15_000
"""The claim time of the settings' default."""
AWAY_SECONDS = 2.0


@contextmanager
def _rig() -> Iterator[tuple[EmbeddedServer, Redis, Path]]:
    with (
        tempfile.TemporaryDirectory(prefix="qw-bench-") as folder,
        EmbeddedServer() as server,
        Redis.from_url(server.url, retry=None) as client,
    ):
        yield server, client, Path(folder)


def start() -> float:
    """Return the seconds from the command to the first article that came out."""
    with _rig() as (server, client, folder):
        publish(client, 1, LENGTH)
        began = time.perf_counter()
        with WorkerProcess(server.url, folder / "log", RUN, PROCESSES=2, HTTP_PORT=0):
            wait_until(lambda: client.xlen(ENRICHED) == 1, "the first article")
            return time.perf_counter() - began


def after_the_server() -> float:
    """Return the seconds from a killed server's return, with its data, to the next article that came out."""
    with (
        _rig() as (server, client, folder),
        worker(server.url, folder / "log", PROCESSES=2, CLAIM_IDLE_MS=CLAIM_MS),
    ):
        publish(client, 3000, LENGTH)
        wait_until(lambda: come_out(client) > 200, "it works")
        server.kill()
        time.sleep(AWAY_SECONDS)
        server.start()
        began, before = time.perf_counter(), come_out(client)
        wait_until(lambda: come_out(client) > before, "it works again")
        return time.perf_counter() - began


def after_a_dead_worker() -> float:
    """Return the seconds from a worker's death until the last of what it held is settled by another one."""
    settings = {"PROCESSES": 1, "CLAIM_IDLE_MS": CLAIM_MS, "HTTP_PORT": 0}
    with _rig() as (server, client, folder), worker(server.url, folder / "second", **settings):
        publish(client, 100, LENGTH)
        with WorkerProcess(server.url, folder / "first", RUN, **settings) as first:
            mark = f"-{first.process.pid}-".encode()
            wait_until(lambda: _fed(client, mark), "it works")
            first.process.kill()
            died = time.perf_counter()
        left = {item["message_id"] for item in _pending(client) if mark in item["consumer"]}
        assert left
        wait_until(lambda: not left & {item["message_id"] for item in _pending(client)}, "all of it", 120)
        return time.perf_counter() - died


def _fed(client: Redis, mark: bytes) -> bool:
    """Whether the consumer with this mark in its name holds entries; there is always enough for it to read."""
    if any(mark in item["consumer"] for item in _pending(client)):
        return True
    if come_out(client) > client.xlen(RAW) - 50:
        publish(client, 50, LENGTH, start=client.xlen(RAW))
    return False


def _pending(client: Redis) -> list[dict[str, Any]]:
    return list(client.xpending_range(RAW, GROUP, "-", "+", 100))
