"""What is made of the rules' labels and a model's chances."""

import numpy as np
import pytest

from quotewire.segmentation import Evidence, Label, segment
from quotewire.segmentation.newlines import paragraphs
from quotewire.segmentation.zone_choice import choose
from quotewire.segmentation.zone_rules import outline
from quotewire.segmentation.zoner import Kind, TreeZoner, to_chances
from quotewire.text import Text

HEAD = "Ferry company stops night sailings"
BODY = [
    "The ferries to the northern islands will stop sailing at night from next month, the company said on Monday.",
    "Their director told reporters that the crews were tired and that nobody had been hired since spring.",
    "The union welcomed the news but said that the company had known of the danger for years.",
]
SHARE = "Share this story"
LINES = [HEAD, SHARE, *BODY]
NOTICE = "Copyright © 2024 The Ellery Courier. All rights reserved."


def page_of(lines, evidence=None):
    text = Text("\n\n".join(lines))
    _, spans = paragraphs(text)
    return outline(text, spans, evidence or Evidence())


def chances(page, *told):
    """Chances that agree with the rules, but for what is told as (block, kind, chance)."""
    table = np.full((len(page.labels), len(Kind)), 0.01, dtype=np.float32)
    table[[label is Label.BODY for label in page.labels], Kind.TEXT] = 0.99
    for block, kind, chance in told:
        table[block, kind] = chance
    return table


def labels(page, *told):
    return [choice.label for choice in choose(page, chances(page, *told))]


def test_the_rules_have_their_way_where_the_model_agrees() -> None:
    page = page_of(LINES)
    assert labels(page, (0, Kind.HEADLINE, 0.9)) == list(page.labels)


def test_what_the_rules_take_for_text_leaves_it_only_where_the_model_is_sure() -> None:
    page = page_of(LINES)
    assert labels(page, (4, Kind.TEXT, 0.4))[4] is Label.BODY
    assert labels(page, (4, Kind.TEXT, 0.2))[4] is Label.OTHER


def test_a_text_of_few_blocks_keeps_what_the_rules_take_for_text() -> None:
    page = page_of([HEAD, BODY[1]])
    assert labels(page, (1, Kind.TEXT, 0.1)) == [Label.HEADLINE, Label.BODY]


def test_what_the_rules_leave_out_joins_the_text_only_where_the_model_is_sure() -> None:
    page = page_of(LINES)
    assert page.labels[1] is Label.OTHER
    assert labels(page, (1, Kind.TEXT, 0.7))[1] is Label.OTHER
    assert labels(page, (1, Kind.TEXT, 0.8))[1] is Label.BODY


def test_a_likely_subhead_of_the_text_is_one() -> None:
    page = page_of(LINES)
    assert labels(page, (3, Kind.SUBHEAD, 0.9))[3] is Label.SUBHEAD


@pytest.mark.parametrize("kind", [Kind.BYLINE, Kind.DATE, Kind.CAPTION, Kind.CREDIT])
def test_a_block_outside_the_text_is_what_the_model_says(kind: Kind) -> None:
    assert labels(page_of(LINES), (1, kind, 0.6))[1] == kind.name.lower()


def test_a_caption_leaves_the_text_unless_it_is_text_for_certain() -> None:
    page = page_of(LINES)
    assert labels(page, (3, Kind.CAPTION, 0.4), (3, Kind.TEXT, 0.7))[3] is Label.CAPTION
    assert labels(page, (3, Kind.CAPTION, 0.4), (3, Kind.TEXT, 0.9))[3] is Label.BODY
    assert labels(page, (3, Kind.CAPTION, 0.2), (3, Kind.TEXT, 0.7))[3] is Label.BODY


def test_a_credit_beside_a_caption_is_a_credit_and_one_that_stands_alone_is_the_caption() -> None:
    page = page_of([HEAD, "Photo: Li Wen/Reuters", *BODY])
    assert page.labels[1] is Label.CREDIT
    assert labels(page, (1, Kind.CAPTION, 0.4))[1] is Label.CAPTION
    page = page_of([HEAD, BODY[0], "Crews wait in Port Ellery", "Photo: Li Wen/Reuters", *BODY[1:]])
    told = labels(page, (2, Kind.CAPTION, 0.4), (2, Kind.TEXT, 0.1), (3, Kind.CAPTION, 0.4))
    assert told[2:4] == [Label.CAPTION, Label.CREDIT]


def test_the_by_line_of_a_teaser_is_related() -> None:
    page = page_of([*LINES, "Read more: Fishermen find an anchor"])
    assert page.labels[5] is Label.RELATED
    assert labels(page, (5, Kind.BYLINE, 0.6))[5] is Label.RELATED


def test_there_is_one_headline_and_it_is_the_likeliest() -> None:
    page = page_of([SHARE, HEAD, SHARE, *BODY, HEAD])
    last = len(page.labels) - 1
    told = labels(page, (1, Kind.HEADLINE, 0.9), (last, Kind.HEADLINE, 0.8), (last, Kind.TEXT, 0.0))
    assert [i for i, label in enumerate(told) if label is Label.HEADLINE] == [1]


def test_what_the_producer_calls_the_title_is_the_headline() -> None:
    page = page_of(LINES, Evidence(title=HEAD))
    assert labels(page, (1, Kind.HEADLINE, 0.99))[0] is Label.HEADLINE


def test_what_no_gold_has_stands_whatever_the_model_says() -> None:
    page = page_of([*LINES, NOTICE])
    told = choose(page, chances(page, (5, Kind.TEXT, 0.99)))
    assert told[5] == (Label.COPYRIGHT, None)


def test_a_paragraph_with_a_dateline_stays_in_the_text() -> None:
    page = page_of([HEAD, "PORT ELLERY, Marland (AP) — " + BODY[0], *BODY[1:]])
    assert labels(page, (1, Kind.TEXT, 0.01))[1] is Label.BODY


def test_the_confidence_is_the_calibrated_chance() -> None:
    flat = TreeZoner(lambda rows: np.full((len(rows), len(Kind)), -9.0, np.float32), {"body": [0.0, 1.0986]})
    assert flat.trust(Label.BODY, 0.2) == 0.75
    assert flat.trust(Label.CREDIT, 0.2) is None


def test_without_a_zoner_no_block_has_a_confidence() -> None:
    document = segment(Text("\n\n".join(LINES)))
    assert {block.confidence for block in document.blocks} == {None}


def test_chances_are_those_of_the_log_odds() -> None:
    assert to_chances(np.array([[0.0, 1e9, -1e9]], np.float32)).tolist() == [[0.5, 1.0, pytest.approx(0.0)]]
