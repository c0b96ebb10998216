"""The cues that the stand-in tagger finds, and the contents outside quotation marks."""

import pytest

from quotewire.quotes import LexiconTagger, Role
from quotewire.segmentation import Block, Document, Label, NewlineMode, Sentence
from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair


def tags(raw, role, label=Label.BODY):
    text, whole = Text(raw), Span(0, len(raw))
    passages = tuple(pair(text, [whole]))
    sentences = tuple(Sentence(*span, 0) for span in split(text, whole, passages))
    document = Document(text, NewlineMode.PARAGRAPH, (Block(label, *whole),), sentences, passages)
    return [text.exact(tag.span) for tag in LexiconTagger().tag(document) if tag.role is role]


def cues(raw, label=Label.BODY):
    return tags(raw, Role.CUE, label)


def contents(raw):
    return tags(raw, Role.CONTENT)


@pytest.mark.parametrize(
    ("raw", "cue"),
    [
        ("“We go,” Lee said.", "said"),
        ("Lee has repeatedly said that it rained.", "has repeatedly said"),
        ("Lee pointed out that it rained.", "pointed out"),
        ("“We go,” Lee tweeted.", "tweeted"),
        ("According to Lee, it rained.", "According to"),
        ("As Lee put it, “We go.”", "put it"),
        ("“We go,” Lee shot back.", "shot back"),
        ("QUILL: “We go.”", ":"),
    ],
)
def test_a_cue_with_its_auxiliaries_and_particles(raw, cue):
    assert cues(raw) == [cue]


@pytest.mark.parametrize(
    ("raw", "cue"),
    [
        ("“We go,” hissed Lee.", "hissed"),
        ("“Must we go?” Lee wondered.", "wondered"),
        ("Lee hissed: “We go.”", "hissed"),
        ("“We go,” the statement read.", "read"),
    ],
)
def test_a_verb_beside_a_quotation_is_a_cue_though_no_list_holds_it(raw, cue):
    assert cues(raw) == [cue]


@pytest.mark.parametrize(
    "raw",
    [
        "The claims of the town were late.",
        "The finding dented hopes that the river would clear.",
        "The town heard of criminal charges that were false.",
        "Lee sold the mill after the proposed merger.",
        "The town had three confirmed cases.",
        "Panic begins – “The plague is coming”",
        "The State of Tolm is small.",
        "The so-called ghost ships are back.",
        "Lee put the letter away.",
        "“He said no,” it seems.",
        "“We go” is the name of a song.",
    ],
)
def test_words_that_report_nothing_are_no_cues(raw):
    assert cues(raw) == []


def test_cues_are_looked_for_in_the_articles_own_words_only():
    assert cues("“We go,” Lee said.", Label.RELATED) == []


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        ("Lee said that it rained.", "that it rained"),
        ("Lee said it rained.", "it rained"),
        ("Lee told reporters that it rained.", "that it rained"),
        ("Lee said in an interview on Monday that it rained.", "that it rained"),
        ("Lee promised to leave Tolm.", "to leave Tolm"),
        ("Lee said it was “over” for the town.", "it was “over” for the town"),
        ("Lee said “the mill” was sold.", "“the mill” was sold"),
        ("Lee called the plan “a disgrace” in May.", "the plan “a disgrace” in May"),
        ("Lee said it rained, adding a joke.", "it rained"),
        ("Lee said it rained, who knows why.", "it rained"),
        ("Lee said it was a “good, old mill,” he left it at that.", "it was a “good, old mill,”"),
        ("The mill was sold, Lee said.", "The mill was sold"),
        ("The mill was “sold,” Lee said.", "The mill was “sold,”"),
        ("It rained, according to Lee.", "It rained"),
        ("According to Lee, it rained.", "it rained"),
        ("Lee said he knew, and Quill shouted: “We go.”", "he knew"),
    ],
)
def test_the_clause_that_a_cue_reports_is_content(raw, content):
    assert contents(raw)[0] == content


@pytest.mark.parametrize(
    "raw",
    [
        "“We go,” Lee said.",
        "Lee said: “We go.”",
        "Lee said, “We go.”",
        "Lee praised the mill.",
        "“We go,” Lee said on Monday.",
    ],
)
def test_a_bare_quotation_or_an_object_needs_no_content_of_its_own(raw):
    assert contents(raw) == []


@pytest.mark.parametrize(
    "raw",
    [
        "The scan can indicate damage in the lung.",
        "Hot winds add to the woes.",
        "Lee told a story.",
        "Lee wrote the score.",
    ],
)
def test_the_object_of_a_verb_is_not_what_somebody_says(raw):
    assert contents(raw) == []


def test_a_relative_clause_is_not_what_a_verb_before_it_reports():
    assert contents("Lee reported a planet that was cold.") == ["a planet that was cold"]


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        ("Lee told the paper in a written statement that she was out.", "that she was out"),
        ("Quill was asked by Lee if the mill would close.", "if the mill would close"),
        ("Lee's letter to the voters notes that the mill is a ruin.", "that the mill is a ruin"),
    ],
)
def test_content_behind_addressee_agent_and_medium(raw, content):
    assert contents(raw) == [content]


def test_a_reporting_clause_with_its_own_quotation_is_not_what_an_agency_says():
    assert contents("According to the agency, one user posted: “We go.”") == []


def test_content_on_both_sides_of_a_clause():
    assert contents("The mill, Lee said, was “never” for sale.") == ["The mill", "was “never” for sale"]


def test_a_relative_clause_behind_the_agent_is_no_content():
    assert contents("Quill rejected plans proposed by the chief for a valley where it rained.") == []
