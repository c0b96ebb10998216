"""The pieces that quotations are made of: quoted passages and tagged stretches, overlapping ones as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.model import Kind, Role, Tag
from quotewire.text import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of content inside one paragraph, and the indices of the outermost passages in it."""

    span: Span
    passages: tuple[int, ...]
    tagged: bool


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
    items += [(tag.span, -1) for tag in tags if tag.role is Role.CONTENT]
    out: list[Piece] = []
    for span, number in sorted(items):
        own = () if number < 0 else (number,)
        if out and span.start < out[-1].span.end:
            last = out[-1]
            out[-1] = Piece(
                Span(last.span.start, max(last.span.end, span.end)),
                last.passages + own,
                last.tagged or number < 0,
            )
        else:
            out.append(Piece(span, own, number < 0))
    return out


def kind_of(layout: Layout, pieces: Sequence[Piece]) -> Kind:
    """Return the kind by the share of words that stand between marks."""
    words = sum(layout.words(*piece.span) for piece in pieces)
    passages = layout.document.passages
    quoted = sum(layout.words(*passages[number].span) for piece in pieces for number in piece.passages)
    return Kind.INDIRECT if not quoted else Kind.DIRECT if quoted >= words else Kind.MIXED
