"""Stream entries, and the lines that hold them in a recording."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from pydantic_core import from_json

from quotewire_events import Binary, pack_fields, unpack_fields

_ID = re.compile(r"([0-9]{1,20})-([0-9]{1,20})")


@dataclass(frozen=True, slots=True, order=True)
class EntryId:
    """The id of a stream entry, in the order of the stream: milliseconds, then a sequence number."""

    milliseconds: int
    sequence: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `milliseconds-sequence`. Raises ValueError where `text` has another form."""
        match = _ID.fullmatch(text)
        if match is None:
            raise ValueError(f"not an entry id: {text!r}")
        return cls(int(match.group(1)), int(match.group(2)))

    def __str__(self) -> str:
        return f"{self.milliseconds}-{self.sequence}"


@dataclass(frozen=True, slots=True)
class Recorded:
    """One entry: its id, the stream it stood in (None where a recording does not say), its fields byte for byte."""

    id: str
    stream: str | None
    fields: Mapping[bytes, bytes]

    @property
    def size(self) -> int:
        """The bytes of the fields."""
        return sum(len(name) + len(value) for name, value in self.fields.items())


def to_line(entry: Recorded) -> bytes:
    """Return the line of an entry: one JSON object in UTF-8, with its newline.

    Fields stand as `quotewire_events.pack_fields` writes them, so that `from_line` gives the same bytes back.
    """
    record = {"id": entry.id, "stream": entry.stream, "fields": plain_fields(entry.fields)}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def from_line(line: bytes) -> Recorded:
    """Return the entry in a line. Raises ValueError, in words, where the line holds none."""
    try:
        record = from_json(line)
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not is_recorded(record):
        raise ValueError("not a recorded entry: no object with id and fields")
    return from_record(record)


def is_recorded(record: object) -> bool:
    """Say whether a JSON value has the form of a recorded entry."""
    return isinstance(record, dict) and "id" in record and "fields" in record and "code" not in record


def from_record(record: Mapping[str, Any]) -> Recorded:
    """Return the entry in a JSON object that `is_recorded`. Raises ValueError, in words, where it is none."""
    entry_id, stream, fields = record["id"], record.get("stream"), record["fields"]
    if not isinstance(entry_id, str):
        raise ValueError("not a recorded entry: the id is no string")
    if not isinstance(stream, str | None):
        raise ValueError("not a recorded entry: the stream is no string")
    if not isinstance(fields, dict) or not fields or not all(map(_is_packed, fields.values())):
        raise ValueError("not a recorded entry: fields must map names to strings or {base64}, one at least")
    EntryId.parse(entry_id)
    return Recorded(entry_id, stream, unpack_fields(fields))


def plain_fields(fields: Mapping[bytes, bytes]) -> dict[str, Any]:
    """Return packed fields as plain JSON values."""
    return {
        name: value.model_dump() if isinstance(value, Binary) else value
        for name, value in pack_fields(fields).items()
    }


def _is_packed(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, dict) and isinstance(value.get("base64"), str))
