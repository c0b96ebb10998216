"""From a text to its blocks, zones, sentences and metadata."""

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
from quotewire.segmentation.segmenter import segment

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
