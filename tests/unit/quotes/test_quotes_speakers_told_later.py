"""Sources that begin with a role, an office or a body and name the speaker later, or that a tagger cut oddly."""

import pytest
from speakers_article import who


@pytest.mark.parametrize(
    "source",
    [
        "the chairman of the harbour board, Ambassador Stefan Varga of Oskland",
        "The head of the harbour unit, Acting Detective Chief Superintendent, Stefan Varga",
        "A lawyer for Mr. Grum, Stefan Varga of Patt & Boggs",
        "The other man, his cousin Stefan Varga, 40",
        "Ms. Grum's introducer, actor Stefan Varga",
        "Another former candidate, ex-Orskland Gov. Stefan Varga",
        "The Bishop of Orsk, the Rt Rev Dr Stefan Varga",
        "the former Housing and Urban Development Secretary Stefan Varga",
    ],
)
def test_a_name_told_after_roles_and_places_is_the_speaker(source):
    assert who(f"It rained a lot on that day. {{{source}}}, said that it would rain again.") == [
        "Stefan Varga"
    ]


def test_a_name_in_what_describes_a_relation_is_not_the_speaker():
    assert who("It rained. {The victim's mother, a friend of Ada Brenner}, said.") == ["The victim's mother"]


def test_several_people_are_not_the_first_of_them_who_is_named():
    said = who("It rained. {The top members of the club, Ada Brenner, the chair, and others} said so.")
    assert said != ["Ada Brenner"]


@pytest.mark.parametrize(
    ("source", "name"), [("Ada Brenner reports", "Ada Brenner"), ("Ada Brenner asks", "Ada Brenner")]
)
def test_a_verb_at_the_end_of_a_source_is_no_part_of_a_name(source, name):
    assert who(f"It rained all day. {{{source}}}: it was wet.") == [name]


def test_reports_of_somebody_stay_reports():
    assert who("It rained. {The Velora reports} said so.") == ["The Velora reports"]


def test_who_speaks_after_the_end_of_a_bodys_name_is_the_speaker():
    assert who("At Ormsby Crown {Court, Ada Brenner, prosecuting}, said so.") == ["Ada Brenner"]


def test_a_source_that_begins_inside_brackets_is_read_behind_them():
    assert who("The football league (KRV{) spokesman Stefan Varga} said so.") == ["Stefan Varga"]


def test_the_office_of_a_spokeswoman_may_have_commas_in_its_name():
    source = "A Department for Herbs, Bread and Salt spokeswoman"
    assert who(f"It rained. {{{source}}} said so.") == [source]


def test_a_statement_of_somebodys_lawyer_is_the_lawyers():
    text = "Dan Grum was late. He met the Harbour Bureau. {the statement from Grum's attorney, Stefan Varga}, said."
    assert who(text) == ["Stefan Varga"]


@pytest.mark.parametrize("dash", [" - ", " — ", " – "])
def test_who_after_a_dash_is_the_one_before_it(dash):
    assert who(f"He was at war with President Stefan Varga{dash}{{who}} was angry.") == ["Stefan Varga"]


def test_who_after_a_source_is_that_source():
    text = "It rained, said {one farmer familiar with the weather}, {who} added that it was cold."
    assert who(text)[1] == "one farmer familiar with the weather"


def test_who_after_a_role_is_whoever_has_it():
    text = "Harbour minister Stefan Varga met Bo Lind. {The harbour minister}, {who} was late, said so."
    assert who(text) == ["Stefan Varga", "Stefan Varga"]
    assert who("Harbour minister Stefan Varga met Bo Lind. The harbour minister, {who} was late, left.") == [
        "Stefan Varga"
    ]


def test_which_after_what_is_said_of_a_body_is_that_body():
    assert who("It was denounced by the Log Cabin Rangers, a hiking group, {which} said so.") == [
        "Log Cabin Rangers"
    ]


def test_a_paragraph_of_one_short_quotation_and_its_speaker_is_no_title():
    text = (
        "It rained.\n\n“I’m in shock,” said {Representative Stefan T. Varga, Republican of North Carolina}."
    )
    assert who(text) == ["Stefan T. Varga"]
