"""Recorded streams through a real worker that is killed twice on the way: nothing lost, nothing doubled."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from tempfile import TemporaryFile

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer
from quotewire.replay.comparing import FROM_ENTRY_IDS, Comparison, compare
from quotewire.replay.differences import parse_path
from quotewire.replay.documents import Document, read_documents
from quotewire.replay.replaying import Target, replay
from quotewire.replay.report import describe
from quotewire.replay.sources import read_recording
from quotewire_events import ARTICLE_REJECTED
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
    with TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "quotewire", "run"],
            env=os.environ | {f"QUOTEWIRE_{name}": value for name, value in settings.items()},
            stdout=log, stderr=log,
        )  # fmt: skip
        try:
            yield process
        except AssertionError:  # what the worker had to say is what one wants to know then
            log.seek(0)
            print(log.read().decode("utf-8", "replace")[-5000:])
            raise
        finally:
            process.kill()
            process.wait()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.002)


def publish(client: Redis, name: str, most: int | None = None) -> int:
    """Replay a recorded stream, its first `most` entries, under its own ids; return how many are there now.

    Goes on behind what was published before.
    """
    source = islice(read_recording(str(recording_of(name))), most)
    target = Target(client, STREAM, keep_ids=True)
    done = replay(source, target, speed=0, resume=True, told_to_stop=lambda: False, tell=lambda count: None)
    return done.added + done.skipped


def has_written(client: Redis, count: int) -> bool:
    return bool(sum(client.xlen(stream) for stream in OUT) >= count)


def is_through(client: Redis, count: int) -> bool:
    """Whether `count` events are there, and nothing is left to do."""
    return has_written(client, count) and client.xpending(STREAM, "quotewire")["pending"] == 0


def golden_documents(name: str) -> Iterator[Document]:
    return read_documents(str(golden_of(name)), "")


def check(golden: Iterable[Document], url: str, streams: Iterable[str], ignore: Iterable[str]) -> Comparison:
    """Compare golden events with what stands in streams; `attempts` may differ, since entries came twice."""
    result = compare(
        golden,
        chain.from_iterable(read_documents(f"stream:{stream}", url) for stream in streams),
        ignore=map(parse_path, ("data.attempts", *ignore)),
        tell=lambda count: None,
    )
    assert result.alike, "\n".join(describe(result, "the golden file", "what the workers made"))
    return result


@pytest.mark.parametrize("name", NAMES)
def test_a_worker_killed_twice_makes_what_the_golden_file_holds(name: str) -> None:
    with EmbeddedServer() as server, Redis.from_url(server.url) as client:
        # Published in parts: a worker is through with all of it in 0.2 s, which a busy machine may need to kill it.
        for written, published in ((6, 18), (16, 26)):
            assert publish(client, name, published) == published
            with worker(server.url):
                wait_until(partial(has_written, client, written))
        count = publish(client, name)
        assert count > published
        with worker(server.url) as last:
            wait_until(partial(is_through, client, count))
            last.terminate()
            assert last.wait(timeout=SECONDS) == 0
        streams = [stream for stream in OUT if client.exists(stream)]
        assert check(golden_documents(name), server.url, streams, ()).same == count


def test_dead_letters_are_requeued_beside_a_running_worker_each_once() -> None:
    """They are as broken as before: each becomes a dead letter again, and there is one more entry for each."""
    with EmbeddedServer() as server, Redis.from_url(server.url) as client, worker(server.url):
        count = publish(client, "trouble")
        wait_until(partial(is_through, client, count))
        letters = client.xlen("articles.rejected")
        assert letters > 10
        command = [
            sys.executable,
            "-m",
            "quotewire",
            "rejected",
            "requeue",
            "--all",
            "--yes",
            "--url",
            server.url,
        ]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
        assert done.stderr.decode().strip() == f"{letters} requeued"
        wait_until(lambda: client.xlen("articles.rejected") == letters and is_through(client, count))
        assert client.xlen(STREAM) == count + letters
        rejected = [d for d in golden_documents("trouble") if d.body["type"] == ARTICLE_REJECTED]
        check(rejected, server.url, ["articles.rejected"], FROM_ENTRY_IDS)
