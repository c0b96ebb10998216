"""Writes the dead letters of entries that the pipeline refuses, or that others give up; needs no models."""

import hashlib
import json
from collections.abc import Mapping

from quotewire import __version__
from quotewire.entry import Entry, Options, Reject
from quotewire.traceparent import find_traceparent
from quotewire_events import (
    ARTICLE_REJECTED,
    ArticleRejected,
    CloudEvent,
    PipelineInfo,
    RejectionCode,
    Unreadable,
    entry_time,
    event_id,
    pack_fields,
    read_article,
)

NAME = "quotewire"
_SHORT_ENOUGH_TO_ASK = 256 * 1024


class DeadLetters:
    """Writes dead letters in the name of the pipeline with the given models (digest by name) and options.

    `info` is that name: its digest covers everything that a result depends on.
    """

    def __init__(self, digests: Mapping[str, str], options: Options) -> None:
        self.info = identify(digests, options)
        self._options = options

    def give_up(self, entry: Entry, code: RejectionCode, detail: str) -> Reject:
        """Return the dead letter of an entry that others tried in vain to process. Never raises."""
        return self.reject(entry, code, detail, self._find_uri(entry))

    def reject(self, entry: Entry, code: RejectionCode, detail: str, uri: str | None) -> Reject:
        """Return the dead letter of an entry whose article has this uri, None where it tells none."""
        time = entry_time(entry.id) if entry.id else None
        data = ArticleRejected(
            code=code,
            detail=detail,
            uri=uri,
            attempts=entry.attempts,
            stream=entry.stream,
            entry=entry.id,
            first_seen=time,
            fields=pack_fields(entry.fields),
        )
        return Reject(
            CloudEvent(
                id=event_id(ARTICLE_REJECTED, uri, None, None, self.info.digest, part=fingerprint(entry)),
                source=self._options.source,
                type=ARTICLE_REJECTED,
                subject=uri,
                time=time,
                sourceentry=f"{entry.stream}/{entry.id}" if entry.stream and entry.id else None,
                traceparent=find_traceparent(entry.fields),
                data=data,
            )
        )

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


def identify(digests: Mapping[str, str], options: Options) -> PipelineInfo:
    """Name the pipeline with these models and options; its digest covers everything that a result depends on."""
    parts = {
        "name": NAME,
        "version": __version__,
        "models": dict(digests),
        "include_text": options.include_text,
        "min_confidence": options.min_confidence,
    }
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    return PipelineInfo(name=NAME, version=__version__, models=dict(digests), digest=digest)


def fingerprint(entry: Entry) -> str:
    """Return a digest of where an entry stood and of its fields, byte for byte."""
    parts = [[name.hex(), value.hex()] for name, value in sorted(entry.fields.items())]
    return hashlib.sha256(json.dumps([entry.stream, entry.id, parts]).encode()).hexdigest()
