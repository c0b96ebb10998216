"""What could not be enriched: a dead letter, with the entry byte for byte."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from quotewire_events.base import Count, Instant, Model, Name, String, Uri, Word
from quotewire_events.vocabulary import RejectionCode

ReasonCode = Annotated[RejectionCode | Word, Field(union_mode="left_to_right")]

_MARK = "base64:"


class Binary(Model):
    """Bytes that are not UTF-8."""

    base64: String
    """The bytes in base64 (RFC 4648, with padding)."""


class ArticleRejected(Model):
    """An entry that could not be enriched: why, how often it was tried, and all of it."""

    code: ReasonCode
    """Why, as a stable code."""
    detail: String
    """What exactly, for people; for `invalid_article` it starts with the JSON path."""
    uri: Uri | None = None
    """The article's identity; null where the entry does not say."""
    attempts: Count
    """How often the entry was tried."""
    stream: Name | None = None
    """The stream it came from; null outside a stream."""
    entry: Name | None = None
    """Its entry id; null outside a stream."""
    first_seen: Instant | None = None
    """When it entered the stream (the entry id's milliseconds); null outside a stream."""
    fields: dict[str, String | Binary] = Field(default_factory=dict)
    """The entry's fields, byte for byte: see `pack_fields`."""


def pack_fields(fields: Mapping[bytes, bytes]) -> dict[str, str | Binary]:
    """Write an entry's fields so that JSON can hold them; `unpack_fields` gives them back byte for byte.

    A value that is not UTF-8 becomes a `Binary`. A name that is not UTF-8, or that begins with `base64:`,
    becomes `base64:` and the base64 of its bytes.
    """
    return {_pack_name(name): _pack_value(value) for name, value in fields.items()}


def unpack_fields(fields: Mapping[str, str | Binary | Mapping[str, str]]) -> dict[bytes, bytes]:
    """Give back the fields that `pack_fields` wrote, from models or from plain JSON values.

    Raises ValueError where a base64 is broken.
    """
    return {_unpack_name(name): _unpack_value(value) for name, value in fields.items()}


def _pack_name(name: bytes) -> str:
    try:
        text = name.decode("utf-8")
    except UnicodeDecodeError:
        return _MARK + b64encode(name).decode("ascii")
    return _MARK + b64encode(name).decode("ascii") if text.startswith(_MARK) else text


def _pack_value(value: bytes) -> str | Binary:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return Binary(base64=b64encode(value).decode("ascii"))


def _unpack_name(name: str) -> bytes:
    return (
        b64decode(name.removeprefix(_MARK), validate=True) if name.startswith(_MARK) else name.encode("utf-8")
    )


def _unpack_value(value: str | Binary | Mapping[str, str]) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-8")
    return b64decode(value.base64 if isinstance(value, Binary) else value["base64"], validate=True)
