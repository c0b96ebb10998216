"""Recorded streams through a real worker that is killed twice on the way: nothing lost, nothing doubled."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer
from quotewire.replay.comparing import compare
from quotewire.replay.differences import parse_path
from quotewire.replay.documents import read_documents
from quotewire.replay.replaying import Target, replay
from quotewire.replay.report import describe
from quotewire.replay.sources import read_recording
from tests.replay.golden import golden_of
from tests.replay.streams import NAMES, STREAM, recording_of

SECONDS = 60.0
OUT = ("articles.enriched", "articles.rejected")


@contextmanager
def worker(url: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of one extraction process that takes over quickly; killed when the block ends, if it still runs."""
    settings = {
        "REDIS_URL": url,
        "PROCESSES": "1",
        "CLAIM_IDLE_MS": "500",
        "HTTP_PORT": "0",
        "LOG_FORMAT": "json",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "quotewire", "run"],
        env=os.environ | {f"QUOTEWIRE_{name}": value for name, value in settings.items()},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.002)


@pytest.mark.parametrize("name", NAMES)
def test_a_worker_killed_twice_makes_what_the_golden_file_holds(name: str) -> None:
    entries = list(read_recording(str(recording_of(name))))
    with EmbeddedServer() as server, Redis.from_url(server.url) as client:
        replay(
            entries, Target(client, STREAM, keep_ids=True), speed=0, resume=False,
            told_to_stop=lambda: False, tell=lambda count: None,
        )  # fmt: skip

        def has_written(count: int) -> bool:
            return bool(sum(client.xlen(stream) for stream in OUT) >= count)

        for quarter in (1, 2):
            with worker(server.url):
                wait_until(partial(has_written, quarter * len(entries) // 4))
        assert not has_written(len(entries)), "it was through before it was killed"
        with worker(server.url) as last:
            wait_until(
                lambda: client.xpending(STREAM, "quotewire")["pending"] == 0 and has_written(len(entries))
            )
            last.terminate()
            assert last.wait(timeout=SECONDS) == 0
        streams = [stream for stream in OUT if client.exists(stream)]
        result = compare(
            read_documents(str(golden_of(name)), ""),
            chain.from_iterable(read_documents(f"stream:{stream}", server.url) for stream in streams),
            ignore=[parse_path("data.attempts")],
            tell=lambda count: None,
        )
    assert result.alike, "\n".join(describe(result, str(golden_of(name)), "what the workers made"))
    assert result.same == len(entries)
