"""Sentence boundaries."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quotewire.segmentation.sentence_boundaries import Stop, ends_sentence
from quotewire.segmentation.sentence_languages import HABITS, Habits
from quotewire.text import Passage, Span, Text, primary
from quotewire.text.shadow import ZERO_WIDTH

# The class of all stops stands first: the search then skips from stop to stop.
_STOP = re.compile(
    r"[.!?…。！？．؟।॥۔]"
    r"(?:(?<=[.!?…])[.!?…]*(?:\s[.!?…]+)*|(?<=[。！？．])[。！？．]*|(?<=[؟।॥۔])[؟।॥۔]*)"
)
_REFERENCE = re.compile(r"\s?\[\d{1,3}\]")
_CLOSING = frozenset("\"')]}»" + ZERO_WIDTH)
_WIDE = frozenset("。！？．")


def split(
    text: Text, paragraph: Span, passages: Sequence[Passage], language: str | None = None
) -> list[Span]:
    """Cut a paragraph into sentences, trimmed of blanks, in order.

    `passages` are the text's quotation passages in order: a sentence end inside a quotation is one too. `language`
    is a BCP 47 tag; where it is None, the habits of English are those that count.
    Closing marks, brackets and references go with their sentence. Every non-blank code point lies in one, but
    for the `>` that quote a line in a mail before a sentence.
    """
    raw = text.raw
    out: list[Span] = []
    start = paragraph.start
    habits = HABITS.get(primary(language)) if language else None
    for cut in [*_cuts(text, paragraph, passages, habits), paragraph.end]:
        piece = raw[start:cut]
        begin = start + len(piece) - len(piece.lstrip())
        if raw.startswith(">", begin) and text.shadow[begin] == " ":  # what quotes the line in a mail
            begin = cut - len(text.shadow[begin:cut].lstrip())
        end = start + len(piece.rstrip())
        if begin < end:
            out.append(Span(begin, end))
        start = cut
    return out


def _cuts(text: Text, paragraph: Span, passages: Sequence[Passage], habits: Habits | None) -> Iterator[int]:
    """Yield where sentences end, in order."""
    shadow, limit = text.shadow, paragraph.end
    openings, closings = _edges(paragraph, passages)
    hidden = shadow.startswith(ZERO_WIDTH, paragraph.start)
    begin = text.seen(paragraph).start if hidden else paragraph.start
    for match in _STOP.finditer(shadow, paragraph.start, limit):
        end, opened = _close(shadow, match.end(), limit, openings, closings)
        following = end
        while following < limit and shadow[following].isspace():
            following += 1
        if following == limit:
            return
        if shadow[match.start()] in _WIDE:
            ends = _ends_wide(shadow, match.end(), end, following)
        else:
            stop = Stop(match.start(), match.end(), end, following, opened)
            told = _told(shadow, stop, begin, habits)
            ends = ends_sentence(shadow, stop, begin, limit) if told is None else told
        if ends:
            yield end
            begin = following


def _ends_wide(shadow: str, stop: int, end: int, following: int) -> bool:
    """Say whether a full-width stop ends its sentence: `６．１` goes on, and so does a quotation before と."""
    if shadow[stop - 1] == "．" and shadow[following].isdigit():
        return False
    return end == stop or not shadow.startswith("と", following) or shadow.startswith("ところ", following)


def _told(shadow: str, stop: Stop, begin: int, habits: Habits | None) -> bool | None:
    """Say what the language's habits say of a full stop, None where they say nothing."""
    if habits is None or stop.opened is not None or shadow[stop.start : stop.stop] != ".":
        return None
    return habits.ends(shadow, begin, stop.start, stop.next)


def _edges(paragraph: Span, passages: Sequence[Passage]) -> tuple[set[int], dict[int, Passage]]:
    """Return where opening marks stand in a paragraph, and the passages by the place of their closing marks."""
    openings: set[int] = set()
    closings: dict[int, Passage] = {}
    if not passages:
        return openings, closings
    first = bisect_left(passages, paragraph.start, key=lambda passage: passage.span.start)
    for i in range(first, len(passages)):
        passage = passages[i]
        if passage.span.start >= paragraph.end:
            break
        openings.add(passage.span.start)
        if passage.closed:
            closings[passage.inner.end] = passage
    return openings, closings


def _close(
    shadow: str, at: int, limit: int, openings: set[int], closings: dict[int, Passage]
) -> tuple[int, int | None]:
    """Return where the closing marks after a stop end, and where the passage began that they close, if any."""
    opened: int | None = None
    while at < limit:
        ahead = at
        while ahead < limit and shadow[ahead].isspace():
            ahead += 1
        if ahead in closings:
            at, opened = closings[ahead].span.end, closings[ahead].span.start
        elif shadow[at] in _CLOSING and at not in openings:
            at += 1
        elif (reference := _REFERENCE.match(shadow, at, limit)) is not None:
            at = reference.end()
        else:
            break
    return at, opened
