"""The stream side of a worker in the test's own process: FastStream and a real server, the handler is the test's."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any

from faststream.redis import RedisBroker
from redis import Redis

from quotewire.streams import Delivery, Handler, Message, Settled
from quotewire.streams.consumer import Limits, StreamConsumer, new_name
from quotewire.streams.failures import FailureLimit
from quotewire.streams.halt import Halt
from quotewire.streams.observer import Observer
from quotewire.streams.scripts import Consumer
from quotewire.streams.subscription import route_reads, subscribe
from quotewire.streams.upkeep import end
from quotewire.streams.watchdog import Watchdog

IN, OUT, LETTERS, GROUP = "in", "out", "letters", "readers"
CLAIM_MS = 300
SECONDS = 20.0


class Seen(Observer):
    """What a rig's streams reported, by name of the event."""

    def __init__(self) -> None:
        self.events: list[tuple[Any, ...]] = []

    def count(self, name: str) -> int:
        return sum(event[0] == name for event in self.events)

    def not_written(self, stream: str, why: str) -> None:
        self.events.append(("not_written", str(why)))

    def settled(self, stream: str, entry_id: str, code: str) -> None:
        self.events.append(("settled", entry_id, code))

    def failed(self, stream: str, code: str) -> None:
        self.events.append(("failed", code))

    def claimed(self, stream: str, count: int) -> None:
        self.events.append(("claimed", count))

    def lost(self, stream: str, count: int) -> None:
        self.events.append(("lost", count))

    def handed_back(self, stream: str, count: int) -> None:
        self.events.append(("handed_back", count))

    def group_created(self, stream: str) -> None:
        self.events.append(("group_created", stream))

    def server_failed(self, doing: str, error: str) -> None:
        self.events.append(("server_failed", doing, error))


class Rig:
    """One worker's streams. `start` and then `stop` (orderly) or `die` (as kill -9 leaves it)."""

    def __init__(
        self,
        url: str,
        handler: Handler,
        *,
        claim_ms: int = CLAIM_MS,
        max_deliveries: int = 5,
        batch: int = 4,
        concurrency: int = 4,
        refused_seconds: float = 60.0,
        run: int = 20,
    ) -> None:
        self.halt = Halt()
        self.seen = Seen()
        self.name = new_name()
        self.watchdog = Watchdog(self.halt, self.seen, refused_seconds=refused_seconds)
        self.consumer = StreamConsumer(
            Consumer(IN, GROUP, self.name),
            handler=handler,
            bury=bury,
            limits=Limits(batch=batch, claim_idle_ms=claim_ms, max_deliveries=max_deliveries),
            limit=FailureLimit(run=run),
            halt=self.halt,
            observer=self.seen,
        )
        self._broker = RedisBroker(
            url, apply_types=False, graceful_timeout=0.2, logger=logging.getLogger("faststream")
        )
        subscribe(
            self._broker,
            self.consumer,
            batch=batch,
            concurrency=concurrency,
            payload=Any,
            title=IN,
            description="",
        )

    async def start(self) -> None:
        client: Any = await self._broker.connect()
        xreadgroup = client.xreadgroup
        route_reads(client, [self.consumer])
        await self.consumer.open(client, xreadgroup, self.watchdog)
        await self._broker.start()

    async def stop(self, seconds: float = 5.0) -> None:
        await self.consumer.drain(seconds)
        await self._broker.stop()

    async def die(self) -> None:
        """Leave everything as it is: nothing is finished, nothing handed back."""
        await end(self.consumer._tasks)
        await self._broker.stop()


@asynccontextmanager
async def running(url: str, handler: Handler, **options: Any) -> AsyncIterator[Rig]:
    """A started rig, stopped at the end."""
    rig = Rig(url, handler, **options)
    await rig.start()
    try:
        yield rig
    finally:
        await rig.stop()


def bury(delivery: Delivery, code: str, detail: str) -> Message:
    fields = {b"source": delivery.id.encode(), b"code": code.encode(), b"attempts": b"%d" % delivery.attempts}
    return Message(LETTERS, fields)


async def copy(delivery: Delivery) -> Settled:
    """A handler that writes each entry's id to the output."""
    return Settled((Message(OUT, {b"source": delivery.id.encode(), **delivery.fields}),), "enriched")


def slow(seconds: float) -> Handler:
    """A handler that takes its time."""

    async def handle(delivery: Delivery) -> Settled:
        await asyncio.sleep(seconds)
        return await copy(delivery)

    return handle


def add(client: Redis, count: int, **fields: Any) -> list[str]:
    """Publish entries; return their ids."""
    with client.pipeline(transaction=False) as pipeline:
        for number in range(count):
            pipeline.xadd(IN, {"number": number, **fields})
        return [entry_id.decode() for entry_id in pipeline.execute()]


def sources(client: Redis, stream: str = OUT) -> list[str]:
    """The input entries whose outputs stand in a stream, in the order of writing."""
    return [fields[b"source"].decode() for _, fields in client.xrange(stream)]


def pending(client: Redis) -> list[dict[str, Any]]:
    return list(client.xpending_range(IN, GROUP, "-", "+", 1000))


async def until(condition: Callable[[], object], what: str, seconds: float = SECONDS) -> float:
    """Wait until the condition holds, letting the loop run; return how long it took."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds, f"still not: {what}"
        await asyncio.sleep(0.01)
    return time.monotonic() - began


async def all_written(client: Redis, ids: Iterable[str], seconds: float = SECONDS) -> None:
    """Wait until every entry is written and none is pending; each exactly once."""
    wanted = sorted(ids)
    await until(lambda: client.xlen(OUT) >= len(wanted), f"{len(wanted)} outputs", seconds)
    await until(lambda: not pending(client), "nothing pending", seconds)
    assert sorted(sources(client)) == wanted
