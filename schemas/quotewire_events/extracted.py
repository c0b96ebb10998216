"""What comes out besides: one quotation, complete in itself."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

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

    @model_validator(mode="after")
    def _one_speaker(self) -> Self:
        said_by = self.quote.speaker.id if self.quote.speaker else None
        if said_by != (self.speaker.id if self.speaker else None):
            raise PydanticCustomError("inconsistent", "speaker is not the one that the quotation names")
        return self
