"""The fields of a dead letter come back byte for byte."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quotewire_events import ArticleRejected, Binary, pack_fields, unpack_fields

NAMES = st.one_of(st.binary(max_size=12), st.text(max_size=8).map(str.encode), st.just(b"base64:"))
FIELDS = st.dictionaries(
    NAMES, st.one_of(st.binary(max_size=40), st.text(max_size=40).map(str.encode)), max_size=5
)


@given(FIELDS)
@example({b"base64:": b"\xff", b"base64:YQ==": b"a", b"a": b"b", b"": b"", b"\xff": b"\x00"})
def test_packed_fields_come_back_byte_for_byte(fields: dict[bytes, bytes]) -> None:
    assert unpack_fields(pack_fields(fields)) == fields


@given(FIELDS)
def test_they_come_back_through_json(fields: dict[bytes, bytes]) -> None:
    event = ArticleRejected(code="no_text", detail="", attempts=1, fields=pack_fields(fields))
    assert unpack_fields(json.loads(event.model_dump_json())["fields"]) == fields
    assert unpack_fields(ArticleRejected.model_validate_json(event.model_dump_json()).fields) == fields


def test_what_is_utf8_stays_readable() -> None:
    assert pack_fields({b"text": "Fähre\0".encode()}) == {"text": "Fähre\0"}


def test_what_is_not_is_base64() -> None:
    assert pack_fields({b"caf\xe9": b"\xff"}) == {"base64:Y2Fm6Q==": Binary(base64="/w==")}


def test_a_name_that_looks_packed_is_packed() -> None:
    assert pack_fields({b"base64:Y2Fm6Q==": b"a"}) == {"base64:YmFzZTY0OlkyRm02UT09": "a"}


@pytest.mark.parametrize("fields", [{"base64:?": "a"}, {"a": {"base64": "="}}])
def test_a_broken_base64_is_an_error(fields: dict[str, str | dict[str, str]]) -> None:
    with pytest.raises(ValueError, match=r"base64|padding|Incorrect"):
        unpack_fields(fields)
