"""Sentence boundaries in and around quotations, and what holds for any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=120)
TRICKY_TEXT = st.text(st.sampled_from("aB.!?…\"'“”)( \n\u200b\x00\u00a0。」1["), max_size=60)


def sentences(raw):
    text, whole = Text(raw), Span(0, len(raw))
    return [raw[s.start : s.end] for s in split(text, whole, pair(text, [whole]))]


@pytest.mark.parametrize(
    "parts",
    [
        ("“Yes.", "We will go.”"),
        ("“We will go,” she said.", "“It is late.”", "They left."),
        ('"Yes!', 'We will go."', "They left."),
        ("He said ‘no.’", "She did not."),
        ("''We go.''", "''We stay.''"),
        ("“He said ‘no.’ ”", "They left."),
        ("They asked Lee, “Will you go?”", "Lee said, “Yes.”"),
        ("“Will you go?”", "He did not say."),
        ("“Will you go?”", "Marsh, the head of the union, left early."),
        ("“Will you go?”", "Ann Lee said: “Yes.”"),
        ("He calls it “fair”.", "She does not."),
    ],
)
def test_sentences_split_inside_and_after_quotations(parts):
    assert sentences(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "raw",
    [
        "“Will you go?” she asked.",
        '"No!" he said.',
        "“Will you go?” Ann Lee asked.",
        "''Will you go?'' Mrs. Lee asked.",
        "“We go!” the head of the union said.",
        "“Will you go?” I asked.",
        "“Will you go?” Ann Lee, D-Calif., asked.",
        "“We go!” Bo Marsh, the head of the union, said on Friday.",
        "“We go!” Marsh happily tweeted.",
        "“Will you go?” Mr Marsh's lawyer Ann Lee said.",
        "“We go . . .” he said.",
        "Her book “Who Came?” is out.",
        "「行く。」と言った。",
    ],
)
def test_a_quotation_goes_on_with_its_reporting_clause(raw):
    assert sentences(raw) == [raw]


@given(ANY_TEXT | TRICKY_TEXT)
def test_sentences_cover_all_that_is_not_blank(raw):
    text, whole = Text(raw), Span(0, len(raw))
    found = split(text, whole, pair(text, [whole]))
    reached = 0
    for span in found:
        assert raw[reached : span.start].strip() == ""
        assert span.start < span.end
        assert raw[span.start : span.end] == raw[span.start : span.end].strip()
        reached = span.end
    assert raw[reached:].strip() == ""


@given(TRICKY_TEXT, TRICKY_TEXT)
def test_a_paragraph_is_split_by_itself(before, raw):
    text = Text(before + "\n" + raw)
    whole = Span(len(before) + 1, len(text.raw))
    passages = pair(text, [whole])
    alone = split(Text(raw), Span(0, len(raw)), pair(Text(raw), [Span(0, len(raw))]))
    shifted = [Span(s.start + whole.start, s.end + whole.start) for s in alone]
    assert split(text, whole, passages) == shifted


ENDLESS = [
    "." * 500_000,
    ". " * 250_000,
    "a." * 250_000,
    "A. " * 100_000,
    '"Yes!" he. ' * 30_000,
    '"Yes?" Lee asked, ' * 30_000,
    "a.[1]" * 50_000,
    "a. " + " " * 500_000 + "B",
    "a." + ")" * 500_000,
    "はい。" * 100_000,
    "x" * 1_000_000 + ". B",
]


@pytest.mark.parametrize("raw", ENDLESS, ids=lambda raw: raw[:12])
def test_a_megabyte_of_anything_takes_linear_time(raw):
    text, whole = Text(raw), Span(0, len(raw))
    passages = pair(text, [whole])
    began = time.process_time()
    split(text, whole, passages)
    assert time.process_time() - began < 5
