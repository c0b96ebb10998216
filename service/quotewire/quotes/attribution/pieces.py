"""The pieces that quotations are made of: quoted passages and tagged stretches, overlapping ones as one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.model import Kind, Role, Tag
from quotewire.text import Passage, Span

_STOPS = (".", ",", "?", "!")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of content inside one paragraph, and the indices of the outermost passages in it."""

    span: Span
    passages: tuple[int, ...]


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
    speech = [span for span, number in items if is_speech(layout, document.passages[number])]
    tagged = [tag.span for tag in tags if tag.role is Role.CONTENT]
    items += [(rest, -1) for span in tagged for rest in _outside(layout, span, speech)]
    out: list[Piece] = []
    for span, number in sorted(items):
        own = () if number < 0 else (number,)
        if out and span.start < out[-1].span.end:
            last = out[-1]
            whole = Span(last.span.start, max(last.span.end, span.end))
            out[-1] = Piece(whole, last.passages + own)
        else:
            out.append(Piece(span, own))
    return out


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


def kind_of(layout: Layout, pieces: Sequence[Piece]) -> Kind:
    """Return the kind by the share of words that stand between marks."""
    words = sum(layout.words(*piece.span) for piece in pieces)
    passages = layout.document.passages
    quoted = sum(layout.words(*passages[number].span) for piece in pieces for number in piece.passages)
    return Kind.INDIRECT if not quoted else Kind.DIRECT if quoted >= words else Kind.MIXED
