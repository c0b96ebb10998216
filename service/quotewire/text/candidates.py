"""Where quotation marks may stand: every mark of a paragraph with what each reading of it costs."""

import re
from dataclasses import dataclass

from quotewire.text.glyphs import (
    ARROWS,
    CLIPPED,
    CLOSE_AT,
    DIRECTED,
    ELISIONS,
    MARKS,
    NEVER,
    OPEN_AT,
    OPENING,
    SINGLES,
)
from quotewire.text.shadow import ZERO_WIDTH
from quotewire.text.spans import Span

_CLASS = re.escape(MARKS)
_INSIDE_WORD = r"(?<=[^\W_])['’‘`´＇](?=[^\W_])"
# The class of all marks stands first: the search then skips from mark to mark.
_RUN = re.compile(rf"[{_CLASS}](?<!{_INSIDE_WORD})[{_CLASS}{ZERO_WIDTH}]*")
_GLYPH = re.compile(rf"''|``|‘‘|’’|[{_CLASS}]")
_WORD_AFTER = re.compile(r"[^\W\d_]{1,10}(?![^\W_])|\d\d(?:s\b|(?![\w.,:-]))")
_WORD_BEFORE = re.compile(r"[^\W_]{1,12}\Z")
_SENTENCE_END = frozenset(".!?…。！？؟।")
_EDGE = (
    dict.fromkeys(" \n", "b")
    | dict.fromkeys("([{¿¡/=", "o")
    | dict.fromkeys(".,!?;:)]}…%>。，、；：！？）％؟،۔।", "p")
    | dict.fromkeys("-—–", "d")
)


@dataclass(slots=True)
class Candidate:
    """A mark `[start, end)` that may open or close a passage, or be neither.

    `opens`, `closes` and `skips` are the costs of the three readings from the neighbours alone (closing also
    costs what `CLOSING` says of the pair). `after_sentence` says that a sentence ends right before the mark.
    """

    start: int
    end: int
    glyph: str
    opens: float
    closes: float
    skips: float
    after_sentence: bool

    @property
    def single(self) -> bool:
        """Whether it is a single mark, which an apostrophe may look like."""
        return self.glyph in SINGLES


def candidates(raw: str, shadow: str, paragraph: Span) -> list[Candidate]:
    """Return the marks of a paragraph in order, apostrophes inside words left out."""
    found = []
    first, limit = paragraph
    for match in _RUN.finditer(raw, first, limit):
        start, end = match.span()
        left = start
        while left > first and shadow[left - 1] == ZERO_WIDTH:
            left -= 1
        before = "b" if left == first else _EDGE.get(shadow[left - 1], "w")
        after = "b" if end == limit else _EDGE.get(shadow[end], "w")
        opens = NEVER if end == limit else OPEN_AT[before + after]
        closes = NEVER if left == first else CLOSE_AT[before + after]
        ended = _after_sentence(shadow, left, first)
        for at, glyph in _glyphs(match.group(), from_right=closes < opens):
            found.append(_candidate(raw, glyph, start + at, (left, end), (opens, closes), ended))
    return found


def _glyphs(run: str, *, from_right: bool) -> list[tuple[int, str]]:
    """Cut a run of marks into glyphs: of three apostrophes the inner one, next to the words, is single."""
    if len(run) == 1:
        return [(0, run)]
    if not from_right:
        return [(m.start(), m.group()) for m in _GLYPH.finditer(run)]
    return [(len(run) - m.end(), m.group()) for m in _GLYPH.finditer(run[::-1])][::-1]


def _after_sentence(shadow: str, at: int, floor: int) -> bool:
    last = shadow[max(floor, at - 4) : at].rstrip().rstrip(")]'\"")[-1:]
    return not last or last in _SENTENCE_END


def _candidate(
    raw: str, glyph: str, start: int, run: tuple[int, int], sides: tuple[float, float], ended: bool
) -> Candidate:
    opens, closes = sides
    if glyph in DIRECTED:
        opens, closes = (0.3, 0.3) if opens == closes else (min(opens, 3.0), min(closes, 3.0))
    skips = 4.0
    if glyph in SINGLES:
        skips, opens, closes = _single(raw, glyph, run, opens, closes)
    elif run[0] and raw[run[0] - 1].isdigit() and glyph in ('"', "''", "”"):
        skips, closes = 0.9, closes + 0.3
    elif sides == (1.2, 1.2):
        skips = 2.0
    if glyph in ARROWS and (sides[0] > 1 or sides[1] > 1):
        skips = 1.0
    opens += OPENING.get(glyph, NEVER)
    return Candidate(start, start + len(glyph), glyph, opens, closes, skips, ended)


def _single(
    raw: str, glyph: str, run: tuple[int, int], opens: float, closes: float
) -> tuple[float, float, float]:
    """Return what skipping, opening and closing costs where the mark may be an apostrophe."""
    if opens < closes:
        word = _WORD_AFTER.match(raw, run[1])
        if word and (word.group()[0].isdigit() or word.group().lower() in ELISIONS):
            return 0.2, opens + 1.0, closes
        return (1.2 if glyph == "’" else 2.2), opens, closes
    if opens == closes:
        return 0.6, opens, closes
    word = _WORD_BEFORE.search(raw, max(0, run[0] - 12), run[0])
    if not word:
        return 2.5, opens, closes
    stem = word.group().lower()
    if stem.endswith(("s", "z", "x", "in")) or stem in CLIPPED or stem[-1].isdigit():
        return 0.4, opens, closes + 0.4
    return 1.8, opens, closes
