"""What holds for every entry that goes through an extraction process, bytes in and bytes out."""

import json

from hypothesis import given

from quotewire.extraction import Role
from quotewire_events import (
    ArticleEnriched,
    ArticleRejected,
    QuoteExtracted,
    RejectionCode,
    Status,
    WarningCode,
    unpack_fields,
)
from tests.properties.documents import assert_true, extract
from tests.properties.generators import CHANGED_SAMPLES, ENTRIES, SOUPS, TEXTS

OURS = {RejectionCode.TIMED_OUT, RejectionCode.OUT_OF_MEMORY, RejectionCode.CRASHED, RejectionCode.INTERNAL}
ENTRYS_FAULT = set(RejectionCode) - OURS


@given(ENTRIES)
def test_an_entry_of_any_bytes_is_published_or_rejected_with_its_fields(fields: dict[bytes, bytes]) -> None:
    result = assert_ends_well(fields)
    assert extract(fields)[0] == result, "the same entry, the same bytes"


@given(CHANGED_SAMPLES)
def test_a_broken_sample_is_published_or_rejected(raw: bytes) -> None:
    assert_ends_well({b"data": raw})
    assert_ends_well({b"uri": b"urn:a", b"data": raw})


@given(TEXTS)
def test_a_text_is_published_untouched_with_true_spans_unless_it_is_blank(raw: str) -> None:
    fields = {b"data": json.dumps({"uri": "urn:a", "text": raw}).encode()}
    result, events = extract(fields, publish_quotes=True)
    if result.code != "enriched":
        assert result.code in ("no_text", "lone_surrogate")
        return
    article = events[0].data
    assert isinstance(article, ArticleEnriched)
    assert article.text == raw
    assert_true(article)
    assert all(warning.code in set(WarningCode) for warning in article.warnings)
    quotes = [event.data for event in events[1:]]
    assert [quote.quote for quote in quotes if isinstance(quote, QuoteExtracted)] == list(article.quotes)


@given(SOUPS)
def test_a_page_is_published_with_spans_of_the_text_it_is_published_with(html: str) -> None:
    result, events = extract({b"uri": b"urn:a", b"html": html.encode("utf-8", "surrogatepass")})
    if result.code == "enriched":
        assert isinstance(events[0].data, ArticleEnriched)
        assert_true(events[0].data)
    else:
        assert result.code in ("no_text", "not_utf8")


def assert_ends_well(fields: dict[bytes, bytes]) -> object:
    result, events = extract(fields)
    article = events[0].data
    if result.code == "enriched":
        assert isinstance(article, ArticleEnriched)
        if article.status is Status.USABLE:
            assert_true(article)
    else:
        assert RejectionCode(result.code) in ENTRYS_FAULT, result.detail
        assert isinstance(article, ArticleRejected)
        assert unpack_fields(article.fields) == fields
        assert [role for role, _ in result.events] == [Role.REJECTED]
    return result
