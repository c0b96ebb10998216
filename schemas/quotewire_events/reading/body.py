"""From the bytes of one field, or the value in an envelope, to an article's values."""

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from quotewire_events.base import TRACEPARENT
from quotewire_events.reading import formats
from quotewire_events.reading.draft import Draft, valid_uri
from quotewire_events.reading.json_text import parse
from quotewire_events.reading.markup import is_html
from quotewire_events.reading.outcome import Unreadable
from quotewire_events.received import is_blank
from quotewire_events.vocabulary import RejectionCode, WarningCode

_LOOKS_LIKE_JSON = re.compile(r"[\s\ufeff]*(?:\{\s*[\"}]|\[\s*\{)")
_OPENS_AS_JSON = re.compile(r"[\s\ufeff]*[{\[]")
_TRACEPARENT = re.compile(TRACEPARENT)
_MOST_KEYS = 10
_LONGEST_KEY = 100


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a body: its identity and type, the article's other fields, the producer's trace.

    `uri` is given beside the body and wins over what the body says; `subject`, a CloudEvent's, serves where
    the body says nothing. `path` is where the body lies in the input.
    """

    uri: str | None = None
    subject: str | None = None
    content_type: str = ""
    traceparent: str | None = None
    fields: Mapping[str, object] = field(default_factory=dict)
    path: str = "$"
    enveloped: bool = False

    @property
    def identifies(self) -> bool:
        """Say whether a body that cannot name itself is identified all the same."""
        return self.uri is not None or self.subject is not None


@dataclass(frozen=True, slots=True)
class Found:
    """The values found, and the producer's trace."""

    draft: Draft
    traceparent: str | None


def decode(raw: bytes, what: str) -> str:
    """Decode UTF-8 or raise `Unreadable` (`not_utf8`), saying in what."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(RejectionCode.NOT_UTF8, f"{what}: not UTF-8 at byte {error.start}") from None


def trace_of(value: object) -> str | None:
    """Return `value` where it is a traceparent, else None: a broken trace is no reason to lose an article."""
    return value if isinstance(value, str) and _TRACEPARENT.fullmatch(value) else None


def read_body(text: str, around: Around) -> Found:
    """Find the article in a body whose form is told by its content and, where given, its content type."""
    kind = _Kind(around.content_type)
    if is_blank(text):
        return _read_words(text, around, "text")
    must_be_json = kind.json or not around.identifies or _LOOKS_LIKE_JSON.match(text) is not None
    if must_be_json or (not kind.html and _OPENS_AS_JSON.match(text)):
        try:
            return _read_json(text, around)
        except Unreadable as refusal:
            if must_be_json or refusal.code is not RejectionCode.NOT_JSON:
                raise
    return _read_words(text, around, "html" if kind.html or (not kind.text and is_html(text)) else "text")


def read_flat(around: Around) -> Found:
    """Find the article in flat fields."""
    draft = Draft()
    for key, value in around.fields.items():
        draft.put(key, value, f"$.{key}")
    return Found(_with_uri(draft, around), around.traceparent)


def _read_words(text: str, around: Around, name: str) -> Found:
    if not around.identifies and is_blank(text):
        raise Unreadable(RejectionCode.NO_TEXT, f"{around.path}: is blank")
    found = read_flat(around)
    found.draft.put(name, text, around.path)
    return found


def _read_json(text: str, around: Around) -> Found:
    try:
        parsed = parse(text)
    except Unreadable as refusal:
        if refusal.code is RejectionCode.NOT_JSON:
            plain = not around.identifies and _OPENS_AS_JSON.match(text) is None
            hint = "; plain text and HTML need a uri field beside them" if plain else ""
            refusal.detail = f"{around.path}: {refusal.detail}{hint}"
        raise
    found = read_value(parsed.value, around)
    if parsed.duplicates:
        names = (key[:_LONGEST_KEY] for key in parsed.duplicates[:_MOST_KEYS])
        found.draft.warn(WarningCode.DUPLICATE_KEYS, ", ".join(names))
    return found


def read_value(value: object, around: Around) -> Found:
    """Find the article in a JSON value: ours, ninjs, or a CloudEvent around either."""
    if not isinstance(value, Mapping):
        raise _unknown(around, f"a JSON {_json_type(value)}, not an object")
    if isinstance(value.get("specversion"), str):
        return _read_event(value, around)
    found = next((known for known in formats.FORMATS if known.knows(value)), None)
    if found is None:
        raise _unknown(around, "an object with no field of an article or a ninjs item")
    draft = found.draft(value, around.path)
    return Found(_with_uri(draft, around), around.traceparent)


def _read_event(event: Mapping[str, object], around: Around) -> Found:
    if around.enveloped:
        raise _unknown(around, "a CloudEvent inside a CloudEvent")
    inner = replace(around, path="$.data", enveloped=True)
    if trace := trace_of(event.get("traceparent")):
        inner = replace(inner, traceparent=trace)
    if valid_uri(event.get("subject")):
        inner = replace(inner, subject=valid_uri(event["subject"]))
    content_type = event.get("datacontenttype")
    inner = replace(inner, content_type=content_type if isinstance(content_type, str) else "", fields={})
    try:
        return _read_event_data(event, inner)
    except Unreadable as refusal:
        refusal.uri = refusal.uri or inner.subject
        raise


def _read_event_data(event: Mapping[str, object], inner: Around) -> Found:
    data, encoded = event.get("data"), event.get("data_base64")
    if data is not None and encoded is not None:
        raise Unreadable(RejectionCode.INVALID_ARTICLE, "$: both data and data_base64 are given")
    if isinstance(encoded, str):
        try:
            raw = b64decode(encoded, validate=True)
        except (Base64Error, ValueError):
            raise Unreadable(RejectionCode.INVALID_ARTICLE, "$.data_base64: is not base64") from None
        return read_body(decode(raw, "$.data_base64"), replace(inner, path="$.data_base64"))
    if encoded is not None:
        raise Unreadable(RejectionCode.INVALID_ARTICLE, "$.data_base64: is not a string")
    if data is None:
        raise Unreadable(RejectionCode.INVALID_ARTICLE, "$.data: is missing")
    if isinstance(data, str):
        return read_body(data, replace(inner, content_type=_not_json(inner.content_type)))
    return read_value(data, inner)


def _not_json(content_type: str) -> str:
    # A JSON string under application/json is JSON already: what it holds is told by its content.
    return "" if _Kind(content_type).json else content_type


def _with_uri(draft: Draft, around: Around) -> Draft:
    if around.uri is not None:
        draft.put("uri", around.uri, "$.uri")
    elif draft.values.get("uri") in (None, ""):
        draft.values.pop("uri", None)
        if around.subject is not None:
            draft.put("uri", around.subject, "$.subject")
    return draft


def _unknown(around: Around, what: str) -> Unreadable:
    return Unreadable(RejectionCode.UNKNOWN_FORMAT, f"{around.path}: {what}")


def _json_type(value: object) -> str:
    names = {list: "list", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(value), "number")


class _Kind:
    """What a content type promises."""

    def __init__(self, content_type: str) -> None:
        media_type = content_type.split(";", 1)[0].strip().lower()
        self.json = media_type.endswith(("/json", "+json"))
        self.html = media_type in ("text/html", "application/xhtml+xml")
        self.text = media_type == "text/plain"
