"""Tags given by hand in place of a tagger's, and the shipped weights of the join."""

from collections.abc import Sequence

import numpy as np

from quotewire.models import ATTRIBUTION, load_weights, read_file
from quotewire.quotes import Role, Tag, Tagging
from quotewire.quotes.attribution import attribute
from quotewire.quotes.model import Attribution
from quotewire.quotes.tagging import Leanings
from quotewire.segmentation import Document

WEIGHTS = load_weights(read_file(ATTRIBUTION))
UNDECIDED, SPEECH = 0.5, 0.95


def tagging(document: Document, tags: Sequence[Tag]) -> Tagging:
    """The tags, with leanings that follow quoted sentences and content tags.

    They are undecided elsewhere, and on which side every cue stands.
    """
    tokens = document.text.tokens
    count = len(tokens)
    inside = np.full(count, UNDECIDED, dtype=np.float32)
    for passage in document.passages:
        if document.text.raw[passage.inner.start : passage.inner.end].rstrip().endswith((".", ",", "?", "!")):
            within = tokens.within(passage.span)
            inside[within.start : within.stop] = SPEECH
    for tag in tags:
        if tag.role is Role.CONTENT:
            within = tokens.within(tag.span)
            inside[within.start : within.stop] = tag.score
    where = np.full((count, 4), 0.25, dtype=np.float32)
    return Tagging(tuple(tags), Leanings(tokens, np.arange(count), inside, where))


def join(document: Document, tags: Sequence[Tag]) -> list[Attribution]:
    """Join tags given by hand."""
    return attribute(document, tagging(document, tags), WEIGHTS)
