"""One worker with a pool of two against the bare loop on two processes: the same articles, in turns."""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.bench import bare
from tests.bench.watched_worker import COMMAND
from tests.chaos.articles import healthy
from tests.chaos.audit import ENRICHED, RAW
from tests.chaos.cases import cpu_seconds
from tests.integration.worker_process import WorkerProcess, wait_until

PROCESSES = 2
WARM_UP = 200
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Round:
    """One turn of each; `shares` are CPU milliseconds an article by part of the worker."""

    bare: bare.Speed
    worker: bare.Speed
    shares: dict[str, float]
    lags: Sequence[float]

    @property
    def ratio(self) -> float:
        """The worker's articles a second, of the bare loop's."""
        return self.worker.articles / self.bare.articles


def compare(rounds: int, count: int, length: int) -> Iterator[Round]:
    """Yield rounds, each of them a fresh server, a fresh worker, and fresh plain processes."""
    for _ in range(rounds):
        yield Round(bare.measure(count, length, PROCESSES), *_measure_worker(count, length))


def _measure_worker(count: int, length: int) -> tuple[bare.Speed, dict[str, float], list[float]]:
    """Run one worker through a backlog; the start and the first articles are not counted."""
    with (
        EmbeddedServer(persistent=False) as server,
        Redis.from_url(server.url) as client,
        _watched(server.url) as (worker, lags),
    ):
        publish(client, count + WARM_UP, length)
        parts = {"worker": [worker.process.pid], "pool": worker.children(), "server": [server.pid]}
        wait_until(lambda: client.xlen(ENRICHED) >= WARM_UP, "the first articles", 120)
        first, began, before = client.xlen(ENRICHED), time.perf_counter(), _cpu(parts)
        wait_until(lambda: client.xlen(ENRICHED) >= count + WARM_UP, "the last article", 600)
        seconds, done = time.perf_counter() - began, count + WARM_UP - first
        shares = {name: (used - before[name]) / done * 1000 for name, used in _cpu(parts).items()}
        assert worker.end() == 0
        measured: list[float] = json.loads(lags.read_text())
    return bare.Speed(done / seconds, sum(shares.values())), shares, measured


@contextmanager
def _watched(url: str) -> Iterator[tuple[WorkerProcess, Path]]:
    with tempfile.TemporaryDirectory(prefix="qw-bench-") as folder:
        lags, log = Path(folder) / "lags", Path(folder) / "log"
        os.environ["BENCH_LAGS"] = str(lags)
        with WorkerProcess(
            url, log, COMMAND, PROCESSES=PROCESSES, HTTP_PORT=0, CLAIM_IDLE_MS=15_000
        ) as worker:
            wait_until(lambda: b'worker_reads"' in log.read_bytes(), "it reads")
            yield worker, lags


def publish(client: Redis, count: int, length: int, start: int = 0) -> None:
    """Add articles, many at a time."""
    for first in range(start, start + count, _AT_ONCE):
        with client.pipeline(transaction=False) as pipeline:
            for number in range(first, min(first + _AT_ONCE, start + count)):
                pipeline.xadd(RAW, healthy(number, length).fields)  # type: ignore[arg-type]
            pipeline.execute()


def _cpu(parts: dict[str, list[int]]) -> dict[str, float]:
    return {name: sum(map(cpu_seconds, pids)) for name, pids in parts.items()}


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which that share lies."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def tell(rounds: Sequence[Round]) -> Iterator[str]:
    """Yield what the rounds say together."""
    lags = [lag for one in rounds for lag in one.lags]
    ratios = [one.ratio for one in rounds]
    cpu = statistics.median(one.bare.cpu_ms / one.worker.cpu_ms for one in rounds)
    yield (
        f"throughput: median {statistics.median(ratios):.1%} of the bare loop's"
        f" ({min(ratios):.1%} to {max(ratios):.1%}); by CPU seconds {cpu:.1%}"
    )
    yield (
        f"event loop's lag: p50 {percentile(lags, 0.5) * 1000:.1f} ms, p99 {percentile(lags, 0.99) * 1000:.1f} ms,"
        f" max {max(lags) * 1000:.1f} ms over {len(lags)} looks"
    )
