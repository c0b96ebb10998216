"""Articles in other languages come out whole: language, zones, sentences, and the quotations that their marks show."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Publish
from quotewire_events import ArticleEnriched

FOLDER = Path(__file__).parent / "languages"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
PIPELINE = Pipeline(load())
LABEL = re.compile(r"\{(\w+)\} ")
MARKUP = "⟪⟫⟨⟩|"


@dataclass(frozen=True, slots=True)
class Marked:
    """An article without its markup, and what the markup says."""

    text: str
    labels: list[str]
    quotations: set[str]
    doubtful: set[str]
    sentences: list[str]


@cache
def read(name: str) -> Marked:
    blocks = (FOLDER / f"{name}.txt").read_text("utf-8").strip().split("\n\n")
    labels = [match[1] if (match := LABEL.match(block)) else "body" for block in blocks]
    blocks = [LABEL.sub("", block) for block in blocks]
    whole = "\n\n".join(blocks)
    return Marked(
        text=plain(whole),
        labels=labels,
        quotations={plain(found) for found in re.findall("⟪([^⟫]*)⟫", whole)},
        doubtful={plain(found) for found in re.findall("⟨([^⟩]*)⟩", whole)},
        sentences=[plain(sentence).strip() for block in blocks for sentence in block.split("|")],
    )


def plain(marked: str) -> str:
    return marked.translate({ord(mark): None for mark in MARKUP})


@cache
def enrich(name: str) -> ArticleEnriched:
    fields = {b"uri": b"urn:test:1", b"text": read(name).text.encode()}
    result = PIPELINE.process(Entry(fields))
    assert isinstance(result, Publish)
    return result.article.data


@pytest.mark.parametrize("name", NAMES)
def test_the_language_is_told_and_that_the_tagger_does_not_know_it(name: str) -> None:
    article = enrich(name)
    assert article.language == name.split("-")[0]
    assert "language_not_trained" in [warning.code for warning in article.warnings]


@pytest.mark.parametrize("name", NAMES)
def test_every_block_has_its_zone(name: str) -> None:
    assert [block.label for block in enrich(name).blocks] == read(name).labels


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_ends_where_it_ends(name: str) -> None:
    article = enrich(name)
    assert article.text is not None
    assert [article.text[s.start : s.end] for s in article.sentences] == read(name).sentences


@pytest.mark.parametrize("name", NAMES)
def test_the_quotations_are_those_that_the_marks_show(name: str) -> None:
    found = {piece.exact for quote in enrich(name).quotes for piece in quote.content}
    assert found - read(name).doubtful == read(name).quotations


@pytest.mark.parametrize("name", NAMES)
def test_nobody_speaks_whom_the_article_does_not_name(name: str) -> None:
    for speaker in enrich(name).speakers:
        assert re.fullmatch(r"(?:[^\W\d_]+\.? )+[^\W\d_]+", speaker.name), speaker.name
        assert all(word[0].isupper() for word in speaker.name.split())
