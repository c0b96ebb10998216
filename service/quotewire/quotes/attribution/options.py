"""What may become of a piece: who may be saying it, what speaks for it and what against it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from quotewire.quotes.attribution.costs import COSTS
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report

_LEFT, _RIGHT = 3, 2
"""How many reporting clauses on either side of a piece are looked at."""


class Choice(Enum):
    """What becomes of a piece."""

    SAID = "a reporting clause says it"
    GOES_ON = "it goes on with the piece before it"
    FLOATS = "it is said by the last speaker, without a reporting clause"
    SILENT = "nobody says it: a title, a term, a nickname"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may become of a piece; `report` is the index of the clause for `SAID`."""

    choice: Choice
    features: Mapping[str, float]
    report: int = -1

    @property
    def cost(self) -> float:
        """The sum of the features' costs."""
        return sum(COSTS[name] * value for name, value in self.features.items())


@dataclass(frozen=True, slots=True)
class Before:
    """What is already settled when a piece comes up: the last piece said and the clause that says it."""

    piece: Piece
    report: int


def options(
    layout: Layout, reports: Sequence[Report], starts: Sequence[int], piece: Piece, before: Before | None
) -> list[Option]:
    """Return everything that may become of `piece`; never empty. `starts` are the starts of the reports."""
    at = bisect_left(starts, piece.span.start)
    out = [_silent(layout, piece)]
    for index in range(max(0, at - _LEFT), at):
        if reports[index].span.end <= piece.span.start and not (before and before.report == index):
            out.extend(_left(layout, reports, index, piece, at - index - 1))
    after = bisect_left(starts, piece.span.end)
    for index in range(after, min(len(reports), after + _RIGHT)):
        out.extend(_right(layout, reports, index, piece, index - after))
    if piece.passages:
        out.append(_floats(layout, piece))
        if before:
            out.append(_goes_on(layout, piece, before))
    return out


def _said(report: Report) -> dict[str, float]:
    return {"weak": 1 - report.score, "sourceless": float(report.source is None)}


def _left(layout: Layout, reports: Sequence[Report], index: int, piece: Piece, cues: int) -> list[Option]:
    report = reports[index]
    start, end = report.span.end, piece.span.start
    blocks = layout.block(end) - layout.block(start - 1)
    gap = layout.between(start, end)
    if blocks > 1 or (blocks and not gap.endswith(":")):
        return []
    words = layout.words(start, end)
    features = _said(report) | {
        "left": 1.0,
        "left near": float(words == 0),
        "left colon": float(gap.endswith(":")),
        "left words": min(words, 12),
        "left sentences": min(3, layout.sentence(end) - layout.sentence(start - 1)),
        "left blocks": float(blocks),
        "left cues": float(cues),
    }
    return [Option(Choice.SAID, features, index)]


def _right(layout: Layout, reports: Sequence[Report], index: int, piece: Piece, cues: int) -> list[Option]:
    report = reports[index]
    start, end = piece.span.end, report.span.start
    if layout.block(start - 1) != layout.block(end):
        return []
    words = layout.words(start, end)
    sentences = layout.sentence(end) - layout.sentence(start - 1)
    if sentences > 1:
        return []
    inner = layout.document.text.shadow[piece.span.start : start].rstrip("\"' ")
    features = _said(report) | {
        "right": 1.0,
        "right near": float(words == 0),
        "right words": min(words, 12),
        "right comma": float(inner.endswith(",") or layout.between(start, end).startswith(",")),
        "right stop": float(inner.endswith(".")),
        "right sentences": float(sentences),
        "left cues": float(cues),
    }
    return [Option(Choice.SAID, features, index)]


def _goes_on(layout: Layout, piece: Piece, before: Before) -> Option:
    start, end = before.piece.span.end, piece.span.start
    blocks = layout.block(end) - layout.block(start - 1)
    first = layout.document.passages[piece.passages[0]]
    features = {
        "go on": 1.0,
        "go on words": min(layout.words(start, end), 40),
        "go on new block": float(min(blocks, 3)),
        "go on starts sentence": float(_starts_sentence(layout, piece)),
        "go on resumed": float(first.resumes is not None and first.resumes in before.piece.passages),
    }
    return Option(Choice.GOES_ON, features)


def _starts_sentence(layout: Layout, piece: Piece) -> bool:
    sentence = layout.sentence(piece.span.start)
    return sentence >= 0 and layout.document.sentences[sentence].start == piece.span.start


def _floats(layout: Layout, piece: Piece) -> Option:
    block = layout.document.blocks[layout.block(piece.span.start)]
    return Option(Choice.FLOATS, {"float": 1.0, "float whole block": float(piece.span == block.span)})


def _silent(layout: Layout, piece: Piece) -> Option:
    words = layout.between(*piece.span).split()
    title = sum(word.lstrip("\"'")[:1].isupper() for word in words) * 2 > len(words) + 1
    features = {
        "silent": 1.0,
        "silent words": min(len(words), 12),
        "silent title": float(title),
        "silent tagged": float(piece.tagged),
    }
    return Option(Choice.SILENT, features)
