"""Reading from a group: bounded, never raising, the group created anew where it is gone."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from redis.exceptions import ResponseError

from quotewire.streams.holding import Holding
from quotewire.streams.observer import Observer
from quotewire.streams.scripts import Consumer, Scripts
from quotewire.streams.watchdog import Watchdog

log = structlog.get_logger("quotewire.streams")

Entry = tuple[bytes, Mapping[bytes, bytes]]
Batch = list[tuple[bytes, list[Entry]]]
"""A reply of XREADGROUP: the stream, and its entries."""

XReadGroup = Callable[..., Awaitable[Any]]


class Reader:
    """Stands between FastStream and XREADGROUP.

    Every entry is noted as in hand at the moment it is read. Claimed entries come before new ones, through the
    same door, so that both take the same way to the handler. An error never gets out: FastStream would retry
    without a pause, or end the process with status 0.
    """

    def __init__(
        self,
        consumer: Consumer,
        scripts: Scripts,
        *,
        xreadgroup: XReadGroup,
        holding: Holding,
        watchdog: Watchdog,
        observer: Observer,
    ) -> None:
        self._consumer = consumer
        self._scripts = scripts
        self._xreadgroup = xreadgroup
        self._holding = holding
        self._watchdog = watchdog
        self._observer = observer
        self._claimed: deque[Entry] = deque()
        self._reading = asyncio.Lock()
        self._closed = False

    @property
    def waiting(self) -> int:
        """How many claimed entries wait to be read."""
        return len(self._claimed)

    @property
    def closed(self) -> bool:
        """Whether nothing is read any more."""
        return self._closed

    def add_claimed(self, entry: Entry, attempts: int) -> None:
        """Put a claimed entry before the new ones."""
        self._holding.take(entry[0].decode(), attempts)
        self._claimed.append(entry)

    async def read(self, *, count: int, block_ms: int) -> Batch:
        """Return up to `count` entries, or none after `block_ms`; once closed it waits for its cancellation."""
        if self._closed:
            await asyncio.Event().wait()
        async with self._reading:
            if self._claimed:
                size = min(count, len(self._claimed))
                return [(self._consumer.stream.encode(), [self._claimed.popleft() for _ in range(size)])]
            batch = await self._read_new(count, block_ms)
        self._observer.turned()
        return batch

    async def close(self) -> None:
        """Read no more; return when the last read is over and what it brought is noted."""
        self._closed = True
        async with self._reading:
            pass

    async def restore(self, *, resume: bool) -> None:
        """Create the group where it is missing. Raises what the server answers."""
        start = await self._scripts.restore(self._consumer, resume=resume)
        if start is not None:
            self._observer.group_created(self._consumer.stream)
            (log.warning if resume else log.info)(
                "group_created",
                stream=self._consumer.stream,
                group=self._consumer.group,
                after=start,
                lost=resume,
            )

    async def _read_new(self, count: int, block_ms: int) -> Batch:
        try:
            reply = await self._xreadgroup(
                groupname=self._consumer.group,
                consumername=self._consumer.name,
                streams={self._consumer.stream: ">"},
                count=count,
                block=block_ms,
            )
        except ResponseError as error:
            if not is_missing_group(error):
                await self._watchdog.failed("read", self._consumer.stream, error)
                return []
            await self._restore_in_place()
            return []
        except Exception as error:
            await self._watchdog.failed("read", self._consumer.stream, error)
            return []
        self._watchdog.succeeded("read", self._consumer.stream)
        batch: Batch = [(stream, entries) for stream, entries in reply or []]
        for _, entries in batch:
            for entry_id, _ in entries:
                self._holding.take(entry_id.decode(), 1)
        return batch

    async def _restore_in_place(self) -> None:
        try:
            await self.restore(resume=True)
        except Exception as error:
            await self._watchdog.failed("restore", self._consumer.stream, error)
        else:
            self._watchdog.succeeded("restore", self._consumer.stream)


def is_missing_group(error: Exception) -> bool:
    """Say whether a group, or its stream, does not exist (or was removed during a blocking read)."""
    text = str(error)
    return text.startswith(("NOGROUP", "UNBLOCKED")) or "no longer exists" in text or "No such key" in text
