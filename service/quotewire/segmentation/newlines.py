"""What a newline means in a text, and the paragraphs that follow from it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotewire.segmentation.document import NewlineMode
from quotewire.text import Span, Text

MAX_WIDTH = 100
"""The widest line, in code points, that a hard-wrapped text is believed to have."""
MIN_WIDTH = 40
"""The narrowest width at which text is wrapped; shorter lines are headings and lists."""
MIN_PAIRS = 3
"""Fewer neighbouring lines than this prove no width."""
BROKEN_SHARE = 0.2
"""The share of full lines that must break a sentence off, and of those after which a word in lower case goes on."""

_HEADER = re.compile(r"[A-Z][\w-]{1,20}(?: [\w-]{1,12})?: \S")
_SENTENCE_END = re.compile(r"[.!?…:][\"')\]]*$")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line that is not blank: its trimmed range, and the newlines between it and the line before."""

    start: int
    end: int
    gap: int

    @property
    def width(self) -> int:
        return self.end - self.start


def paragraphs(text: Text, *, laid_out: bool = False) -> tuple[NewlineMode, list[Span]]:
    """Decide what a newline means and cut the text into paragraphs.

    The paragraphs are in order, without overlap, trimmed of blanks (what `str.isspace` says is one), and cover
    everything else. In a hard-wrapped text a paragraph spans several lines; a text that was `laid_out` from
    markup is not wrapped. Linear in the length of the text.
    """
    rows = list(_rows(text))
    if len(rows) < 2:
        return NewlineMode.NONE, [Span(r.start, r.end) for r in rows]
    width = 0 if laid_out else _wrap_width(text.shadow, rows)
    if width:
        return NewlineMode.HARD_WRAP, list(_unwrapped(text.shadow, rows, width))
    apart = sum(r.gap > 1 for r in rows[1:])
    mode = NewlineMode.BLANK_LINE if 2 * apart > len(rows) - 1 else NewlineMode.PARAGRAPH
    return mode, [Span(r.start, r.end) for r in rows]


def _rows(text: Text) -> Iterator[_Row]:
    position = gap = 0
    for line in text.shadow.split("\n"):
        raw = text.raw[position : position + len(line)]
        start = position + len(raw) - len(raw.lstrip())
        end = position + len(raw.rstrip())
        if start < end:
            yield _Row(start, end, gap)
            gap = 0
        position += len(line) + 1
        gap += 1


def _wrap_width(shadow: str, rows: Sequence[_Row]) -> int:
    """Return the width at which the text is wrapped, or 0 where it is not.

    A wrapped line ends where the next word would not have fitted any more. The width is the longest line's,
    leaving out the few that hold one long word (an address).
    """
    pairs = [(a, b) for a, b in pairwise(rows) if b.gap == 1]
    widths = sorted(r.width for r in rows if shadow.find(" ", r.start, r.end) >= 0)
    if len(pairs) < MIN_PAIRS or not widths or widths[-1 - len(widths) // 200] > MAX_WIDTH:
        return 0
    width = widths[-1 - len(widths) // 200]
    if width < MIN_WIDTH:
        return 0
    # Headings and lists are short in every form of a page: only a line that fills half the width counts.
    full = [(a, b) for a, b in pairs if 2 * a.width >= width and _slack(shadow, a, b, width) < 0]
    if len(full) < MIN_PAIRS:
        return 0
    enough = BROKEN_SHARE * len(full)
    cut = sum(not _SENTENCE_END.search(shadow, a.start, a.end) for a, _ in full)
    going_on = sum(shadow[b.start].isalpha() and not shadow[b.start].isupper() for _, b in full)
    return width if cut >= enough and going_on >= enough else 0


def _slack(shadow: str, row: _Row, following: _Row, width: int) -> int:
    """Return how many more columns the line had when it ended, after the next line's first word."""
    blank = shadow.find(" ", following.start, following.end)
    word = (following.end if blank < 0 else blank) - following.start
    return width - (row.width + 1 + word)


def _unwrapped(shadow: str, rows: Sequence[_Row], width: int) -> Iterator[Span]:
    apart = sum(r.gap > 1 for r in rows[1:]) > len(rows) / 20
    start = rows[0].start
    for row, following in pairwise(rows):
        if following.gap > 1 or _breaks(shadow, row, following, width, apart=apart):
            yield Span(start, row.end)
            start = following.start
    yield Span(start, rows[-1].end)


def _breaks(shadow: str, row: _Row, following: _Row, width: int, *, apart: bool) -> bool:
    """Say whether a single newline between two lines was meant, and not the wrapping's."""
    if _HEADER.match(shadow, row.start, row.end) and _HEADER.match(shadow, following.start, following.end):
        return True
    slack = _slack(shadow, row, following, width)
    if shadow[following.start].islower() and not _SENTENCE_END.search(shadow, row.start, row.end):
        return slack >= width // 2
    return slack >= (width // 6 if apart else 0)
