"""What the pipeline publishes: envelopes, ids, the parts of an enriched article, and one event per quotation."""

import json
from dataclasses import replace
from typing import Any

import pytest

from quotewire.models import Models, load
from quotewire.pipeline import Entry, Options, Pipeline, Publish, Reject
from quotewire.quotes import Tagging
from quotewire.segmentation import Document
from quotewire_events import ArticleEnriched, CloudEvent, QuoteExtracted, decode, encode

TEXT = "Mill closes\n\nBy Jo Ames\n\nThe mill in Orvane closed on Friday.\n\n“We wept,” said Ann Lee. “Then we ate.”\n"
TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def entry(**fields: Any) -> Entry:
    body = json.dumps({"uri": "urn:test:mill", "text": TEXT} | fields).encode()
    return Entry({b"data": body}, stream="articles.raw", id="1700000000123-4")


def publish(found: Entry, **options: Any) -> Publish:
    result = Pipeline(load(), Options(**options)).process(found)
    assert isinstance(result, Publish), result
    return result


def test_the_envelope_tells_where_and_when_the_article_came_in() -> None:
    event = publish(entry(), source="https://desk.example/quotewire").article
    assert (event.source, event.subject) == ("https://desk.example/quotewire", "urn:test:mill")
    assert (event.time, event.sourceentry) == ("2023-11-14T22:13:20.123Z", "articles.raw/1700000000123-4")
    assert event.type == "io.quotewire.article.enriched.v1"


def test_the_producers_trace_is_carried_on() -> None:
    raw = json.loads(entry().fields[b"data"])
    wrapped = {
        "specversion": "1.0",
        "id": "1",
        "source": "/s",
        "type": "t",
        "traceparent": TRACE,
        "data": raw,
    }
    event = publish(Entry({b"data": json.dumps(wrapped).encode()})).article
    assert event.traceparent == TRACE


@pytest.mark.parametrize(
    "fields",
    [
        {b"traceparent": TRACE.encode(), b"data": b"{"},
        {b"traceparent": TRACE.encode(), b"data": b'{"uri": "urn:test:mill", "text": " "}'},
        {
            b"data": b'{"specversion": "1.0", "traceparent": "'
            + TRACE.encode()
            + b'", "data": {"colour": "blue"}}'
        },
    ],
)
def test_the_producers_trace_is_carried_on_by_a_rejection_too(fields: dict[bytes, bytes]) -> None:
    result = Pipeline(load()).process(Entry(fields))
    assert isinstance(result, Reject)
    assert result.event.traceparent == TRACE


def test_the_same_article_has_the_same_id_wherever_it_is_read_and_another_version_another() -> None:
    first = publish(entry(version=1)).article
    again = publish(replace(entry(version=1), stream="articles.replayed", id="1800000000000-0")).article
    assert first.id == again.id
    assert first.id != publish(entry(version=2)).article.id
    assert first.id != publish(entry(version=1, text=TEXT + "!")).article.id


def test_another_model_or_another_option_that_shows_gives_another_digest() -> None:
    def digest(models: Models, **options: Any) -> str:
        result = Pipeline(models, Options(**options)).process(entry())
        assert isinstance(result, Publish)
        return result.article.data.pipeline.digest

    models = load()
    assert digest(models) == digest(load())
    assert digest(models, source="urn:elsewhere") == digest(models)
    assert digest(models, min_confidence=0.5) != digest(models)
    assert digest(replace(models, digests={"tagger": "ab" * 32})) != digest(models)


def test_every_event_is_read_back_by_the_contract() -> None:
    result = publish(entry(), publish_quotes=True)
    events: list[CloudEvent[Any]] = [result.article, *result.quotes]
    assert [decode(encode(event)) for event in events] == events


def test_a_quotation_in_pieces_is_one_quotation_with_its_speaker() -> None:
    data = publish(entry()).article.data
    [quote] = data.quotes
    assert [piece.exact for piece in quote.content] == ["“We wept,”", "“Then we ate.”"]
    assert (quote.kind, quote.cue.exact if quote.cue else None) == ("direct", "said")
    [speaker] = data.speakers
    assert quote.speaker is not None
    assert (speaker.id, speaker.name, speaker.kind) == (quote.speaker.id, "Ann Lee", "person")


def test_sentences_name_the_quotations_that_they_touch() -> None:
    data = publish(entry()).article.data
    touched = {TEXT[s.start : s.end]: s.quotes for s in data.sentences}
    assert touched["The mill in Orvane closed on Friday."] == ()
    assert touched["“We wept,” said Ann Lee."] == ("q1",)
    assert touched["“Then we ate.”"] == ("q1",)


def test_one_event_per_quotation_is_published_where_it_is_wanted() -> None:
    assert publish(entry()).quotes == ()
    result = publish(entry(title="Mill"), publish_quotes=True)
    [event] = result.quotes
    data = event.data
    assert isinstance(data, QuoteExtracted)
    assert data.quote == result.article.data.quotes[0]
    assert data.speaker == result.article.data.speakers[0]
    assert [s.exact for s in data.sentences] == ["“We wept,” said Ann Lee.", "“Then we ate.”"]
    assert (data.article.title, event.subject) == ("Mill", "urn:test:mill")
    assert event.id != result.article.id


def test_the_ids_of_two_quotations_differ() -> None:
    text = TEXT + "\nBo Dahl disagreed. “I laughed,” said Dahl.\n"
    result = publish(entry(text=text), publish_quotes=True)
    assert len({event.id for event in result.quotes}) == len(result.quotes) == 2


def test_the_text_can_be_left_out_and_the_spans_stay() -> None:
    data = publish(entry(), include_text=False).article.data
    assert data.text is None
    assert data.text_sha256 == publish(entry()).article.data.text_sha256
    assert data.quotes[0].content[0].exact == "“We wept,”"


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_an_article_to_take_down_is_announced_without_its_text(status: str) -> None:
    result = publish(entry(status=status, version=7, title="Mill"), publish_quotes=True)
    data = result.article.data
    assert (data.status, data.version, data.article.title) == (status, 7, "Mill")
    assert (data.text, data.text_sha256, data.blocks, data.quotes) == (None, None, (), ())
    assert result.quotes == ()


def test_withholding_and_canceling_one_version_are_two_events() -> None:
    assert publish(entry(status="withheld")).article.id != publish(entry(status="canceled")).article.id


def test_html_is_turned_into_the_text_that_offsets_refer_to() -> None:
    html = "<html><body><h1>Mill closes</h1><p>&ldquo;We <b>wept</b>,&rdquo; said Ann&nbsp;Lee.</p></body></html>"
    data = publish(entry(text=None, html=html)).article.data
    assert data.text is not None
    assert data.quotes[0].content[0].exact == "“We wept,”"
    assert next(data.text[b.start : b.end] for b in data.blocks) == "Mill closes"


def test_quotations_below_the_least_confidence_are_left_out() -> None:
    quotes = publish(entry()).article.data.quotes
    assert quotes
    least = max(quote.confidence or 0.0 for quote in quotes)
    assert least < 1
    kept = publish(entry(), min_confidence=least).article.data.quotes
    assert [quote.confidence for quote in kept] == [least]
    assert publish(entry(), min_confidence=1.0).article.data.quotes == ()


class BrokenTagger:
    def tag(self, document: Document) -> Tagging:
        raise ZeroDivisionError(document.text.raw)


def test_a_failure_of_our_own_is_a_rejection_that_tells_the_place_and_no_text() -> None:
    result = Pipeline(replace(load(), tagger=BrokenTagger())).process(entry())
    assert isinstance(result, Reject)
    data = result.event.data
    assert (data.code, data.uri) == ("internal", "urn:test:mill")
    assert data.detail.startswith("ZeroDivisionError in tag:")
    assert "wept" not in data.detail


class GreedyTagger:
    def tag(self, document: Document) -> Tagging:
        raise MemoryError


def test_running_out_of_memory_is_left_to_whoever_runs_the_process() -> None:
    with pytest.raises(MemoryError):
        Pipeline(replace(load(), tagger=GreedyTagger())).process(entry())


def test_an_enriched_article_says_how_it_was_made() -> None:
    data: ArticleEnriched = publish(entry()).article.data
    assert (data.pipeline.name, data.offset_unit) == ("quotewire", "code_point")
    assert len(data.pipeline.digest) == 64
