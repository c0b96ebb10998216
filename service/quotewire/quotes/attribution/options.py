"""What may become of a piece: who may be saying it, with all that speaks for it and against it."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from quotewire.quotes.attribution.clauses import Clause, clause_of
from quotewire.quotes.attribution.costs import Values
from quotewire.quotes.attribution.features import View, continuation, left_clause, name_beside, right_clause
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.attribution.traits import silence, tail_of, traits
from quotewire.quotes.tagging import Leanings

_LEFT, _RIGHT = 3, 2
"""How many reporting clauses on either side of a piece are looked at."""
_NAMES = 2
"""How many names without a clause."""
_UNLIKELY = 6.0
"""No leaning of the tagger counts for more than this, in nats."""
_LEAST = math.exp(-_UNLIKELY)


class Choice(Enum):
    """What becomes of a piece."""

    SAID = "a reporting clause says it"
    NAMED = "a name beside it says it, without a verb"
    GOES_ON = "it goes on with a piece before it"
    FLOATS = "somebody says it, without a reporting clause"
    SILENT = "nobody says it: a title, a term, a nickname"


class Option(NamedTuple):
    """One thing that may become of a piece.

    `values` are what speaks for it and against it, by names that the table of costs lists under `part`;
    `marks` are the piece's traits that hold. `report` is the index of the clause for `SAID` and, counted on, of
    the name for `NAMED`; `group` that of the quotation for `GOES_ON`.
    """

    choice: Choice
    part: str
    values: Values
    marks: Sequence[str]
    report: int = -1
    group: int = -1

    @property
    def features(self) -> dict[str, float]:
        """The values by the names that the table of costs gives them."""
        named = {f"{self.part} {name}".strip(): float(value) for name, value in self.values.items()}
        return named | {f"{self.part} {mark}": 1.0 for mark in self.marks}


class Before(NamedTuple):
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
    _clauses: list[Clause] = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)
    _named: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        clauses = [clause_of(self.layout, report) for report in self.reports]
        object.__setattr__(self, "_clauses", clauses)
        object.__setattr__(self, "_starts", [clause.begin.offset for clause in clauses])
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
        view, silent = self._view(piece)
        out = [Option(Choice.SILENT, "silent", silent, view.marks)]
        out += self._left(view, before)
        out += self._right(view)
        if piece.passages:
            floating = {"": 1.0, "unlikely": view.unlikely, "cue": view.doubt(None)}
            out.append(Option(Choice.FLOATS, "float", floating, view.marks))
            out += [self._goes_on(view, earlier) for earlier in before]
            out += self._by_name(view)
        return out

    def _view(self, piece: Piece) -> tuple[View, Values]:
        """Return what all options of a piece share, and the values of the one that nobody says it."""
        content, (left, right, elsewhere, none) = self.leanings.of(piece.span)
        doubts = (surprise(left), surprise(right), surprise(elsewhere), surprise(none))
        tail = tail_of(self.layout, piece)
        view = View(piece, traits(self.layout, piece, tail), tail, surprise(content), doubts)
        return view, silence(self.layout, piece, tail, surprise(1 - content))

    def _left(self, view: View, before: Sequence[Before]) -> list[Option]:
        at = bisect_left(self._starts, view.piece.begin.offset)
        others = [earlier.report for earlier in before]
        last = max([earlier.piece.begin.offset for earlier in before], default=-1)
        out = []
        for index in range(max(0, at - _LEFT), at):
            if index not in others:
                clause = self._clauses[index]
                taken = last >= clause.end.offset
                values = left_clause(self.layout, clause, view, cues=at - index - 1, taken=taken)
                if values:
                    out.append(Option(Choice.SAID, "left", values, view.marks, index))
        return out

    def _right(self, view: View) -> list[Option]:
        after = bisect_left(self._starts, view.piece.end.offset)
        out = []
        for index in range(after, min(len(self._clauses), after + _RIGHT)):
            values = right_clause(self.layout, self._clauses[index], view, cues=index - after)
            if values:
                out.append(Option(Choice.SAID, "right", values, view.marks, index))
        return out

    def _by_name(self, view: View) -> list[Option]:
        at = bisect_left(self._named, view.piece.begin.offset)
        out = []
        for number in range(max(0, at - _NAMES), min(len(self.names), at + _NAMES)):
            values = name_beside(self.layout, self.names[number], view)
            if values:
                out.append(Option(Choice.NAMED, "name", values, view.marks, len(self.reports) + number))
        return out

    def _goes_on(self, view: View, earlier: Before) -> Option:
        at = bisect_left(self._starts, view.piece.begin.offset)
        clauses = at - bisect_left(self._starts, earlier.piece.end.offset)
        own = self._clauses[earlier.report] if 0 <= earlier.report < len(self._clauses) else None
        values = continuation(
            self.layout,
            earlier.piece,
            self.report(earlier.report),
            view,
            doubt=view.doubt(own),
            clauses=clauses,
            beside=self._score_beside(view.piece, at - 1) if clauses else 0.0,
        )
        return Option(Choice.GOES_ON, "go on", values, view.marks, group=earlier.group)

    def _score_beside(self, piece: Piece, index: int) -> float:
        """Return the score of a clause that ends right before the piece, 0 if a word stands in between."""
        clause = self._clauses[index]
        return 0.0 if clause.end.words < piece.begin.words else clause.report.score


def surprise(chance: float) -> float:
    """Return the surprisal of a probability in nats, bounded."""
    return -math.log(chance) if chance > _LEAST else _UNLIKELY
