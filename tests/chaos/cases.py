"""What the named cases share: a worker as a process, articles by plain XADD, and the count at the end."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from tests.chaos.articles import Article, healthy
from tests.chaos.audit import ENRICHED, GROUP, RAW, REJECTED, audit
from tests.integration.worker_process import RUN, WorkerProcess, wait_until

CLAIM_MS = 500
MOST_LOG_LINES = 60
"""What a worker may log over one case, however long its server refuses."""


@contextmanager
def worker(url: str, log: Path, command: Iterable[str] = RUN, **settings: object) -> Iterator[WorkerProcess]:
    """A worker that reads; ended the orderly way, with status 0 and a bounded log."""
    chosen = {"HTTP_PORT": 0, "LOG_FORMAT": "json", "CLAIM_IDLE_MS": CLAIM_MS, **settings}
    with WorkerProcess(url, log, command, **chosen) as process:
        wait_until(lambda: log.exists() and b'"worker_reads"' in log.read_bytes(), "it reads")
        yield process
        assert process.end() == 0
        assert len(process.log) < MOST_LOG_LINES, process.events()


def publish(client: Redis, articles: Iterable[Article]) -> dict[str, Article]:
    """Add articles; return the ids of their entries with them."""
    return {client.xadd(RAW, article.fields).decode(): article for article in articles}  # type: ignore[arg-type, union-attr]


def healthy_ones(count: int, start: int = 0) -> Iterator[Article]:
    """Yield articles that come out enriched."""
    return map(healthy, range(start, start + count))


def come_out(client: Redis) -> int:
    """Return how many events were written; 0 where the server cannot say."""
    try:
        return int(client.xlen(ENRICHED)) + int(client.xlen(REJECTED))
    except RedisError:
        return 0


def wait_for(client: Redis, count: int) -> None:
    """Wait until so many events were written."""
    wait_until(lambda: come_out(client) >= count, f"{count} events")


def each_once(client: Redis, published: dict[str, Article]) -> None:
    """Wait until everything came out; each once, the poison as dead letters, nothing pending."""
    wait_for(client, len(published))
    wait_until(lambda: client.xpending(RAW, GROUP)["pending"] == 0, "nothing pending")
    assert audit(client, published).faults == {}


def cpu_seconds(pid: int) -> float:
    """Return the CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
