"""From a text to its blocks, zones, sentences and metadata."""

import re

from quotewire.segmentation.document import (
    PROSE,
    QUOTABLE,
    Block,
    Byline,
    Dateline,
    Document,
    Evidence,
    Label,
    Metadata,
    NewlineMode,
    Region,
    Sentence,
)
from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair

__all__ = [
    "PROSE",
    "QUOTABLE",
    "Block",
    "Byline",
    "Dateline",
    "Document",
    "Evidence",
    "Label",
    "Metadata",
    "NewlineMode",
    "Region",
    "Sentence",
    "segment",
]


def segment(text: Text, evidence: Evidence | None = None) -> Document:
    """Segment a text into a `Document`; never fails on any text, linear in its length."""
    blocks = tuple(Block(Label.BODY, *m.span()) for m in re.finditer(r"\S[^\n]*", text.shadow))
    passages = pair(text, [b.span for b in blocks])
    sentences = tuple(Sentence(s.start, s.end, i) for i, b in enumerate(blocks) for s in split(text, b.span, passages))
    return Document(text, NewlineMode.PARAGRAPH, blocks, sentences, tuple(passages))
