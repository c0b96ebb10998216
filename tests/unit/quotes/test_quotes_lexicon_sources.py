"""The noun phrases that the stand-in tagger takes for sources."""

import pytest

from quotewire.quotes import LexiconTagger, Role
from quotewire.segmentation import Block, Document, Label, NewlineMode, Sentence
from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair


def tags(raw, role):
    text, whole = Text(raw), Span(0, len(raw))
    passages = tuple(pair(text, [whole]))
    sentences = tuple(Sentence(*span, 0) for span in split(text, whole, passages))
    block = Block(Label.BODY, *whole)
    document = Document(text, NewlineMode.PARAGRAPH, (block,), sentences, passages)
    return [text.exact(tag.span) for tag in LexiconTagger().tag(document) if tag.role is role]


def sources(raw):
    return tags(raw, Role.SOURCE)


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        ("The most experienced surgeon said it rained.", "The most experienced surgeon"),
        ("Company One chief Ann Lee said it rained.", "Company One chief Ann Lee"),
        ("World War I historian Ann Lee said it rained.", "World War I historian Ann Lee"),
        ("Two of the five said it rained.", "Two of the five"),
        ("“We go,” he said.", "he"),
        ("“We go,” Mr. Quill said.", "Mr. Quill"),
        ("“We go,” the ministry’s spokesman told reporters.", "the ministry’s spokesman"),
        ("“We go,” one of the sailors who saw it said.", "one of the sailors who saw it"),
        ("“We go,” another friend, Ann Lee, told the paper.", "another friend, Ann Lee"),
        ("“We go,” Lee later said.", "Lee"),
        ("But Lee said it was over.", "Lee"),
        ("On Monday, the head of the union in Tolm said it was over.", "the head of the union in Tolm"),
        ("Dora Quill, the owner of the mill, said it was over.", "Dora Quill, the owner of the mill"),
        ("Quill, 45, a baker, said it was over.", "Quill, 45, a baker"),
        ("Quill, who sold the mill in May, said it was over.", "Quill, who sold the mill in May"),
        ("Quill, speaking in Tolm, said it was over.", "Quill"),
        ("Quill, however, said it was over.", "Quill"),
        ("Quill on Monday said it was over.", "Quill"),
        ("Quill in an interview said it was over.", "Quill"),
        ("Rep. Dora Quill (I-Tolm) said it was over.", "Rep. Dora Quill (I-Tolm)"),
        ("The trip Lee said was over.", "The trip Lee"),
        ("About 200 sailors said it was over.", "About 200 sailors"),
    ],
)
def test_a_source_before_its_cue(raw, source):
    assert sources(raw) == [source]


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        ("“We go,” said Lee.", "Lee"),
        ("“We go,” said Dora Quill, the owner of the mill.", "Dora Quill, the owner of the mill"),
        ("“We go,” said Quill, who sold the mill.", "Quill, who sold the mill"),
        ("“We go,” said Quill, who said she was glad.", "Quill"),
        ("“We go,” said Quill in a statement.", "Quill"),
        ("“We go,” said Quill on Monday.", "Quill"),
        ("“We go,” said Quill, adding a joke.", "Quill"),
        (
            "“We go,” said Mary-Ann O’Dell of Tolm, a 41-year-old nurse.",
            "Mary-Ann O’Dell of Tolm, a 41-year-old nurse",
        ),
        ("“We go,” said a sailor quoted by the paper.", "a sailor quoted by the paper"),
        ("“We go,” said Quill, author of “Blue Harbour.”", "Quill"),
        ("The mill was late, said Dora Quill.", "Dora Quill"),
        ("According to the report, the mill was sold.", "the report"),
        ("The mill was sold, according to Dora Quill, a clerk.", "Dora Quill, a clerk"),
    ],
)
def test_a_source_after_its_cue(raw, source):
    assert sources(raw)[0] == source


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        ("Quill shook her head and said it was over.", "Quill"),
        ("Quill left the hall, saying it was over.", "Quill"),
        ("As the crowd cheered, Quill stood up and said it was over.", "Quill"),
        ("The mayor held up a sign saying “Go home.”", "a sign"),
        ("They marched on, with Quill telling them it was over.", "Quill"),
    ],
)
def test_a_source_that_its_cue_does_not_touch(raw, source):
    assert sources(raw)[-1] == source


def test_the_agent_of_a_passive_is_its_source():
    assert sources("The plan was called “a disgrace” by Dora Quill.") == ["Dora Quill"]


def test_a_passive_without_an_agent_has_neither_source_nor_cue():
    raw = "The plan was called “a disgrace” in May."
    assert tags(raw, Role.SOURCE) == tags(raw, Role.CUE) == []


def test_a_name_before_a_colon_speaks():
    assert sources("QUILL: “I never saw the letter.”") == ["QUILL"]


def test_a_name_after_a_dash_speaks():
    text = "“I never saw the letter.” — Dora Quill, clerk"
    assert sources(text) == ["Dora Quill, clerk"]
