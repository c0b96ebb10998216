"""What is compared: events, the data of events, and recorded entries, whatever form they come in."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pydantic_core import from_json

from quotewire.replay.entries import Recorded, from_record, is_recorded, plain_fields
from quotewire.replay.files import read_lines
from quotewire.replay.sources import is_file, open_stream
from quotewire.replay.trouble import Trouble
from quotewire_events import ARTICLE_ENRICHED, ARTICLE_REJECTED, QUOTE_EXTRACTED

_FIELD = b"data"
_TYPES_BY_NAME = {"blocks": ARTICLE_ENRICHED, "quote": QUOTE_EXTRACTED, "code": ARTICLE_REJECTED}
"""A name that the data of this type alone has, for lines that hold the data without its envelope."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to compare.

    `key` tells what it has to be matched with: type, uri and version, a quotation's id, a dead letter's
    fields; an entry that holds no event is matched by its fields, byte for byte. `body` has `data` and, where
    the input gave it, the envelope around it; for such an entry it is empty. `label` is for people.
    """

    key: str
    label: str
    body: Mapping[str, Any]

    @property
    def has_envelope(self) -> bool:
        """Whether it is a whole event, and not the data of one."""
        return "type" in self.body


def read_documents(name: str, url: str) -> Iterator[Document]:
    """Yield what a file or a stream holds, in order. Raises Trouble where it cannot be read."""
    if is_file(name):
        yield from _in_file(name)
    else:
        for entry in open_stream(name, url)[1]:
            yield of_entry(entry)


def of_entry(entry: Recorded) -> Document:
    """Return the event in an entry's field `data`, or the entry itself where it holds none of ours."""
    value = _event_in(entry.fields.get(_FIELD, b""))
    if value is not None:
        return of_value(value)
    return Document(_key("entry", _digest(plain_fields(entry.fields))), f"entry {entry.id}", {})


def of_value(value: Mapping[str, Any]) -> Document:
    """Return what a JSON object holds. Raises ValueError, in words, where it is nothing to compare."""
    if is_recorded(value):
        return of_entry(from_record(value))
    if isinstance(value.get("type"), str) and isinstance(value.get("data"), dict):
        return _document(value["type"], value["data"], value)
    for name, event_type in _TYPES_BY_NAME.items():
        if name in value:
            return _document(event_type, value, {"data": value})
    raise ValueError("neither an event, nor the data of one, nor a recorded entry")


def _in_file(path: str) -> Iterator[Document]:
    for number, line in read_lines(path):
        try:
            value = _object_in(line)
            document = of_value(value)
        except ValueError as error:
            raise Trouble(f"{path}:{number}: {error}") from error
        yield document


def _object_in(line: bytes) -> dict[str, Any]:
    try:
        value = from_json(line)
    except ValueError:
        raise ValueError(
            "not JSON; the file holds what `enrich` or `record` wrote, an object a line"
        ) from None
    if not isinstance(value, dict):
        raise ValueError("no JSON object")
    return value


def _event_in(raw: bytes) -> dict[str, Any] | None:
    if not raw.startswith(b"{"):
        return None
    try:
        value = from_json(raw)
    except ValueError:
        return None
    is_event = isinstance(value.get("type"), str) and isinstance(value.get("data"), dict)
    return value if is_event and value["type"].startswith("io.quotewire.") else None


def _document(event_type: str, data: Mapping[str, Any], body: Mapping[str, Any]) -> Document:
    uri, version = data.get("uri"), data.get("version")
    label = f"{uri or '(no uri)'}{'' if version is None else f' version {version}'}"
    if event_type == QUOTE_EXTRACTED:
        quote = data.get("quote")
        quote_id = quote.get("id") if isinstance(quote, dict) else None
        return Document(_key(event_type, uri, version, quote_id), f"{label} {quote_id}", body)
    if event_type == ARTICLE_REJECTED:
        where = data.get("entry") or "outside a stream"
        return Document(
            _key(event_type, uri, _digest(data.get("fields"))), f"rejected {label}, {where}", body
        )
    return Document(_key(event_type, uri, version), label, body)


def _key(*parts: object) -> str:
    return json.dumps(parts, ensure_ascii=False)


def _digest(value: object) -> str:
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
