"""Who said what: tags, then attribution, then speakers."""

from quotewire.quotes.attribution import attribute
from quotewire.quotes.lexicon import LexiconTagger
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
    Tagger,
)
from quotewire.quotes.speakers import resolve
from quotewire.segmentation import Document

__all__ = [
    "Assignment",
    "Attribution",
    "Kind",
    "LexiconTagger",
    "Mention",
    "Quotes",
    "Role",
    "Speaker",
    "SpeakerKind",
    "Tag",
    "Tagger",
    "find_quotes",
]


def find_quotes(document: Document, tagger: Tagger) -> Quotes:
    """Find the quotations of a document and who speaks in each."""
    attributions = attribute(document, tagger.tag(document))
    speakers, assignments = resolve(document, attributions)
    return Quotes(tuple(attributions), speakers, assignments)
