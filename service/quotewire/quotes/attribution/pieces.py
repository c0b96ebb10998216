"""The pieces that quotations are made of: quoted passages and tagged stretches, overlapping ones as one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from operator import attrgetter
from typing import NamedTuple

from quotewire.quotes.attribution.layout import Layout, Place
from quotewire.quotes.model import Kind, Role, Tag
from quotewire.text import Passage, Span

_END = attrgetter("end")
_STOPS = (".", ",", "?", "!")


class Piece(NamedTuple):
    """A stretch of content inside one paragraph, and the indices of the outermost passages in it.

    `quoted` is how many of its words stand in them; `speech` says that one of them is a sentence of its own.
    """

    span: Span
    begin: Place
    end: Place
    passages: tuple[int, ...]
    quoted: int
    speech: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.end.words - self.begin.words


def find_pieces(layout: Layout, tags: Sequence[Tag]) -> list[Piece]:
    """Return the pieces in order: outermost passages of quotable blocks and content tags, merged where they
    overlap. Pieces do not overlap.
    """
    items = [(passage.span, number) for number, passage in layout.quoted]
    speech = {number: passage.span for number, passage in layout.quoted if is_speech(layout, passage)}
    alone = list(speech.values())
    tagged = [tag.span for tag in tags if tag.role is Role.CONTENT]
    items += [(rest, -1) for span in tagged for rest in _outside(layout, span, alone)]
    merged: list[tuple[Span, list[int]]] = []
    for span, number in sorted(items):
        own = [] if number < 0 else [number]
        if merged and span.start < merged[-1][0].end:
            before, passages = merged[-1]
            merged[-1] = (Span(before.start, max(before.end, span.end)), passages + own)
        else:
            merged.append((span, own))
    return [_piece(layout, span, passages, speech.keys()) for span, passages in merged]


def _piece(layout: Layout, span: Span, passages: Sequence[int], speech: Set[int]) -> Piece:
    begin, end = layout.begin(span.start), layout.end(span.end)
    quoted = 0
    for number in passages:
        within = layout.document.passages[number].span
        quoted += end.words - begin.words if within == span else layout.words(*within)
    return Piece(span, begin, end, tuple(passages), quoted, not speech.isdisjoint(passages))


def is_speech(layout: Layout, passage: Passage) -> bool:
    """Say whether a passage is a sentence of its own: from a capital to a stop, or to the comma in a stop's place."""
    start, end = passage.inner
    return (
        layout.begins(start, end)[:1].isupper()
        and layout.ends(start, end).endswith(_STOPS)
        and layout.words(start, end) > 2
    )


def _outside(layout: Layout, span: Span, speech: Sequence[Span]) -> Iterator[Span]:
    """Yield what a tagged stretch holds outside passages that stand for themselves, where it holds words."""
    start = span.start
    for number in range(bisect_left(speech, span.start, key=_END), len(speech)):
        passage = speech[number]
        if passage.start >= span.end:
            break
        if layout.words(start, passage.start):
            yield Span(start, passage.start)
        start = max(start, passage.end)
    if start < span.end and (start == span.start or layout.words(start, span.end)):
        yield Span(start, span.end)


def kind_of(pieces: Sequence[Piece]) -> Kind:
    """Return the kind by the share of words that stand between marks."""
    words = sum([piece.words for piece in pieces])
    quoted = sum([piece.quoted for piece in pieces])
    return Kind.INDIRECT if not quoted else Kind.DIRECT if quoted >= words else Kind.MIXED
