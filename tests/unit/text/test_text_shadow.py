"""The shadow: equal length, and what folds to what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.text.shadow import ZERO_WIDTH, fold

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)
ODD_TEXT = st.text(
    st.sampled_from("a \r\n\x00\u00ad\u200b\u202e\u2028\x85’“\U0001f600\U00010348\ud800"), max_size=60
)


@given(ANY_TEXT | ODD_TEXT)
def test_the_shadow_is_as_long_as_the_text(raw):
    assert len(fold(raw)) == len(raw)


@given(ANY_TEXT | ODD_TEXT)
def test_folding_twice_changes_nothing(raw):
    assert fold(fold(raw)) == fold(raw)


@given(ANY_TEXT | ODD_TEXT)
def test_every_blank_stays_a_blank(raw):
    shadow = fold(raw)
    assert all(shadow[i] in " \n" for i, char in enumerate(raw) if char.isspace())
    assert not set("\r\t\v\f\x00\x85\u00a0\u2028\u3000") & set(shadow)


def test_every_code_point_folds_to_one():
    everything = "".join(map(chr, range(0x110000)))
    assert len(fold(everything)) == len(everything)


@given(st.text(st.characters(codec="ascii", min_codepoint=0x20), max_size=100))
def test_plain_text_is_its_own_shadow(raw):
    expected = raw.replace("`", "'").replace("\x7f", " ")
    assert fold(raw) == expected


@pytest.mark.parametrize(
    ("raw", "shadow"),
    [
        ("a\r\nb", "a \nb"),
        ("a\rb", "a\nb"),
        ("a\r\r\nb", "a\n \nb"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("a\u00a0b\tc\x00d", "a b c d"),
        ("“a” «b» „c“", '"a" "b" "c"'),
        ("‘a’ it’s", "'a' it's"),
        ("a–b—c", "a—b—c"),
        ("a‑b", "a-b"),
        ("so\u00adft\u200b\ufeff", f"so{ZERO_WIDTH}ft{ZERO_WIDTH}{ZERO_WIDTH}"),
    ],
)
def test_odd_characters_fold_one_to_one(raw, shadow):
    assert fold(raw) == shadow
