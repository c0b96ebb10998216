"""What the pool costs: throughput against the bare loop in two plain processes, and the lag of the event loop.

`PYTHONPATH=service:schemas python tests/bench_pool.py [--articles N] [--length BYTES] [--rounds N]`; both run the
real pipeline on the sample articles, one after the other in every round, so that the ratio holds when the machine's
speed drifts. On a busy machine the ratio by CPU seconds says more than the one by wall time.
"""

import argparse
import asyncio
import itertools
import os
import statistics
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quotewire.demo import read_samples
from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Publish
from quotewire.workers import Pool

PROCESSES = 2
IN_FLIGHT = 4  # payloads handed to the pool at a time, twice its processes
TICK = 0.01  # seconds between two looks at the event loop's clock
CPU = struct.Struct("!Qd")  # before every result: the process and the CPU seconds it has used so far


@dataclass(frozen=True, slots=True)
class Run:
    """One run: articles a second, CPU milliseconds an article, the parent's part of them, the loop's lags."""

    speed: float
    cost: float
    parent_cost: float = 0.0
    lags: Sequence[float] = ()


def make_work(argument: bytes) -> Callable[[bytes], bytes]:
    """The target of the pool, and the work of the bare loop."""
    pipeline = Pipeline(load())

    def work(payload: bytes) -> bytes:
        outcome = pipeline.process(Entry({b"uri": b"urn:bench", b"data": payload}))
        event = outcome.article if isinstance(outcome, Publish) else outcome.event
        return CPU.pack(os.getpid(), time.process_time()) + event.model_dump_json().encode()

    return work


def payloads(number: int, length: int) -> list[bytes]:
    """Articles of at least `length` bytes (0: as they are) out of the sample articles, over and over.

    The samples are short, 0.8 KB in the mean; an ordinary news article has about 5 KB. A longer one is several
    plain-text samples one after the other.
    """
    bodies = [article.entry.fields[b"data"] for article in read_samples()]
    if length:
        plain = [body for body in bodies if not body.startswith((b"{", b"<")) and len(body) > 100]
        bodies = [join(plain[i:] + plain[:i], length) for i in range(len(plain))]
    return [bodies[i % len(bodies)] for i in range(number)]


def join(bodies: list[bytes], length: int) -> bytes:
    """The first bodies that make up the length, as one article."""
    joined = bodies[0]
    for body in itertools.cycle(bodies[1:]):
        if len(joined) >= length:
            break
        joined += b"\n\n" + body
    return joined


def bare(number: int, length: int) -> Run:
    """Plain processes share the articles; their start and loading are not counted."""
    command = [sys.executable, __file__, "--bare", str(number // PROCESSES), "--length", str(length)]
    running = [
        # In a session of its own, as the pool's are: the scheduler shares a busy machine out by sessions.
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
        for _ in range(PROCESSES)
    ]
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()  # loaded
    for process in running:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()
    began = time.perf_counter()
    cpu = sum(float(process.communicate()[0]) for process in running)
    return Run(number / (time.perf_counter() - began), cpu / number * 1000)


def bare_process(number: int, length: int) -> None:
    """One of the plain processes; prints the CPU seconds that its articles took."""
    work, articles = make_work(b""), payloads(number, length)
    print("loaded", flush=True)
    sys.stdin.readline()
    began = time.process_time()
    for article in articles:
        work(article)
    print(time.process_time() - began)


async def pooled(number: int, length: int) -> Run:
    """The same articles through the pool, `IN_FLIGHT` at a time."""
    articles = iter(payloads(number, length))
    lags: list[float] = []
    clocks: dict[int, list[float]] = {}
    pool = Pool(target="bench_pool:make_work", argument=b"", processes=PROCESSES, seconds=30, memory_mb=512)
    await pool.start()

    async def feed() -> None:
        for article in articles:
            result = await pool.run(article)
            pid, clock = CPU.unpack_from(result)
            clocks.setdefault(pid, []).append(clock)

    watch = asyncio.create_task(watch_lag(lags))
    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(feed() for _ in range(IN_FLIGHT)))
    wall, cpu = time.perf_counter() - began, time.process_time() - cpu
    watch.cancel()
    await pool.close()
    children = sum(clock[-1] - clock[0] for clock in clocks.values()) / (number - len(clocks)) * number
    return Run(number / wall, (children + cpu) / number * 1000, cpu / number * 1000, lags)


async def watch_lag(lags: list[float]) -> None:
    """Note how much later than asked the event loop wakes."""
    while True:
        asked = time.perf_counter() + TICK
        await asyncio.sleep(TICK)
        lags.append(time.perf_counter() - asked)


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument(
        "--length", type=int, default=5000, help="bytes of an article; 0: the samples as they are"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bare", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.bare is not None:
        bare_process(options.bare, options.length)
        return
    speeds, costs, lags = [], [], []
    for turn in range(options.rounds):
        plain = bare(options.articles, options.length)
        pool = asyncio.run(pooled(options.articles, options.length))
        speeds.append(pool.speed / plain.speed)
        costs.append(plain.cost / pool.cost)
        lags += pool.lags
        print(
            f"{turn + 1}: bare {plain.speed:.0f}/s, pool {pool.speed:.0f}/s ({speeds[-1]:.1%});"
            f" CPU an article {plain.cost:.3f} ms, {pool.cost:.3f} ms ({costs[-1]:.1%}), of it the parent"
            f" {pool.parent_cost:.3f}; lag p99 {percentile(pool.lags, 0.99) * 1000:.2f} ms",
            flush=True,
        )
    print(
        f"median: throughput {statistics.median(speeds):.1%} of the bare loop's ({min(speeds):.1%} to"
        f" {max(speeds):.1%}), by CPU {statistics.median(costs):.1%}; lag p50"
        f" {percentile(lags, 0.5) * 1000:.2f} p99 {percentile(lags, 0.99) * 1000:.2f}"
        f" max {max(lags) * 1000:.2f} ms over {len(lags)} looks"
    )


if __name__ == "__main__":
    main()
