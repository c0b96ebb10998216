"""Bad input becomes a rejection with a stable code and the original fields; odd input comes out, with true offsets."""

import json
import time

import pytest

from quotewire.models import load
from quotewire.pipeline import Entry, Options, Pipeline, Publish, Reject
from quotewire_events import MAX_BYTES, ArticleEnriched, ArticleRejected, unpack_fields

PIPELINE = Pipeline(load())


def received(**fields: object) -> bytes:
    return json.dumps({"uri": "urn:test:1", **fields}).encode()


def enriched(text: str) -> ArticleEnriched:
    result = PIPELINE.process(Entry({b"data": received(text=text)}))
    assert isinstance(result, Publish), result
    return result.article.data


def rejected(fields: dict[bytes, bytes], **options: int) -> ArticleRejected:
    pipeline = Pipeline(load(), Options(**options)) if options else PIPELINE
    result = pipeline.process(Entry(fields, stream="articles.raw", id="1700000000000-0", attempts=2))
    assert isinstance(result, Reject), result
    return result.event.data


BAD = {
    "not UTF-8": ({b"data": b'{"uri": "urn:x", "text": "caf\xe9"}'}, "not_utf8"),
    "not UTF-8 beside a uri": ({b"uri": b"urn:x", b"text": b"caf\xe9"}, "not_utf8"),
    "not JSON": ({b"data": b'{"uri": "urn:x", "text": "cut of'}, "not_json"),
    "no text": ({b"data": b'{"uri": "urn:x"}'}, "no_text"),
    "null text": ({b"data": b'{"uri": "urn:x", "text": null}'}, "no_text"),
    "blank text": ({b"data": received(text=" \n\t\u00a0\u200b\n")}, "no_text"),
    "HTML without text": (
        {b"data": received(html="<html><body><script>1</script></body></html>")},
        "no_text",
    ),
    "no uri": ({b"data": b'{"text": "A dog barked."}'}, "invalid_article"),
    "lone surrogate": ({b"data": b'{"uri": "urn:x", "text": "a \\ud800 b"}'}, "lone_surrogate"),
    "unknown format": ({b"colour": b"blue"}, "unknown_format"),
    "JSON of another kind": ({b"data": b'{"colour": "blue"}'}, "unknown_format"),
    "text of a wrong type": ({b"data": b'{"uri": "urn:x", "text": ["a"]}'}, "invalid_article"),
    "version of a wrong type": (
        {b"data": b'{"uri": "urn:x", "text": "a", "version": "two"}'},
        "invalid_article",
    ),
    "nothing at all": ({}, "unknown_format"),
}


@pytest.mark.parametrize(("fields", "code"), BAD.values(), ids=BAD.keys())
def test_bad_input_is_rejected_with_its_code_and_its_fields(fields: dict[bytes, bytes], code: str) -> None:
    event = rejected(fields)
    assert event.code == code
    assert unpack_fields(event.fields) == fields
    assert (event.stream, event.entry, event.attempts) == ("articles.raw", "1700000000000-0", 2)


def test_a_text_over_the_limit_is_rejected_and_one_at_the_limit_is_not() -> None:
    at_limit = received(text="a" * 1000)
    assert rejected({b"data": received(text="a" * 1001)}, max_article_bytes=1000).code == "too_large"
    assert isinstance(
        Pipeline(load(), Options(max_article_bytes=1000)).process(Entry({b"data": at_limit})), Publish
    )


def test_a_wrong_type_is_named_by_its_path() -> None:
    assert "$.text" in rejected({b"data": b'{"uri": "urn:x", "text": ["a"]}'}).detail


def test_a_nul_is_a_warning() -> None:
    event = enriched("The mill closed.\x00 “We wept,” said Ann Lee.")
    assert [w.code for w in event.warnings] == ["nul_characters"]


ODD = {
    "BOM": "\ufeffThe mill closed.\n\n“We wept,” said Ann Lee.",
    "CRLF": "The mill closed.\r\n\r\n“We wept,” said Ann Lee.\r\n",
    "lone CR": "The mill closed.\r\r“We wept,” said Ann Lee.",
    "zero-widths": "The mi\u200bll closed.\n\n\u2060“We we\u00adpt,”\u200b said Ann\u200d Lee.",
    "bidirectional controls": "\u202bThe mill closed.\u202c\n\n“We wept,” said \u2066Ann Lee\u2069.",
    "beyond the BMP": "😀 The mill closed. 𝒲\n\n“We 😢 wept,” said Ann Lee.",
    "one word": "Mill",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text_comes_out_untouched_with_true_spans(text: str) -> None:
    assert_true(enriched(text), text)


def assert_true(event: ArticleEnriched, text: str) -> None:
    """Every span is what it says; the blocks are in order, do not overlap and cover every visible character."""
    assert event.text == text
    spans = [m.span for s in event.speakers for m in s.mentions] + [s.role for s in event.speakers if s.role]
    for quote in event.quotes:
        spans += [*quote.content, *filter(None, (quote.cue, quote.source))]
    assert all(s.exact == text[s.start : s.end] and s.exact for s in spans)
    covered = bytearray(len(text))
    last = 0
    for block in event.blocks:
        assert last <= block.start < block.end
        last = block.end
        covered[block.start : block.end] = b"\x01" * (block.end - block.start)
    assert not any(c == 0 and not text[i].isspace() and text[i].isprintable() for i, c in enumerate(covered))
    for sentence in event.sentences:
        block = event.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end


LONG = {
    "one line": ("“We wept,” said Ann Lee of the mill. He had told her that it would close. ", 13_500),
    "no blank": ("a", 1_000_000),
    "lines": ("The mill closed.\n", 100_000),
    "opening marks": ("“We wept ", 100_000),
    "straight marks": ('"a" ', 100_000),
}
"""A piece of a text, and how often it stands in one of a megabyte or of 100,000 lines or marks."""


@pytest.mark.parametrize(("piece", "count"), LONG.values(), ids=LONG.keys())
def test_a_long_text_takes_linear_time(piece: str, count: int) -> None:
    """Eight times the text takes about eight times as long: a quadratic step would take sixty-four."""
    durations = []
    for share in (40, 5):
        text = piece * (count // share)
        start = time.process_time()
        event = enriched(text)
        durations.append(time.process_time() - start)
        assert_true(event, text)
    assert durations[1] < 20 * durations[0] + 0.5


def test_a_megabyte_on_one_line_comes_through() -> None:
    piece, count = LONG["one line"]
    assert 1_000_000 < len((piece * count).encode()) <= MAX_BYTES
    assert_true(enriched(piece * count), piece * count)
