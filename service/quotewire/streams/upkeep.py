"""What a consumer does beside reading: keep its entries, take over what others left, remove idle consumers."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any

import structlog
from redis.exceptions import ResponseError

from quotewire.streams.holding import Holding
from quotewire.streams.observer import Observer
from quotewire.streams.reading import Reader, is_missing_group
from quotewire.streams.scripts import HANDED_BACK_IDLE_MS, Consumer, Scripts
from quotewire.streams.watchdog import Watchdog

log = structlog.get_logger("quotewire.streams")

LONGEST_PAUSE_MS = 60_000
"""The pause between two attempts grows up to this (or the claim time, where that is longer)."""
IDLE_CONSUMER_MS = 10 * 60_000
"""A consumer with nothing pending is removed after so long."""
_PAGE = 100
_PAGES = 10
_AGAIN_SECONDS = 0.05
_CANCEL_AGAIN_SECONDS = 0.1


def pause_ms(claim_idle_ms: int, deliveries: int) -> int:
    """Return how long an entry rests before its next attempt: doubled with every delivery."""
    doubled: int = claim_idle_ms << min(deliveries - 1, 20)
    return min(doubled, max(LONGEST_PAUSE_MS, claim_idle_ms))


class Reclaimer:
    """Takes over entries that were left: by a consumer that died, or by an attempt that failed."""

    def __init__(
        self,
        consumer: Consumer,
        client: Any,
        *,
        reader: Reader,
        holding: Holding,
        claim_idle_ms: int,
        room: int,
        observer: Observer,
    ) -> None:
        self._consumer = consumer
        self._client = client
        self._reader = reader
        self._holding = holding
        self._claim_idle_ms = claim_idle_ms
        self._room = room
        self._observer = observer
        self._after = "-"

    async def turn(self) -> bool:
        """Claim what is due, as much as there is room for, until reading is over; True where there may be more."""
        claimed = 0
        for _ in range(_PAGES):
            if not self._has_room:
                break
            page = await self._page()
            for pending in page:
                if self._has_room:
                    self._after = "(" + pending["message_id"].decode()
                    claimed += await self._claim(pending)
            if len(page) < _PAGE and self._has_room:
                self._after = "-"
                break
        if claimed:
            self._observer.claimed(self._consumer.stream, claimed)
            log.debug("claimed", stream=self._consumer.stream, count=claimed)
        return self._after != "-" and not self._reader.closed

    @property
    def _has_room(self) -> bool:
        return self._reader.waiting < self._room and not self._reader.closed

    async def _page(self) -> Sequence[Mapping[str, Any]]:
        page: Sequence[Mapping[str, Any]] = await self._client.xpending_range(
            self._consumer.stream, self._consumer.group, self._after, "+", _PAGE, idle=self._claim_idle_ms
        )
        return page

    async def _claim(self, pending: Mapping[str, Any]) -> int:
        entry_id, idle, deliveries = (
            pending["message_id"],
            int(pending["time_since_delivered"]),
            int(pending["times_delivered"]),
        )
        if entry_id.decode() in self._holding or idle < pause_ms(self._claim_idle_ms, deliveries):
            return 0
        # What was handed back was not tried to its end: that delivery goes on, and is no attempt more.
        attempts = deliveries if idle >= HANDED_BACK_IDLE_MS else deliveries + 1
        # The idle time seen is the least to claim at: it is zero for all others once one has claimed.
        reply = await self._client.xclaim(
            self._consumer.stream,
            self._consumer.group,
            self._consumer.name,
            idle,
            [entry_id],
            retrycount=attempts,
        )
        count = 0
        for claimed_id, fields in reply:
            if claimed_id is not None and fields is not None:  # an entry that was deleted meanwhile is None
                self._reader.add_claimed((claimed_id, fields), attempts)
                count += 1
        return count


class Heart:
    """Keeps what is in hand from being claimed, and forgets what was claimed all the same."""

    def __init__(self, consumer: Consumer, scripts: Scripts, holding: Holding, observer: Observer) -> None:
        self._consumer = consumer
        self._scripts = scripts
        self._holding = holding
        self._observer = observer

    async def beat(self) -> None:
        """One beat for all entries in hand."""
        ids = self._holding.ids
        if not ids:
            return
        lost = await self._scripts.beat(self._consumer, ids)
        if lost:
            self._holding.lose(lost)
            self._observer.lost(self._consumer.stream, len(lost))
            log.warning("entries_lost", stream=self._consumer.stream, count=len(lost), first=lost[0])


async def repeat(
    seconds: float, doing: str, stream: str, turn: Callable[[], Awaitable[object]], watchdog: Watchdog
) -> None:
    """Take turns for ever, the next one soon where one says so; an error is the watchdog's."""
    while True:
        again: object = False
        try:
            again = await turn()
        except ResponseError as error:
            if not is_missing_group(error):  # reading creates it anew
                await watchdog.failed(doing, stream, error)
        except Exception as error:
            await watchdog.failed(doing, stream, error)
        else:
            watchdog.succeeded(doing, stream)
        await asyncio.sleep(min(seconds, _AGAIN_SECONDS) if again else seconds)


async def end(tasks: Collection[asyncio.Task[None]]) -> None:
    """Cancel tasks until they are done: a cancellation that meets a reply just arriving is lost in redis-py."""
    rest: Collection[asyncio.Task[None]] = tasks
    while rest:
        for task in rest:
            task.cancel()
        _, rest = await asyncio.wait(rest, timeout=_CANCEL_AGAIN_SECONDS)
