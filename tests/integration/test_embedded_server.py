"""The server that tests and the demo start: one at a time, and nothing of it left behind."""

import tempfile
from pathlib import Path

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer, ServerNotAvailableError


def test_a_server_that_runs_is_not_started_twice() -> None:
    server = EmbeddedServer(persistent=False)
    server.start()
    first = server.pid
    with server:
        assert server.pid == first
        with Redis.from_url(server.url) as client:
            assert client.info("server")["process_id"] == first


def test_a_server_that_fell_is_started_anew() -> None:
    with EmbeddedServer() as server, Redis.from_url(server.url) as client:
        first = server.pid
        client.set("kept", "yes")
        client.shutdown()
        server._process.wait()  # type: ignore[union-attr]
        server.start()
        assert server.pid != first
        assert client.get("kept") == b"yes"


def test_a_server_that_does_not_come_up_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with (
        pytest.raises(ServerNotAvailableError, match="did not come up"),
        EmbeddedServer(options=("--no-such",)),
    ):
        pass
    assert list(tmp_path.iterdir()) == []
