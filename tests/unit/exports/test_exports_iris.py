"""Ids in exports are absolute IRIs, whatever a producer calls an article."""

import time

import pytest
from exported import example
from hypothesis import given
from hypothesis import strategies as st
from rfc3987_syntax import is_valid_syntax_iri

from quotewire.exports.annotations import annotations
from quotewire.exports.iris import iri_of
from quotewire.exports.schema_org import news_article


@pytest.mark.parametrize(
    ("uri", "iri"),
    [
        ("urn:example:mill", "urn:example:mill"),
        ("https://courier.example/a?b=c#d", "https://courier.example/a?b=c#d"),
        ("https://[2001:db8::1]:8080/a", "https://[2001:db8::1]:8080/a"),
        ("https://kurier.example/m\u00fchle", "https://kurier.example/m\u00fchle"),
        ("https://courier.example/a|b", "https://courier.example/a%7Cb"),
        ("https://courier.example/100%", "https://courier.example/100%25"),
        ("desk/mill.txt", "urn:quotewire:desk/mill.txt"),
        ("a%20b.txt", "urn:quotewire:a%20b.txt"),
        ("/desk/<mill>.txt", "urn:quotewire:/desk/%3Cmill%3E.txt"),
        ("https://courier.example:port/a#b#c", "urn:quotewire:https%3A//courier.example%3Aport/a%23b%23c"),
    ],
)
def test_a_uri_that_is_an_iri_stays_and_another_becomes_one(uri: str, iri: str) -> None:
    assert iri_of(uri) == iri


@given(
    st.from_regex(r"(https?:|urn:|//|a/)?[a-z0-9:/?#\[\]@!%<>{}|\\^`\"&.\u00e9\ue000-]{1,12}", fullmatch=True)
)
def test_whatever_the_uri_the_ids_are_iris(uri: str) -> None:
    article = example(uri=uri)
    ids = [news_article(article)["@id"], next(annotations(article))["id"]]
    assert all(map(is_valid_syntax_iri, ids)), ids


def test_a_long_uri_takes_linear_time() -> None:
    began = time.process_time()
    for piece in ("a@", "%2", "[", "https://", ":"):
        iri_of(f"https://{piece * 200_000}")
    assert time.process_time() - began < 5
