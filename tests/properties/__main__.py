"""The long form of the properties: as many inputs as one likes, on every core, and counts at the end.

    make properties [INPUTS=1000000] [SEED=1]

Every property of this folder gets its share in runs of a thousand inputs, each with a seed of its own, so that any
of them can be had again. Ends with 1 where a property failed.
"""

import argparse
import os
import sys
import time
from collections import Counter

from tests.properties.running import Outcome, run_all

_MOST_TOLD = 3


def main() -> None:
    """Run, tell of every failure as it comes, and count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first run; each has the next")
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    arguments = parser.parse_args()
    outcomes: list[Outcome] = []
    failures: Counter[str] = Counter()
    started = told = time.monotonic()
    for outcome in run_all(arguments.inputs, arguments.seed, arguments.processes):
        outcomes.append(outcome)
        if outcome.failure is not None:
            failures[outcome.name] += 1
            if failures[outcome.name] <= _MOST_TOLD:
                print(f"\n{outcome.name} fails, seed {outcome.seed}:\n{outcome.failure}", flush=True)
        if time.monotonic() - told > 60:
            told = time.monotonic()
            print(f"{sum(o.inputs for o in outcomes):,} inputs, {failures.total()} failed runs", flush=True)
    print(report(outcomes, time.monotonic() - started))
    sys.exit(1 if failures else 0)


def report(outcomes: list[Outcome], seconds: float) -> str:
    """Return the table of what was tried."""
    lines = [f"{'inputs':>10} {'CPU s':>8} {'failed':>7}  property"]
    for name in dict.fromkeys(sorted(outcome.name for outcome in outcomes)):
        own = [outcome for outcome in outcomes if outcome.name == name]
        failed = sum(outcome.failure is not None for outcome in own)
        spent = sum(outcome.seconds for outcome in own)
        lines.append(f"{sum(outcome.inputs for outcome in own):10,} {spent:8.0f} {failed:7}  {name}")
    total = sum(outcome.inputs for outcome in outcomes)
    failed = sum(outcome.failure is not None for outcome in outcomes)
    spent = sum(outcome.seconds for outcome in outcomes)
    peak = max((outcome.megabytes for outcome in outcomes), default=0)
    lines.append(
        f"{total:10,} {spent:8.0f} {failed:7}  in all, {seconds / 3600:.2f} hours, at most {peak} MB a process"
    )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
