"""The widths at which the parts of a text are wrapped.

A wrapped line ends where the next word would not have fitted any more. A sentence that is broken off at the end
of a line and goes on in lower case in the next so bounds the width from both sides: the line itself fits, and
with one word more it would not. Lines that agree on a width are wrapped; nothing else makes them agree.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, zip_longest
from typing import NamedTuple

from quotewire.segmentation.text_rows import Row

USUAL_WIDTHS = range(40, 101)
"""The widths, in columns, at which texts are usually wrapped; shorter lines are headings and lists."""
WIDTHS = range(32, 141)
"""The widths at which a text may be wrapped (narrow columns, wide screens), if nearly every line proves it."""
MIN_GOING = 2
"""Fewer lines than this that go on in the next prove no width."""
MIN_CUT = 3
"""Nor do fewer full lines than this that break a sentence off."""
DISAGREEING = 2.5
"""How many lines that agree on a width one outweighs that does not."""
GOING_SHARE = 0.2
"""The share of the full lines that must go on in the next one."""
SURE_SHARE = 0.5
"""The same share where the width is unusual."""
FULL_SHARE = 0.7
"""And the share there of the lines that break a sentence off that must be full."""
_PARTS = 3
"""How often what is left of a text, before and after its largest wrapped part, is searched for others."""

_SENTENCE_END = re.compile(r"[.!?…:][\"')\]]*$")


class _Going(NamedTuple):
    """A row that goes on in the next one, and the widths that it allows."""

    at: int
    least: int
    most: int


class _Part(NamedTuple):
    """The rows `[first, last]` of a text that are wrapped at a width."""

    first: int
    last: int
    width: int


class _Fill(NamedTuple):
    """How many lines are full, of those half as wide as the width; how many break a sentence off; and both."""

    full: int
    broken: int
    cut: int


def find_widths(shadow: str, rows: Sequence[Row], step: int) -> list[int]:
    """Return for each row the width at which it is wrapped; an empty list where the text is not wrapped.

    `step` is how many newlines part two lines of a paragraph. Linear in the number of rows.
    """
    going: dict[str, _Going] = {}  # one of each wording: repetition proves nothing
    for i, (row, following) in enumerate(pairwise(rows)):
        if following.gap == step and row.width < WIDTHS.stop and goes_on(shadow, row, following):
            most = row.width + first_word(shadow, following)
            if most >= WIDTHS.start:
                going.setdefault(shadow[following.start : following.end], _Going(i, row.width, most))
    parts = sorted(_parts(shadow, rows, step, list(going.values()), _PARTS))
    return _spread(rows, step, parts) if parts else []


def goes_on(shadow: str, row: Row, following: Row) -> bool:
    """Say whether a sentence is broken off at the end of a row and goes on, for all that its case says."""
    letter = shadow[following.start]
    if not letter.isalpha() or letter.isupper() or ends(shadow, row):
        return False
    return shadow.find(" ", following.start, following.end) >= 0 or shadow[following.end - 1] == "."


def ends(shadow: str, row: Row) -> bool:
    """Say whether a sentence ends with a row."""
    return _SENTENCE_END.search(shadow, max(row.start, row.end - 8), row.end) is not None


def first_word(shadow: str, row: Row) -> int:
    """Return the length of a row's first word."""
    blank = shadow.find(" ", row.start, row.end)
    return (row.end if blank < 0 else blank) - row.start


def fits(shadow: str, row: Row, width: int) -> bool:
    """Say whether a row is no wider than the width, or holds one word that cannot be wrapped (an address)."""
    return row.width <= width or shadow.find(" ", row.start, row.end) < 0


def slack(shadow: str, row: Row, following: Row, width: int) -> int:
    """Return how many more columns the row had when it ended, after the next row's first word."""
    return width - (row.width + 1 + first_word(shadow, following))


def _parts(
    shadow: str, rows: Sequence[Row], step: int, going: Sequence[_Going], depth: int
) -> Iterator[_Part]:
    """Yield the parts of a text that are wrapped: the most certain one, then those before and after it."""
    if len(going) < MIN_GOING:
        return
    least, most = _most_agreed(going)
    first, end = _densest([_vote(g, least) for g in going])
    agreeing = [g for g in going[first:end] if g.least <= least <= g.most]
    around = rows[going[first - 1].at + 1 if first else 0 : going[end].at if end < len(going) else None]
    width = max(row.width for row in around if row.width <= most)
    part = _Part(agreeing[0].at, agreeing[-1].at + 1, width)
    inner = _measure_fill(shadow, rows[part.first : part.last + 1], step, width)
    if _is_wrapped(inner, _measure_fill(shadow, around, step, width), len(agreeing), width):
        yield part
    if depth:
        yield from _parts(shadow, rows, step, going[:first], depth - 1)
        yield from _parts(shadow, rows, step, going[end:], depth - 1)


def _vote(going: _Going, width: int) -> float:
    """Say how far a line speaks for a width; headings and lists, much shorter, say nothing."""
    if going.least <= width <= going.most:
        return 1.0
    return -DISAGREEING if 2 * going.least >= width else 0.0


def _most_agreed(going: Sequence[_Going]) -> tuple[int, int]:
    """Return the least and the greatest of the neighbouring widths that the most lines allow."""
    steps = [0] * (WIDTHS.stop + 1)
    for _, least, most in going:
        steps[min(max(least, WIDTHS.start), WIDTHS.stop)] += 1
        steps[min(max(most + 1, WIDTHS.start), WIDTHS.stop)] -= 1
    held = list(accumulate(steps))
    least = most = held.index(max(held))
    while most + 1 < len(held) and held[most + 1] == held[least]:
        most += 1
    return least, most


def _densest(votes: Sequence[float]) -> tuple[int, int]:
    """Return the range of the greatest sum (Kadane)."""
    best, found = -1.0, (0, len(votes))
    total, first = 0.0, 0
    for i, vote in enumerate(votes):
        if total <= 0:
            total, first = 0.0, i
        total += vote
        if total > best:
            best, found = total, (first, i + 1)
    return found


def _is_wrapped(inner: _Fill, around: _Fill, agreeing: int, width: int) -> bool:
    """Say whether lines prove a width, on which as many as `agreeing` agree: those between them, and around."""
    if agreeing < MIN_GOING or width not in WIDTHS or around.cut < MIN_CUT:
        return False
    if width in USUAL_WIDTHS:
        return agreeing >= GOING_SHARE * inner.full
    return agreeing >= SURE_SHARE * inner.full and around.cut >= FULL_SHARE * around.broken


def _measure_fill(shadow: str, rows: Sequence[Row], step: int, width: int) -> _Fill:
    full = broken = cut = 0
    for row, following in pairwise(rows):
        if following.gap == step and width <= 2 * row.width <= 2 * width and fits(shadow, following, width):
            is_broken = not ends(shadow, row)
            is_full = slack(shadow, row, following, width) < 0
            full, broken, cut = full + is_full, broken + is_broken, cut + (is_broken and is_full)
    return _Fill(full, broken, cut)


def _spread(rows: Sequence[Row], step: int, parts: Sequence[_Part]) -> list[int]:
    """Give every row the width of its part, or of the one before; a part begins with its paragraph."""
    widths: list[int] = []
    for part, following in zip_longest(parts, parts[1:]):
        end = following.first if following else len(rows)
        while following and end > part.last and rows[end].gap == step:
            end -= 1
        widths.extend([part.width] * (end - len(widths)))
    return widths
