"""The whole flow: entry → decode and validate → canonical text → segment → quote → encode.

Pure: no stream, no settings, no clock. The same entry through the same pipeline gives the same bytes.
"""

import hashlib
import json
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from quotewire import __version__
from quotewire.encoding import describe, single_out, withhold
from quotewire.models import Models
from quotewire.quotes import find_quotes
from quotewire.segmentation import Evidence, segment
from quotewire.segmentation.html import Page, read_html
from quotewire.text import Text, normalize
from quotewire_events import (
    ARTICLE_ENRICHED,
    ARTICLE_REJECTED,
    MAX_BYTES,
    QUOTE_EXTRACTED,
    ArticleEnriched,
    ArticleReceived,
    ArticleRejected,
    CloudEvent,
    PipelineInfo,
    QuoteExtracted,
    Reading,
    RejectionCode,
    Status,
    Unreadable,
    entry_time,
    event_id,
    pack_fields,
    read_article,
)
from quotewire_events.received import is_blank

NAME = "quotewire"
_SHORT_ENOUGH_TO_ASK = 256 * 1024
Extracted = TypeVar("Extracted", ArticleEnriched, QuoteExtracted)


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
class Publish:
    """An article that came out: its enriched event, and one event per quotation where they are wanted."""

    article: CloudEvent[ArticleEnriched]
    quotes: tuple[CloudEvent[QuoteExtracted], ...] = ()


@dataclass(frozen=True, slots=True)
class Reject:
    """An article that did not: a dead letter with a stable code and the original fields."""

    event: CloudEvent[ArticleRejected]


class Pipeline:
    """Turns entries into events with the given models and options; see `process`."""

    def __init__(self, models: Models, options: Options | None = None) -> None:
        self._models = models
        self._options = options or Options()
        self._info = identify(models, self._options)

    def process(self, entry: Entry) -> Publish | Reject:
        """Return the events of one entry; a failure of our own is a `Reject` with `internal`.

        Raises MemoryError and nothing else.
        """
        uri = None
        try:
            reading = read_article(entry.fields, max_bytes=self._options.max_article_bytes)
            uri = reading.article.uri
            return self._publish(entry, reading)
        except Unreadable as error:
            return self._reject(entry, error.code, error.detail, error.uri)
        except MemoryError:  # the process may be spoilt: whoever runs it decides
            raise
        except Exception as error:  # one article must never stall a stream
            return self._reject(entry, RejectionCode.INTERNAL, locate(error), uri)

    def give_up(self, entry: Entry, code: RejectionCode, detail: str) -> Reject:
        """Return the dead letter of an entry that others tried in vain to process. Never raises."""
        return self._reject(entry, code, detail, self._find_uri(entry))

    def _find_uri(self, entry: Entry) -> str | None:
        """Return the article's uri, None where the entry does not tell it, or is so long that nobody should ask."""
        if sum(len(value) for value in entry.fields.values()) > _SHORT_ENOUGH_TO_ASK:
            return None
        try:
            return read_article(entry.fields, max_bytes=self._options.max_article_bytes).article.uri
        except Unreadable as error:
            return error.uri
        except Exception:  # whatever keeps the entry from being processed must not keep it from being buried
            return None

    def _publish(self, entry: Entry, reading: Reading) -> Publish:
        """The flow of an article that can be read."""
        options, article = self._options, reading.article
        if article.status is not Status.USABLE:
            bare = withhold(article, self._info)
            return Publish(self._address(entry, reading, ARTICLE_ENRICHED, bare, part=article.status))
        page = take_text(article)
        document = segment(Text(page.text), page.evidence)
        quotes = find_quotes(document, self._models.tagger, self._models.weights)
        document = replace(
            document, text=Text(page.text)
        )  # lets go of the tokens, the largest part of a long text
        enriched = describe(
            article,
            document,
            quotes.above(options.min_confidence),
            pipeline=self._info,
            warnings=reading.warnings,
            include_text=options.include_text,
        )
        singled = single_out(enriched, document.text) if options.publish_quotes else []
        return Publish(
            self._address(entry, reading, ARTICLE_ENRICHED, enriched),
            tuple(self._address(entry, reading, QUOTE_EXTRACTED, q, part=q.quote.id) for q in singled),
        )

    def _address(
        self, entry: Entry, reading: Reading, event_type: str, data: Extracted, part: str | None = None
    ) -> CloudEvent[Extracted]:
        """Put data into its envelope: the same article through the same pipeline has the same id."""
        return CloudEvent(
            id=event_id(event_type, data.uri, data.version, data.text_sha256, self._info.digest, part=part),
            source=self._options.source,
            type=event_type,
            subject=data.uri,
            time=entry_time(entry.id) if entry.id else None,
            sourceentry=f"{entry.stream}/{entry.id}" if entry.stream and entry.id else None,
            traceparent=reading.traceparent,
            data=data,
        )

    def _reject(self, entry: Entry, code: RejectionCode, detail: str, uri: str | None) -> Reject:
        fields = pack_fields(entry.fields)
        time = entry_time(entry.id) if entry.id else None
        data = ArticleRejected(
            code=code,
            detail=detail,
            uri=uri,
            attempts=entry.attempts,
            stream=entry.stream,
            entry=entry.id,
            first_seen=time,
            fields=fields,
        )
        return Reject(
            CloudEvent(
                id=event_id(ARTICLE_REJECTED, uri, None, None, self._info.digest, part=fingerprint(entry)),
                source=self._options.source,
                type=ARTICLE_REJECTED,
                subject=uri,
                time=time,
                sourceentry=f"{entry.stream}/{entry.id}" if entry.stream and entry.id else None,
                data=data,
            )
        )


def take_text(article: ArticleReceived) -> Page:
    """Return the text that offsets will refer to, with what else is known of it; the producer's words win.

    Raises `Unreadable` with `no_text` where a page of HTML holds no text.
    """
    page = Page(article.text or "", Evidence()) if article.html is None else read_html(article.html)
    if is_blank(page.text):
        raise Unreadable(RejectionCode.NO_TEXT, "$.html: no text in the page", article.uri)
    known = page.evidence
    return replace(
        page,
        evidence=replace(
            known,
            title=article.title or known.title,
            byline=article.byline or known.byline,
            language=normalize(article.language),
        ),
    )


def identify(models: Models, options: Options) -> PipelineInfo:
    """Name the pipeline; its digest covers everything that a result depends on."""
    parts = {
        "name": NAME,
        "version": __version__,
        "models": dict(models.digests),
        "include_text": options.include_text,
        "min_confidence": options.min_confidence,
    }
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    return PipelineInfo(name=NAME, version=__version__, models=dict(models.digests), digest=digest)


def fingerprint(entry: Entry) -> str:
    """Return a digest of where an entry stood and of its fields, byte for byte."""
    parts = [[name.hex(), value.hex()] for name, value in sorted(entry.fields.items())]
    return hashlib.sha256(json.dumps([entry.stream, entry.id, parts]).encode()).hexdigest()


def locate(error: Exception) -> str:
    """Say which error arose and where in the code, without a word of the article."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "unknown"
    return f"{type(error).__name__} in {place}"
