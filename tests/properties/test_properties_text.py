"""What holds for the shadow, the tokens, the hazards and the marks of every text."""

from itertools import pairwise

from hypothesis import given

from quotewire.segmentation.newlines import paragraphs
from quotewire.text import Hazard, Passage, Text, find_hazards, fold, pair
from quotewire.text.shadow import ZERO_WIDTH
from tests.properties.documents import assert_inside
from tests.properties.generators import TEXTS


@given(TEXTS)
def test_the_shadow_is_as_long_as_the_text_and_its_own_shadow(raw: str) -> None:
    shadow = fold(raw)
    assert len(shadow) == len(raw)
    assert fold(shadow) == shadow


@given(TEXTS)
def test_the_tokens_are_in_order_and_leave_out_nothing_but_blanks_and_what_has_no_width(raw: str) -> None:
    text = Text(raw)
    at = 0
    for start, end, word in zip(text.tokens.starts, text.tokens.ends, text.tokens.words, strict=True):
        assert at <= start < end <= len(raw)
        assert not text.shadow[at:start].replace(ZERO_WIDTH, "").strip()
        assert word == text.shadow[start:end].replace(ZERO_WIDTH, "")
        assert word
        at = end
    assert not text.shadow[at:].replace(ZERO_WIDTH, "").strip()


@given(TEXTS)
def test_each_hazard_is_told_once_and_stands_where_it_is_said_to(raw: str) -> None:
    found = list(find_hazards(raw))
    assert len({one.hazard for one in found}) == len(found)
    for hazard, times, first in found:
        assert 0 <= first < first + times <= len(raw)
        if hazard is not Hazard.MOJIBAKE:
            assert raw[first] not in "aé“😀"


@given(TEXTS)
def test_passages_lie_in_one_paragraph_in_order_inside_or_after_each_other(raw: str) -> None:
    text = Text(raw)
    spans = paragraphs(text)[1]
    found = pair(text, spans)
    assert_inside([one.span for one in found] + [one.inner for one in found], len(raw))
    assert all(a.span.start <= b.span.start for a, b in pairwise(found))
    for passage in found:
        assert any(paragraph.contains(passage.span) for paragraph in spans)
        assert passage.span.contains(passage.inner)
        assert text.shadow[passage.inner.start : passage.inner.end].strip()
    _assert_nested(found)


def _assert_nested(found: list[Passage]) -> None:
    """`depth` counts the passages around; what is resumed came before."""
    around: list[Passage] = []
    for i, passage in enumerate(found):
        while around and around[-1].span.end <= passage.span.start:
            around.pop()
        assert all(one.span.contains(passage.span) for one in around)
        assert passage.depth == len(around)
        around.append(passage)
        assert passage.resumes is None or 0 <= passage.resumes < i
