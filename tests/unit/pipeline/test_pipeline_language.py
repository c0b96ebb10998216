"""What the event says of the language: the producer's word first, then the text's."""

import json

import pytest

from quotewire.models import load
from quotewire.pipeline import Entry, Options, Pipeline, Publish

PIPELINE = Pipeline(load(), Options(publish_quotes=True))
ENGLISH = (
    "“The bridge stays closed until the end of September,” said Mayor Ann Lee. She gave no reason for it."
)
GERMAN = (
    "„Die Brücke bleibt bis Ende September zu“, sagte Bürgermeisterin Antje Brandis. Sie nannte keinen Grund."
)


def publish(**fields: object) -> Publish:
    entry = Entry({b"data": json.dumps({"uri": "urn:test:1", **fields}).encode()})
    result = PIPELINE.process(entry)
    assert isinstance(result, Publish)
    return result


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), ("Closed.", None)])
def test_the_text_tells_the_language_where_the_producer_does_not(text: str, language: str | None) -> None:
    article = publish(text=text).article.data
    assert (article.language, article.article.language) == (language, None)


@pytest.mark.parametrize(
    ("said", "language"), [("EN_gb", "en-GB"), ("deu", "de"), ("English", "de"), ("und", "de"), ("fr", "fr")]
)
def test_the_producer_wins_where_it_names_a_language(said: str, language: str) -> None:
    article = publish(text=GERMAN, language=said).article.data
    assert (article.language, article.article.language) == (language, said)


def test_every_quotation_carries_the_language() -> None:
    published = publish(text=GERMAN)
    assert [event.data.language for event in published.quotes] == ["de"]


@pytest.mark.parametrize(
    ("fields", "warned"),
    [
        ({"text": GERMAN}, True),
        ({"text": ENGLISH, "language": "fr-CA"}, True),
        ({"text": ENGLISH}, False),
        ({"text": ENGLISH, "language": "en-US"}, False),
        ({"text": "Closed."}, False),
    ],
)
def test_the_event_says_that_the_tagger_was_not_trained_for_the_language(
    fields: dict[str, str], warned: bool
) -> None:
    codes = [warning.code for warning in publish(**fields).article.data.warnings]
    assert ("language_not_trained" in codes) is warned


def test_a_language_that_the_tagger_knows_is_attributed_by_it() -> None:
    quotes = publish(text=ENGLISH).article.data.quotes
    assert all(quote.confidence is not None for quote in quotes)
    assert quotes[0].speaker is not None


def test_a_withheld_article_carries_the_producer_s_language() -> None:
    article = publish(text=GERMAN, status="withheld", language="DE").article.data
    assert article.language == "de"
    assert article.warnings == ()


def test_the_language_of_a_page_is_told_by_its_text() -> None:
    page = f'<html lang="en"><body><article><p>{GERMAN}</p></article></body></html>'
    assert publish(html=page).article.data.language == "de"
