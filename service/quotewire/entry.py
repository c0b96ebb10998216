"""What goes into the pipeline and what comes out of it: plain values, which load none of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quotewire_events import MAX_BYTES, ArticleEnriched, ArticleRejected, CloudEvent, QuoteExtracted


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as it arrives: the fields of a stream entry, byte for byte.

    `stream` and `id` (`milliseconds-sequence`) say where it was read, None outside a stream; `attempts` how
    many times it was delivered.
    """

    fields: Mapping[bytes, bytes]
    stream: str | None = None
    id: str | None = None
    attempts: int = 1


@dataclass(frozen=True, slots=True)
class Options:
    """What a deployment may choose: `source` is the CloudEvents source of every event.

    `max_article_bytes` bounds an article's text or HTML in UTF-8; `include_text` False leaves the text out of
    the enriched event; `publish_quotes` adds one event per quotation; quotations whose confidence is known and
    below `min_confidence` are left out.
    """

    source: str = "urn:quotewire"
    max_article_bytes: int = MAX_BYTES
    include_text: bool = True
    publish_quotes: bool = False
    min_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Written:
    """An event as the JSON that leaves: `opening` is all that comes before its data, which `parts` make up."""

    opening: bytes
    parts: tuple[bytes, ...]

    @property
    def data(self) -> bytes:
        """The event's data alone."""
        return b"".join(self.parts)

    @property
    def event(self) -> bytes:
        """The whole event."""
        return b"".join((self.opening, *self.parts, b"}"))


@dataclass(frozen=True)
class Publish:
    """An article that came out: its enriched event, and one event per quotation where they are wanted.

    Both are written already; `article` and `quotes` read them back as models, which checks them.
    """

    enriched: Written
    extracted: tuple[Written, ...] = ()

    @cached_property
    def article(self) -> CloudEvent[ArticleEnriched]:
        """The enriched event. Raises pydantic's ValidationError where it breaks the contract."""
        return CloudEvent[ArticleEnriched].model_validate_json(self.enriched.event)

    @cached_property
    def quotes(self) -> tuple[CloudEvent[QuoteExtracted], ...]:
        """The quotations' events. Raises pydantic's ValidationError where one breaks the contract."""
        model = CloudEvent[QuoteExtracted]
        return tuple(model.model_validate_json(written.event) for written in self.extracted)


@dataclass(frozen=True, slots=True)
class Reject:
    """An article that did not: a dead letter with a stable code and the original fields."""

    event: CloudEvent[ArticleRejected]
