"""What a megabyte of each flood costs, as docs/quality-segmentation.md tells: python -m tests.properties.sizes."""

import resource
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.properties.documents import extract
from tests.properties.hazards import FLOODS, PAGE_FLOODS, PLAIN

SIZE = 1_000_000


def measure(name: str, field: bytes) -> str:
    """Return the row of one flood: bytes, the outcome, CPU seconds, and what its peak adds to the process in MiB."""
    make = FLOODS[name] if field == b"text" else PAGE_FLOODS[name]
    extract({b"uri": b"urn:a", b"text": PLAIN.encode()})
    fields = {b"uri": b"urn:a", field: make(SIZE).encode()}
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    result, _ = extract(fields)
    seconds = time.process_time() - started
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held) / 1024
    what = name if field == b"text" else f"a page of {name}"
    return f"| {what} | {len(fields[field]) / 1e6:.1f} | `{result.code}` | {seconds:.1f} | {added:.0f} |"


def main() -> None:
    """Print the table, each row from a process of its own."""
    floods = [(name, b"text") for name in FLOODS] + [(name, b"html") for name in PAGE_FLOODS]
    print("| 1,000,000 code points of | MB | outcome | CPU s | peak MiB |\n|---|---|---|---|---|")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for row in pool.map(measure, *zip(*floods, strict=True)):
            print(row, flush=True)


if __name__ == "__main__":
    main()
