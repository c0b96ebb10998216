"""Quotations over several paragraphs, and marks that are never closed."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.text import Span, Text, pair

MARKED_TEXT = st.text(st.sampled_from("“”\"'‘’«»„`「」 \u200b\u00a0\nab.,!1s-"), max_size=80)


def lines(raw):
    spans, at = [], 0
    for line in raw.split("\n"):
        if line.strip():
            spans.append(Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip())))
        at += len(line) + 1
    return spans


def passages(raw):
    return pair(Text(raw), lines(raw))


def shown(raw):
    return [(raw[p.span.start : p.span.end], p.closed, p.resumes) for p in passages(raw)]


def test_each_paragraph_opens_anew_and_the_last_closes():
    assert shown("“One.\n“Two.\n“Three,” she said.") == [
        ("“One.", False, None),
        ("“Two.", False, 0),
        ("“Three,”", True, 1),
    ]


def test_single_marks_go_on_over_paragraphs_too():
    assert shown("'One.\n'Two,' she said.") == [("'One.", False, None), ("'Two,'", True, 0)]


def test_a_label_between_paragraphs_does_not_end_the_quotation():
    assert shown("“One.\nAdvertisement\n“Two,” she said.")[1] == ("“Two,”", True, 0)


def test_prose_between_paragraphs_ends_the_quotation():
    assert shown("“One.\nThe crowd cheered.\n“Two,” she said.")[1] == ("“Two,”", True, None)


def test_a_quotation_left_open_ends_with_its_paragraph():
    assert shown("She said “we go and the end\nNext one.") == [("“we go and the end", False, None)]


def test_a_later_paragraph_may_close_without_opening():
    assert shown("“One.\nTwo,” she said.") == [("“One.", False, None), ("Two,”", True, 0)]


def test_a_closed_quotation_is_not_resumed():
    assert shown("“One,” she said.\n“Two.”")[1] == ("“Two.”", True, None)


def test_paragraphs_run_together_still_open_anew():
    assert shown('"One. "Two," she said.') == [('"One.', False, None), ('"Two,"', True, 0)]


def test_an_inner_passage_left_open_ends_before_the_outer_mark():
    raw = "“He said ‘no to me.”"
    assert shown(raw)[0] == (raw, True, None)


@given(MARKED_TEXT)
def test_passages_lie_in_their_paragraphs_and_never_cross(raw):
    spans = lines(raw)
    found = pair(Text(raw), spans)
    assert [p.span.start for p in found] == sorted(p.span.start for p in found)
    for passage in found:
        assert passage.span.contains(passage.inner)
        assert raw[passage.inner.start : passage.inner.end].strip()
        assert any(span.contains(passage.span) for span in spans)
        assert passage.depth > 0 or passage.resumes is None or not found[passage.resumes].closed
    outermost = [p.span for p in found if p.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outermost))
    for passage in found:
        assert passage.depth == 0 or any(span.contains(passage.span) for span in outermost)


ENDLESS = [
    'a "b" ' * 16_000,
    "“a " * 33_000,
    "“" + "a b " * 250_000,
    '"' * 100_000,
    "'" * 99_999,
    "boys' " * 30_000,
    "“a ‘b' \"c'' «d " * 6_000,
    "\u200b" * 500_000 + '"a"',
    '"a\n' * 30_000,
]


@pytest.mark.parametrize("raw", ENDLESS, ids=lambda raw: raw[:12])
def test_any_number_of_marks_takes_linear_time(raw):
    text = Text(raw)
    began = time.process_time()
    pair(text, lines(raw))
    assert time.process_time() - began < 6
