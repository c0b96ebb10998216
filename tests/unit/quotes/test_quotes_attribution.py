"""Joining content, cue and source, with tags given by hand: no tagger takes part."""

import re

import pytest
from tagging_by_hand import join

from quotewire.quotes import Role, Tag
from quotewire.segmentation import Block, Document, Label, NewlineMode, Sentence
from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair

ROLES = {"S": Role.SOURCE, "C": Role.CUE, "W": Role.CUE, "Q": Role.CONTENT}
MARKUP = re.compile(r"\[(?P<role>[SCWQ]):|\]")


def marked(markup, label=Label.BODY):
    """`[S:Ann] [C:said] [Q:it rained]` → a document and its tags; `W` is a cue that the tagger doubts."""
    raw, tags, stack, at = "", [], [], 0
    for match in MARKUP.finditer(markup):
        raw += markup[at : match.start()]
        at = match.end()
        if match.group("role"):
            stack.append((match.group("role"), len(raw)))
        else:
            role, start = stack.pop()
            tags.append(Tag(ROLES[role], Span(start, len(raw)), 0.4 if role == "W" else 0.95))
    text = Text(raw + markup[at:])
    blocks = tuple(Block(label, *m.span()) for m in re.finditer(r"\S[^\n]*", text.shadow))
    passages = tuple(pair(text, [block.span for block in blocks]))
    sentences = tuple(
        Sentence(*span, i) for i, block in enumerate(blocks) for span in split(text, block.span, passages)
    )
    return Document(text, NewlineMode.PARAGRAPH, blocks, sentences, passages), sorted(
        tags, key=lambda t: t.span
    )


def joined(markup, label=Label.BODY):
    """Return (pieces, cue, source) of every attribution, as words."""
    document, tags = marked(markup, label)
    exact = document.text.exact
    return [
        (
            [exact(span) for span in found.content],
            found.cue and exact(found.cue),
            found.source and exact(found.source),
        )
        for found in join(document, tags)
    ]


def kinds(markup):
    return [found.kind.value for found in join(*marked(markup))]


def test_a_quotation_belongs_to_the_clause_right_after_it():
    assert joined("“We sold the mill,” [S:Ann Lee] [C:said].") == [
        (["“We sold the mill,”"], "said", "Ann Lee")
    ]


def test_a_quotation_belongs_to_the_clause_right_before_it():
    assert joined("[S:Ann Lee] [C:said], “We sold the mill.”") == [
        (["“We sold the mill.”"], "said", "Ann Lee")
    ]


def test_a_colon_leads_over_to_a_quotation_in_the_next_paragraph():
    assert joined("[S:Ann Lee] [C:wrote] in a letter:\n\n“We have sold the mill to the town.”") == [
        (["“We have sold the mill to the town.”"], "wrote", "Ann Lee")
    ]


def test_a_line_that_a_dash_opens_signs_the_quotation_before_it():
    assert joined("“We have sold the mill to the town.”\n\n[C:—] [S:Ann Lee], owner") == [
        (["“We have sold the mill to the town.”"], "—", "Ann Lee")
    ]


def test_a_quotation_that_its_clause_splits_is_one_in_pieces():
    assert joined("“The mill,” [S:she] [C:said], “is not for sale.”") == [
        (["“The mill,”", "“is not for sale.”"], "said", "she")
    ]


def test_a_quotation_goes_on_after_its_clause_has_ended():
    assert joined("“We sold it,” [S:she] [C:said]. “It was ours for years. We are sad.”") == [
        (["“We sold it,”", "“It was ours for years. We are sad.”"], "said", "she")
    ]


def test_a_quotation_goes_on_over_paragraphs_whose_marks_stay_open():
    raw = "[S:Lee] [C:said]: “We sold the mill last week.\n\n“It was ours for years.\n\n“We are sad now.”"
    assert joined(raw) == [
        (
            ["“We sold the mill last week.", "“It was ours for years.", "“We are sad now.”"],
            "said",
            "Lee",
        )
    ]


def test_two_speakers_in_one_paragraph_keep_their_words():
    assert joined("“Is it sold?” [S:he] [C:asked]. “It is sold,” [S:Lee] [C:said].") == [
        (["“Is it sold?”"], "asked", "he"),
        (["“It is sold,”"], "said", "Lee"),
    ]


def test_a_second_clause_of_the_sentence_takes_the_quotation_beside_it():
    assert joined("“We sold it,” [S:she] [C:said], [C:adding], “There was no other way.”") == [
        (["“We sold it,”"], "said", "she"),
        (["“There was no other way.”"], "adding", "she"),
    ]


def test_speech_inside_a_quotation_is_no_quotation_of_the_article():
    assert joined("“I asked him and he said, ‘Never,’ so we left,” [S:Lee] [C:recalled].") == [
        (["“I asked him and he said, ‘Never,’ so we left,”"], "recalled", "Lee")
    ]


def test_unquoted_words_around_marks_are_part_of_the_content():
    found = joined("[S:Lee] [C:said] [Q:the mill was “not for sale” at any price].")
    assert found == [(["the mill was “not for sale” at any price"], "said", "Lee")]


def test_content_on_both_sides_of_its_clause_is_one_quotation():
    assert joined("[Q:The mill], [S:Lee] [C:said], [Q:was “never” for sale].") == [
        (["The mill", "was “never” for sale"], "said", "Lee")
    ]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("“We sold the mill,” [S:Lee] [C:said].", "direct"),
        ("[S:Lee] [C:said] [Q:the mill was “sold”].", "mixed"),
        ("[S:Lee] [C:said] [Q:the mill was sold].", "indirect"),
    ],
)
def test_the_kind_follows_the_share_of_words_in_marks(markup, kind):
    assert kinds(markup) == [kind]


@pytest.mark.parametrize(
    "raw",
    [
        "The band played “Blue Harbour” and “Night Ferry” in Tolm.",
        "William “Bill” Harrow opened a shop.",
        "The “ghost ships” off the coast are back.",
        "She read “The Long Way to Tolm,” a novel, in a day.",
    ],
)
def test_words_in_marks_that_nobody_says_are_no_quotation(raw):
    assert joined(raw) == []


def test_a_sentence_in_marks_without_a_clause_floats_and_carries_the_speaker_on():
    raw = (
        "“We sold the mill,” [S:Lee] [C:said].\n\nThe town was surprised.\n\n"
        "“Nobody told us that they wanted to sell the whole place before the winter came.”"
    )
    first, second = join(*marked(raw))
    assert first.continues is None
    assert (second.cue, second.source, second.continues) == (None, None, 0)


def test_the_first_quotation_of_all_carries_nobody_on():
    (found,) = join(*marked("“We sold the mill because nobody wanted to work in it any more.”"))
    assert (found.source, found.continues) == (None, None)


def test_a_cue_without_a_source_takes_the_last_one_of_the_sentence_before():
    assert joined("[S:Lee] [C:said] [Q:it was sold]. [C:Adding], “There was no other way.”")[-1] == (
        ["“There was no other way.”"],
        "Adding",
        "Lee",
    )


def test_a_doubtful_cue_leaves_a_name_in_marks_alone():
    assert joined("[S:The town] [W:named] the ferry “Ocean Star” in May.") == []


@pytest.mark.parametrize(
    "label", [Label.HEADLINE, Label.BODY, Label.CAPTION, Label.BLOCKQUOTE, Label.TRANSCRIPT]
)
def test_quotations_are_found_in_the_articles_own_words(label):
    assert joined("“We sold the mill,” [S:Lee] [C:said].", label)


@pytest.mark.parametrize("label", [Label.RELATED, Label.PROMO, Label.COPYRIGHT, Label.TAG])
def test_quotations_are_not_looked_for_in_other_zones(label):
    assert joined("“We sold the mill,” [S:Lee] [C:said].", label) == []


def test_attributions_come_in_the_order_of_their_contents():
    document, tags = marked(
        "“One of us sold it,” [S:he] [C:said], [C:adding] [Q:that it was late]. “Two of us did not.”\n\n"
        "“And so it went,” [S:Lee] [C:said]."
    )
    starts = [found.content[0].start for found in join(document, tags)]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_no_text_and_no_tags_make_no_attributions():
    assert join(*marked("")) == []
    assert join(*marked("It rained.")) == []


def test_a_word_that_only_points_is_no_quotation():
    assert joined("[Q:It] [C:is said] of the mill.") == []
    assert joined("[Q:It was sold], [S:Ann Lee] [C:said].") == [(["It was sold"], "said", "Ann Lee")]
