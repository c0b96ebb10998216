"""A real article, as it arrives, comes out right, whole. Where it is not beside the checkout, these tests skip."""

from functools import cache
from pathlib import Path

import pytest

from quotewire.enrich import read_files
from quotewire.models import load
from quotewire.pipeline import Pipeline, Publish
from quotewire_events import ArticleEnriched

SEED = Path(__file__).parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="no ../shared/seed beside this checkout")


@cache
def seed() -> ArticleEnriched:
    [path] = SEED.iterdir()
    with Path("/dev/null").open("rb") as nothing:
        [article] = read_files([str(path)], nothing)
    result = Pipeline(load()).process(article.entry)
    assert isinstance(result, Publish)
    return result.article.data


def test_every_block_of_the_seed_is_right() -> None:
    labels = [block.label for block in seed().blocks]
    before = ["headline", "date", "caption", "caption", "credit", *["body"] * 28, "copyright"]
    assert labels[: len(before)] == before
    assert set(labels[len(before) : -1]) == {"related"}


def test_the_metadata_of_the_seed_is_right() -> None:
    metadata = seed().metadata
    assert metadata.dateline is not None
    assert (metadata.dateline.place, metadata.dateline.agency) == ("UNITED NATIONS", "AP")
    assert (metadata.published, metadata.updated) == ("2023-01-27T08:38", "2023-01-27T22:39")
    assert metadata.headline is not None
    assert metadata.headline.startswith("Mali defends")


SPEAKERS = {
    "a criminal organization": "Richard Mills",
    "Their presence is": "Nathalie Broadhurst",
    "This is not acceptable": "Nathalie Broadhurst",
    "resolutely committed": "Abdoulaye Diop",
    "regrettable": "Abdoulaye Diop",
    "we hope soon": "Abdoulaye Diop",
    "one of the most difficult": "Antonio Guterres",
    "to security risks": "Antonio Guterres",
    "the current situation": "Antonio Guterres",
    "will staunchly oppose": "Abdoulaye Diop",
    "respond to the deep": "Abdoulaye Diop",
    "That has not come": "Abdoulaye Diop",
    "However, the government": "Abdoulaye Diop",
    "the overriding priority": "Vassily Nebenzia",
    "owing to the security": "Vassily Nebenzia",
    "have demonstrated": "Vassily Nebenzia",
    "is bearing fruit": "Vassily Nebenzia",
    "an overriding priority": "Vassily Nebenzia",
    "should force this council": "Richard Mills",
}


@pytest.mark.parametrize(("first", "speaker"), SPEAKERS.items())
def test_every_quotation_in_marks_has_the_right_speaker(first: str, speaker: str) -> None:
    names = {s.id: s.name for s in seed().speakers}
    [found] = [q for q in seed().quotes if any(first in piece.exact for piece in q.content)]
    assert found.speaker is not None
    assert names[found.speaker.id] == speaker


def test_no_quotation_lies_outside_the_article() -> None:
    data = seed()
    first, last = data.blocks[0].start, data.blocks[32].end
    assert all(first <= piece.start < piece.end <= last for quote in data.quotes for piece in quote.content)
