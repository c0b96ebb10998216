"""What holds for attribution on any text and any tags, and how its work grows."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tagging_by_hand import WEIGHTS, join, tagging

from quotewire.models import load
from quotewire.quotes import Role, Tag
from quotewire.quotes.attribution import attribute
from quotewire.quotes.attribution.costs import LEFT, MEANINGS, ORDER, RIGHT
from quotewire.quotes.attribution.joining import follow
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.options import Before, Setting, features_of
from quotewire.quotes.attribution.pieces import find_pieces
from quotewire.quotes.attribution.reports import find_names, find_reports
from quotewire.segmentation import Block, Document, Label, NewlineMode, Sentence
from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair

TAGGER = load().tagger

_ONES = (
    "“ ” \" ' said Ann Lee the that who , . : — by ( ) he told and was called a in Monday saying ? ! \u200b 𝄞"
)
WORDS = st.sampled_from([*_ONES.split(" "), "\n\n", "according to"])
TEXTS = st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=80)


def document_of(raw):
    text = Text(raw)
    blocks = tuple(Block(Label.BODY, *m.span()) for m in re.finditer(r"\S[^\n]*", text.shadow))
    passages = tuple(pair(text, [block.span for block in blocks]))
    sentences = tuple(
        Sentence(*span, i) for i, block in enumerate(blocks) for span in split(text, block.span, passages)
    )
    return Document(text, NewlineMode.PARAGRAPH, blocks, sentences, passages)


@st.composite
def tagged(draw):
    """A document and tags laid over its tokens at random; tags of one role do not overlap."""
    document = document_of(draw(TEXTS))
    tokens, tags = document.text.tokens, []
    for role in Role:
        first = 0
        while first < len(tokens):
            first += draw(st.integers(0, 12))
            last = first + draw(st.integers(0, 5))
            if last < len(tokens):
                tags.append(Tag(role, tokens.span(first, last), draw(st.floats(0, 1))))
            first = last + 1
    return document, sorted(tags, key=lambda tag: tag.span)


@settings(max_examples=150, deadline=None)
@given(tagged())
def test_any_tags_give_attributions_within_the_text_and_in_order(case):
    document, tags = case
    length = len(document.text.raw)
    found = join(document, tags)
    for number, one in enumerate(found):
        assert one.content
        for span in (*one.content, *filter(None, (one.cue, one.source))):
            assert 0 <= span.start < span.end <= length
        assert all(a.end <= b.start for a, b in pairwise(one.content))
        assert one.continues is None or 0 <= one.continues < number
    starts = [one.content[0].start for one in found]
    assert starts == sorted(starts)


@settings(max_examples=150, deadline=None)
@given(tagged())
def test_every_feature_of_every_option_has_a_cost(case):
    layout = Layout(case[0])
    reports = find_reports(layout, case[1])
    setting = Setting(layout, reports, find_names(case[1], reports), tagging(*case).leanings)
    before = []
    for number, view in enumerate(setting.views(find_pieces(layout, case[1]))):
        for option in setting.options(view, before):
            unknown = {name for name, value in features_of(option, view).items() if value} - set(MEANINGS)
            assert not unknown
            part, _, report, _ = option
            if part in (LEFT, RIGHT):
                before = follow(before, Before(view.piece, report, number))


def test_every_value_of_an_option_is_a_feature_that_the_table_of_costs_explains():
    named = [f"{part} {name}".strip() for part, names in ORDER.items() for name in names]
    assert set(named) <= set(MEANINGS)
    assert len(set(named)) == len(named)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_tagger_tags_any_text_without_overlap_within_a_role(raw):
    document = document_of(raw)
    tags = TAGGER.tag(document).tags
    assert list(tags) == sorted(tags, key=lambda tag: tag.span)
    for role in Role:
        spans = [tag.span for tag in tags if tag.role is role]
        assert all(0 <= span.start < span.end <= len(raw) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


def looked_at(raw):
    """How many options are weighed for a text: the size of the work."""
    document = document_of(raw)
    layout = Layout(document)
    found = TAGGER.tag(document)
    reports = find_reports(layout, found.tags)
    setting = Setting(layout, reports, find_names(found.tags, reports), found.leanings)
    pieces = find_pieces(layout, found.tags)
    return sum(len(setting.options(view, [Before(pieces[0], 0, 0)])) for view in setting.views(pieces))


def test_the_options_of_a_piece_do_not_grow_with_the_text():
    short = looked_at("“We go,” he said, and “so do we” said Lee. " * 20)
    assert looked_at("“We go,” he said, and “so do we” said Lee. " * 200) < 11 * short


def test_a_hundred_thousand_marks_and_cues_in_one_line_come_through():
    raw = "he said “a” and who told, that " * 3_000 + "“" * 20_000 + '"' * 20_001 + "said " * 2_000
    assert attribute(document_of(raw), TAGGER.tag(document_of(raw)), WEIGHTS)


def test_a_quotation_as_long_as_the_text_comes_through():
    raw = "Lee said: “" + "we sold the mill and left. " * 20_000 + "”"
    (found,) = attribute(document_of(raw), TAGGER.tag(document_of(raw)), WEIGHTS)
    assert found.source == Span(0, 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\t\r\n"])
def test_what_comes_after_a_stretch_is_as_near_whatever_a_line_ends_with(end):
    layout = Layout(document_of(f"Lee said \t{end}{end}“No.” {end * 4}“Yes.”"))
    start = layout.document.text.raw.index("said") + len("said")
    assert layout.after(start, 3) == '"'
    assert layout.after(layout.document.text.raw.index(".”") + 2, 6) == '"Y'
