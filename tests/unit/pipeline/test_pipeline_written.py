"""Events are written without the contract's models, and are what those would have written, byte for byte."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from tests.quality.gold_articles import read_articles

from quotewire.demo import read_samples
from quotewire.encoding import Findings, UntrueSpanError, describe, digest_of, echo
from quotewire.extraction import extract
from quotewire.models import load
from quotewire.pipeline import Entry, Options, Pipeline, Publish
from quotewire.quotes import Attribution, Kind, Quotes
from quotewire.segmentation import Block, Document, Label, NewlineMode, Sentence
from quotewire.text import Span, Text
from quotewire_events import ArticleReceived, PipelineInfo, decode, encode

TEXT = "Mill closes\n\nBy Jo Ames\n\n“We wept 😢,” said Ann Lee, the miller. “Then we ate.”\n"
TWO_BLOCKS = "One.\nTwo.\n"


def entries() -> Iterator[Entry]:
    for sample in read_samples():
        yield replace(sample.entry, stream="articles.raw", id="1700000000123-4")
    for article in read_articles():
        yield Entry({b"uri": b"urn:test:gold", b"text": article.text.encode()})
    yield Entry({b"uri": b"urn:test:long", b"text": (TEXT * 300).encode()})


def written_events(**options: Any) -> Iterator[bytes]:
    pipeline = Pipeline(load(), Options(**options))
    for entry in entries():
        for _, event in extract(pipeline, entry).events:
            yield event


@pytest.mark.parametrize(
    "options", [{"publish_quotes": True}, {"include_text": False, "min_confidence": 0.5}], ids=str
)
def test_the_models_write_every_event_that_they_read_as_it_was_written(options: dict[str, Any]) -> None:
    events = list(written_events(**options))
    assert len(events) > 40
    assert [encode(decode(event)) for event in events] == events


def test_the_data_alone_is_the_events_data() -> None:
    result = Pipeline(load()).process(Entry({b"uri": b"urn:test:mill", b"text": TEXT.encode()}))
    assert isinstance(result, Publish)
    assert json.loads(result.enriched.data) == json.loads(result.enriched.event)["data"]
    assert result.enriched.data == result.article.data.model_dump_json().encode()


def findings(blocks: list[Block], sentences: list[Sentence], *quoted: Span) -> Findings:
    document = Document(Text(TWO_BLOCKS), NewlineMode.PARAGRAPH, tuple(blocks), tuple(sentences), ())
    found = tuple(Attribution(Kind.DIRECT, (span,), None, None) for span in quoted)
    article = ArticleReceived(uri="urn:test:two", text=TWO_BLOCKS)
    info = PipelineInfo(name="test", version="0", digest="0")
    quotes = Quotes(found, (), (None,) * len(found))
    return Findings(article, document, quotes, digest_of(TWO_BLOCKS), info, echo(article), ())


ONE, TWO = Block(Label.BODY, 0, 4), Block(Label.BODY, 5, 9)


def test_true_spans_are_written() -> None:
    found = findings([ONE, TWO], [Sentence(0, 4, 0), Sentence(5, 9, 1)], Span(5, 9))
    data = json.loads(b"".join(describe(found, include_text=True)))
    assert data["quotes"][0]["content"] == [{"start": 5, "end": 9, "exact": "Two."}]
    assert [sentence["quotes"] for sentence in data["sentences"]] == [[], ["q1"]]


@pytest.mark.parametrize(
    "untrue",
    [
        findings([ONE, Block(Label.BODY, 3, 9)], []),
        findings([TWO, ONE], []),
        findings([ONE, Block(Label.BODY, 5, 11)], []),
        findings([Block(Label.BODY, 4, 4)], []),
        findings([ONE, TWO], [Sentence(0, 4, 1)]),
        findings([ONE, TWO], [Sentence(0, 4, 0), Sentence(3, 4, 0)]),
        findings([ONE, TWO], [], Span(5, 11)),
        findings([ONE, TWO], [], Span(4, 4)),
    ],
    ids=[
        "blocks overlap",
        "blocks in another order",
        "block beyond the text",
        "empty block",
        "sentence in another block",
        "sentences overlap",
        "quotation beyond the text",
        "empty quotation",
    ],
)
def test_what_does_not_lie_where_it_says_is_not_written(untrue: Findings) -> None:
    with pytest.raises(UntrueSpanError):
        b"".join(describe(untrue, include_text=True))
