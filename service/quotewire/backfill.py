"""Many articles through several processes, out in the order in which they came in."""

import asyncio
import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import asdict

from quotewire.dead_letters import DeadLetters
from quotewire.enrich import Article, Outcome, enrich, reject
from quotewire.entry import Entry, Options
from quotewire.models import digests
from quotewire.replay.trouble import Trouble
from quotewire.workers import Pool, StartFailed, WorkerError
from quotewire_events import RejectionCode

TARGET = "quotewire.backfill:begin"
"""What a pool runs once in each of its processes."""
_AHEAD = 8  # articles for each process that may be under way: one slow article lets the others go on so far
_SEPARATOR = b"\n"


def begin(argument: bytes) -> Callable[[bytes], bytes]:
    """Load the models and return the work: a place and a line to the line of the outcome, a digit before it."""
    from quotewire.models import load  # the extraction is imported where it runs, and nowhere else
    from quotewire.pipeline import Pipeline

    pipeline = Pipeline(load(), Options(**json.loads(argument)))

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
        argument=json.dumps(asdict(options)).encode(),
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
    try:
        await pool.start()
        for article in articles:
            if told_to_stop():
                break
            under_way.append(asyncio.create_task(_outcome(pool, letters, article)))
            if len(under_way) >= ahead:
                write(await under_way.popleft())
        while under_way:
            write(await under_way.popleft())
    except StartFailed as error:
        raise Trouble(f"no process can be started: {error}") from error
    finally:
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await pool.close()


async def _outcome(pool: Pool, letters: DeadLetters, article: Article) -> Outcome:
    data = article.entry.fields[b"data"]
    try:
        result = await pool.run(article.place.encode() + _SEPARATOR + data)
    except WorkerError as error:
        return reject(letters, article, RejectionCode(error.code), error.detail)
    return Outcome(result[1:], rejected=result.startswith(b"1"))
