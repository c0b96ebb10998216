"""Who said what: tags, then attribution, then speakers."""

from collections.abc import Iterator, Sequence

from quotewire.quotes.attribution import Weights, attribute
from quotewire.quotes.by_marks import quote_by_marks
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
from quotewire.quotes.tagging import LANGUAGES, NetworkTagger, Tagger, Tagging
from quotewire.segmentation import Document
from quotewire.text import Span, primary

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
    "is_trained",
]


def find_quotes(document: Document, tagger: Tagger, weights: Weights) -> Quotes:
    """Find the quotations of a document and who speaks in each.

    In a language that the tagger was not trained for, they are those that the marks alone show.
    """
    if not is_trained(document.language):
        return quote_by_marks(document)
    attributions = attribute(document, tagger.tag(document), weights)
    speakers, assignments = resolve(document, attributions)
    return Quotes(tuple(carry_on(attributions)), speakers, assignments)


def is_trained(language: str | None) -> bool:
    """Say whether the tagger was trained for a language; one that nobody knows is taken for one that it was."""
    return language is None or primary(language) in LANGUAGES


def carry_on(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Give floating quotations the source of the quotation that they carry on."""
    sources: list[Span | None] = []
    for found in attributions:
        source = found.source
        if source is None and found.continues is not None:
            source = sources[found.continues]
        sources.append(source)
        yield found if source is found.source else found._replace(source=source)
