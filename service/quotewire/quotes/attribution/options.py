"""What may become of a piece: who may be saying it, with all that speaks for it and against it."""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from quotewire.quotes.attribution.features import continuation, left_clause, name_beside, right_clause
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.attribution.traits import silence, traits
from quotewire.quotes.tagging import Leanings, Where
from quotewire.text import Span

_LEFT, _RIGHT = 3, 2
"""How many reporting clauses on either side of a piece are looked at."""
_NAMES = 2
"""How many names without a clause."""
_UNLIKELY = 6.0
"""No leaning of the tagger counts for more than this, in nats."""


class Choice(Enum):
    """What becomes of a piece."""

    SAID = "a reporting clause says it"
    NAMED = "a name beside it says it, without a verb"
    GOES_ON = "it goes on with a piece before it"
    FLOATS = "somebody says it, without a reporting clause"
    SILENT = "nobody says it: a title, a term, a nickname"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may become of a piece.

    `values` are what speaks for it and against it, by names that the table of costs lists under `part`;
    `marks` are the piece's traits that hold. `report` is the index of the clause for `SAID` and, counted on, of
    the name for `NAMED`; `group` that of the quotation for `GOES_ON`.
    """

    choice: Choice
    part: str
    values: Mapping[str, float]
    marks: Sequence[str]
    report: int = -1
    group: int = -1

    @property
    def features(self) -> dict[str, float]:
        """The values by the names that the table of costs gives them."""
        named = {f"{self.part} {name}".strip(): value for name, value in self.values.items()}
        return named | {f"{self.part} {mark}": 1.0 for mark in self.marks}


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
    names: Sequence[Report]
    leanings: Leanings
    starts: list[int] = field(init=False)
    _named: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", [report.span.start for report in self.reports])
        object.__setattr__(self, "_named", [name.span.start for name in self.names])

    def report(self, index: int) -> Report | None:
        """Return the clause or the name of an index, None for -1."""
        if index < 0:
            return None
        count = len(self.reports)
        return self.reports[index] if index < count else self.names[index - count]

    def options(self, piece: Piece, before: Sequence[Before]) -> list[Option]:
        """Return everything that may become of `piece`; never empty.

        `before` holds the last piece that is said, and before it the last with words in quotation marks.
        """
        marks = traits(self.layout, piece)
        view = View(piece, marks, self.leanings.content(piece.span), self.leanings.cue(piece.span))
        silent = silence(self.layout, piece) | {"unlikely": surprise(1 - view.content)}
        out = [Option(Choice.SILENT, "silent", silent, marks)]
        out += self._left(view, before)
        out += self._right(view)
        if piece.passages:
            out.append(Option(Choice.FLOATS, "float", {"": 1.0} | self._leaning(view, None), marks))
            out += [self._goes_on(view, earlier) for earlier in before]
            out += self._by_name(view)
        return out

    def _leaning(self, view: "View", cue: Span | None) -> dict[str, float]:
        """Return how unlikely the tagger finds it that the piece is content, and that its cue stands at `cue`."""
        if cue is None:
            return {"unlikely": surprise(view.content), "cue": surprise(view.cue[Where.NONE])}
        start, end = view.piece.span
        before = cue.start < start
        near = self.layout.block(start if before else end - 1) == self.layout.block(cue.start)
        where = (Where.LEFT if before else Where.RIGHT) if near else Where.ELSEWHERE
        return {"unlikely": surprise(view.content), "cue": surprise(view.cue[where])}

    def _left(self, view: "View", before: Sequence[Before]) -> list[Option]:
        piece = view.piece
        at = bisect_left(self.starts, piece.span.start)
        out = []
        for index in range(max(0, at - _LEFT), at):
            report = self.reports[index]
            if any(earlier.report == index for earlier in before):
                continue
            features = left_clause(self.layout, report, piece)
            if features:
                taken = any(earlier.piece.span.start >= report.span.end for earlier in before)
                features |= {"cues": float(at - index - 1), "taken": float(taken)}
                features |= self._leaning(view, report.cue)
                out.append(Option(Choice.SAID, "left", features, view.marks, index))
        return out

    def _right(self, view: "View") -> list[Option]:
        after = bisect_left(self.starts, view.piece.span.end)
        out = []
        for index in range(after, min(len(self.reports), after + _RIGHT)):
            features = right_clause(self.layout, self.reports[index], view.piece)
            if features:
                features |= {"cues": float(index - after)}
                features |= self._leaning(view, self.reports[index].cue)
                out.append(Option(Choice.SAID, "right", features, view.marks, index))
        return out

    def _by_name(self, view: "View") -> list[Option]:
        at = bisect_left(self._named, view.piece.span.start)
        out = []
        for number in range(max(0, at - _NAMES), min(len(self.names), at + _NAMES)):
            features = name_beside(self.layout, self.names[number], view.piece)
            if features:
                features |= self._leaning(view, None)
                out.append(Option(Choice.NAMED, "name", features, view.marks, len(self.reports) + number))
        return out

    def _goes_on(self, view: "View", earlier: Before) -> Option:
        piece = view.piece
        report = self.report(earlier.report)
        start, end = earlier.piece.span.end, piece.span.start
        passed = bisect_left(self.starts, end) - bisect_left(self.starts, start)
        passed -= report is not None and start <= report.span.start < end
        features = continuation(self.layout, earlier.piece, report, piece) | {
            "past clause": float(passed > 0),
            "past clauses": min(passed, 4) / 4,
        }
        if passed > 0 and features["same sentence"]:
            features["past clause beside"] = self._clause_beside(piece)
        features |= self._leaning(view, report.cue if report else None)
        return Option(Choice.GOES_ON, "go on", features, view.marks, group=earlier.group)

    def _clause_beside(self, piece: Piece) -> float:
        """Return the score of the clause that ends right before the piece, squared; 0 if there is none."""
        report = self.reports[bisect_left(self.starts, piece.span.start) - 1]
        return 0.0 if self.layout.words(report.span.end, piece.span.start) else report.score**2


@dataclass(frozen=True, slots=True)
class View:
    """A piece with its traits and what the tagger leans to: that it is content, and `Where` its cue stands."""

    piece: Piece
    marks: Sequence[str]
    content: float
    cue: Sequence[float]


def surprise(chance: float) -> float:
    """Return the surprisal of a probability in nats, bounded."""
    return min(_UNLIKELY, -math.log(max(chance, 1e-9)))
