"""How many of the sentence ends inside quotations are found.

    python -m tests.quality.quoted_boundaries --corpus …

An end is inside where a quotation mark is open after it in its paragraph, and at the closing mark where the mark
itself stands after it. Both are told from the gold text, by counting its marks.
"""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

from quotewire.segmentation import segment
from quotewire.text import Text

_CLOSING = "\"”'’»)]"


def place(text: str, end: int) -> str:
    """Say where a sentence end stands: inside a quotation, at the mark that closes it, or outside."""
    before = text[:end]
    if before.rstrip()[-1:] in _CLOSING and '"”»'.find(before.rstrip(")]")[-1:]) >= 0:
        return "closing"
    inside = before.count('"') % 2 or before.count("“") > before.count("”")
    return "inside" if inside else "outside"


def visible(text: str, end: int) -> int:
    """Return how many characters that are not blank stand before an offset."""
    return len("".join(text[:end].split()))


def main() -> None:
    """Print the recall of sentence ends by where they stand."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    corpus: Path = parser.parse_args().corpus
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in gzip.decompress((corpus / "sentences" / "dev.jsonl.gz").read_bytes()).splitlines():
        paragraph = json.loads(line)
        text = paragraph["text"]
        ends = {visible(text, sentence.end) for sentence in segment(Text(text)).sentences}
        for _, end in paragraph["sents"][:-1]:
            where = place(text, end)
            total[where] += 1
            found[where] += visible(text, end) in ends
    print("\n## sentences dev, by quotation\n\n| the end stands | found | of |\n|---|---|---|")
    for where, count in sorted(total.items()):
        print(f"| {where} | {found[where] / count:.3f} | {count} |")


if __name__ == "__main__":
    main()
