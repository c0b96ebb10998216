"""A server for each case: it may be killed, and reached over TCP through a proxy."""

from collections.abc import Iterator

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.chaos.proxy import Proxy


@pytest.fixture
def server() -> Iterator[EmbeddedServer]:
    """A server with its data on disk."""
    with EmbeddedServer(over_tcp=True, options=("--appendfsync", "always")) as started:
        yield started


@pytest.fixture
def client(server: EmbeddedServer) -> Iterator[Redis]:
    """The test's own way to the server, past the proxy."""
    with Redis.from_url(server.url, retry=None) as connection:
        yield connection


@pytest.fixture
def proxy(server: EmbeddedServer) -> Iterator[Proxy]:
    """The worker's way to the server."""
    with Proxy(server.url) as running:
        yield running
