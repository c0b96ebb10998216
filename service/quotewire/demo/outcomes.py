"""What became of the sample articles on a server that others use too."""

import time
from collections.abc import Iterable, Iterator
from typing import Any

from redis import Redis

from quotewire.demo import read_samples
from quotewire.settings import Partition
from quotewire_events import Event, decode
from quotewire_events.codec import DecodeError

_PAGE = 100
_WAIT_MS = 250


def newest_samples(client: Redis, stream: str, *, look_back: int) -> list[str]:
    """Return the id of each sample's newest entry in a stream, the oldest first.

    Looks at the last `look_back` entries, and no further back than it must.
    """
    missing = {article.entry.fields[b"uri"] for article in read_samples()}
    found: list[str] = []
    end, seen = "+", 0
    while missing and seen < look_back:
        page: Any = client.xrevrange(stream, end, "-", count=_PAGE)
        for entry_id, fields in page:
            if (uri := fields.get(b"uri")) in missing:
                missing.discard(uri)
                found.append(entry_id.decode())
        if len(page) < _PAGE:
            break
        end, seen = f"({page[-1][0].decode()}", seen + _PAGE
    return found[::-1]


def outcomes(
    client: Redis, partition: Partition, entries: Iterable[str], *, seconds: float
) -> Iterator[Event]:
    """Yield the event that each of the `entries` of the input stream became, as they come.

    Ends with the last of them, or where none came for `seconds`. Reads without a group: nothing is taken from anybody.
    """
    awaited = {f"{partition.raw}/{entry}": int(entry.split("-")[0]) for entry in entries}
    before: Any = max(0, min(awaited.values(), default=0) - 1)
    after: Any = dict.fromkeys((partition.enriched, partition.rejected), before)
    deadline = time.monotonic() + seconds
    while awaited and time.monotonic() < deadline:
        pages: Any = client.xread(after, count=_PAGE, block=_WAIT_MS)
        for stream, page in pages:
            after[stream.decode()] = page[-1][0]
            for event in _events(fields for _, fields in page):
                if awaited.pop(event.sourceentry or "", None) is not None:
                    deadline = time.monotonic() + seconds
                    yield event


def _events(entries: Iterable[dict[bytes, bytes]]) -> Iterator[Event]:
    """Yield what can be decoded: the streams may hold what others wrote."""
    for fields in entries:
        try:
            yield decode(fields)
        except DecodeError:
            continue
