"""From a stream entry to an article."""

from collections.abc import Mapping

from quotewire_events.reading.body import (
    Around,
    Found,
    decode,
    read_body,
    read_flat,
    trace_of,
)
from quotewire_events.reading.draft import finish, valid_uri
from quotewire_events.reading.formats import ARTICLE_FIELDS
from quotewire_events.reading.outcome import Reading, Unreadable
from quotewire_events.received import MAX_VERSION, is_blank
from quotewire_events.vocabulary import RejectionCode

MAX_BYTES = 2 * 1024 * 1024
"""The longest text or html that is read, in UTF-8 bytes."""

BODY_FIELDS = ("data", "body", "payload", "message", "__data__")
"""The fields that may hold an article as a whole."""

_PREFIXES = ("", "ce_", "ce-")
_CONTENT_TYPES = ("content-type", "content_type", "contenttype", "datacontenttype")
_ROOM_FOR_ESCAPES = 4
_ROOM_FOR_THE_REST = 64 * 1024


def read_article(fields: Mapping[bytes, bytes], *, max_bytes: int = MAX_BYTES) -> Reading:
    """Read the article in a stream entry.

    The forms that are understood stand in docs/wire-format.md. `max_bytes` bounds the text or html in UTF-8;
    an entry of more than four times that and 64 KiB (JSON escapes inflate) is refused unread. Linear in the
    size of the entry. Raises `Unreadable`, and nothing else whatever the bytes are.
    """
    try:
        _check_size(sum(len(name) + len(value) for name, value in fields.items()), max_bytes)
        found = _find(fields)
        return finish(found.draft, max_bytes=max_bytes, traceparent=found.traceparent)
    except Unreadable as refusal:
        refusal.uri = refusal.uri or _lone_uri(fields)
        raise


def _check_size(size: int, max_bytes: int) -> None:
    limit = _ROOM_FOR_ESCAPES * max_bytes + _ROOM_FOR_THE_REST
    if size > limit:
        raise Unreadable(RejectionCode.TOO_LARGE, f"$: an entry of {size} bytes, more than {limit}")


def _find(fields: Mapping[bytes, bytes]) -> Found:
    bodies = [name for name in BODY_FIELDS if fields.get(name.encode())]
    carriers = bodies + [name for name in ("text", "html") if fields.get(name.encode())]
    if bodies and len(carriers) > 1:
        raise Unreadable(RejectionCode.INVALID_ARTICLE, f"$: {' and '.join(carriers)} each hold an article")
    flat = _flat(fields)
    around = Around(
        uri=flat.get("uri") or None,
        subject=valid_uri(_attribute(fields, "subject")),
        content_type=next(filter(None, (_attribute(fields, name) for name in _CONTENT_TYPES)), ""),
        traceparent=trace_of(_attribute(fields, "traceparent")),
        fields=_typed(flat),
    )
    if bodies:
        name = bodies[0]
        return read_body(decode(fields[name.encode()], f"field {name}"), around)
    if flat:
        return read_flat(around)
    if any(name.encode() in fields for name in BODY_FIELDS):
        raise Unreadable(RejectionCode.NO_TEXT, "$: the field that should hold the article is empty")
    raise Unreadable(RejectionCode.UNKNOWN_FORMAT, "$: no field that holds an article")


def _flat(fields: Mapping[bytes, bytes]) -> dict[str, str]:
    return {
        name: decode(fields[name.encode()], f"field {name}")
        for name in ARTICLE_FIELDS
        if name.encode() in fields
    }


def _typed(flat: Mapping[str, str]) -> dict[str, object]:
    """Give flat fields, which are all strings, the types of the contract; what is empty is left out."""
    typed: dict[str, object] = {name: value for name, value in flat.items() if value}
    version = flat.get("version", "")
    if is_blank(version):
        typed.pop("version", None)
    elif (
        version.strip().isascii()
        and version.strip().isdigit()
        and len(version.strip()) <= len(str(MAX_VERSION))
    ):
        typed["version"] = int(version)
    return typed


def _attribute(fields: Mapping[bytes, bytes], name: str) -> str | None:
    """Return an attribute of a CloudEvent in binary mode, or a field of that name; None where it has none."""
    for prefix in _PREFIXES:
        value = fields.get((prefix + name).encode())
        if value:
            return value.decode("utf-8", "replace")
    return None


def _lone_uri(fields: Mapping[bytes, bytes]) -> str | None:
    try:
        return valid_uri(fields.get(b"uri", b"").decode("utf-8"))
    except UnicodeDecodeError:
        return None
