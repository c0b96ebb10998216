"""The events of Quotewire: models, envelope, codec and the tolerant reader.

docs/wire-format.md of the project tells what they mean; `quotewire_events.jsonschema` has their JSON Schemas.
"""

from quotewire_events.codec import DecodeError, Event, InvalidEvent, NotAnEvent, UnknownType, decode, encode
from quotewire_events.enriched import (
    ArticleEcho,
    ArticleEnriched,
    ArticleWarning,
    Block,
    BylineEntry,
    DatelineEntry,
    Mention,
    Metadata,
    PipelineInfo,
    Quote,
    Sentence,
    Speaker,
    SpeakerRef,
)
from quotewire_events.envelope import (
    ARTICLE_ENRICHED,
    ARTICLE_RECEIVED,
    ARTICLE_REJECTED,
    QUOTE_EXTRACTED,
    CloudEvent,
    entry_time,
    event_id,
)
from quotewire_events.extracted import QuoteExtracted
from quotewire_events.partitions import partition_of, stream_of
from quotewire_events.reading import MAX_BYTES, Reading, Unreadable, read_article
from quotewire_events.received import ArticleReceived
from quotewire_events.rejected import ArticleRejected, Binary, pack_fields, unpack_fields
from quotewire_events.spans import Span
from quotewire_events.vocabulary import BlockLabel, QuoteKind, RejectionCode, SpeakerKind, Status, WarningCode

__version__ = "0.1.0"

__all__ = [
    "ARTICLE_ENRICHED",
    "ARTICLE_RECEIVED",
    "ARTICLE_REJECTED",
    "MAX_BYTES",
    "QUOTE_EXTRACTED",
    "ArticleEcho",
    "ArticleEnriched",
    "ArticleReceived",
    "ArticleRejected",
    "ArticleWarning",
    "Binary",
    "Block",
    "BlockLabel",
    "BylineEntry",
    "CloudEvent",
    "DatelineEntry",
    "DecodeError",
    "Event",
    "InvalidEvent",
    "Mention",
    "Metadata",
    "NotAnEvent",
    "PipelineInfo",
    "Quote",
    "QuoteExtracted",
    "QuoteKind",
    "Reading",
    "RejectionCode",
    "Sentence",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeakerRef",
    "Status",
    "UnknownType",
    "Unreadable",
    "WarningCode",
    "__version__",
    "decode",
    "encode",
    "entry_time",
    "event_id",
    "pack_fields",
    "partition_of",
    "read_article",
    "stream_of",
    "unpack_fields",
]
