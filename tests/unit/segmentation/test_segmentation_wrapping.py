"""Wrapped texts that are not wrapped throughout, or not by blank lines."""

import textwrap
import time

import pytest

from quotewire.segmentation import Label, NewlineMode, segment
from quotewire.segmentation.newlines import paragraphs
from quotewire.text import Text

STORY = """
The harbour board of Port Ellery will vote on Friday on a plan to close two of the four piers, which the town's \
engineers have called unsafe since a storm took the north wall away last winter.
Nobody has yet said who is to pay for the work, and the board's own figures, published over the weekend, differ \
from those of the ministry by more than eleven million crowns.
Traders on the quay say that they were never asked. Most of them would have to move their stalls to the old \
railway yard, where in their experience few people come to buy fish.
A decision was due in spring but was put off twice, first because a report was late and then because half of the \
members were not sure that they were allowed to read it.
""".strip().split("\n")
TEASERS = [
    "Council sells the old theatre to a company from abroad after months of talks behind closed doors, papers show",
    "Ferry fares to rise again in January, the third time within a year, and season tickets will be given up entirely",
]


def read(text: str) -> tuple[NewlineMode, list[str]]:
    mode, spans = paragraphs(Text(text))
    return mode, [" ".join(text[s.start : s.end].split()) for s in spans]


def wrap(paragraph: str, width: int = 66) -> str:
    return textwrap.fill(paragraph, width)


def test_wrapped_copy_under_lines_that_are_not_wrapped() -> None:
    text = "\n\n".join([TEASERS[0], *map(wrap, STORY), TEASERS[1]])
    assert read(text) == (NewlineMode.HARD_WRAP, [TEASERS[0], *STORY, TEASERS[1]])


def test_a_long_line_right_under_wrapped_copy_is_a_paragraph_of_its_own() -> None:
    text = "\n".join([TEASERS[0], *(wrap(p, 70) for p in STORY), TEASERS[1]])
    assert read(text) == (NewlineMode.HARD_WRAP, [TEASERS[0], *STORY, TEASERS[1]])


def test_two_parts_of_a_text_may_be_wrapped_at_two_widths() -> None:
    wide, narrow = ["\n\n".join(wrap(p, width) for p in STORY) for width in (76, 48)]
    assert read(f"{wide}\n\n{narrow}") == (NewlineMode.HARD_WRAP, STORY * 2)


def test_an_address_longer_than_the_width_stays_in_its_paragraph() -> None:
    address = "https://ellery.example/" + "harbour-" * 9
    story = [f"{STORY[0]} {address} {STORY[1]}", *STORY[2:]]
    text = "\n\n".join(textwrap.fill(p, 66, break_long_words=False, break_on_hyphens=False) for p in story)
    assert read(text)[1] == story


def test_lines_that_go_on_by_chance_at_different_widths_are_not_wrapped() -> None:
    lines = [f"{'Word ' * count}and\nthen more of it" for count in (7, 9, 11, 13, 15)]
    assert read("\n".join(lines))[0] is NewlineMode.PARAGRAPH


def test_one_line_repeated_proves_no_width() -> None:
    lines = ["Live updates from the harbour and the whole of the town\nread more here"] * 9
    assert read("\n".join(lines))[0] is NewlineMode.PARAGRAPH


@pytest.mark.parametrize("width", range(58, 80))
def test_indents_tell_paragraphs_apart_where_no_blank_line_does(width: int) -> None:
    text = "\n".join(textwrap.fill(p, width, initial_indent="    ") for p in STORY * 2)
    assert read(text) == (NewlineMode.HARD_WRAP, STORY * 2)


def test_a_sentence_that_ends_with_a_full_line_ends_its_paragraph_before_a_short_one() -> None:
    lines = wrap(STORY[0]).split("\n")
    full = " ".join([*lines[:2], "and then the whole of the board went home to sleep on the matter."])
    text = "\n".join([wrap(full), "Advertisement", *map(wrap, STORY[1:])])
    assert read(text)[1][:2] == [full, "Advertisement"]


def test_what_a_mail_quotes_is_read_without_its_marks() -> None:
    quoted = "\n>\n".join(textwrap.fill(p, 66, initial_indent="> ", subsequent_indent="> ") for p in STORY)
    text = f"Ana,\n\nplease see below.\n\nOn Tuesday Ben Oro wrote:\n{quoted}\n"
    document = segment(Text(text))
    words = [" ".join(text[b.start : b.end].replace("\n> ", " ").split()) for b in document.blocks]
    assert words == ["Ana,", "please see below.", "On Tuesday Ben Oro wrote:", *STORY]


@pytest.mark.parametrize("width", range(40, 90))
def test_no_sentence_begins_with_the_marks_that_quote_its_line(width: int) -> None:
    text = textwrap.fill(" ".join(STORY), width, initial_indent="> ", subsequent_indent="> ")
    sentences = [text[s.start : s.end] for s in segment(Text(text)).sentences]
    assert [" ".join(s.replace("\n> ", " ").split()) for s in sentences] == [
        f"{s}." for s in " ".join(STORY).removesuffix(".").split(". ")
    ]


def test_two_lines_behind_arrows_are_no_quoted_mail() -> None:
    text = "> Read more\n> Follow us\n\n" + STORY[0]
    assert [text[b.start] for b in segment(Text(text)).blocks] == [">", ">", "T"]


def test_a_paragraph_of_nothing_visible_is_no_part_of_the_article() -> None:
    labels = [b.label for b in segment(Text("\n\n".join([STORY[0], "\u200b\ufeff", STORY[1]]))).blocks]
    assert labels == [Label.BODY, Label.OTHER, Label.BODY]


@pytest.mark.parametrize(
    "raw",
    [
        "> a b\n" * 100_000,
        ">" * 1_000_000,
        "> " * 300_000 + "\n>" * 100_000,
        "of the\nand so on it\n" * 50_000,
    ],
    ids=["quoted lines", "marks alone", "marks and lines", "lines that go on"],
)
def test_quoting_and_wrapping_cost_time_in_proportion(raw: str) -> None:
    started = time.process_time()
    paragraphs(Text(raw))
    assert time.process_time() - started < 4
