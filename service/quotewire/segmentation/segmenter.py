"""From a text to its document: newlines, blocks, zones, passages, sentences, metadata."""

from itertools import compress

from quotewire.segmentation.authors import name_bylines
from quotewire.segmentation.block_traits import measure
from quotewire.segmentation.clues import find_clue, is_bio
from quotewire.segmentation.document import Block, Document, Evidence, Label, Sentence
from quotewire.segmentation.language import find_language
from quotewire.segmentation.markup import keep_paragraphs
from quotewire.segmentation.metadata import read_metadata
from quotewire.segmentation.newlines import paragraphs
from quotewire.segmentation.sentences import split
from quotewire.segmentation.zoner import Zoner
from quotewire.segmentation.zones import Zone, label_zones
from quotewire.text import Span, Text, pair, with_dialogue
from quotewire.text.shadow import ZERO_WIDTH


def segment(text: Text, evidence: Evidence | None = None, zoner: Zoner | None = None) -> Document:
    """Segment a text into a `Document`; never fails on any text, linear in its length.

    Without a `zoner` the zones are those of the rules alone, and no block has a confidence.
    """
    evidence = evidence or Evidence()
    newlines, spans = paragraphs(text, laid_out=bool(evidence.regions))
    has_words = [_has_words(text, span) for span in spans]
    worded = list(compress(spans, has_words))
    told = label_zones(text, worded, evidence, zoner)
    labels = [zone.label for zone in told]
    if evidence.regions:
        labels = keep_paragraphs(worded, evidence.regions, labels, lambda i: speaks_apart(text, worded[i]))
    if evidence.byline:
        labels = name_bylines(text, worded, labels, evidence.byline)
    zones = (
        zone if zone.label is label else Zone(label, None) for zone, label in zip(told, labels, strict=True)
    )
    blocks = tuple(
        _block(next(zones) if said else None, span) for span, said in zip(spans, has_words, strict=True)
    )
    del told, labels  # much of the memory of a text of many lines
    language = evidence.language or find_language(text, blocks)
    passages = with_dialogue(text.shadow, worded, pair(text, worded), language)
    sentences = tuple(
        Sentence(s.start, s.end, i)
        for i, span in enumerate(spans)
        for s in split(text, span, passages, language)
    )
    metadata = read_metadata(text, blocks, evidence)
    return Document(text, newlines, blocks, sentences, tuple(passages), metadata, language)


def _block(zone: Zone | None, span: Span) -> Block:
    return Block(zone.label, *span, zone.confidence) if zone else Block(Label.OTHER, *span)


def speaks_apart(text: Text, span: Span) -> bool:
    """Say whether a block's wording shows that it is no text of an article."""
    block = measure(text, [span])[0]
    return find_clue(block) is not None or is_bio(block, last=True)


def _has_words(text: Text, span: Span) -> bool:
    """Say whether there is more in a paragraph than controls and characters without width."""
    return bool(text.shadow[span.start : span.end].strip(" \n" + ZERO_WIDTH))
