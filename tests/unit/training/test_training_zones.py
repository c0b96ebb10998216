"""Gold zones as what the trees should say, and how far their chances can be trusted."""

import gzip
import json
import random

import pytest

from quotewire.segmentation import Label
from quotewire.segmentation.zoner import Kind
from quotewire.training.zone_calibration import Case, fit, reliability
from quotewire.training.zone_pages import NO, UNKNOWN, YES, read_gold, read_pages, read_plain

BODY = [
    "The ferries stop at night, the company said on Monday.",
    "The crews were tired, their director said.",
]
LINES = ["Ferries stop", "By Ana Brask", *BODY, "Read more"]
LABELS = ["headline", "byline+date", "body", "body", "other"]


def row(name, publisher):
    text = "\n\n".join(LINES)
    at = [text.index(line) for line in LINES]
    blocks = [
        {"start": start, "end": start + len(line), "label": label}
        for start, line, label in zip(at, LINES, LABELS, strict=True)
    ]
    return {
        "doc_id": name, "publisher": publisher, "style": "main", "text": text, "blocks": blocks,
        "known": ["body", "headline"], "coverage": 1.0, "suspect": 0,
    }  # fmt: skip


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "pages.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        for name, publisher in (("a", "ellery.example"), ("b", "ellery.example"), ("c", "brask.example")):
            out.write(json.dumps(row(name, publisher)) + "\n")
    return path


def test_a_label_that_the_page_does_not_know_is_neither_yes_nor_no():
    gold = read_gold(["other", "headline", "body"], ["body", "headline"])
    assert gold[:, Kind.HEADLINE].tolist() == [NO, YES, NO]
    assert gold[:, Kind.DATE].tolist() == [UNKNOWN, NO, NO]
    assert gold[:, Kind.TEXT].tolist() == [NO, NO, YES]


def test_a_page_without_captions_teaches_nothing_of_them():
    assert set(read_gold(["other", "body"], ["body"])[:, Kind.CAPTION].tolist()) == {UNKNOWN}
    assert read_gold(["other", "caption"], ["body"])[:, Kind.CAPTION].tolist() == [NO, YES]


def test_blocks_without_gold_teach_nothing():
    assert set(read_gold(["ignore"], ["body", "headline"])[0].tolist()) == {UNKNOWN}


def test_pages_are_read_with_their_gold_and_a_publisher_is_in_one_fold(corpus):
    pages = list(read_pages(corpus))
    assert pages[0].fold == pages[1].fold
    assert pages[0].gold[:, Kind.TEXT].tolist() == [NO, NO, YES, YES, NO]
    assert pages[0].gold[1, Kind.BYLINE] == YES
    assert pages[0].rows.shape[0] == len(LINES)


def test_a_plain_article_teaches_that_its_text_is_text(tmp_path):
    path = tmp_path / "pool.jsonl"
    path.write_text(
        "".join(json.dumps({"doc_id": str(n), "text": "\n\n".join(BODY)}) + "\n" for n in range(4))
    )
    pages = list(read_plain(path, every=2))
    assert [page.name for page in pages] == ["0", "2"]
    assert set(pages[0].gold[:, Kind.TEXT].tolist()) == {YES}


def test_the_calibrated_chance_is_the_share_that_is_right():
    dice = random.Random(1)
    data = [Case(Label.BODY, 0.9, dice.random() < 0.7) for _ in range(3000)]
    data += [Case(Label.BODY, 0.3, dice.random() < 0.4) for _ in range(3000)]
    rows = reliability(data, fit(data))["body"]
    assert [round(said, 1) for said, _, _ in rows] == [0.4, 0.7]
    assert all(abs(said - right) < 0.05 for said, right, _ in rows)
