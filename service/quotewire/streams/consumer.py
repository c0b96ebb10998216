"""One stream read by one group: reading, settling and upkeep put together, from the start to the hand-back."""

import asyncio
import os
import secrets
import socket
import time
from dataclasses import dataclass
from typing import Any

import structlog

from quotewire.streams.attempt import OnAttempt
from quotewire.streams.delivery import Bury, Delivery, Handler
from quotewire.streams.failures import FailureLimit
from quotewire.streams.halt import Halt
from quotewire.streams.holding import Holding
from quotewire.streams.observer import Observer
from quotewire.streams.reading import Reader, XReadGroup
from quotewire.streams.scripts import Consumer, Scripts
from quotewire.streams.settling import Outcome, Settler
from quotewire.streams.upkeep import IDLE_CONSUMER_MS, Heart, Reclaimer, end, repeat
from quotewire.streams.watchdog import Watchdog

log = structlog.get_logger("quotewire.streams")

_JANITOR_SECONDS = 60.0
_HAND_BACK_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a consumer: entries a read, time before an entry is claimed, deliveries before it is given up."""

    batch: int = 8
    claim_idle_ms: int = 15_000
    max_deliveries: int = 5


def new_name() -> str:
    """Return a consumer name that was never used: host, process, chance."""
    return f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"


class StreamConsumer:
    """Reads one stream's group; `open` it before FastStream starts to read, `drain` it before it stops."""

    def __init__(
        self,
        consumer: Consumer,
        *,
        handler: Handler,
        bury: Bury,
        limits: Limits,
        limit: FailureLimit,
        halt: Halt,
        observer: Observer,
        on_attempt: OnAttempt = lambda _attempt: None,
    ) -> None:
        self.consumer = consumer
        self._handler = handler
        self._bury = bury
        self._limits = limits
        self._limit = limit
        self._halt = halt
        self._observer = observer
        self._on_attempt = on_attempt
        self._holding = Holding()
        self._tasks: list[asyncio.Task[None]] = []
        self._draining = False
        self._parts: _Parts | None = None
        self.opened = asyncio.Event()
        """Set as soon as there is something to read from."""

    @property
    def in_hand(self) -> int:
        """How many entries were read and are not settled."""
        return len(self._holding)

    @property
    def reader(self) -> Reader:
        """What FastStream reads from. Only after `open`."""
        return self._open_parts.reader

    @property
    def _open_parts(self) -> "_Parts":
        assert self._parts is not None, "the consumer is not open"
        return self._parts

    async def open(self, client: Any, xreadgroup: XReadGroup, watchdog: Watchdog) -> None:
        """Make sure of the group and begin the upkeep. Raises what the server answers."""
        scripts = Scripts(client)
        reader = Reader(
            self.consumer,
            scripts,
            xreadgroup=xreadgroup,
            holding=self._holding,
            watchdog=watchdog,
            observer=self._observer,
        )
        settler = Settler(
            self.consumer,
            scripts,
            handler=self._handler,
            bury=self._bury,
            holding=self._holding,
            max_deliveries=self._limits.max_deliveries,
            limit=self._limit,
            watchdog=watchdog,
            halt=self._halt,
            observer=self._observer,
            draining=lambda: self._draining,
            on_attempt=self._on_attempt,
        )
        await reader.restore(resume=False)
        self._parts = _Parts(client, scripts, reader, settler, watchdog)
        self._begin_upkeep()
        self.opened.set()

    def _begin_upkeep(self) -> None:
        parts, claim_seconds = self._open_parts, self._limits.claim_idle_ms / 1000
        heart = Heart(self.consumer, parts.scripts, self._holding, self._observer)
        reclaimer = Reclaimer(
            self.consumer,
            parts.client,
            reader=parts.reader,
            holding=self._holding,
            claim_idle_ms=self._limits.claim_idle_ms,
            room=self._limits.batch,
            observer=self._observer,
        )

        async def tidy() -> None:
            removed = await parts.scripts.remove_idle_consumers(self.consumer, idle_ms=IDLE_CONSUMER_MS)
            if removed:
                log.info("idle_consumers_removed", stream=self.consumer.stream, count=removed)

        for seconds, doing, turn in (
            (claim_seconds / 3, "beat", heart.beat),
            (min(claim_seconds / 4, 5.0), "claim", reclaimer.turn),
            (_JANITOR_SECONDS, "tidy", tidy),
        ):
            upkeep = repeat(seconds, doing, self.consumer.stream, turn, parts.watchdog)
            self._tasks.append(asyncio.create_task(upkeep))

    async def settle(self, entry_id: str, fields: Any) -> Outcome:
        """Work on one entry as FastStream hands it over. Never raises."""
        attempts = self._holding.attempts(entry_id)
        delivery = Delivery(self.consumer.stream, entry_id, fields, attempts)
        return await self._open_parts.settler.settle(delivery)

    async def drain(self, seconds: float) -> None:
        """Read no more, let what runs finish for so long, and hand the rest back. Does nothing where not open."""
        if self._parts is None or self._draining:
            return
        # Entries that wait in FastStream's queue are not begun any more: they stay in hand until the hand-back.
        closing = asyncio.ensure_future(self._parts.reader.close())
        self._draining = True
        await closing
        deadline = time.monotonic() + seconds
        while self._holding.working and time.monotonic() < deadline:
            await asyncio.sleep(0.02)
        # The heart beats up to here: what still runs must not be claimed before it is handed back.
        await end(self._tasks)
        await self._hand_back()

    async def _hand_back(self) -> None:
        ids = self._holding.ids
        if not ids:
            return
        try:
            async with asyncio.timeout(_HAND_BACK_SECONDS):
                count = await self._open_parts.scripts.hand_back(self.consumer, ids)
        except Exception as error:  # they will be claimed when they have been idle for long enough
            log.warning(
                "not_handed_back", stream=self.consumer.stream, count=len(ids), error=type(error).__name__
            )
            return
        self._observer.handed_back(self.consumer.stream, count)
        log.info("handed_back", stream=self.consumer.stream, count=count)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a consumer has once it is open."""

    client: Any
    scripts: Scripts
    reader: Reader
    settler: Settler
    watchdog: Watchdog
