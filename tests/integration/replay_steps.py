"""What the tests of record, replay, compare and rejected have in common."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from click.testing import CliRunner, Result
from redis import Redis

from quotewire.cli import main

SECONDS = 20.0
ODD_FIELDS: list[dict[bytes, bytes]] = [
    {b"uri": b"urn:plain", b"text": "“The weir holds,” said Ada Brun.".encode()},
    {b"data": b"caf\xe9 not UTF-8", b"": b"an empty name"},
    {b"\xff\x00name": b"\x00\x01\x02", b"base64:like": b"base64:value"},
    {b"data": b'{"uri": "urn:cut', b"empty": b""},
    {b"newlines": b"a\nb\r\nc\xe2\x80\xa8d", b"quote": b'"\\'},
]


def quotewire(url: str, *arguments: str, stdin: str | bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, arguments, input=stdin, env={"QUOTEWIRE_REDIS_URL": url})


def started(url: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Start the command as a process of its own, which a test may kill."""
    return subprocess.Popen(
        [sys.executable, "-m", "quotewire", *arguments],
        env={**os.environ, "QUOTEWIRE_REDIS_URL": url},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def wait_until(condition: Callable[[], object], seconds: float = SECONDS) -> None:
    """Look until something is so; fail when it is not in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)


def fill(
    client: Redis, stream: str, fields: Sequence[dict[bytes, bytes]], *, every_ms: int = 10
) -> list[str]:
    """Add entries with ids of the past; return the ids."""
    ids = [f"{1_700_000_000_000 + number * every_ms}-{number % 3}" for number in range(len(fields))]
    for entry_id, entry in zip(ids, fields, strict=True):
        client.xadd(stream, entry, id=entry_id)  # type: ignore[arg-type]
    return ids


def numbered(count: int, size: int = 20) -> list[dict[bytes, bytes]]:
    """Make entries that can be told apart."""
    return [{b"uri": b"urn:n:%d" % number, b"text": b"x" * size} for number in range(count)]


def entries(client: Redis, stream: str) -> list[tuple[str, dict[bytes, bytes]]]:
    """Read a stream whole."""
    return [(entry_id.decode(), fields) for entry_id, fields in client.xrange(stream)]


def fields_of(client: Redis, stream: str) -> list[dict[bytes, bytes]]:
    """Read the fields of a stream, in order."""
    return [fields for _, fields in entries(client, stream)]


def lines(output: str | bytes) -> list[Any]:
    """Read NDJSON."""
    text = output.decode() if isinstance(output, bytes) else output
    return [json.loads(line) for line in text.split("\n") if line]
