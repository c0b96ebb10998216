"""From a text to its document: newlines, blocks, zones, passages, sentences, metadata."""

from quotewire.segmentation.document import Block, Document, Evidence, Sentence
from quotewire.segmentation.metadata import read_metadata
from quotewire.segmentation.newlines import paragraphs
from quotewire.segmentation.sentences import split
from quotewire.segmentation.zones import label_zones
from quotewire.text import Text, pair


def segment(text: Text, evidence: Evidence | None = None) -> Document:
    """Segment a text into a `Document`; never fails on any text, linear in its length."""
    evidence = evidence or Evidence()
    newlines, spans = paragraphs(text, laid_out=bool(evidence.regions))
    labels = label_zones(text, spans, evidence)
    blocks = tuple(Block(label, *span) for label, span in zip(labels, spans, strict=True))
    passages = pair(text, spans)
    sentences = tuple(
        Sentence(s.start, s.end, i) for i, span in enumerate(spans) for s in split(text, span, passages)
    )
    return Document(text, newlines, blocks, sentences, tuple(passages), read_metadata(text, blocks))
