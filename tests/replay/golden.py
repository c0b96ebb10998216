"""The events that each recorded stream becomes, kept as golden files: `python -m tests.replay.golden` renews both.

A golden file holds one event a line, in order, without what another pipeline changes by design.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotewire.models import load
from quotewire.pipeline import Entry, Options, Pipeline, Publish
from quotewire.replay.comparing import ALWAYS_MASKED
from quotewire.replay.differences import parse_path, without
from quotewire.replay.entries import Recorded, to_line
from quotewire.replay.sources import read_recording
from quotewire_events import encode
from tests.replay.streams import FOLDER, NAMES, build, recording_of


def golden_of(name: str) -> Path:
    """Return where the events of a stream are kept."""
    return FOLDER / "golden" / f"{name}.ndjson"


def process(entries: Iterable[Recorded], *, publish_quotes: bool = False) -> Iterator[bytes]:
    """Yield the events that entries become, in order, as a worker with the settings' defaults writes them."""
    pipeline = Pipeline(load(), Options(publish_quotes=publish_quotes))
    for entry in entries:
        result = pipeline.process(Entry(entry.fields, entry.stream, entry.id))
        if isinstance(result, Publish):
            yield encode(result.article)
            yield from map(encode, result.quotes)
        else:
            yield encode(result.event)


def renew() -> None:
    """Write the recordings and the golden files anew."""
    masks = [parse_path(path) for path in ALWAYS_MASKED]
    for name in NAMES:
        recording_of(name).parent.mkdir(exist_ok=True)
        recording_of(name).write_bytes(b"".join(map(to_line, build(name))))
        events = [
            without(json.loads(event), masks) for event in process(read_recording(str(recording_of(name))))
        ]
        golden_of(name).parent.mkdir(exist_ok=True)
        golden_of(name).write_text("".join(f"{json.dumps(e, ensure_ascii=False)}\n" for e in events), "utf-8")
        print(f"{golden_of(name).relative_to(FOLDER.parent.parent)}: {len(events)} events")


if __name__ == "__main__":
    renew()
