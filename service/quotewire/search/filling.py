"""From files and streams into the index."""

from collections.abc import Callable, Iterable
from itertools import islice

from redis import Redis

from quotewire.exports.reading import article_in
from quotewire.replay.documents import Document, of_entry
from quotewire.replay.entries import EntryId, Recorded
from quotewire.replay.reading import last_id
from quotewire.replay.recording import entries_to_record
from quotewire.search.index import Index

BATCH = 200


def fill(index: Index, name: str, documents: Iterable[Document], tell: Callable[[int], None]) -> int:
    """Add the enriched articles among documents; return how many there were. Raises Trouble where one is not valid."""
    added = 0
    remaining = iter(documents)
    while batch := list(islice(remaining, BATCH)):
        with index.transaction():
            for document in batch:
                added += _add(index, name, document)
        tell(len(batch))
    return added


def fill_from_stream(
    index: Index,
    client: Redis,
    stream: str,
    *,
    follow: bool,
    told_to_stop: Callable[[], bool],
    tell: Callable[[int], None],
) -> int:
    """Add what came to a stream since the index last read it, with `follow` also what is to come.

    The position in the stream is kept in the index, in the transaction that adds the articles: whatever ends this,
    the next run goes on exactly there; where the stream was begun anew, with ids before that, it takes all of it.
    Returns how many articles were added.
    """
    added = 0
    position = index.position(stream)
    last = last_id(client, stream) if position else None
    if position and last is not None and last < EntryId.parse(position):
        position = None
    entries = entries_to_record(
        client,
        stream,
        start=f"({position}" if position else "-",
        end="+",
        follow=follow,
        told_to_stop=told_to_stop,
    )
    batch: list[Recorded] = []
    for entry in entries:
        if entry is not None:
            batch.append(entry)
        if batch and (entry is None or len(batch) == BATCH):
            added += _settle(index, stream, batch)
            tell(len(batch))
            batch = []
        if told_to_stop():
            break
    if batch:
        added += _settle(index, stream, batch)
        tell(len(batch))
    return added


def _settle(index: Index, stream: str, batch: list[Recorded]) -> int:
    with index.transaction():
        added = sum(_add(index, stream, of_entry(entry)) for entry in batch)
        index.keep_position(stream, batch[-1].id)
    return added


def _add(index: Index, name: str, document: Document) -> bool:
    article = article_in(name, document)
    return article is not None and index.add(article, document.body.get("time"))
