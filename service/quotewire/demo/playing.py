"""The demo from the first article to the last file: a real server, a real worker, a producer and a consumer."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redis import Redis

from quotewire.demo import read_samples
from quotewire.demo.bus import IN, consume, outputs, publish, unsettled
from quotewire.demo.progress import counting, say
from quotewire.demo.worker_process import WorkerProcess
from quotewire.embedded import EmbeddedServer, ServerNotAvailableError
from quotewire.replay.interruption import stoppable
from quotewire.replay.server import connected
from quotewire.replay.trouble import Stopped, Trouble
from quotewire_events import ArticleEnriched, ArticleRejected, Event

STALL_SECONDS = 60.0
"""Twice what one article may take: nothing for so long means that nothing will come."""
_LONGEST_SOCKET_PATH = 100


@dataclass(frozen=True, slots=True)
class Played:
    """What came out, in the order in which the articles were published, and how many seconds it took."""

    enriched: tuple[ArticleEnriched, ...]
    rejected: tuple[ArticleRejected, ...]
    seconds: float


def play(folder: Path) -> Played:
    """Send the sample articles through a worker and return what came out; nothing is left running.

    What server and worker need while they run lies in a folder inside `folder`, which goes with them. Raises
    `Trouble` where something went wrong, `Stopped` after Ctrl-C or SIGTERM.
    """
    began = time.monotonic()
    with stoppable() as stop, _place_inside(folder) as place, _server(place) as (client, url):
        worker = WorkerProcess(url, place / "worker.log")
        try:
            entries = publish(client, read_samples())
            say(f"Published {len(entries)} articles to {IN}")
            worker.start()
            say(f"Started a worker with {worker.processes} extraction processes")
            events = _collect(client, entries, worker, stop)
            worker.stop()
        finally:
            worker.close()
        if unsettled(client) or outputs(client) != len(entries):
            raise Trouble(f"{len(entries)} articles went in, {outputs(client)} events came out")
    return Played(
        enriched=tuple(event.data for event in events if isinstance(event.data, ArticleEnriched)),
        rejected=tuple(event.data for event in events if isinstance(event.data, ArticleRejected)),
        seconds=time.monotonic() - began,
    )


@contextmanager
def _place_inside(folder: Path) -> Iterator[Path]:
    try:
        with tempfile.TemporaryDirectory(prefix=".demo-", dir=folder, ignore_cleanup_errors=True) as place:
            yield Path(place).absolute()
    except OSError as error:
        raise Trouble(f"{error.filename or folder}: {error.strerror or error}") from error


@contextmanager
def _server(place: Path) -> Iterator[tuple[Redis, str]]:
    """Run a server and give a client of it, and its URL."""
    over_tcp = len(os.fsencode(place / "s")) > _LONGEST_SOCKET_PATH
    server = EmbeddedServer(folder=place, persistent=False, over_tcp=over_tcp)
    try:
        try:
            server.start()
        except (ServerNotAvailableError, OSError) as error:
            raise Trouble(f"the demo needs a server of its own: {error}") from error
        with connected(server.url) as client:
            facts = client.info("server")
            version = facts.get("valkey_version") or facts["redis_version"]
            say(f"Started a server of its own ({facts.get('server_name', 'redis')} {version})")
            yield client, server.url
    finally:
        server.close()


def _collect(
    client: Redis, entries: Sequence[str], worker: WorkerProcess, told_to_stop: Callable[[], bool]
) -> list[Event]:
    """Consume until each of the `entries` has come out; return the events in the order of the entries."""
    found: dict[str, Event] = {}
    awaited = {f"{IN}/{entry}": number for number, entry in enumerate(entries)}
    last = time.monotonic()
    with counting(len(entries)) as advance:
        for event in consume(client):
            if told_to_stop():
                raise Stopped("stopped before the last article was through")
            if event is not None and event.sourceentry in awaited and event.sourceentry not in found:
                found[event.sourceentry] = event
                last = time.monotonic()
                advance()
            if len(found) == len(awaited):
                break
            worker.check()
            if time.monotonic() - last > STALL_SECONDS:
                raise Trouble(
                    f"{len(found)} of {len(awaited)} articles came out, and then none for "
                    f"{STALL_SECONDS:.0f} seconds{worker.last_words()}"
                )
    return sorted(found.values(), key=lambda event: awaited[event.sourceentry or ""])
