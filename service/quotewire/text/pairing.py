"""The cheapest reading of a paragraph's marks: which open, which close which, which are neither.

A beam search over the marks (Viterbi with the stack of open marks as the state, cut to the best few), so
that a later mark may decide an earlier one. Linear in the number of marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from quotewire.text.candidates import Candidate
from quotewire.text.glyphs import ALPHABET, CLOSING, SINGLES

_BEAM = 8
_DEPTH = 4

_LEFT_OPEN = 2.5
_LEFT_OPEN_SINGLE = 6.0
_GOES_ON = 0.2
_GOES_ON_INSIDE = 1.8
_BEGINS_ANEW = 3.6
_SAME_KIND_INSIDE = 2.6
_OTHER_KIND_INSIDE = 0.6
_DOUBLE_INSIDE_SINGLE = 0.3
_NOTHING_INSIDE = 3.0
_INHERITED = 0.5
_INHERITED_OPEN = 50.0
_TOO_DEAR = 9

_FROM_BEFORE = "+"
_OPEN_COST = {glyph: _LEFT_OPEN_SINGLE if glyph in SINGLES else _LEFT_OPEN for glyph in CLOSING}
_OPEN_COST |= {_FROM_BEFORE + glyph: _INHERITED_OPEN for glyph in CLOSING}
_CLOSERS = CLOSING | {_FROM_BEFORE + glyph: closers for glyph, closers in CLOSING.items()}


class _Step(Enum):
    OPEN = 1
    CLOSE = 2
    RENEW = 3


_Stack = tuple[str, ...]
_Path = tuple["_Path", _Step, int, int] | None  # what came before, the step, its candidate, its level
_Readings = dict[_Stack, tuple[float, _Path]]


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands between two marks; the fields are indices of candidates.

    `opening` is None where a passage of the paragraph before goes on without a new mark. `closing` is None
    where the mark is never closed: the passage then ends before the mark `until`, or with its paragraph.
    """

    opening: int | None
    closing: int | None
    until: int | None
    depth: int


def pair_marks(marks: Sequence[Candidate], *, inherited: str | None, follows: str | None) -> list[Pair]:
    """Pair the marks of one paragraph, in the order of the opening marks.

    `inherited` is the opening glyph that the paragraph before left open, `follows` the glyph that the next
    paragraph begins with: a passage that is left open and taken up there costs next to nothing.
    """
    if _costs_nothing(marks):
        return [Pair(i, i + 1, None, 0) for i in range(0, len(marks), 2)]
    readings: _Readings = {(): (0.0, None)}
    if inherited is not None:
        readings[_FROM_BEFORE + inherited,] = (_INHERITED, None)
    for i, mark in enumerate(marks):
        readings = _cheapest(_read(readings, marks, i, mark))
    _, (_, path) = min(readings.items(), key=lambda item: item[1][0] + _end(item[0], follows))
    return _replay(path)


def _costs_nothing(marks: Sequence[Candidate]) -> bool:
    """Say whether the marks open and close in turn just as the manuals say: no reading can be cheaper."""
    return len(marks) % 2 == 0 and all(
        opening.opens == 0 and closing.closes == 0 and CLOSING[opening.glyph].get(closing.glyph) == 0
        for opening, closing in zip(marks[::2], marks[1::2], strict=True)
    )


class _Moves(NamedTuple):
    """What a glyph may do to a stack: the stack that each step leaves, and what it costs besides the mark."""

    opens: tuple[_Stack, float] | None
    renews: float | None
    closes: tuple[tuple[_Stack, float], ...]


@lru_cache(maxsize=4096)
def _moves(stack: _Stack, glyph: str) -> _Moves:
    """Return the steps of a glyph; opening and closing depend on nothing else in the text."""
    level, single = len(stack), glyph in SINGLES
    opens = ((*stack, glyph), _nesting(stack, glyph)) if level < _DEPTH else None
    anew = bool(stack) and stack[0][0] != _FROM_BEFORE and (stack[0] in SINGLES) == single
    closes, price = [], 0.0
    for below in range(level - 1, -1, -1):
        pairs = _CLOSERS[stack[below]].get(glyph)
        if pairs is not None:
            closes.append((stack[:below], price + pairs))
        price += _OPEN_COST[stack[below]]
    return _Moves(opens, _left_open(stack[1:]) if anew else None, tuple(closes))


def _read(readings: _Readings, marks: Sequence[Candidate], i: int, mark: Candidate) -> _Readings:
    found: _Readings = {}
    renewal = _GOES_ON_INSIDE if mark.after_sentence else _BEGINS_ANEW
    beside = i > 0 and marks[i - 1].end == mark.start

    def put(stack: _Stack, cost: float, path: _Path) -> None:
        if stack not in found or cost < found[stack][0]:
            found[stack] = (cost, path)

    for stack, (cost, path) in readings.items():
        put(stack, cost + mark.skips, path)
        moves = _moves(stack, mark.glyph)
        if mark.opens < _TOO_DEAR:
            price = cost + mark.opens
            if moves.opens:
                put(moves.opens[0], price + moves.opens[1], (path, _Step.OPEN, i, len(stack)))
            if moves.renews is not None:
                put((mark.glyph,), price + renewal + moves.renews, (path, _Step.RENEW, i, 0))
        if moves.closes and mark.closes < _TOO_DEAR:
            price = cost + mark.closes
            if beside and path and path[1] is _Step.OPEN and path[2] == i - 1:
                price += _NOTHING_INSIDE
            for left, pairs in moves.closes:
                put(left, price + pairs, (path, _Step.CLOSE, i, len(left)))
    return found


def _cheapest(readings: _Readings) -> _Readings:
    if len(readings) <= _BEAM:
        return readings
    return dict(sorted(readings.items(), key=lambda item: item[1][0])[:_BEAM])


def _nesting(stack: _Stack, glyph: str) -> float:
    if not stack:
        return 0.0
    outer = stack[-1].removeprefix(_FROM_BEFORE)
    if outer in SINGLES:
        return _SAME_KIND_INSIDE if glyph in SINGLES else _DOUBLE_INSIDE_SINGLE
    if glyph in SINGLES:
        return 0.0
    same = ALPHABET.get(outer) == ALPHABET.get(glyph)
    return _SAME_KIND_INSIDE if same else _OTHER_KIND_INSIDE


def _left_open(stack: _Stack) -> float:
    return sum([_OPEN_COST[glyph] for glyph in stack])


def _end(stack: _Stack, follows: str | None) -> float:
    if not stack or follows is None or stack[0][0] == _FROM_BEFORE:
        return _left_open(stack)
    taken_up = (stack[0] in SINGLES) == (follows in SINGLES)
    return _GOES_ON + _left_open(stack[1:]) if taken_up else _left_open(stack)


def _replay(path: _Path) -> list[Pair]:
    steps: list[tuple[_Step, int, int]] = []
    while path is not None:
        path, step, i, level = path
        steps.append((step, i, level))
    pairs: list[Pair] = []
    opened: list[int | None] = []

    def end(level: int, closing: int | None, until: int | None) -> None:
        while len(opened) > level + 1:
            pairs.append(Pair(opened.pop(), None, closing if until is None else until, len(opened)))
        if len(opened) > level:
            pairs.append(Pair(opened.pop(), closing, until, level))
        elif closing is not None:
            pairs.append(Pair(None, closing, None, level))

    for step, i, level in reversed(steps):
        if step is _Step.OPEN:
            opened.extend([None] * (level - len(opened)))
            opened.append(i)
        elif step is _Step.RENEW:
            end(0, None, i)
            opened.append(i)
        else:
            end(level, i, None)
    end(0, None, None)
    return sorted(pairs, key=lambda pair: -1 if pair.opening is None else pair.opening)
