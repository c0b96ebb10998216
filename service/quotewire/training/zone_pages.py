"""Pages on disk with gold zones, as the trees see them and what they should say."""

import gzip
import json
import re
import statistics
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotewire.segmentation import PROSE, Evidence
from quotewire.segmentation.newlines import paragraphs
from quotewire.segmentation.zone_features import Rows, describe, with_neighbours
from quotewire.segmentation.zone_rules import Outline, outline
from quotewire.segmentation.zoner import Kind
from quotewire.text import Span, Text

FOLDS = 5
YES, NO, UNKNOWN = 1, 0, -1
_TEXT = ("body", "subhead")
_NAMES = {
    Kind.HEADLINE: "headline",
    Kind.BYLINE: "byline",
    Kind.DATE: "date",
    Kind.CAPTION: "caption",
    Kind.CREDIT: "credit",
}
_MARKED = (Kind.CAPTION, Kind.CREDIT)
"""What is labelled only where a page's markup names it: a page without any teaches nothing of it."""
_FEWEST_COVERED = 0.9
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_PROSE_WORDS, _PROSE_ENDS, _PROSE_LONGEST = 18, 0.85, 400
"""Running prose: the words of the median paragraph, the share that ends as sentences do, the longest."""


@dataclass(frozen=True, slots=True)
class ZonedPage:
    """One page: what the rules make of it, its features, and its gold.

    `gold` of shape (n, len(Kind)): YES, NO or UNKNOWN. `style` is the kind of dump. `certain` says that the page is
    running prose and its gold is not doubtful.
    """

    name: str
    publisher: str
    style: str
    certain: bool
    spans: Sequence[Span]
    outline: Outline
    rows: Rows
    gold: npt.NDArray[np.int8]

    @property
    def fold(self) -> int:
        """The page's fold: all pages of a publisher, in every style, are in one."""
        return zlib.crc32(self.publisher.encode()) % FOLDS


def read_pages(path: Path) -> Iterator[ZonedPage]:
    """Yield the pages of a file of JSON lines, gzip'd where its name ends in `.gz`, those of one block left out."""
    for row in _read_rows(path):
        text = Text(row["text"])
        _, spans = paragraphs(text)
        if len(spans) < 2:
            continue
        page = outline(text, spans, Evidence())
        yield ZonedPage(
            name=row["doc_id"],
            publisher=row["publisher"],
            style=row["style"],
            certain=not row["suspect"] and row["coverage"] >= _FEWEST_COVERED and _is_prose(row),
            spans=spans,
            outline=page,
            rows=_rows(page),
            gold=read_gold(_overlapping(spans, row["blocks"]), row["known"]),
        )


def read_plain(path: Path, *, every: int) -> Iterator[ZonedPage]:
    """Yield one of so many articles of a file that have nothing around them: what the rules take for text, is."""
    for row in islice(_read_rows(path), 0, None, every):
        text = Text(row["text"])
        _, spans = paragraphs(text)
        page = outline(text, spans, Evidence()) if len(spans) > 1 else None
        if page is None or not page.layout.plain:
            continue
        gold = np.full((len(spans), len(Kind)), UNKNOWN, dtype=np.int8)
        gold[[label in PROSE for label in page.labels], Kind.TEXT] = YES
        yield ZonedPage(row["doc_id"], row["doc_id"], "plain", False, spans, page, _rows(page), gold)


def _rows(page: Outline) -> Rows:
    rows = describe(page.layout, page.labels)
    return with_neighbours(rows, 0, len(rows))


def _read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        yield from map(json.loads, lines)


def read_gold(labels: Sequence[str], known: Sequence[str]) -> npt.NDArray[np.int8]:
    """Return what the labels of a page's blocks say of each kind, (n, len(Kind)).

    `known` are the labels that are complete on the page; blocks without one are `ignore`.
    """
    gold = np.full((len(labels), len(Kind)), UNKNOWN, dtype=np.int8)
    for i, label in enumerate(labels):
        if label in ("ignore", "summary"):  # there are too few summaries to learn from
            continue
        gold[i, Kind.TEXT] = label in _TEXT
        if label in _TEXT:
            gold[i, Kind.SUBHEAD] = label == "subhead"
        for kind, name in _NAMES.items():
            sure = label != "other" or name in known or kind in _MARKED
            gold[i, kind] = (label == name) if sure else UNKNOWN
        if label == "byline+date":
            gold[i, Kind.BYLINE], gold[i, Kind.DATE] = YES, UNKNOWN
    for kind in _MARKED:
        if YES not in gold[:, kind]:
            gold[:, kind] = UNKNOWN
    return gold


def _overlapping(spans: Sequence[Span], golds: Sequence[dict[str, Any]]) -> list[str]:
    """Return for each span the label of the gold block that covers most of it; both are in order, without overlap."""
    best = [(0, "ignore")] * len(spans)
    first = 0
    for gold in golds:
        while first < len(spans) and spans[first].end <= gold["start"]:
            first += 1
        i = first
        while i < len(spans) and spans[i].start < gold["end"]:
            covered = min(spans[i].end, gold["end"]) - max(spans[i].start, gold["start"])
            best[i] = max(best[i], (covered, gold["label"]), key=lambda pair: pair[0])
            i += 1
    return [label for _, label in best]


def _is_prose(row: dict[str, Any]) -> bool:
    texts = [row["text"][b["start"] : b["end"]] for b in row["blocks"] if b["label"] == "body"]
    if not texts:
        return False
    words = [len(text.split()) for text in texts]
    ends = sum(_SENTENCE_END.search(text) is not None for text in texts)
    return (
        statistics.median_high(words) >= _PROSE_WORDS
        and ends >= _PROSE_ENDS * len(texts)
        and max(words) < _PROSE_LONGEST
    )
