"""`make bench`: throughput against the bare loop, the event loop's lag, start and recovery.

`python -m tests.bench [--articles N] [--length CHARACTERS] [--rounds N]`; exit status 1 where a bar is missed.
"""

import argparse
import os
import statistics
import sys

from tests.bench import recovery
from tests.bench.throughput import compare, percentile, tell

LEAST_RATIO = 0.85
MOST_LAG = 0.010
MOST_SECONDS_AFTER_SERVER = 10.0


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--length", type=int, default=5000, help="characters of an article")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-recovery", action="store_true", help="throughput and lag alone")
    options = parser.parse_args()
    print(f"{os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}", flush=True)
    rounds = []
    for one in compare(options.rounds, options.articles, options.length):
        rounds.append(one)
        parts = ", ".join(f"{name} {cost:.2f}" for name, cost in one.shares.items())
        print(
            f"{len(rounds)}: bare {one.bare.articles:.0f}/s, worker {one.worker.articles:.0f}/s ({one.ratio:.1%});"
            f" CPU ms an article: bare {one.bare.cpu_ms:.2f}, {parts};"
            f" lag p99 {percentile(one.lags, 0.99) * 1000:.1f} ms; load {os.getloadavg()[0]:.1f}",
            flush=True,
        )
    print(*tell(rounds), sep="\n", flush=True)
    lags = [lag for one in rounds for lag in one.lags]
    missed = []
    if statistics.median(one.ratio for one in rounds) < LEAST_RATIO:
        missed.append(f"throughput under {LEAST_RATIO:.0%}")
    if percentile(lags, 0.99) > MOST_LAG:
        missed.append("lag")
    if not options.no_recovery:
        missed += recover()
    print("MISSED: " + ", ".join(missed) if missed else "every bar is met")
    return 1 if missed else 0


def recover() -> list[str]:
    """Measure start and recovery; return the bars that are missed."""
    print(f"start: {recovery.start():.1f} s from the command to the first article", flush=True)
    server = recovery.after_the_server()
    print(f"recovery after a server restart: {server:.1f} s", flush=True)
    dead = recovery.after_a_dead_worker()
    claim = recovery.CLAIM_MS / 1000
    print(f"recovery after a dead worker: {dead:.1f} s at a claim time of {claim:.0f} s", flush=True)
    return [
        name
        for name, value, bar in (
            ("recovery after a server restart", server, MOST_SECONDS_AFTER_SERVER),
            ("recovery after a dead worker", dead, 2 * claim),
        )
        if value > bar
    ]


if __name__ == "__main__":
    sys.exit(main())
