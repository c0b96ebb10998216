"""Events to bytes and back."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from quotewire_events.enriched import ArticleEnriched
from quotewire_events.envelope import (
    ARTICLE_ENRICHED,
    ARTICLE_RECEIVED,
    ARTICLE_REJECTED,
    OPTIONAL_ATTRIBUTES,
    QUOTE_EXTRACTED,
    CloudEvent,
)
from quotewire_events.extracted import QuoteExtracted
from quotewire_events.received import ArticleReceived
from quotewire_events.rejected import ArticleRejected

FIELD = "data"
"""The one field of an entry in an outgoing stream."""

Event = (
    CloudEvent[ArticleEnriched]
    | CloudEvent[QuoteExtracted]
    | CloudEvent[ArticleRejected]
    | CloudEvent[ArticleReceived]
)

_MODELS: dict[str, type[CloudEvent[Any]]] = {
    ARTICLE_RECEIVED: CloudEvent[ArticleReceived],
    ARTICLE_ENRICHED: CloudEvent[ArticleEnriched],
    QUOTE_EXTRACTED: CloudEvent[QuoteExtracted],
    ARTICLE_REJECTED: CloudEvent[ArticleRejected],
}


class DecodeError(ValueError):
    """Bytes that are no event of ours; `code` is stable, the message is for people."""

    code = "undecodable"


class NotAnEvent(DecodeError):  # noqa: N818 - it says what is wrong
    """The bytes are not JSON, or the JSON is no CloudEvent."""

    code = "not_an_event"


class UnknownType(DecodeError):  # noqa: N818
    """The event's type is none that this version of the package knows; consumers may skip it."""

    code = "unknown_type"


class InvalidEvent(DecodeError):  # noqa: N818
    """The event is of a known type and breaks its contract."""

    code = "invalid_event"


def encode(event: CloudEvent[Any]) -> bytes:
    """Return an event as compact UTF-8 JSON: the same event gives the same bytes."""
    absent = {name for name in OPTIONAL_ATTRIBUTES if getattr(event, name) is None}
    # What `model_dump_json` does, but for the detour over a string as long as the event.
    return event.__pydantic_serializer__.to_json(event, exclude=absent)


def decode(raw: bytes | str | Mapping[bytes, bytes] | Mapping[str, str]) -> Event:
    """Return the event in `raw`: its JSON, or the fields of a stream entry that holds it in `data`.

    Raises `NotAnEvent`, `UnknownType` or `InvalidEvent`, all of them `DecodeError`, and nothing else.
    """
    try:
        value = from_json(_body(raw), allow_inf_nan=False)
    except ValueError as error:
        raise NotAnEvent(f"not JSON: {error}") from None
    if not isinstance(value, dict) or not isinstance(value.get("type"), str):
        raise NotAnEvent("not a CloudEvent: no type")
    model = _MODELS.get(value["type"])
    if model is None:
        raise UnknownType(f"unknown type: {value['type']}")
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise InvalidEvent(str(error)) from None


def _body(raw: bytes | str | Mapping[bytes, bytes] | Mapping[str, str]) -> bytes | str:
    if isinstance(raw, bytes | str):
        return raw
    for name, value in raw.items():
        if name in (FIELD, FIELD.encode()):
            return value
    raise NotAnEvent(f"the entry has no field {FIELD!r}")
