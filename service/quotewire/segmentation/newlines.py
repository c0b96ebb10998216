"""What a newline means in a text, and the paragraphs that follow from it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotewire.segmentation.document import NewlineMode
from quotewire.text import Span, Text

USUAL_WIDTHS = range(40, 101)
"""The widths, in code points, at which texts are usually wrapped; shorter lines are headings and lists."""
WIDTHS = range(32, 141)
"""The widths at which a text may be wrapped (columns, wide screens), if nearly every line proves it."""
MIN_PAIRS = 3
"""Fewer neighbouring lines than this prove no width."""
BROKEN_SHARE = 0.2
"""The share of full lines that must break a sentence off, and of those after which a word in lower case goes on."""
SURE_SHARE = 0.5
"""The same share where the width is unusual, or where every line has a blank line after it."""
FULL_SHARE = 0.7
"""And the share of the lines in the midst of a sentence that must be full there."""
QUOTED_SHARE = 0.8
"""The share of lines behind `>` in a text that is quoted as mail is."""

_HEADER = re.compile(r"[A-Z][\w-]{1,20}(?: [\w-]{1,12})?: \S")
_SENTENCE_END = re.compile(r"[.!?…:][\"')\]]*$")
_QUOTING = re.compile(r"(?:[>|]\s?)+")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line that is not blank: its trimmed range, where its words begin, and the newlines before it."""

    start: int
    end: int
    gap: int
    words: int

    @property
    def width(self) -> int:
        return self.end - self.words


def paragraphs(text: Text, *, laid_out: bool = False) -> tuple[NewlineMode, list[Span]]:
    """Decide what a newline means and cut the text into paragraphs.

    The paragraphs are in order, without overlap, trimmed of blanks (what `str.isspace` says is one), and cover
    everything else. In a hard-wrapped text a paragraph spans several lines, which may be quoted (`> `) or have
    a blank line between any two; a text that was `laid_out` from markup is not wrapped. Linear in the length
    of the text.
    """
    rows = list(_rows(text))
    if len(rows) < 2:
        return NewlineMode.NONE, [Span(r.start, r.end) for r in rows]
    step = 1 if any(r.gap == 1 for r in rows[1:]) else min(2, rows[1].gap)
    width = 0 if laid_out else _wrap_width(text.shadow, rows, step)
    if width:
        return NewlineMode.HARD_WRAP, list(_unwrapped(text.shadow, rows, width, step))
    apart = sum(r.gap > 1 for r in rows[1:])
    mode = NewlineMode.BLANK_LINE if 2 * apart > len(rows) - 1 else NewlineMode.PARAGRAPH
    return mode, [Span(r.start, r.end) for r in rows]


def _rows(text: Text) -> list[_Row]:
    rows = []
    position = gap = 0
    for line in text.shadow.split("\n"):
        raw = text.raw[position : position + len(line)]
        start = position + len(raw) - len(raw.lstrip())
        end = position + len(raw.rstrip())
        if start < end:
            rows.append(_Row(start, end, gap, start))
            gap = 0
        position += len(line) + 1
        gap += 1
    quoted = sum(text.shadow[r.start] == ">" for r in rows)
    return [_unquoted(text.shadow, r) for r in rows] if quoted > QUOTED_SHARE * len(rows) else rows


def _unquoted(shadow: str, row: _Row) -> _Row:
    """Return the row with its words after the marks of quoting; a row of nothing but marks has none."""
    marks = _QUOTING.match(shadow, row.start, row.end)
    return replace(row, words=marks.end()) if marks else row


def _wrap_width(shadow: str, rows: Sequence[_Row], step: int) -> int:
    """Return the width at which the text is wrapped, or 0 where it is not.

    A wrapped line ends where the next word would not have fitted any more. The width is the longest line's,
    leaving out the few that hold one long word (an address). `step` is how many newlines part two lines.
    """
    pairs = [(a, b) for a, b in pairwise(rows) if b.gap == step and a.width and b.width]
    widths = sorted(r.width for r in rows if shadow.find(" ", r.words, r.end) >= 0)
    if len(pairs) < MIN_PAIRS or not widths:
        return 0
    width = widths[-1 - len(widths) // 200]
    if width not in WIDTHS:
        return 0
    # Headings and lists are short in every form of a page: only a line that fills half the width counts.
    full = [(a, b) for a, b in pairs if 2 * a.width >= width and _slack(shadow, a, b, width) < 0]
    if len(full) < MIN_PAIRS:
        return 0
    unusual = width not in USUAL_WIDTHS or step > 1
    if unusual and len(full) < FULL_SHARE * sum(
        not _SENTENCE_END.search(shadow, a.words, a.end) for a, _ in pairs
    ):
        return 0
    enough = (SURE_SHARE if unusual else BROKEN_SHARE) * len(full)
    cut = sum(not _SENTENCE_END.search(shadow, a.words, a.end) for a, _ in full)
    going_on = sum(
        shadow[b.words].islower() or (not unusual and _is_caseless(shadow[b.words])) for _, b in full
    )
    return width if cut >= enough and going_on >= enough else 0


def _is_caseless(letter: str) -> bool:
    return letter.isalpha() and not letter.isupper()


def _slack(shadow: str, row: _Row, following: _Row, width: int) -> int:
    """Return how many more columns the line had when it ended, after the next line's first word."""
    blank = shadow.find(" ", following.words, following.end)
    word = (following.end if blank < 0 else blank) - following.words
    return width - (row.width + 1 + word)


def _unwrapped(shadow: str, rows: Sequence[_Row], width: int, step: int) -> Iterator[Span]:
    apart = sum(r.gap > step or not r.width for r in rows[1:]) > len(rows) / 20
    start = rows[0].start
    for row, following in pairwise(rows):
        if following.gap > step or _breaks(shadow, row, following, width, apart=apart):
            yield Span(start, row.end)
            start = following.start
    yield Span(start, rows[-1].end)


def _breaks(shadow: str, row: _Row, following: _Row, width: int, *, apart: bool) -> bool:
    """Say whether the newline between two lines was meant, and not the wrapping's."""
    if not row.width or not following.width:
        return True
    if _HEADER.match(shadow, row.words, row.end) and _HEADER.match(shadow, following.words, following.end):
        return True
    slack = _slack(shadow, row, following, width)
    if shadow[following.words].islower() and not _SENTENCE_END.search(shadow, row.words, row.end):
        return slack >= width // 2
    return slack >= (width // 6 if apart else 0)
