"""What holds for every way between values and bytes."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.replay.entries import Recorded, from_line, to_line
from quotewire_events import (
    ARTICLE_RECEIVED,
    ArticleReceived,
    CloudEvent,
    DecodeError,
    RejectionCode,
    Unreadable,
    decode,
    encode,
    pack_fields,
    read_article,
    unpack_fields,
)
from tests.properties.generators import BROKEN_JSON, CHANGED_EVENTS, CHANGED_SAMPLES, ENTRIES, EVENTS, TEXTS

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)


@given(st.one_of(CHANGED_EVENTS, BROKEN_JSON))
def test_bytes_are_an_event_or_a_typed_error(raw: bytes) -> None:
    with suppress(DecodeError):
        event = decode(raw)
        assert decode(encode(event)) == event


@given(st.sampled_from(EVENTS), st.binary(min_size=1, max_size=6), ANYTHING)
def test_an_event_with_anything_anywhere_is_an_event_or_a_typed_error(
    sample: bytes, path: bytes, value: object
) -> None:
    event = json.loads(sample)
    _replace(event, path, value)
    with suppress(DecodeError):
        assert decode(encode(decode(json.dumps(event)))) == decode(json.dumps(event))


@given(TEXTS, TEXTS, st.none() | st.integers(0, 2**63 - 1))
def test_an_event_is_encoded_and_decoded_to_itself(text: str, title: str, version: int | None) -> None:
    try:
        article = ArticleReceived(uri="urn:a", text=text, title=title, version=version)
    except ValueError:
        return  # a blank text is none
    event: CloudEvent[ArticleReceived] = CloudEvent(
        id="1", source="urn:desk", type=ARTICLE_RECEIVED, data=article
    )
    assert decode(encode(event)) == event
    assert encode(event) == encode(decode(encode(event)))


@given(ENTRIES)
def test_an_entry_is_an_article_or_a_typed_refusal(fields: dict[bytes, bytes]) -> None:
    found = read(fields)
    if isinstance(found, Unreadable):
        assert isinstance(found.code, RejectionCode)
        assert found.detail.encode()
    else:
        assert ArticleReceived.model_validate_json(found.model_dump_json()) == found


@given(CHANGED_SAMPLES, st.booleans())
def test_a_broken_sample_is_an_article_or_a_typed_refusal(raw: bytes, named: bool) -> None:
    read({b"data": raw, **({b"uri": b"urn:a"} if named else {})})


@given(ENTRIES)
def test_an_entry_is_packed_and_recorded_byte_for_byte(fields: dict[bytes, bytes]) -> None:
    assert unpack_fields(json.loads(json.dumps(pack_fields(fields), default=dict))) == fields
    if fields:
        entry = Recorded("1700000000000-3", None, fields)
        line = to_line(entry)
        assert from_line(line) == entry
        assert line.count(b"\n") == 1


@given(st.one_of(ANYTHING.map(lambda value: json.dumps(value).encode()), BROKEN_JSON, CHANGED_EVENTS))
def test_a_line_is_a_recorded_entry_or_an_error_in_words(line: bytes) -> None:
    with suppress(ValueError):
        assert from_line(to_line(from_line(line))) == from_line(line)


@given(ANYTHING, ANYTHING, ANYTHING)
def test_a_record_of_anything_is_an_entry_or_an_error_in_words(
    entry_id: object, stream: object, fields: object
) -> None:
    line = json.dumps({"id": entry_id, "stream": stream, "fields": fields}).encode()
    if isinstance(fields, dict) and isinstance(entry_id, str):
        return
    with pytest.raises(ValueError, match=r"."):
        from_line(line)


def read(fields: dict[bytes, bytes]) -> ArticleReceived | Unreadable:
    try:
        return read_article(fields).article
    except Unreadable as refusal:
        return refusal


def _replace(value: object, path: bytes, new: object) -> None:
    """Put `new` where a path of picks ends: each chooses one of the keys or places of what it has reached."""
    for i, pick in enumerate(path):
        if not value or not isinstance(value, dict | list):
            return
        key = list(value)[pick % len(value)] if isinstance(value, dict) else pick % len(value)
        inner = value[key]
        if i == len(path) - 1 or not isinstance(inner, dict | list):
            value[key] = new
            return
        value = inner
