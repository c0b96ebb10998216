"""How throughput grows: one worker with a pool of one against two of them, and by the length of the articles.

`python -m tests.bench.scaling [--articles N] [--rounds N]`; exit status 1 where a bar is missed.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.bench.throughput import compare, publish
from tests.chaos.audit import ENRICHED
from tests.integration.worker_process import WorkerProcess, wait_until

LEAST_OF_TWO = 1.7
LENGTH = 5000
LENGTHS = (500, 5000, 50_000)


def articles_a_second(workers: int, count: int) -> float:
    """Run so many workers with a pool of one through a stream that was filled before; all of them read already."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="qw-bench-")))
        server = stack.enter_context(EmbeddedServer(persistent=False))
        client = stack.enter_context(Redis.from_url(server.url))
        publish(client, 50 * workers + count, LENGTH)
        logs = [folder / f"log{number}" for number in range(workers)]
        for log in logs:
            stack.enter_context(
                WorkerProcess(server.url, log, PROCESSES=1, HTTP_PORT=0, CLAIM_IDLE_MS=15_000)
            )
        wait_until(lambda: all(b'worker_reads"' in log.read_bytes() for log in logs), "all of them read")
        first, began = client.xlen(ENRICHED), time.perf_counter()
        wait_until(lambda: client.xlen(ENRICHED) >= first + count - 50 * workers, "the last article", 600)
        return (client.xlen(ENRICHED) - first) / (time.perf_counter() - began)


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.scaling", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"{os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}", flush=True)
    ratios = []
    for number in range(1, options.rounds + 1):
        one, two = articles_a_second(1, options.articles), articles_a_second(2, options.articles)
        ratios.append(two / one)
        print(f"{number}: one worker {one:.0f}/s, two {two:.0f}/s: {two / one:.2f} times", flush=True)
    print(f"two workers: median {statistics.median(ratios):.2f} times one", flush=True)
    for length in LENGTHS:
        count = max(100, min(options.articles, 2_000_000 // length))
        [found] = compare(1, count, length)
        print(
            f"articles of {length:,} characters: bare {found.bare.articles:.0f}/s,"
            f" worker {found.worker.articles:.0f}/s ({found.ratio:.1%})",
            flush=True,
        )
    missed = statistics.median(ratios) < LEAST_OF_TWO
    print(f"MISSED: two workers under {LEAST_OF_TWO} times one" if missed else "every bar is met")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
