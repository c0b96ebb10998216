"""From a stream to a file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from redis import Redis

from quotewire.replay.entries import Recorded, to_line
from quotewire.replay.reading import follow_stream, last_id, read_stream
from quotewire.replay.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Recording:
    """What was recorded: how many entries, and the ids of the first and the last, None where there were none."""

    count: int
    first: str | None
    last: str | None


def entries_to_record(
    client: Redis, stream: str, *, start: str, end: str, follow: bool, told_to_stop: Callable[[], bool]
) -> Iterable[Recorded | None]:
    """Return the entries from `start` to `end`, with `follow` also those to come, and None for a pause in them.

    A stream that grows all the while has an end all the same: its last entry when we began. Raises Trouble
    where there is no such stream to read, unless it is followed.
    """
    last = last_id(client, stream)
    if last is None and not follow:
        raise Trouble(f"{stream}: there is no such stream on this server")
    if not follow:
        return read_stream(client, stream, start=start, end=str(last) if end == "+" else end)
    there = read_stream(client, stream, start=start, end=str(last)) if last is not None else ()
    return chain(there, follow_stream(client, stream, after=str(last or "0-0"), told_to_stop=told_to_stop))


def record(
    entries: Iterable[Recorded | None],
    file: BinaryIO,
    *,
    count: int | None,
    told_to_stop: Callable[[], bool],
    tell: Callable[[int], None],
) -> Recording:
    """Write entries as lines until they end, there are `count` of them, or we are told to stop.

    `tell` is called with how many entries were written since. Whole lines only: whatever stops it, the file
    holds no half entry. A pause in the entries is used to flush.
    """
    first = last = None
    written = 0
    for entry in entries:
        if entry is None:
            file.flush()
            tell(0)
        else:
            file.write(to_line(entry))
            first, last, written = first or entry.id, entry.id, written + 1
            tell(1)
        if told_to_stop() or written == count:
            break
    return Recording(written, first, last)
