"""What comes out besides: one quotation, complete in itself."""

from typing import Annotated, Literal

from pydantic import Field

from quotewire_events.base import Count, Model, Sha256, String, Uri
from quotewire_events.enriched import ArticleEcho, PipelineInfo, Quote, Speaker
from quotewire_events.spans import Span


class QuoteExtracted(Model):
    """One quotation of an article, its speaker whole, and the sentences around it."""

    uri: Uri
    """The article's identity."""
    version: Count | None = None
    """The article's version, as the producer says."""
    language: String | None = None
    """The language of the text."""
    text_sha256: Sha256
    """SHA-256 of the text in UTF-8."""
    offset_unit: Literal["code_point"] = "code_point"
    """What offsets count: Unicode code points of the text."""
    article: ArticleEcho = ArticleEcho()
    """The producer's words about the article, echoed."""
    quote: Quote
    """The quotation; `quote.speaker.id` is `speaker.id`."""
    speaker: Speaker | None = None
    """Who speaks; null where nobody could be told."""
    sentences: Annotated[tuple[Span, ...], Field(min_length=1)]
    """The sentences that the quotation touches, in order."""
    pipeline: PipelineInfo
    """What made the event."""
