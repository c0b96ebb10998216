"""What the models hold to, and what they let pass."""

import math

import pytest
from pydantic import ValidationError

from quotewire_events import ArticleEnriched, ArticleReceived, Block, BlockLabel, Mention, Quote, Span, Status
from tests.contract.examples import example_named


def block(**values: object) -> Block:
    return Block.model_validate({"label": "body", "start": 0, "end": 4, **values})


def test_a_model_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        block().start = 1  # type: ignore[misc]


def test_fields_nobody_knows_are_ignored() -> None:
    assert block(level=3) == block()


def test_a_known_value_of_an_open_list_is_a_member() -> None:
    assert block(label="headline").label is BlockLabel.HEADLINE


def test_an_unknown_value_of_an_open_list_stays_a_word() -> None:
    assert block(label="kicker").label == "kicker"
    assert Mention(span=Span(start=0, end=2, exact="he"), by="gesture").by == "gesture"


def test_the_status_is_a_closed_list() -> None:
    with pytest.raises(ValidationError):
        ArticleReceived.model_validate({"uri": "urn:a", "text": "a", "status": "killed"})


@pytest.mark.parametrize(("given", "kept"), [(0.123456, 0.12), (0.999, 1.0), (1, 1.0), (None, None)])
def test_a_confidence_has_two_decimals(given: float | None, kept: float | None) -> None:
    assert block(confidence=given).confidence == kept


@pytest.mark.parametrize("confidence", [-0.01, 1.01, math.nan, math.inf, "0.5", True])
def test_a_confidence_that_is_no_probability_is_refused(confidence: object) -> None:
    with pytest.raises(ValidationError):
        block(confidence=confidence)


@pytest.mark.parametrize("start", ["0", True, 0.5, -1])
def test_an_offset_is_a_whole_number(start: object) -> None:
    with pytest.raises(ValidationError):
        block(start=start)


def test_a_span_counts_code_points() -> None:
    assert Span(start=4, end=6, exact="🛥\ufe0f").exact == "🛥\ufe0f"
    with pytest.raises(ValidationError):
        Span(start=4, end=7, exact="🛥\ufe0f")


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(ValidationError):
        Span(start=4, end=4, exact="")


@pytest.mark.parametrize(
    "date",
    [
        "2024-02-06",
        "2024-02-06T18:20",
        "2024-02-06T18:20:59",
        "2024-02-06T18:20:59.123456Z",
        "2024-02-06T18:20Z",
        "2024-02-06T18:20-03:30",
    ],
)
def test_a_date_is_iso_8601(date: str) -> None:
    assert ArticleReceived(uri="urn:a", text="a", published=date).published == date


OTHER_DATES = ["2024", "2024-2-6", "06.02.2024", "２０２４-02-06", "2024-02-06Z", "2024-02-06\n"]
OTHER_TIMES = [" 18:20", "T", "T18", "T25:00", "T18:20 CET", "T18:20+0100", "T18:20:61", "t18:20"]


@pytest.mark.parametrize("date", [*OTHER_DATES, *(f"2024-02-06{time}" for time in OTHER_TIMES)])
def test_another_date_is_refused(date: str) -> None:
    with pytest.raises(ValidationError):
        ArticleReceived(uri="urn:a", text="a", published=date)


@pytest.mark.parametrize(
    "uri", ["harbour/ferry 1", "", " ", "urn:a\n", "urn:\x00", "urn:a\u00a0b", "urn:a\x7f"]
)
def test_a_uri_has_no_blank_and_no_control_character(uri: str) -> None:
    with pytest.raises(ValidationError):
        ArticleReceived(uri=uri, text="a")


@pytest.mark.parametrize(
    "uri", ["urn:a", "https://coastal.example/é?q=%20#2", "tag:a,2024:b", "7", "news/ferry.txt"]
)
def test_any_other_uri_reference_will_do(uri: str) -> None:
    assert ArticleReceived(uri=uri, text="a").uri == uri


@pytest.mark.parametrize("status", [Status.WITHHELD, Status.CANCELED])
def test_an_article_to_take_down_needs_no_text(status: Status) -> None:
    assert ArticleReceived(uri="urn:a", status=status).text is None


def test_an_optional_string_that_is_blank_is_null() -> None:
    article = ArticleReceived(uri="urn:a", text="a", title=" \u200b", language="")
    assert (article.title, article.language) == (None, None)


def test_an_optional_string_keeps_its_blanks() -> None:
    assert ArticleReceived(uri="urn:a", text=" a ", title=" Ferry ").title == " Ferry "


def test_an_enriched_article_without_its_text_is_held_to_all_the_rest() -> None:
    data = example_named("article.enriched.v1/text-left-out-by-a-setting")["data"]
    ArticleEnriched.model_validate(data)
    data["quotes"][0]["speaker"]["id"] = "s9"
    with pytest.raises(ValidationError, match="not in speakers"):
        ArticleEnriched.model_validate(data)


def test_a_block_that_ends_after_the_text_is_refused() -> None:
    data = example_named("article.enriched.v1/every-part")["data"]
    data["blocks"][-1]["end"] = len(data["text"]) + 1
    with pytest.raises(ValidationError, match="ends after the text"):
        ArticleEnriched.model_validate(data)


def test_every_span_is_held_to_the_text() -> None:
    data = example_named("article.enriched.v1/every-part")["data"]
    spans = [data["metadata"]["dateline"]["span"], data["metadata"]["byline"][0]["span"]]
    spans += [data["quotes"][0][part] for part in ("cue", "source")] + [data["quotes"][0]["content"][0]]
    spans += [data["speakers"][0]["role"], data["speakers"][0]["mentions"][0]["span"]]
    for span in spans:
        true, span["exact"] = span["exact"], "?" * len(span["exact"])
        with pytest.raises(ValidationError, match="exact is not text"):
            ArticleEnriched.model_validate(data)
        span["exact"] = true
    ArticleEnriched.model_validate(data)


def test_a_quote_needs_content() -> None:
    with pytest.raises(ValidationError):
        Quote(id="q1", kind="direct", content=())
