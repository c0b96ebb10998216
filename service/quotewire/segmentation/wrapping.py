"""The paragraphs of a wrapped text, put together again from their lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quotewire.segmentation.text_rows import Row
from quotewire.segmentation.wrap_widths import ends, fits, goes_on, slack
from quotewire.text import Span

_MIN_INDENTED = 3
_INDENTED_SHARE = 0.8
"""The share of paragraphs told by their short last lines that must be indented for indents to tell the others."""

_HEADER = re.compile(r"[A-Z][\w-]{1,20}(?: [\w-]{1,12})?: \S")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_BULLET = re.compile(r"[•▪◦‣■●]")
_FURNITURE = re.compile(
    r"By [A-Z]|(?i:published|updated|posted|date|advertisement|share|comments)\b|\d{1,2}[/.]\d"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""What opens the short line under a headline."""


class _Manner(NamedTuple):
    """How a text is wrapped: the newlines between two lines of a paragraph, and what parts paragraphs.

    `apart`: blank lines; `indented`: blanks before their first lines.
    """

    step: int
    apart: bool
    indented: bool


def unwrap(shadow: str, rows: Sequence[Row], widths: Sequence[int], step: int) -> list[Span]:
    """Return the paragraphs of a text whose rows are wrapped at `widths`, in part at least.

    `step` is how many newlines part two lines of a paragraph. Linear in the number of rows.
    """
    apart = sum(r.gap > step for r in rows[1:]) > len(rows) / 20
    manner = _Manner(step, apart, not apart and _is_indented(shadow, rows, widths))
    return [Span(first.start, last.end) for first, last in _ranges(shadow, rows, widths, manner)]


def _is_indented(shadow: str, rows: Sequence[Row], widths: Sequence[int]) -> bool:
    """Say whether paragraphs begin with blanks: those do that follow a line which was not full."""
    first = [
        following.indent > 0
        for row, following, width in zip(rows, rows[1:], widths, strict=False)
        if slack(shadow, row, following, width) >= 0
    ]
    return sum(first) >= max(_MIN_INDENTED, _INDENTED_SHARE * len(first)) and any(not r.indent for r in rows)


def _ranges(
    shadow: str, rows: Sequence[Row], widths: Sequence[int], manner: _Manner
) -> Iterator[tuple[Row, Row]]:
    """Yield the first and the last row of every paragraph."""
    parts = [
        _parts(shadow, row, following, width, manner)
        for (row, following), width in zip(pairwise(rows), widths, strict=False)
    ]
    first, marks = rows[0], 0
    for i, (row, following) in enumerate(pairwise(rows)):
        marks += shadow.count('"', row.start, row.end)
        alone = i + 1 == len(parts) or parts[i + 1]
        if parts[i] or (
            alone
            and not (manner.apart or manner.indented or marks % 2)
            and _seems_to_part(shadow, row, following, opens=first is row)
        ):
            yield first, row
            first, marks = following, 0
    yield first, rows[-1]


def _parts(shadow: str, row: Row, following: Row, width: int, manner: _Manner) -> bool:
    """Say whether the newline between two lines was meant, and not the wrapping's."""
    if following.gap > manner.step or following.quoting != row.quoting:
        return True
    if not fits(shadow, row, width) or not fits(shadow, following, width):
        return True
    if _HEADER.match(shadow, row.start, row.end) and _HEADER.match(shadow, following.start, following.end):
        return True
    if (manner.indented and following.indent) or _BULLET.match(shadow, following.start):
        return True
    free = slack(shadow, row, following, width)
    if goes_on(shadow, row, following):
        return free >= width // 2
    return free >= (width // 6 if manner.apart else 0)


def _seems_to_part(shadow: str, row: Row, following: Row, *, opens: bool) -> bool:
    """Say whether a full line ended its paragraph all the same, where no blank line tells and the next is short.

    A sentence that ends with a full line is mostly the last where the next line is a paragraph by itself; so is
    a headline (a line that `opens` its paragraph) over a by-line or a date.
    """
    if shadow[following.start].islower():
        return False
    if ends(shadow, row):
        return not _INITIAL.search(shadow, row.start, row.end)
    return opens and _FURNITURE.match(shadow, following.start, following.end) is not None
