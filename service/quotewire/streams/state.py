"""How far a group is: what waits, what is pending, how old the oldest is."""

import math
from dataclasses import dataclass
from typing import Any

from quotewire.streams.scripts import Consumer

_TIME = "return redis.call('TIME')"


@dataclass(frozen=True, slots=True)
class GroupState:
    """One group at one moment; `lag` is nan where the server does not know it (after XDEL from the stream)."""

    lag: float
    pending: int
    consumers: int
    oldest_seconds: float
    """Age of the oldest entry that is not settled; 0 where all are."""


async def look(client: Any, consumer: Consumer) -> GroupState | None:
    """Return the state of the consumer's group, None where it does not exist. Raises what the client raises."""
    if not await client.exists(consumer.stream):
        return None
    for info in await client.xinfo_groups(consumer.stream):
        if _text(info["name"]) == consumer.group:
            oldest = await _oldest_ms(client, consumer, _text(info["last-delivered-id"]))
            # By a script, so that on a cluster the node of the stream is asked, and not one that may be away.
            seconds, micros = map(int, await client.eval(_TIME, 1, consumer.stream))
            age = 0.0 if oldest is None else max(0.0, seconds + micros / 1e6 - oldest / 1000)
            lag = info.get("lag")
            return GroupState(
                lag=math.nan if lag is None else float(lag),
                pending=int(info["pending"]),
                consumers=int(info["consumers"]),
                oldest_seconds=age,
            )
    return None


async def _oldest_ms(client: Any, consumer: Consumer, delivered: str) -> int | None:
    """Return the time of the oldest entry that is pending or not yet delivered."""
    pending = await client.xpending_range(consumer.stream, consumer.group, "-", "+", 1)
    if pending:
        return int(_text(pending[0]["message_id"]).split("-")[0])
    waiting = await client.xrange(consumer.stream, f"({delivered}", "+", count=1)
    return int(_text(waiting[0][0]).split("-")[0]) if waiting else None


def _text(value: bytes | str) -> str:
    return value.decode() if isinstance(value, bytes) else value
