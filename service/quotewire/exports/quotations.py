"""The quotations of an article one by one, each with what a reader wants beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from quotewire.exports.iris import iri_of
from quotewire_events import ArticleEnriched, Quote, Speaker, SpeakerKind

PAUSE = " … "
"""What stands between the pieces of a quotation that its reporting clause interrupts."""

_BODIES = (SpeakerKind.GROUP, SpeakerKind.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of `article`; `speaker` is None where nobody could be told."""

    article: ArticleEnriched
    quote: Quote
    speaker: Speaker | None

    @property
    def words(self) -> str:
        """What was said, on one line, its pieces apart."""
        return PAUSE.join(" ".join(piece.exact.split()) for piece in self.quote.content)

    @property
    def address(self) -> str:
        """The quotation's own: a fragment of the article's IRI, or of the fragment that it has already."""
        uri = iri_of(self.article.uri)
        return f"{uri}{'/' if '#' in uri else '#'}{percent_encoded(self.quote.id)}"

    @property
    def name(self) -> str | None:
        """The speaker's name."""
        return self.speaker.name if self.speaker else None

    @property
    def role(self) -> str | None:
        """The words of the text that give the speaker's title or role."""
        return self.speaker.role.exact if self.speaker and self.speaker.role else None


def quotations(article: ArticleEnriched) -> Iterator[Quotation]:
    """Yield the quotations of an article in the order of its text."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    for quote in article.quotes:
        yield Quotation(article, quote, speakers.get(quote.speaker.id) if quote.speaker else None)


def schema_type_of(speaker: Speaker) -> str:
    """Return the type of schema.org that a speaker is of."""
    if speaker.kind == SpeakerKind.DOCUMENT:
        return "CreativeWork"
    return "Organization" if speaker.kind in _BODIES else "Person"


def headline_of(article: ArticleEnriched) -> str | None:
    """Return the headline in the text, else the producer's."""
    return article.metadata.headline or article.article.title


def published_of(article: ArticleEnriched) -> str | None:
    """Return when the article was published: as its producer says, else as its text does."""
    return article.article.published or article.metadata.published


def authors_of(article: ArticleEnriched) -> list[str]:
    """Return the authors that the text names, else the producer's byline."""
    found = [author.name for author in article.metadata.byline]
    return found or ([article.article.byline] if article.article.byline else [])
