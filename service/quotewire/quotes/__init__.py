"""Who said what: tags, then attribution, then speakers."""

from quotewire.quotes.attribution import Weights, attribute
from quotewire.quotes.model import (
    Assignment,
    Attribution,
    Kind,
    Mention,
    Quotes,
    Role,
    Speaker,
    SpeakerKind,
    Tag,
)
from quotewire.quotes.speakers import resolve
from quotewire.quotes.tagging import NetworkTagger, Tagger, Tagging
from quotewire.segmentation import Document

__all__ = [
    "Assignment",
    "Attribution",
    "Kind",
    "Mention",
    "NetworkTagger",
    "Quotes",
    "Role",
    "Speaker",
    "SpeakerKind",
    "Tag",
    "Tagger",
    "Tagging",
    "Weights",
    "find_quotes",
]


def find_quotes(document: Document, tagger: Tagger, weights: Weights) -> Quotes:
    """Find the quotations of a document and who speaks in each."""
    attributions = attribute(document, tagger.tag(document), weights)
    speakers, assignments = resolve(document, attributions)
    return Quotes(tuple(attributions), speakers, assignments)
