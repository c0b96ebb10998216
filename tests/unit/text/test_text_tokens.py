"""The one tokenizer."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.text import Span, Text, fold, tokenize
from quotewire.text.shadow import ZERO_WIDTH

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)
TRICKY_TEXT = st.text(st.sampled_from("aB1_.,'’s\n \u200b\u00ad\u0301-\"é"), max_size=80)


def words(raw):
    return tokenize(fold(raw)).words


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("The U.S. said so.", ["The", "U.S.", "said", "so", "."]),
        ("at 9 a.m. or so", ["at", "9", "a.m.", "or", "so"]),
        ("Ann's don't they’ve HE'S", ["Ann", "'s", "don", "'t", "they", "'ve", "HE", "'S"]),
        ("O'Brien and D’Arcy's", ["O'Brien", "and", "D'Arcy", "'s"]),
        ("the boys' hats", ["the", "boys", "'", "hats"]),
        ("'so' he", ["'", "so", "'", "he"]),
        ("$1,000.50 or 3.5bn, 76%.", ["$", "1,000.50", "or", "3.5bn", ",", "76", "%", "."]),
        ("well-known", ["well", "-", "known"]),
        ("one\n\ntwo\r\nthree", ["one", "\n\n", "two", "\n", "three"]),
        ("re\u200bport so\u00adcial", ["report", "social"]),
        ("cafe\u0301 हिन्दी", ["cafe\u0301", "हिन्दी"]),
    ],
)
def test_words_numbers_and_clitics(raw, expected):
    assert words(raw) == expected


@given(ANY_TEXT | TRICKY_TEXT)
def test_tokens_are_in_order_and_cover_all_that_is_visible(raw):
    shadow = fold(raw)
    tokens = tokenize(shadow)
    assert len(tokens.starts) == len(tokens.ends) == len(tokens.words) == len(tokens)
    reached = 0
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert reached <= start < end
        assert not shadow[reached:start].replace(ZERO_WIDTH, "").strip(" ")
        assert word == shadow[start:end].replace(ZERO_WIDTH, "")
        reached = end
    assert not shadow[reached:].replace(ZERO_WIDTH, "").strip(" ")


@given(ANY_TEXT | TRICKY_TEXT, st.integers(0, 80), st.integers(0, 80))
def test_within_and_at_agree_with_the_offsets(raw, one, other):
    tokens = Text(raw).tokens
    span = Span(min(one, other), max(one, other))
    assert list(tokens.within(span)) == [
        i for i, start in enumerate(tokens.starts) if span.start <= start < span.end
    ]
    found = tokens.at(one)
    covering = [i for i in range(len(tokens)) if tokens.starts[i] <= one < tokens.ends[i]]
    assert found == (covering[0] if covering else None)


def test_the_span_of_tokens_runs_from_the_first_to_the_last():
    text = Text("Ann Lee left.")
    assert text.exact(text.tokens.span(0, 1)) == "Ann Lee"


@pytest.mark.parametrize("unit", ["a.", "a'", "'a", "1,", "a\u200b", "\u200b", "a\u0301", "U.S. "])
def test_a_megabyte_of_anything_takes_linear_time(unit):
    began = time.process_time()
    tokenize(fold(unit * (1_000_000 // len(unit))))
    assert time.process_time() - began < 5
