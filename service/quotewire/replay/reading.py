"""Streams read in order and in pages, so that memory stays flat however long they are."""

from collections.abc import Callable, Iterator
from typing import Any, cast

from redis import Redis
from redis.exceptions import ResponseError

from quotewire.replay.entries import EntryId, Recorded
from quotewire.replay.trouble import Trouble

PAGE_BYTES = 2 * 1024 * 1024
MAX_PAGE = 500
_FIRST_PAGE = 16
_BLOCK_MS = 500


def last_id(client: Redis, stream: str) -> EntryId | None:
    """Return the highest id that a stream ever gave, of an entry that may be gone; None where there is no stream.

    Raises Trouble where the key holds something else.
    """
    try:
        found = client.xinfo_stream(stream)
    except ResponseError as error:
        if "no such key" in str(error):
            return None
        if "WRONGTYPE" in str(error):
            raise Trouble(f"{stream}: the key holds no stream") from error
        raise
    return EntryId.parse(found["last-generated-id"].decode())


def length(client: Redis, stream: str) -> int:
    """Return how many entries a stream holds."""
    return client.xlen(stream)


def read_stream(client: Redis, stream: str, *, start: str = "-", end: str = "+") -> Iterator[Recorded]:
    """Yield the entries from `start` to `end` in order; ids as XRANGE takes them.

    A page holds about `PAGE_BYTES`, by the sizes of the page before it.
    """
    count = _FIRST_PAGE
    while True:
        page = recorded(stream, client.xrange(stream, start, end, count))
        yield from page
        if len(page) < count:
            return
        start = f"({page[-1].id}"
        count = next_page(count, sum(entry.size for entry in page))


def follow_stream(
    client: Redis, stream: str, *, after: str, told_to_stop: Callable[[], bool]
) -> Iterator[Recorded | None]:
    """Yield the entries behind `after` as they come, and None whenever there is none for the moment."""
    count = _FIRST_PAGE
    while not told_to_stop():
        reply = cast("Any", client.xread({stream: after}, count=count, block=_BLOCK_MS))
        if not reply:
            yield None
            continue
        entries = reply.items() if isinstance(reply, dict) else reply
        [(_, found)] = entries
        page = recorded(stream, found[0] if isinstance(reply, dict) else found)
        yield from page
        after = page[-1].id
        count = next_page(count, sum(entry.size for entry in page))


def next_page(count: int, size: int) -> int:
    """Return how many entries the next page should have, after one of `count` entries and `size` bytes."""
    fitting = count * PAGE_BYTES // max(size, 1)
    return max(1, min(fitting, 2 * count, MAX_PAGE))


def recorded(stream: str, page: Any) -> list[Recorded]:
    """Return a page as the client gives it as entries of the stream."""
    return [Recorded(entry_id.decode(), stream, fields) for entry_id, fields in page]
