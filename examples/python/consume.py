"""Print who said what as articles come out of Quotewire: an ordinary consumer with a group of its own.

pip install redis quotewire-events
REDIS_URL=redis://127.0.0.1:6379 python consume.py desk-1

The argument names this consumer and stays the same when it is started again: it then begins with what it had read
and not finished. An event may come twice, with the same `id`: doing the work again must do no harm.
"""

import os
import sys
from typing import Any

from redis import Redis, ResponseError

from quotewire_events import ArticleEnriched, UnknownType, decode

STREAM, GROUP = "articles.enriched", "who-said-what"


def work(article: ArticleEnriched) -> None:
    """Do what this consumer is for."""
    if article.status != "usable":
        print(f"{article.uri}: take it down ({article.status})", flush=True)
    names = {speaker.id: speaker.name for speaker in article.speakers}
    for quote in article.quotes:
        who = names[quote.speaker.id] if quote.speaker else "somebody"
        said = " … ".join(" ".join(piece.exact.split()) for piece in quote.content)
        print(f"{article.uri}: {who}: {said}", flush=True)


def read(fields: dict[bytes, bytes]) -> None:
    """Read one entry of the stream."""
    try:
        event = decode(fields)
    except UnknownType:
        return  # of a later version of Quotewire: not for us
    if isinstance(event.data, ArticleEnriched):
        work(event.data)


def main(name: str) -> None:
    """Read and work for ever."""
    client: Any = Redis.from_url(os.environ.get("REDIS_URL", "redis://127.0.0.1:6379"))
    try:
        client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)  # from the first event on
    except ResponseError as error:
        if not str(error).startswith("BUSYGROUP"):  # it is there already: go on where it stands
            raise
    after = "0"  # first what this consumer has read and not acknowledged; then ">", what nobody has read yet
    while True:
        entries = []
        for _, entries in client.xreadgroup(GROUP, name, {STREAM: after}, count=10, block=1000):
            for entry_id, fields in entries:
                if fields:  # else it was trimmed away before it was done
                    read(fields)
                client.xack(STREAM, GROUP, entry_id)  # after the work, never before it
        if not entries:
            after = ">"


if __name__ == "__main__":
    main(sys.argv[1])
