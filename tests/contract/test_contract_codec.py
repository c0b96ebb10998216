"""Events to bytes and back."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire_events import (
    ARTICLE_RECEIVED,
    ArticleEnriched,
    ArticleReceived,
    CloudEvent,
    DecodeError,
    InvalidEvent,
    NotAnEvent,
    UnknownType,
    decode,
    encode,
)
from tests.contract.examples import example_named

EVENT = example_named("article.enriched.v1/every-part")


def test_an_event_is_decoded_into_the_model_of_its_type() -> None:
    assert isinstance(decode(json.dumps(EVENT)).data, ArticleEnriched)


@pytest.mark.parametrize(
    "wrap", [lambda raw: raw, lambda raw: {b"data": raw.encode()}, lambda raw: {"data": raw}]
)
def test_bytes_text_and_the_fields_of_an_entry_are_read_alike(wrap: Any) -> None:
    raw = json.dumps(EVENT)
    assert decode(wrap(raw)) == decode(raw.encode())


def test_the_same_event_gives_the_same_compact_bytes() -> None:
    event = decode(json.dumps(EVENT))
    raw = encode(event)
    assert raw == encode(decode(raw))
    assert raw.startswith(b'{"specversion":"1.0","id":"')
    assert "“We are an island town".encode() in raw
    assert b"\n" not in raw


def test_an_attribute_without_a_value_is_left_out() -> None:
    event: CloudEvent[ArticleReceived] = CloudEvent(
        id="1", source="urn:desk", type=ARTICLE_RECEIVED, data=ArticleReceived(uri="urn:a", text="a")
    )
    written = json.loads(encode(event))
    assert set(written) == {"specversion", "id", "source", "type", "datacontenttype", "data"}
    assert written["data"]["title"] is None, "in the data, null is written"
    assert decode(encode(event)) == event


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[]", b"7", b"{}", b'{"type": 7}', "{", {}, {b"body": b"{}"}])
def test_what_is_no_event_is_a_typed_error(raw: Any) -> None:
    with pytest.raises(NotAnEvent) as error:
        decode(raw)
    assert error.value.code == "not_an_event"


def test_an_unknown_type_is_a_typed_error_that_a_consumer_may_skip() -> None:
    with pytest.raises(UnknownType, match=r"article\.translated\.v1") as error:
        decode(json.dumps({**EVENT, "type": "io.quotewire.article.translated.v1"}))
    assert error.value.code == "unknown_type"


def test_a_broken_event_is_a_typed_error_that_names_the_place() -> None:
    with pytest.raises(InvalidEvent, match="status") as error:
        decode(json.dumps({**EVENT, "data": {**EVENT["data"], "status": "killed"}}))
    assert error.value.code == "invalid_event"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(st.binary(max_size=30) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_the_bytes_the_error_is_typed(raw: bytes) -> None:
    with pytest.raises(DecodeError):
        decode(raw)


@given(st.sampled_from(sorted(EVENT)), JSON)
def test_whatever_an_attribute_holds_there_is_no_other_error(name: str, value: object) -> None:
    with suppress(DecodeError):
        decode(json.dumps({**EVENT, name: value}))
