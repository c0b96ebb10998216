"""What recording, replaying, comparing and requeueing cost: entries a second against the embedded server.

`PYTHONPATH=service:schemas python tests/bench_replay.py [--entries N] [--bytes N]`; the best of three runs of each.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from redis import Redis

from quotewire.demo import read_samples
from quotewire.embedded import EmbeddedServer
from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Publish
from quotewire.rejected.acting import requeuing
from quotewire.rejected.letters import Filter, select
from quotewire.replay.comparing import compare
from quotewire.replay.documents import Document, of_value
from quotewire.replay.recording import entries_to_record, record
from quotewire.replay.replaying import Target, replay
from quotewire.replay.sources import open_stream, read_recording
from quotewire_events import encode

ROUNDS = 3
PIPELINE = Pipeline(load())


def never() -> bool:
    return False


def ignore(_count: int) -> None:
    return None


def fill(client: Redis, entries: int, size: int) -> None:
    pipeline = client.pipeline(transaction=False)
    text = ("“The weir holds,” said Ada Brun. " * (size // 30 + 1)).encode()[:size]
    for number in range(entries):
        pipeline.xadd("raw", {b"uri": b"urn:n:%d" % number, b"text": text}, id=f"{number + 1}-0")
        if number % 500 == 499:
            pipeline.execute()
    pipeline.execute()


def bury(client: Redis, entries: int) -> None:
    client.delete("letters", "broken")
    for number in range(entries):
        entry = Entry({b"data": b'{"cut": %d' % number}, "broken", f"{number + 1}-0")
        result = PIPELINE.process(entry)
        assert not isinstance(result, Publish)
        client.xadd("letters", {"data": encode(result.event)})


def events(count: int) -> Iterator[Document]:
    """Yield the event of the first sample, a page dump, under `count` uris."""
    result = PIPELINE.process(next(read_samples()).entry)
    assert isinstance(result, Publish)
    event = json.loads(encode(result.article))
    for number in range(count):
        yield of_value({**event, "data": {**event["data"], "uri": f"urn:n:{number}"}})


def tell(
    what: str, count: int, run: Callable[[], object], prepare: Callable[[], object] = lambda: None
) -> None:
    best = 0.0
    for _ in range(ROUNDS):
        prepare()
        began = time.perf_counter()
        run()
        best = max(best, count / (time.perf_counter() - began))
    print(f"{what:<28}{best:>10,.0f} a second")


def measure(entries: int, size: int, folder: Path) -> None:
    path = folder / "raw.ndjson"

    def recording() -> None:
        with path.open("wb") as file:
            found = entries_to_record(client, "raw", start="-", end="+", follow=False, told_to_stop=never)
            record(found, file, count=None, told_to_stop=never, tell=ignore)

    def replaying(*, keep_ids: bool, from_stream: bool = False) -> None:
        source = open_stream("raw", server.url)[1] if from_stream else read_recording(str(path))
        target = Target(client, "again", keep_ids)
        replay(source, target, speed=0, resume=False, told_to_stop=never, tell=ignore)

    def requeue() -> None:
        act = requeuing(client, to=None, dry_run=False)
        assert all(act(letter).did == "requeued" for letter in select(client, ["letters"], Filter()))

    def empty() -> object:
        return client.delete("again")

    with EmbeddedServer() as server, Redis.from_url(server.url) as client:
        fill(client, entries, size)
        tell("record", entries, recording)
        tell("replay a file, new ids", entries, lambda: replaying(keep_ids=False), empty)
        tell("replay a file, kept ids", entries, lambda: replaying(keep_ids=True), empty)
        tell("replay a stream", entries, lambda: replaying(keep_ids=True, from_stream=True), empty)
        few = min(entries, 2000)
        tell("compare events, all equal", few, lambda: compare(events(few), events(few), tell=ignore))
        tell("requeue dead letters", few, requeue, lambda: bury(client, few))
    print(f"{'memory at most':<28}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:>10,} MiB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--bytes", type=int, default=5000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(given.entries, given.bytes, Path(folder))


if __name__ == "__main__":
    main()
