"""What may become of a piece: who may be saying it, with all that speaks for it and against it."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from quotewire.quotes.attribution.clauses import Clause, Named, clause_of, named_of
from quotewire.quotes.attribution.costs import FLOAT, GO_ON, LEFT, NAME, ORDER, RIGHT, SILENT, Values
from quotewire.quotes.attribution.features import View, continuation, left_clause, name_beside, right_clause
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.attribution.traits import silence, tail_of, traits
from quotewire.quotes.tagging import Leanings

_LEFT, _RIGHT = 3, 2
"""How many reporting clauses on either side of a piece are looked at."""
_AT_ONCE = 500
"""How many pieces the leanings are looked up of at once, so that memory stays flat."""
_NAMES = 2
"""How many names without a clause."""
_UNLIKELY = 6.0
"""No leaning of the tagger counts for more than this, in nats."""
_LEAST = math.exp(-_UNLIKELY)


Option = tuple[str, Values, int, int]
"""One thing that may become of a piece.

Its part of the table of costs; what speaks for it and against it, in the order of `costs.ORDER[part]`; the index of the
clause where one says it and, counted on, of the name where one does, else -1; that of the quotation where it goes on
with one, else -1. A plain tuple: every piece has about four, and naming their parts took as long as finding them.
"""


def features_of(option: Option, view: View) -> dict[str, float]:
    """Return what an option of a piece goes by, by the names that the table of costs gives it."""
    part, values, _, _ = option
    pairs = zip(ORDER[part], values, strict=True)
    named = {f"{part} {name}".strip(): float(value) for name, value in pairs}
    return named | {f"{part} {mark}": 1.0 for mark in view.marks}


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
    _named: list[Named] = field(init=False, repr=False)
    _names: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        clauses = [clause_of(self.layout, report) for report in self.reports]
        object.__setattr__(self, "_clauses", clauses)
        object.__setattr__(self, "_starts", [clause.begin.offset for clause in clauses])
        object.__setattr__(self, "_named", [named_of(self.layout, name) for name in self.names])
        object.__setattr__(self, "_names", [name.span.start for name in self.names])

    def report(self, index: int) -> Report | None:
        """Return the clause or the name of an index, None for -1."""
        if index < 0:
            return None
        count = len(self.reports)
        return self.reports[index] if index < count else self.names[index - count]

    def views(self, pieces: Sequence[Piece]) -> Iterator[View]:
        """Yield the pieces, each with all that its options share."""
        spans = [piece.span for piece in pieces]
        leanings = chain.from_iterable(
            self.leanings.of(spans[first : first + _AT_ONCE]) for first in range(0, len(spans), _AT_ONCE)
        )
        for piece, (content, (left, right, elsewhere, none)) in zip(pieces, leanings, strict=True):
            doubts = (surprise(left), surprise(right), surprise(elsewhere), surprise(none))
            tail = tail_of(self.layout, piece)
            yield View(piece, traits(self.layout, piece, tail), tail, content, surprise(content), doubts)

    def options(self, view: View, before: Sequence[Before]) -> list[Option]:
        """Return everything that may become of a piece; never empty.

        `before` holds the last piece that is said, and before it the last with words in quotation marks.
        """
        piece = view.piece
        silent = silence(self.layout, piece, view.tail, surprise(1 - view.content))
        out: list[Option] = [(SILENT, silent, -1, -1)]
        self._left(view, before, out)
        self._right(view, out)
        if piece.passages:
            out.append((FLOAT, (1.0, view.unlikely, view.doubt(None)), -1, -1))
            out += [(GO_ON, self._goes_on(view, earlier), -1, earlier.group) for earlier in before]
            self._by_name(view, out)
        return out

    def _left(self, view: View, before: Sequence[Before], out: list[Option]) -> None:
        at = bisect_left(self._starts, view.piece.begin.offset)
        others = [earlier.report for earlier in before]
        last = before[-1].piece.begin.offset if before else -1
        for index in range(max(0, at - _LEFT), at):
            if index not in others:
                clause = self._clauses[index]
                taken = last >= clause.end.offset
                values = left_clause(self.layout, clause, view, cues=at - index - 1, taken=taken)
                if values:
                    out.append((LEFT, values, index, -1))

    def _right(self, view: View, out: list[Option]) -> None:
        after = bisect_left(self._starts, view.piece.end.offset)
        for index in range(after, min(len(self._clauses), after + _RIGHT)):
            values = right_clause(self.layout, self._clauses[index], view, cues=index - after)
            if values:
                out.append((RIGHT, values, index, -1))

    def _by_name(self, view: View, out: list[Option]) -> None:
        at = bisect_left(self._names, view.piece.begin.offset)
        for number in range(max(0, at - _NAMES), min(len(self._named), at + _NAMES)):
            values = name_beside(self.layout, self._named[number], view)
            if values:
                out.append((NAME, values, len(self.reports) + number, -1))

    def _goes_on(self, view: View, earlier: Before) -> Values:
        at = bisect_left(self._starts, view.piece.begin.offset)
        clauses = at - bisect_left(self._starts, earlier.piece.end.offset)
        own = self._clauses[earlier.report] if 0 <= earlier.report < len(self._clauses) else None
        return continuation(
            self.layout,
            earlier.piece,
            self.report(earlier.report),
            view,
            doubt=view.doubt(own),
            clauses=clauses,
            beside=self._score_beside(view.piece, at - 1) if clauses else 0.0,
        )

    def _score_beside(self, piece: Piece, index: int) -> float:
        """Return the score of a clause that ends right before the piece, 0 if a word stands in between."""
        clause = self._clauses[index]
        return 0.0 if clause.end.words < piece.begin.words else clause.report.score


def surprise(chance: float) -> float:
    """Return the surprisal of a probability in nats, bounded."""
    return -math.log(chance) if chance > _LEAST else _UNLIKELY
