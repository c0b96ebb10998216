"""The bare loop: the same extraction on the same articles, in plain processes, without worker, pool or server.

`python -m tests.bench.bare FIRST COUNT LENGTH` loads, says `loaded`, waits for a line, works, and prints the CPU
seconds that it took. It is what the worker's throughput is measured against.
"""

import subprocess
import sys
import time
from dataclasses import dataclass

from quotewire.extraction import begin, pack_entry, pack_options
from quotewire.pipeline import Options
from tests.chaos.articles import healthy
from tests.chaos.audit import RAW


@dataclass(frozen=True, slots=True)
class Speed:
    """Articles a second, and CPU milliseconds for an article."""

    articles: float
    cpu_ms: float


def measure(count: int, length: int, processes: int) -> Speed:
    """Share `count` articles out to plain processes; their start and loading are not counted."""
    share = count // processes
    running = [
        # In a session of its own, as the pool's are: the scheduler shares a busy machine out by sessions.
        subprocess.Popen(
            [sys.executable, "-m", "tests.bench.bare", str(number * share), str(share), str(length)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        for number in range(processes)
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == b"loaded\n"
    began = time.perf_counter()
    for process in running:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()
    cpu = sum(float(process.communicate()[0]) for process in running)
    seconds = time.perf_counter() - began
    return Speed(share * processes / seconds, cpu / (share * processes) * 1000)


def payload(number: int, length: int) -> bytes:
    """Return an article as the worker hands it to its pool."""
    fields = healthy(number, length).fields
    encoded = {
        name.encode(): value if isinstance(value, bytes) else value.encode() for name, value in fields.items()
    }
    return pack_entry(RAW, f"1700000000000-{number}", 1, encoded)


def main() -> None:
    """Be one of the plain processes."""
    first, count, length = map(int, sys.argv[1:])
    work = begin(pack_options(Options()))
    payloads = [payload(number, length) for number in range(first, first + count)]
    for warm in payloads[:50]:
        work(warm)
    print("loaded", flush=True)
    sys.stdin.readline()
    began = time.process_time()
    for article in payloads:
        work(article)
    print(time.process_time() - began)


if __name__ == "__main__":
    main()
