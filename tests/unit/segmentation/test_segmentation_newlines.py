import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.segmentation import NewlineMode
from quotewire.segmentation.newlines import paragraphs
from quotewire.text import Text

STORY = [
    "Ferry workers in Port Ellery walked out on Tuesday after talks over night shifts broke down for a third time.",
    "The company said it would run two boats a day until the crews, most of whom joined the strike, come back.",
    "Passengers slept on benches.",
    "A mediator from the ministry is expected to arrive on Thursday with a proposal that both sides have seen before.",
]


def read(text: str) -> tuple[NewlineMode, list[str]]:
    mode, spans = paragraphs(Text(text))
    return mode, [" ".join(text[s.start : s.end].split()) for s in spans]


def test_each_line_is_a_paragraph() -> None:
    assert read("\n".join(STORY)) == (NewlineMode.PARAGRAPH, STORY)


def test_blank_lines_set_paragraphs_apart() -> None:
    assert read("\n\n".join(STORY)) == (NewlineMode.BLANK_LINE, STORY)


def test_one_endless_line_is_one_paragraph() -> None:
    assert read("  " + " ".join(STORY) + "\n") == (NewlineMode.NONE, [" ".join(STORY)])


@pytest.mark.parametrize("width", [60, 72, 79])
def test_wrapped_paragraphs_are_whole_again(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in STORY)
    assert read(wrapped) == (NewlineMode.HARD_WRAP, STORY)


def test_wrapped_paragraphs_without_blank_lines_end_with_their_short_line() -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, 72) for paragraph in STORY)
    assert read(wrapped) == (NewlineMode.HARD_WRAP, STORY)


def test_the_head_of_a_wrapped_mail_stays_in_lines() -> None:
    head = [
        "From: desk@ellery.example",
        "Subject: Ferry strike goes into its second week as talks break down",
    ]
    wrapped = "\n".join(head) + "\n\n" + "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in STORY)
    assert read(wrapped) == (NewlineMode.HARD_WRAP, head + STORY)


def test_short_lines_above_wrapped_copy_stay_apart() -> None:
    wrapped = "Ferry strike\nBy Ana Brask\n" + "\n".join(textwrap.fill(paragraph, 72) for paragraph in STORY)
    assert read(wrapped)[1] == ["Ferry strike", "By Ana Brask", *STORY]


def test_sentences_of_equal_length_are_not_wrapped_copy() -> None:
    lines = ["The mayor of the small town said that she would not go on Monday."] * 20
    assert read("\n".join(lines)) == (NewlineMode.PARAGRAPH, lines)


def test_a_list_of_headings_is_not_wrapped_copy() -> None:
    lines = [
        f"Council votes on the {word} budget after a long night"
        for word in ("school", "road", "harbour", "park")
    ]
    assert read("\n".join(lines)) == (NewlineMode.PARAGRAPH, lines)


def test_text_laid_out_from_markup_is_not_wrapped() -> None:
    wrapped = textwrap.fill(" ".join(STORY), 72)
    mode, spans = paragraphs(Text(wrapped), laid_out=True)
    assert mode is NewlineMode.PARAGRAPH
    assert len(spans) == wrapped.count("\n") + 1


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\x85"])
def test_every_line_end_counts_once(line_end: str) -> None:
    assert read(line_end.join(STORY)) == (NewlineMode.PARAGRAPH, STORY)
    assert read((2 * line_end).join(STORY)) == (NewlineMode.BLANK_LINE, STORY)


@given(
    st.text(st.sampled_from("ab .\n\r\t\x00\u200b\u00a0\u2028\x1f\x0c—\"'"), max_size=120)
    | st.text(max_size=80)
)
def test_paragraphs_cover_all_that_is_not_blank_in_order_and_trimmed(raw: str) -> None:
    _, spans = paragraphs(Text(raw))
    position = 0
    for span in spans:
        assert not raw[position : span.start].strip()
        assert raw[span.start : span.end] == raw[span.start : span.end].strip() != ""
        position = span.end
    assert not raw[position:].strip()


@pytest.mark.parametrize(
    "raw",
    ["word " * 200_000, "\n".join(["Hm."] * 100_000), "\n" * 1_000_000, "\n".join(["a fine word"] * 90_000)],
    ids=["one line of 1 MB", "100,000 lines", "blank lines", "lines of one length"],
)
def test_length_costs_time_in_proportion(raw: str) -> None:
    started = time.process_time()
    paragraphs(Text(raw))
    assert time.process_time() - started < 4


@pytest.mark.parametrize("width", [34, 38, 120, 130])
def test_columns_and_wide_screens_are_wrapped_too(width: int) -> None:
    story = [" ".join(STORY[:2]), " ".join(STORY[1:]), " ".join(STORY)]
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in story)
    assert read(wrapped) == (NewlineMode.HARD_WRAP, story)


def test_a_blank_line_after_every_wrapped_line_ends_no_paragraph() -> None:
    lines = [line for paragraph in STORY for line in textwrap.wrap(paragraph, 60)]
    mode, found = read("\n\n".join(lines))
    assert mode is NewlineMode.HARD_WRAP
    assert found[0] == STORY[0]


def test_quoted_lines_are_joined_and_the_marks_alone_end_a_paragraph() -> None:
    quoted = "\n>\n".join(textwrap.fill(p, 60, initial_indent="> ", subsequent_indent="> ") for p in STORY)
    mode, found = read(quoted)
    assert mode is NewlineMode.HARD_WRAP
    assert [p.replace("> ", "") for p in found if p != ">"] == STORY


def test_verses_are_not_wrapped() -> None:
    verses = [
        "The ferry leaves at dawn,",
        "the gulls are at the quay,",
        "the captain hums a song",
        "of islands in the sea,",
        "and nobody who hears him knows",
        "how far the isles may be.",
    ]
    assert read("\n".join(verses)) == (NewlineMode.PARAGRAPH, verses)


@pytest.mark.parametrize("end", ["\r", "\r\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_every_kind_of_line_end_is_a_newline(end: str) -> None:
    assert read(end.join(STORY)) == (NewlineMode.PARAGRAPH, STORY)
