"""The whole pipeline, from an entry's fields to encoded events: our half of `tests.bench.rivals`.

It reads a JSON list of texts from its first argument, says `ready`, and for every line on standard input works
through all of them once and prints the CPU seconds that it took. At the end of its input it prints the most
memory that it ever held, in MiB.
"""

import json
import resource
import sys
import time
from pathlib import Path

from quotewire.extraction import extract
from quotewire.models import load
from quotewire.pipeline import Entry, Options, Pipeline


def main() -> None:
    """Load, then work whenever asked to."""
    texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    entries = [
        Entry({b"uri": f"urn:bench:{number}".encode(), b"text": text.encode()})
        for number, text in enumerate(texts)
    ]
    pipeline = Pipeline(load(), Options())
    print("ready", flush=True)
    for _ in sys.stdin:
        began = time.process_time()
        for entry in entries:
            extract(pipeline, entry)
        print(time.process_time() - began, flush=True)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)


if __name__ == "__main__":
    main()
