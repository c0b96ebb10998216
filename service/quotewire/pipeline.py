"""The whole flow: entry → decode and validate → canonical text → segment → quote → encode.

Pure: no stream, no settings, no clock. The same entry through the same pipeline gives the same bytes.
"""

import traceback
from collections.abc import Iterable
from dataclasses import replace

from quotewire.dead_letters import DeadLetters
from quotewire.encoding import Findings, describe, digest_of, echo, single_out, withhold, write
from quotewire.entry import Entry, Options, Publish, Reject, Written
from quotewire.models import Models
from quotewire.quotes import find_quotes
from quotewire.segmentation import Evidence, segment
from quotewire.segmentation.html import Page, read_html
from quotewire.text import Text, normalize
from quotewire_events import (
    ARTICLE_ENRICHED,
    QUOTE_EXTRACTED,
    ArticleReceived,
    Reading,
    RejectionCode,
    Status,
    Unreadable,
    entry_time,
    event_id,
    read_article,
)
from quotewire_events.received import is_blank

__all__ = ["Entry", "Options", "Pipeline", "Publish", "Reject", "take_text"]


class Pipeline:
    """Turns entries into events with the given models and options; see `process`."""

    def __init__(self, models: Models, options: Options | None = None) -> None:
        self._models = models
        self._options = options or Options()
        self._letters = DeadLetters(models.digests, self._options)
        self._info = self._letters.info

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
            return self._letters.reject(entry, error.code, error.detail, error.uri)
        except MemoryError:  # the process may be spoilt: whoever runs it decides
            raise
        except Exception as error:  # one article must never stall a stream
            return self._letters.reject(entry, RejectionCode.INTERNAL, locate(error), uri)

    def _publish(self, entry: Entry, reading: Reading) -> Publish:
        """The flow of an article that can be read."""
        options, article = self._options, reading.article
        if article.status is not Status.USABLE:
            bare = withhold(article, self._info)
            return Publish(self._address(entry, reading, ARTICLE_ENRICHED, bare, part=article.status))
        page = take_text(article)
        document = segment(Text(page.text), page.evidence, self._models.zoner)
        quotes = find_quotes(document, self._models.tagger, self._models.weights)
        found = Findings(
            article,
            # Lets go of the tokens, the largest part of a long text.
            replace(document, text=Text(page.text)),
            quotes.above(options.min_confidence),
            digest_of(page.text),
            self._info,
            echo(article),
            reading.warnings,
        )
        sha256 = found.text_sha256
        singled = single_out(found) if options.publish_quotes else ()
        return Publish(
            self._address(
                entry, reading, ARTICLE_ENRICHED, describe(found, include_text=options.include_text), sha256
            ),
            tuple(
                self._address(entry, reading, QUOTE_EXTRACTED, [data], sha256, part=quote_id)
                for quote_id, data in singled
            ),
        )

    def _address(
        self,
        entry: Entry,
        reading: Reading,
        event_type: str,
        data: Iterable[bytes],
        text_sha256: str | None = None,
        part: str | None = None,
    ) -> Written:
        """Put data into its envelope: the same article through the same pipeline has the same id."""
        article = reading.article
        attributes = {
            "specversion": "1.0",
            "id": event_id(
                event_type, article.uri, article.version, text_sha256, self._info.digest, part=part
            ),
            "source": self._options.source,
            "type": event_type,
            "subject": article.uri,
            "time": entry_time(entry.id) if entry.id else None,
            "datacontenttype": "application/json",
            "sourceentry": f"{entry.stream}/{entry.id}" if entry.stream and entry.id else None,
            "traceparent": reading.traceparent,
        }
        told = {name: value for name, value in attributes.items() if value is not None}
        return Written(write(told)[:-1] + b',"data":', tuple(data))


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


def locate(error: Exception) -> str:
    """Say which error arose and where in the code, without a word of the article."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "unknown"
    return f"{type(error).__name__} in {place}"
