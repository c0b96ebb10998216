"""`make soak`: a worker at full load for a long time; its memory must stay where it is after the warm-up.

`python -m tests.bench.soak [--minutes N]`. Every few seconds the memory of the worker and of its extraction processes
is read (PSS, the proportional share), and the server's; streams are trimmed as an operator trims them. Exit status 1
where the median of the last quarter is more than 5 % above that of the quarter after the warm-up.
"""

import argparse
import asyncio
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

from redis import Redis
from redis.asyncio import Redis as AsyncRedis

from quotewire.embedded import EmbeddedServer
from quotewire.streams.scripts import Scripts
from tests.chaos.articles import Article, healthy
from tests.chaos.audit import ENRICHED, GROUP, RAW, REJECTED
from tests.chaos.cases import worker
from tests.chaos.producer import Producer

EVERY_SECONDS = 5.0
WINDOW_SECONDS = 5
KEPT = 500
MOST_GROWTH = 0.05
Sample = dict[str, float]


def articles() -> Iterator[Article]:
    """Yield articles without end, of lengths that vary as those of a news desk do."""
    random = Random(1)
    return (healthy(number, int(min(20_000, random.lognormvariate(8.3, 0.6)))) for number in count())


def trim(url: str) -> None:
    """Trim the input as the slowest group allows, with a short replay window."""

    async def through() -> None:
        client = AsyncRedis.from_url(url)
        await Scripts(client).trim(RAW, keep_from_ms=int((time.time() - WINDOW_SECONDS) * 1000))
        await client.aclose()

    asyncio.run(through())


def memory_mb(pid: int) -> float:
    """Return the memory of a process, what it shares with others counted in part (PSS, MiB)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise ValueError("no Pss line")


def soak(minutes: float) -> tuple[list[Sample], int]:
    """Return the samples, and how many articles came out."""
    samples: list[Sample] = []
    done = 0
    with (
        tempfile.TemporaryDirectory(prefix="qw-soak-") as folder,
        EmbeddedServer(persistent=False) as server,
        Redis.from_url(server.url) as client,
        worker(server.url, Path(folder) / "log", PROCESSES=2, CLAIM_IDLE_MS=15_000) as process,
    ):
        pids = {"worker": process.process.pid}
        pids |= {f"pool {number}": pid for number, pid in enumerate(process.children(), 1)}
        producer = Producer(server.url, articles(), come_out=lambda: done, ahead=200, remember=False)
        producer.start()
        deadline, due = time.monotonic() + 60 * minutes, time.monotonic() + EVERY_SECONDS
        try:
            while time.monotonic() < deadline:
                done = int(client.xinfo_groups(RAW)[0]["entries-read"] or 0) if client.exists(RAW) else 0
                time.sleep(0.02)
                if time.monotonic() < due:
                    continue
                due += EVERY_SECONDS
                client.xtrim(ENRICHED, maxlen=KEPT, approximate=False)
                trim(server.url)
                samples.append({name: memory_mb(pid) for name, pid in pids.items()})
                samples[-1]["server"] = client.info("memory")["used_memory"] / 2**20
                samples[-1]["articles"] = done
                print(", ".join(f"{k} {v:.1f}" for k, v in samples[-1].items()), file=sys.stderr, flush=True)
        finally:
            producer.stop()
        assert client.xlen(REJECTED) == 0
        assert GROUP.encode() in {info["name"] for info in client.xinfo_groups(RAW)}
    return samples, done


def growth(samples: list[Sample]) -> dict[str, tuple[float, float, float]]:
    """Return for each part the median (MiB) of the second quarter, that of the last, and the growth between."""
    quarter = len(samples) // 4
    found = {}
    for name in samples[0]:
        if name != "articles":
            early = statistics.median(sample[name] for sample in samples[quarter : 2 * quarter])
            late = statistics.median(sample[name] for sample in samples[-quarter:])
            found[name] = (early, late, late / early - 1)
    return found


def main() -> int:
    """Soak and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    minutes = parser.parse_args().minutes
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nothing is left running then either
    samples, done = soak(minutes)
    print(f"{minutes:g} minutes, {done} articles, {done / minutes / 60:.0f}/s, {len(samples)} samples")
    for name, (early, late, grown) in growth(samples).items():
        print(f"{name:<10}{early:8.1f} MiB after the warm-up, {late:8.1f} MiB at the end ({grown:+.1%})")
    flat = all(grown <= MOST_GROWTH for _, _, grown in growth(samples).values())
    print("flat" if flat else f"MORE THAN {MOST_GROWTH:.0%}")
    return 0 if flat else 1


if __name__ == "__main__":
    sys.exit(main())
