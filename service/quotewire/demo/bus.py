"""The two ends of the bus: a producer that knows nothing of Quotewire, and an ordinary consumer of what comes out."""

from collections.abc import Iterable, Iterator
from typing import Any

from redis import Redis

from quotewire.enrich import Article
from quotewire_events import Event, decode

IN = "articles.raw"
OUT = ("articles.enriched", "articles.rejected")
_WORKERS_GROUP = "quotewire"
_GROUP = "demo"
_CONSUMER = "demo-1"
_COUNT = 10
_WAIT_MS = 100


def publish(client: Redis, articles: Iterable[Article], *, stream: str = IN) -> list[str]:
    """Add articles to a stream, one plain XADD each, as any producer would; return their entries' ids in order."""
    entries = []
    for article in articles:
        fields: Any = article.entry.fields
        entry_id: Any = client.xadd(stream, fields)
        entries.append(entry_id.decode())
    return entries


def consume(client: Redis) -> Iterator[Event | None]:
    """Yield events as they come, None now and then while none does; for ever.

    An event is acknowledged when the next one is asked for: by then its work is done.
    """
    for stream in OUT:
        client.xgroup_create(stream, _GROUP, id="0", mkstream=True)
    while True:
        unread: Any = dict.fromkeys(OUT, ">")
        read: Any = client.xreadgroup(_GROUP, _CONSUMER, unread, count=_COUNT, block=_WAIT_MS)
        for stream, entries in read:
            for entry_id, fields in entries:
                yield decode(fields)
                client.xack(stream, _GROUP, entry_id)
        yield None


def outputs(client: Redis) -> int:
    """Return how many events were written."""
    return sum(client.xlen(stream) for stream in OUT)


def unsettled(client: Redis) -> int:
    """Return how many articles the workers were given and have not settled."""
    return int(client.xpending(IN, _WORKERS_GROUP)["pending"])
