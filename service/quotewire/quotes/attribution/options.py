"""What may become of a piece: who may be saying it, with all that speaks for it and against it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from quotewire.quotes.attribution.costs import COSTS
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.attribution.traits import silence, traits

_LEFT, _RIGHT = 3, 2
"""How many reporting clauses on either side of a piece are looked at."""
_FAR = 12
"""Distances in words count no further than this."""


class Choice(Enum):
    """What becomes of a piece."""

    SAID = "a reporting clause says it"
    GOES_ON = "it goes on with the piece before it"
    FLOATS = "somebody says it, without a reporting clause"
    SILENT = "nobody says it: a title, a term, a nickname"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may become of a piece.

    `report` is the index of the clause for `SAID`, `group` that of the quotation for `GOES_ON`.
    """

    choice: Choice
    features: Mapping[str, float]
    report: int = -1
    group: int = -1

    @property
    def cost(self) -> float:
        """The sum of the features' costs."""
        return sum(COSTS.get(name, 0.0) * value for name, value in self.features.items())


@dataclass(frozen=True, slots=True)
class Before:
    """A piece before the one that comes up: what says it (-1: no clause), and the index of its quotation."""

    piece: Piece
    report: int
    group: int


@dataclass(frozen=True)
class Setting:
    """All that the options of a document's pieces are drawn from."""

    layout: Layout
    reports: Sequence[Report]
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", [report.span.start for report in self.reports])

    def options(self, piece: Piece, before: Sequence[Before]) -> list[Option]:
        """Return everything that may become of `piece`; never empty.

        `before` holds the last piece that is said, and before it the last with words in quotation marks.
        """
        return [
            Option(Choice.SILENT, silence(self.layout, piece)),
            *self._left(piece, before),
            *self._right(piece),
            *self._unreported(piece, before),
        ]

    def _left(self, piece: Piece, before: Sequence[Before]) -> list[Option]:
        at = bisect_left(self.starts, piece.span.start)
        out = []
        for index in range(max(0, at - _LEFT), at):
            report = self.reports[index]
            start, end = report.span.end, piece.span.start
            if start > end or any(b.report == index for b in before):
                continue
            blocks = self.layout.block(end) - self.layout.block(start - 1)
            gap = self.layout.between(start, end)
            if blocks > 1 or (blocks and not gap.endswith(":")):
                continue
            words = self.layout.words(start, end)
            sentences = self.layout.sentence(end) - self.layout.sentence(start - 1)
            features = {
                "left": 1.0,
                "left near": float(words == 0),
                "left colon": float(gap.endswith(":")),
                "left comma": float(gap.endswith(",")),
                "left stop": float(gap.endswith(".")),
                "left words": min(words, _FAR) / _FAR,
                "left sentences": float(min(3, sentences)),
                "left block": float(blocks),
                "left cues": float(at - index - 1),
                "left taken": float(any(b.piece.span.start >= start for b in before)),
                "left inverted": float(report.inverted),
            }
            out.append(self._said(features, "left", index, piece))
        return out

    def _right(self, piece: Piece) -> list[Option]:
        after = bisect_left(self.starts, piece.span.end)
        out = []
        for index in range(after, min(len(self.reports), after + _RIGHT)):
            report = self.reports[index]
            start, end = piece.span.end, report.span.start
            sentences = self.layout.sentence(end) - self.layout.sentence(start - 1)
            if self.layout.block(start - 1) != self.layout.block(end) or sentences > 1:
                break
            gap = self.layout.between(start, end)
            words = self.layout.words(start, end)
            tail = self.layout.tail(piece.span)
            follows = self.layout.between(report.span.end, report.span.end + 3)
            features = {
                "right": 1.0,
                "right near": float(words == 0),
                "right words": min(words, _FAR) / _FAR,
                "right comma": float(tail.endswith(",") or gap.startswith(",")),
                "right stop": float(tail.endswith(".")),
                "right asks": float(tail.endswith(("?", "!"))),
                "right sentence": float(sentences),
                "right cues": float(index - after),
                "right inverted": float(report.inverted and words == 0),
                "right ends": float(follows.startswith((".", ",")) or not follows),
                "right opens": float(follows.startswith((":", "that")) or '"' in follows or "''" in follows),
            }
            out.append(self._said(features, "right", index, piece))
        return out

    def _said(self, features: dict[str, float], side: str, index: int, piece: Piece) -> Option:
        report = self.reports[index]
        features[f"{side} weak"] = 1 - report.score
        features[f"{side} sourceless"] = float(report.source is None)
        for trait in traits(self.layout, piece):
            features[f"{side} {trait}"] = 1.0
        return Option(Choice.SAID, features, index)

    def _unreported(self, piece: Piece, before: Sequence[Before]) -> list[Option]:
        if not piece.passages:
            return []
        floats = Option(Choice.FLOATS, self._prefixed("float", piece))
        return [floats, *(Option(Choice.GOES_ON, self._goes_on(piece, b), group=b.group) for b in before)]

    def _prefixed(self, prefix: str, piece: Piece) -> dict[str, float]:
        return {prefix: 1.0} | {f"{prefix} {trait}": 1.0 for trait in traits(self.layout, piece)}

    def _goes_on(self, piece: Piece, before: Before) -> dict[str, float]:
        start, end = before.piece.span.end, piece.span.start
        passages = self.layout.document.passages
        resumes = passages[piece.passages[0]].resumes
        last = before.piece.passages[-1] if before.piece.passages else None
        report = self.reports[before.report] if before.report >= 0 else None
        words = self.layout.words(start, end)
        between = report is not None and start <= report.span.start < end
        if between and report:
            words -= self.layout.words(*report.span)
        sentences = self.layout.sentence(end) - self.layout.sentence(start - 1)
        return self._prefixed("go on", piece) | {
            "go on words": min(words, _FAR) / _FAR,
            "go on near": float(words == 0),
            "go on far": min(words, 60) / 60,
            "go on blocks": float(min(3, self.layout.block(end) - self.layout.block(start - 1))),
            "go on sentences": float(min(3, sentences)),
            "go on same sentence": float(sentences == 0),
            "go on split": float(between),
            "go on split near": float(between and words == 0),
            "go on after left": float(report is not None and report.span.end <= before.piece.span.start),
            "go on after nobody": float(report is None),
            "go on after indirect": float(last is None),
            "go on resumed": float(resumes is not None and resumes == last),
            "go on open": float(last is not None and not passages[last].closed),
        }
