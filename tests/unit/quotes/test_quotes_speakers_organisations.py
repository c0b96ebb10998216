"""Organisations whose names are in pieces, in brackets, behind a possessive, or spelled out only once."""

import pytest
from speakers_article import kind, resolved, who

from quotewire.quotes import SpeakerKind


@pytest.mark.parametrize(
    "name",
    [
        "Orsk County Sheriff's Department",
        "Orsk County State's Attorney's Office",
        "Orsk Police Patrolmen's Association",
        "Royal Society for the Protection of Herons",
        "Office of the Historian of the House of Elders",
        "Herb and Spice Administration",
        "Natural Hazards Research and Applications Information Center",
    ],
)
def test_the_name_of_an_organisation_is_whole(name):
    assert who(f"It rained. The {{{name}}} said.") == [name]


def test_two_institutions_with_and_between_them_are_two():
    assert who("The Orsk Court and Tammish Ministry met. The {Tammish Ministry} said.") == [
        "Tammish Ministry"
    ]


def test_whoever_owns_an_institution_is_no_part_of_its_name():
    assert who("It rained. {Ruritania's Defense Ministry} said.") == ["Defense Ministry"]


def test_the_acronym_in_brackets_stands_for_the_words_whose_letters_it_has():
    text = "The National Academy for Herbs and Care Excellence (NAHCE) met. {NAHCE} said."
    assert who(text) == ["National Academy for Herbs and Care Excellence"]


def test_an_acronym_may_have_the_letter_of_an_of():
    assert who("The Department of Justice met. {The DOJ} said.") == ["Department of Justice"]


@pytest.mark.parametrize("words", ["Sheriff's Department", "sheriff's department"])
def test_a_short_form_of_an_office_is_the_office(words):
    text = f"The Orsk County Sheriff's Department met. It rained. The {{{words}}} said."
    assert who(text) == ["Orsk County Sheriff's Department"]


def test_a_country_is_not_its_institution():
    assert who("The U.N. Herb Council met. The {U.N.} said.") == ["U.N."]


def test_what_an_institution_of_another_kind_is_called_is_not_the_last_one():
    assert who("Velora Capital grew. The {finance ministry} said.") == ["finance ministry"]


def test_where_a_company_is_based_does_not_make_it_another():
    assert who("{Velora Inc} grew. The company met. {The Orsk-based company} said.") == ["Velora Inc"] * 2


def test_a_site_named_after_what_it_is_goes_by_its_name():
    assert who("It rained. According to {a newspaper, The Orsk-Enterprise}, it did.") == ["Orsk-Enterprise"]


def test_a_statement_is_whoever_issued_it():
    text = "According to {a statement released by the Justice Department}, no. {The statement} said."
    assert who(text) == ["Justice Department"] * 2


def test_a_plural_that_opens_a_sentence_is_a_group():
    assert kind("It rained. {Forecasters with the Tammish Weather Service} said.") is SpeakerKind.GROUP


def test_a_name_in_s_is_one_where_its_verb_is_singular():
    assert kind("It rained. {Xathes} keeps saying it.") is SpeakerKind.PERSON


def test_an_ordinary_plural_after_many_is_a_group():
    assert kind("It rained. {Many other amateur sleuths} said.") is SpeakerKind.GROUP


def test_a_street_speaks_as_an_institution():
    assert kind("It rained. {Xathing Street} said.") is SpeakerKind.ORGANIZATION


@pytest.mark.parametrize("name", ["Star", "Biography", "Xeavy"])
def test_a_common_noun_with_a_capital_inside_of_a_sentence_is_an_outlet(name):
    speakers, assignments = resolved(f"It rained, according to {{{name}}}, at last.")
    assert speakers[assignments[0].speaker].name == name
    assert speakers[assignments[0].speaker].kind is SpeakerKind.ORGANIZATION


def test_a_statement_is_the_bodys_that_said_it_and_not_of_whom_it_names():
    text = "Two Tamms fell, the Orsk navy said in a statement. Peter Holt left. {The statement} said."
    assert who(text) == ["Orsk navy"]


def test_a_name_that_reported_something_is_an_outlet():
    assert kind("It rained. {Xariety} reported it.") is SpeakerKind.ORGANIZATION


def test_a_body_of_one_sort_is_not_called_by_the_noun_of_another():
    assert who("{The council's team} said. It rained. {The band} said.") == ["The council's team", "The band"]


def test_what_official_describes_is_no_official():
    assert kind("It rained. {The official synopsis} said.") is SpeakerKind.DOCUMENT


def test_a_lawsuit_is_not_the_words_of_whose_it_is():
    assert who("Ann Brenner came. {Brenner's lawsuit} said. {Brenner's letter} said.") == [
        "Brenner's lawsuit",
        "Ann Brenner",
    ]


def test_his_is_not_somebody_unnamed():
    assert who("{A lawyer} said so. {His attorneys} agreed.") == ["A lawyer", "His attorneys"]


def test_a_publication_with_an_adjective_is_the_one_last_named():
    text = "The Orsk Review is hosting a party at Velora Corp. {The conservative publication} wrote."
    assert who(text) == ["Orsk Review"]


def test_a_school_is_no_company():
    assert who("The Graduate School of Journalism met. {The company} said no.") == ["The company"]
