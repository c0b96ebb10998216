"""A real server for the tests: the embedded one, and the `redis-server` on PATH where there is one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer, find_binary

BINARIES = list(
    dict.fromkeys(filter(None, (find_binary(), *map(Path, filter(None, [shutil.which("redis-server")])))))
)


@pytest.fixture(scope="session", params=BINARIES, ids=lambda binary: binary.name)
def server(request: pytest.FixtureRequest) -> Iterator[EmbeddedServer]:
    """A server that keeps nothing on disk; `client` empties it for each test."""
    with EmbeddedServer(binary=request.param, persistent=False) as running:
        yield running


@pytest.fixture
def client(server: EmbeddedServer) -> Iterator[Redis]:
    """A client of an empty server."""
    with Redis.from_url(server.url) as connection:
        connection.flushall()
        connection.config_set("maxmemory", 0)
        yield connection
