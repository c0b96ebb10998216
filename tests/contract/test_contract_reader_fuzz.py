"""Whatever the bytes, reading ends with an article or a typed refusal, in linear time."""

import copy
import gc
import json
import pickle
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire_events import ArticleReceived, RejectionCode, Unreadable, read_article

FIELD_NAMES = """
data body payload message __data__ uri text html title version status published language traceparent
ce_subject ce-type content-type other
"""
JSON_KEYS = """
uri text html title byline publisher url language published version status specversion data data_base64 subject
datacontenttype traceparent headlines headline bodies body_text body_html value role name contenttype
contentType pubstatus pubStatus versioncreated firstCreated by infosources infoSources altids altIds guid
"""
NAMES = st.sampled_from(FIELD_NAMES.split()).map(str.encode)
KEYS = st.sampled_from(JSON_KEYS.split())
STRINGS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["usable", "canceled", "urn:a", "2024-02-06", "1.0", "text/html", "<p>a", "YQ==", "3", "\ud800"]
    ),
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | STRINGS
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | STRINGS, inner, max_size=5),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=8).map(lambda value: json.dumps(value).encode())
BYTES = st.one_of(
    st.binary(max_size=40),
    STRINGS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    VALUES.map(lambda value: json.dumps(value).encode()),
    DOCUMENTS,
    DOCUMENTS.map(lambda raw: raw[:-1]),
)


def outcome(fields: dict[bytes, bytes], **options: int) -> ArticleReceived | Unreadable:
    try:
        return read_article(fields, **options).article
    except Unreadable as refusal:
        return refusal


@given(st.dictionaries(NAMES | st.binary(max_size=6), BYTES, max_size=5))
def test_any_entry_ends_well(fields: dict[bytes, bytes]) -> None:
    before = copy.copy(fields)
    found = outcome(fields)
    if isinstance(found, Unreadable):
        assert isinstance(found.code, RejectionCode)
        assert found.detail.encode("utf-8")
    else:
        found.model_dump_json().encode("utf-8")
    assert fields == before


@given(DOCUMENTS)
def test_any_json_document_ends_well(document: bytes) -> None:
    assert isinstance(outcome({b"data": document}), ArticleReceived | Unreadable)


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_a_text_comes_through_untouched(text: str) -> None:
    for found in (
        outcome({b"data": json.dumps({"uri": "urn:a", "text": text}).encode()}),
        outcome({b"uri": b"urn:a", b"text": text.encode()}),
    ):
        if isinstance(found, ArticleReceived):
            assert found.text == text
        else:
            assert found.code == "no_text", "only zero-widths or NULs"


def test_a_refusal_can_travel_between_processes() -> None:
    found = outcome({b"data": b'{"cut', b"uri": b"urn:a"})
    assert isinstance(found, Unreadable)
    again = pickle.loads(pickle.dumps(found))
    assert (again.code, again.detail, again.uri) == (found.code, found.detail, "urn:a")


SIZE = 400_000
HOSTILE: dict[str, Any] = {
    "one line": lambda n: b"a" * n,
    "blanks": lambda n: b" " * n,
    "comments never closed": lambda n: b"<!--" * (n // 4),
    "comments": lambda n: b"<!-- -->" * (n // 8),
    "tags never closed": lambda n: b"<p" + b" <p" * (n // 3),
    "brackets": lambda n: b"[" * n,
    "pairs of brackets": lambda n: b"[" + b"[]," * (n // 3) + b"[]]",
    "braces and blanks": lambda n: b"{" + b" " * n,
    "many keys": lambda n: json.dumps({f"k{i}": 0 for i in range(n // 12)}).encode(),
    "one key many times": lambda n: b'{"a":0' + b',"a":0' * (n // 6) + b"}",
    "a long key over many values": lambda n: json.dumps(
        {"k" * (n // 2): ["\ud83d\ude00"] * (n // 30)}
    ).encode(),
    "digits": lambda n: b'{"version":' + b"9" * n + b"}",
    "backslashes": lambda n: b'{"text":"' + b"\\\\" * (n // 2) + b'"}',
    "escapes": lambda n: b'{"text":"' + b"\\u0061" * (n // 6) + b'"}',
    "many bodies": lambda n: json.dumps({"bodies": [{"value": " "}] * (n // 15)}).encode(),
}


@pytest.fixture
def no_garbage_collection() -> Iterator[None]:
    """A full collection walks everything that the other tests have left, which is none of the reader's time."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("beside", [{}, {b"uri": b"urn:a"}], ids=["alone", "beside a uri"])
@pytest.mark.usefixtures("no_garbage_collection")
def test_hostile_bytes_take_linear_time(make: Any, beside: dict[bytes, bytes]) -> None:
    durations = []
    for size in (SIZE, 2 * SIZE):
        fields = {b"data": make(size), **beside}
        start = time.process_time()
        outcome(fields)
        durations.append(time.process_time() - start)
    assert durations[1] < 3.2 * durations[0] + 0.2
