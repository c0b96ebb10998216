"""The pieces that quotations are made of: quoted passages and tagged stretches, overlapping ones as one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from quotewire.quotes.attribution.layout import Layout, Place
from quotewire.quotes.model import Kind, Role, Tag
from quotewire.text import Passage, Span

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
    document = layout.document
    items = [
        (passage.span, number)
        for number, passage in enumerate(document.passages)
        if passage.depth == 0 and layout.quotable(passage.span.start)
    ]
    speech = {number: span for span, number in items if is_speech(layout, document.passages[number])}
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
    return Piece(
        span,
        layout.begin(span.start),
        layout.end(span.end),
        tuple(passages),
        sum([layout.words(*layout.document.passages[number].span) for number in passages]),
        not speech.isdisjoint(passages),
    )


def is_speech(layout: Layout, passage: Passage) -> bool:
    """Say whether a passage is a sentence of its own: from a capital to a stop, or to the comma in a stop's place."""
    first = layout.begins(*passage.inner)[:1]
    return (
        first.isupper() and layout.ends(*passage.inner).endswith(_STOPS) and layout.words(*passage.inner) > 2
    )


def _outside(layout: Layout, span: Span, speech: Sequence[Span]) -> Iterator[Span]:
    """Yield what a tagged stretch holds outside passages that stand for themselves, where it holds words."""
    start = span.start
    at = bisect_left(speech, span.start, key=lambda passage: passage.end)
    for passage in speech[at:]:
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
