"""FastStream's side: a subscriber whose parser and decoder never raise, and whose reads go through a `Reader`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, cast

from faststream import AckPolicy
from faststream.exceptions import NackMessage, RejectMessage
from faststream.redis import RedisBroker, StreamSub
from faststream.redis.message import RedisStreamMessage

from quotewire.streams.consumer import StreamConsumer
from quotewire.streams.reading import Batch
from quotewire.streams.settling import Outcome

POLL_MS = 200
"""A read waits so long for new entries: well under the client's socket timeout, and claimed ones wait no longer."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One entry as FastStream hands it to the handler."""

    id: str
    fields: Mapping[bytes, bytes]


class _Stream(StreamSub[bool]):
    """A stream that is not copied, deeply, at every read and for every entry, only to put no prefix before its name."""

    def add_prefix(self, prefix: str) -> Self:
        return super().add_prefix(prefix) if prefix else self


def stream_sub(consumer: StreamConsumer, batch: int) -> StreamSub[bool]:
    """Describe the stream for FastStream. No `last_id`: a given one makes a restart deliver nothing new."""
    return _Stream(
        consumer.consumer.stream,
        group=consumer.consumer.group,
        consumer=consumer.consumer.name,
        max_records=batch,
        polling_interval=POLL_MS,
    )


def subscribe(
    broker: RedisBroker,
    consumer: StreamConsumer,
    *,
    batch: int,
    concurrency: int,
    payload: Any,
    title: str,
    description: str,
) -> None:
    """Have the broker read the consumer's stream, `concurrency` entries at a time.

    `payload` is the type whose schema documents an entry. The broker must not cast arguments
    (`apply_types=False`): the handler takes what the decoder returns.
    """
    subscriber = broker.subscriber(
        stream=stream_sub(consumer, batch),
        ack_policy=AckPolicy.MANUAL,
        max_workers=concurrency,
        parser=parse,
        decoder=decode,
        title=title,
        description=description,
    )

    async def settle(arrival: Arrival) -> None:
        outcome = await consumer.settle(arrival.id, arrival.fields)
        # Nothing acknowledges by these: our commit has done that. They tell FastStream's metrics what happened.
        if outcome is Outcome.PENDING:
            raise NackMessage
        if outcome is Outcome.REJECTED:
            raise RejectMessage

    settle.__name__ = title.replace(" ", "_").lower()
    settle.__annotations__ = {"arrival": payload, "return": None}
    subscriber(settle)


async def parse(raw: Any) -> RedisStreamMessage:
    """Wrap an entry, whatever it holds, for FastStream. Never raises: no policy would settle that entry."""
    fields: Mapping[bytes, bytes] = raw["data"] or {}
    entry_id = raw["message_ids"][0].decode("ascii", "replace")
    name = f"{raw['channel']}/{entry_id}"
    # The body is only measured (its size is a metric); the handler takes the fields as they are.
    body = b"".join(fields.values())
    return RedisStreamMessage(
        raw, body, message_id=name, correlation_id=name, consumer=cast("Any", None), group=None
    )


async def decode(message: Any) -> Arrival:
    """Return the entry as it came. Never raises."""
    raw = message.raw_message
    return Arrival(raw["message_ids"][0].decode("ascii", "replace"), raw["data"] or {})


def route_reads(client: Any, consumers: Sequence[StreamConsumer]) -> None:
    """Have the client's XREADGROUP go through the consumers' readers, which see to the groups and the server too.

    FastStream calls it on this client. Its own loop would end the process with status 0 when a group is gone,
    retry READONLY and NOPERM without a pause, create a group at `$`, and fail where the server goes as it starts.
    """
    by_stream = {consumer.consumer.stream: consumer for consumer in consumers}

    async def xreadgroup(*, streams: Mapping[str, str], count: int, block: int, **_: object) -> Batch:
        consumer = by_stream[next(iter(streams))]
        await consumer.opened.wait()
        return await consumer.reader.read(count=count, block_ms=block)

    async def xgroup_create(**_: object) -> None:
        """Do nothing: `open` has made sure of the group, and whatever becomes of it, reading creates it anew."""

    async def ping() -> bool:
        """Say yes: FastStream asks before its first read, again and again without a pause, and gives up after 3 s."""
        return True

    client.xreadgroup = xreadgroup
    client.xgroup_create = xgroup_create
    client.ping = ping
