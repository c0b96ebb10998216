"""The shipped trees: what they say of a page, and how."""

import numpy as np
import pytest

from quotewire.models import ZONES, load, read_file
from quotewire.models.onnx import load_network
from quotewire.segmentation import Evidence, Label, segment
from quotewire.segmentation.newlines import paragraphs
from quotewire.segmentation.zone_features import describe, with_neighbours
from quotewire.segmentation.zone_rules import outline
from quotewire.segmentation.zoner import Kind
from quotewire.text import Text

PAGE = [
    "Ferry company stops night sailings",
    "By Ana Brask",
    "Jan 9, 2024, 8:38 AM",
    "The ferries to the northern islands will stop sailing at night from next month, the company said on Monday.",
    "Their director told reporters that the crews were tired and that nobody had been hired since spring.",
    "The union welcomed the news but said that the company had known of the danger for years and done nothing.",
    "A spokesman for the ministry declined to comment on the decision, which takes effect in March.",
]
FURNITURE = [
    "Sign up for our newsletter",
    "Most read",
    "Fishermen find an anchor from the age of sail",
    "3 days ago",
]
ENDING = "She will sail again."


def zones_of(lines):
    return segment(Text("\n\n".join(lines)), None, load().zoner).blocks


def test_the_shipped_trees_take_the_features_as_they_are():
    text = Text("\n\n".join(PAGE))
    _, spans = paragraphs(text)
    page = outline(text, spans, Evidence())
    rows = describe(page.layout, page.labels)
    outputs = load_network(read_file(ZONES))(with_neighbours(rows, 0, len(rows)))
    assert outputs.shape == (len(PAGE), len(Kind))
    assert outputs.dtype == np.float32


def test_a_page_is_zoned_with_confidence():
    blocks = zones_of([*PAGE, *FURNITURE])
    assert [block.label for block in blocks[:7]] == ["headline", "byline", "date", *["body"] * 4]
    assert not {"body", "subhead", "summary"} & {block.label for block in blocks[7:]}
    assert all(block.confidence is not None and 0.5 < block.confidence <= 1 for block in blocks[:7])


@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n"])
def test_an_article_and_nothing_else_comes_out_whole(between):
    lines = [*PAGE[3:], ENDING]
    blocks = segment(Text(between.join(lines)), None, load().zoner).blocks
    assert {block.label for block in blocks} == {Label.BODY}


def test_confidences_have_two_decimals():
    for block in zones_of([*PAGE, *FURNITURE]):
        assert block.confidence is None or block.confidence == round(block.confidence, 2)


def test_no_page_is_too_long():
    blocks = zones_of([*PAGE, *FURNITURE * 2500])
    assert len(blocks) == len(PAGE) + 2500 * len(FURNITURE)
    assert blocks[3].label is Label.BODY
