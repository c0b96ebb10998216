"""The envelope: CloudEvents 1.0 in structured JSON."""

import json
import re
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Generic, Literal, TypeVar

from quotewire_events.base import Instant, Model, Name, Traceparent, Uri

ARTICLE_RECEIVED = "io.quotewire.article.received.v1"
ARTICLE_ENRICHED = "io.quotewire.article.enriched.v1"
QUOTE_EXTRACTED = "io.quotewire.quote.extracted.v1"
ARTICLE_REJECTED = "io.quotewire.article.rejected.v1"

OPTIONAL_ATTRIBUTES = ("subject", "time", "sourceentry", "traceparent")
"""Attributes that are left out of the JSON where they have no value, as CloudEvents asks."""

T = TypeVar("T", bound=Model)

_ENTRY_ID = re.compile(r"([0-9]{1,20})-[0-9]{1,20}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class CloudEvent(Model, Generic[T]):
    """One event around its data (CloudEvents 1.0, https://github.com/cloudevents/spec)."""

    specversion: Literal["1.0"] = "1.0"
    """The version of CloudEvents."""
    id: Name
    """The event's identity: the same for the same article through the same pipeline. See `event_id`."""
    source: Name
    """Who made the event: a URI reference from the settings."""
    type: Name
    """What the data is, and its major version."""
    subject: Uri | None = None
    """The article's uri; left out where it is not known."""
    time: Instant | None = None
    """When the article entered the stream: the milliseconds of the input entry's id; left out outside a stream."""
    datacontenttype: Literal["application/json"] = "application/json"
    """The data is JSON."""
    sourceentry: Name | None = None
    """The input entry, as `stream/entry-id`; left out outside a stream."""
    traceparent: Traceparent | None = None
    """The producer's trace (W3C Trace Context); left out where there is none."""
    data: T
    """What the event says."""


def event_id(
    type: str,  # noqa: A002 - the name that CloudEvents gives it
    uri: str | None,
    version: int | None,
    text_sha256: str | None,
    pipeline_digest: str,
    *,
    part: str | None = None,
) -> str:
    """Return the id of an event: a SHA-256 in lower case hex, the same on every machine.

    It is taken over the compact UTF-8 JSON list of the arguments; without `part` the list has five items.
    `part` tells apart events that share all the rest: the id of a quotation, or a digest of a rejected
    entry's fields.
    """
    parts: list[str | int | None] = [type, uri, version, text_sha256, pipeline_digest]
    if part is not None:
        parts.append(part)
    return sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode("utf-8")).hexdigest()


def entry_time(entry_id: str) -> str:
    """Return the time in a Redis stream entry id (`milliseconds-sequence`) as RFC 3339 in UTC.

    Raises ValueError where the id has another form or lies after the year 9999.
    """
    match = _ENTRY_ID.fullmatch(entry_id)
    if match is None:
        raise ValueError(f"not a stream entry id: {entry_id!r}")
    try:
        moment = _EPOCH + timedelta(milliseconds=int(match.group(1)))
    except OverflowError:
        raise ValueError(f"a stream entry id after the year 9999: {entry_id!r}") from None
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
