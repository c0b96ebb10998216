"""What is a body and no person, and which body a short description means."""

import pytest
from speakers_article import document, resolved, who

from quotewire.quotes import Attribution, Kind, SpeakerKind
from quotewire.quotes.speakers import resolve
from quotewire.segmentation import Dateline, Metadata
from quotewire.text import Span


def kinds(marked):
    speakers, assignments = resolved(marked)
    return [(speakers[a.speaker].name, speakers[a.speaker].kind) if a else None for a in assignments]


@pytest.mark.parametrize(
    "marked",
    [
        "The airline Velora is in trouble. {Velora} said.",
        "Velora, a security firm in Orsk, grew. {Velora} said.",
        "Velora's chief executive resigned. {Velora} said.",
        "Shares in Velora fell. {Velora} said.",
        "Velora, which makes shoes, grew. {Velora} said.",
        "{phone maker Velora} said. Velora left.",
    ],
)
def test_a_name_that_is_treated_as_a_company_is_one(marked):
    assert kinds(marked) == [("Velora", SpeakerKind.ORGANIZATION)]


def test_a_position_in_a_team_makes_no_body_of_a_name():
    assert kinds("{Orsk centre Xathew Tamm} said. Tamm ran. Tamm left.") == [
        ("Xathew Tamm", SpeakerKind.PERSON)
    ]


@pytest.mark.parametrize("word", ["Companies", "Separately", "Polls", "Women"])
def test_an_ordinary_word_that_opens_a_sentence_is_no_person(word):
    assert kinds(f"It rained. {{{word}}} said.")[0][1] is not SpeakerKind.PERSON


def test_two_bodies_speak_together_though_something_is_said_of_them():
    assert who("The brewers Holt and Velora fell. {Holt and Velora, two of the largest,} said.") == [
        "Holt and Velora"
    ]


def test_the_company_is_no_place():
    assert who("The firm Velora came to New York. {The company} said.") == ["Velora"]


def test_the_company_is_rather_one_that_was_introduced_as_such():
    assert who("The oil company Velora paid. The Orsk Index fell. {The company} said.") == ["Velora"]


def test_a_company_is_named_after_what_it_is_behind():
    assert who("{The company behind the plan, Brack Stone,} said.") == ["Brack Stone"]


def test_words_of_a_dateline_are_nobody():
    text = document("UPPER BRACK (CNS) - A plan failed. The company said.")
    end = text.text.raw.index(" -")
    told = Metadata(dateline=Dateline("UPPER BRACK", "CNS", Span(0, end)))
    start = text.text.raw.index("The company")
    speakers, _ = resolve(
        type(text)(text.text, text.newlines, text.blocks, text.sentences, text.passages, told),
        [Attribution(Kind.DIRECT, (Span(end, end + 1),), None, Span(start, start + 11))],
    )
    assert [s.name for s in speakers] == ["The company"]


def test_a_firm_is_named_by_its_fullest_name_though_the_short_one_comes_first():
    assert who("She left Big Wheel for good. Big Wheel Records grew. {Big Wheel} said.") == [
        "Big Wheel Records"
    ]


def test_the_statement_is_whose_sentence_first_speaks_of_it():
    text = "The Velora Group said in a statement that it rained. Ada Brenner sang. {the statement} said."
    assert who(text) == ["Velora Group"]


def test_the_statement_is_from_whom_it_says():
    text = "Ada Brenner read a statement from the Velora Group. Ada Brenner left. {the statement} said."
    assert who(text) == ["Velora Group"]


def test_a_statement_is_whose_name_stands_before_or_after_it():
    met = "Harbour Watch met the Orsk Council."
    text = f"{met} {{The Harbour Watch statement}} said so. {{A statement from the Orsk Council}} said no."
    assert who(text) == ["Harbour Watch", "Orsk Council"]


def test_a_post_on_a_platform_is_not_the_platform_s():
    assert who("{A Facebook post} said so.") == ["A Facebook post"]


def test_an_account_speaks_for_its_owner():
    assert who("Ada Brenner came. {Her Twitter account} said so.") == ["Ada Brenner"]


def test_a_foundation_with_a_given_name_is_no_person():
    assert kinds("{The Ada Foundation} said so.") == [("Ada Foundation", SpeakerKind.ORGANIZATION)]


def test_a_word_before_an_acronym_makes_no_person():
    assert kinds("{The Junge VPO} said so.") == [("Junge VPO", SpeakerKind.ORGANIZATION)]


def test_a_state_of_two_words_is_not_what_the_company_means():
    text = "New Hampshire has sued Velora Inc. It was late, {the company} said."
    assert who(text) == ["Velora Inc"]
