"""The sample articles, labelled by their author, come out right: a floor under every change."""

import re
from collections.abc import Iterator

import pytest

from quotewire.demo import read_samples
from quotewire.models import load
from quotewire.pipeline import Pipeline, Publish
from quotewire_events import ArticleEnriched, Quote
from tests.quality.samples_gold import GOLD

MARKED = re.compile(r"[“„\"]")
MARKS = ("“", '"', "''", "«", "„", "‘", "「")


def enriched() -> Iterator[tuple[str, ArticleEnriched]]:
    pipeline = Pipeline(load())
    for sample in read_samples():
        result = pipeline.process(sample.entry)
        if isinstance(result, Publish):
            yield sample.place, result.article.data


ARTICLES = dict(enriched())


def speaker_of(article: ArticleEnriched, quote: Quote) -> str | None:
    named = {s.id: s.name for s in article.speakers if s.kind not in ("unnamed", "unknown")}
    return named.get(quote.speaker.id) if quote.speaker else None


def words_of(quote: Quote) -> str:
    return " ".join(" ".join(piece.exact.split()) for piece in quote.content)


@pytest.mark.parametrize("name", GOLD)
def test_every_quotation_in_marks_is_found_with_its_speaker(name: str) -> None:
    article = ARTICLES[name]
    found = [(speaker_of(article, q), words_of(q)) for q in article.quotes if MARKED.search(words_of(q))]
    for speaker, first, last in GOLD[name]:
        [right] = [who for who, words in found if first in words and last in words]
        assert right == speaker, f"{first} … {last}"
    extra = [
        words_of(q)
        for q in article.quotes
        if q.kind != "indirect" and q.content[0].exact.startswith(MARKS)
        if not any(first in words_of(q) and last in words_of(q) for _, first, last in GOLD[name])
    ]
    assert extra == [], "words in marks that nobody says were taken for a quotation"


def test_the_interview_is_a_transcript_of_two_speakers() -> None:
    article = ARTICLES["06-interview.txt"]
    assert article.text is not None
    assert sum(block.label == "transcript" for block in article.blocks) == 6
    said = {words_of(q)[:20]: speaker_of(article, q) for q in article.quotes}
    assert said["I asked the doorman."] == "Amal Rashidi"
    assert said["Do the actors compla"] == "Tobias Wren"


def zones(name: str) -> list[tuple[str, str]]:
    article = ARTICLES[name]
    assert article.text is not None
    return [(block.label, article.text[block.start : block.end][:24]) for block in article.blocks]


def test_the_page_dump_is_zoned_whole() -> None:
    labels = [label for label, _ in zones("01-page-dump.txt")]
    expected = [
        "headline",
        "date",
        "caption",
        "caption",
        "credit",
        *["body"] * 11,
        "copyright",
        *["related"] * 10,
    ]
    assert labels[:-1] == expected


def test_the_metadata_of_the_page_dump_is_what_the_page_says() -> None:
    metadata = ARTICLES["01-page-dump.txt"].metadata
    assert metadata.headline == "Orvane harbour to close for repairs after crane collapse"
    assert metadata.dateline is not None
    assert (metadata.dateline.place, metadata.dateline.agency) == ("ORVANE, Marland", "CNS")
    assert (metadata.published, metadata.updated) == ("2024-03-04T07:12", "2024-03-04T15:45")


def test_bylines_are_names_apart_from_roles() -> None:
    [author] = ARTICLES["04-many-paragraphs.txt"].metadata.byline
    assert (author.name, author.role) == ("Ines Carrow", "Health Correspondent")
    [reporter] = ARTICLES["10-straight-marks-sport.txt"].metadata.byline
    assert reporter.name == "Marcus Obi"


def test_menus_and_footers_of_a_page_are_no_body() -> None:
    labels = {text: label for label, text in zones("02-web-page.html")}
    assert labels["Night trains return to t"] == "headline"
    assert labels["The first sleeper since "] == "caption"
    assert labels["A costly timetable"] == "subhead"
    assert labels["Dairy reopens after floo"] == "related"
    assert labels["Home"] == "other"


def test_hard_wrapped_lines_are_joined_to_paragraphs() -> None:
    bodies = [text for label, text in zones("08-hard-wrapped.txt") if label == "body"]
    assert len(bodies) == 4
