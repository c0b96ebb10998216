"""Many articles through several processes, out in the order in which they came in."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any

from quotewire.beside import Beside
from quotewire.dead_letters import DeadLetters
from quotewire.enrich import Article, Outcome, enrich, reject
from quotewire.entry import Entry, Options
from quotewire.extraction import load_pipeline, pack_options
from quotewire.models import digests
from quotewire.replay.trouble import Trouble
from quotewire.workers import Pool, StartFailed, WorkerError
from quotewire_events import RejectionCode

TARGET = "quotewire.backfill:begin"
"""What a pool runs once in each of its processes."""
_AHEAD = 8  # articles for each process that may be under way: one slow article lets the others go on so far
_SEPARATOR = b"\n"
_LOOK_SECONDS = 0.2
"""How often it is looked whether to stop, while nothing comes."""


def begin(argument: bytes) -> Callable[[bytes], bytes]:
    """Load the models and return the work: a place and a line to the line of the outcome, a digit before it."""
    pipeline = load_pipeline(argument)

    def work(payload: bytes) -> bytes:
        place, _, data = payload.partition(_SEPARATOR)
        outcome = enrich(pipeline, Article(place.decode(), Entry({b"data": data}), len(data)))
        return b"%d%s" % (outcome.rejected, outcome.line)

    return work


def enrich_side_by_side(
    articles: Iterable[Article],
    write: Callable[[Outcome], None],
    *,
    options: Options,
    processes: int,
    seconds: float,
    memory_mb: int,
    told_to_stop: Callable[[], bool],
) -> None:
    """Enrich the articles of `read_lines` in several processes and hand each outcome to `write`, in input order.

    An article that takes longer than `seconds` or more than `memory_mb` (MiB), or ends its process, is rejected and
    costs only itself. When told to stop, what is under way is finished. Raises Trouble where no process can be
    started.
    """
    pool = Pool(
        target=TARGET,
        argument=pack_options(options),
        processes=processes,
        seconds=seconds,
        memory_mb=memory_mb,
    )
    asyncio.run(_enrich(pool, articles, write, options, processes * _AHEAD, told_to_stop))


async def _enrich(
    pool: Pool,
    articles: Iterable[Article],
    write: Callable[[Outcome], None],
    options: Options,
    ahead: int,
    told_to_stop: Callable[[], bool],
) -> None:
    letters = DeadLetters(digests(), options)
    under_way: deque[asyncio.Task[Outcome]] = deque()
    # Input and output may be pipes, and the loop must go on with the answers of the processes while they block.
    reader, writer = Beside(), Beside()
    try:
        await pool.start()
        async for article in _read(reader, iter(articles), under_way, ahead, told_to_stop):
            if article is not None:
                under_way.append(asyncio.create_task(_outcome(pool, letters, article)))
            while under_way and under_way[0].done():
                await writer.call(write, under_way.popleft().result())
        while under_way:
            await writer.call(write, await under_way.popleft())
    except StartFailed as error:
        raise Trouble(f"no process can be started: {error}") from error
    finally:
        reader.end()
        writer.end()
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await pool.close()


async def _read(
    reader: Beside,
    articles: Iterator[Article],
    under_way: deque[asyncio.Task[Outcome]],
    ahead: int,
    told_to_stop: Callable[[], bool],
) -> AsyncIterator[Article | None]:
    """Yield the articles while fewer than `ahead` are under way, and None when the first of those is done."""
    coming: asyncio.Future[Article | None] | None = None
    while not told_to_stop():
        if coming is None and len(under_way) < ahead:
            coming = reader.call(next, articles, None)
        awaited: list[asyncio.Future[Any]] = [
            *([coming] if coming else []),
            *([under_way[0]] if under_way else []),
        ]
        await asyncio.wait(awaited, timeout=_LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if coming is None or not coming.done():
            yield None
            continue
        article, coming = coming.result(), None
        if article is None:
            return
        yield article


async def _outcome(pool: Pool, letters: DeadLetters, article: Article) -> Outcome:
    data = article.entry.fields[b"data"]
    try:
        result = await pool.run(article.place.encode() + _SEPARATOR + data)
    except WorkerError as error:
        return reject(letters, article, RejectionCode(error.code), error.detail)
    return Outcome(result[1:], rejected=result.startswith(b"1"))
