"""Which kind of speaker a name or a description can be: no person for a body, no body for a person."""

import pytest
from speakers_article import kind, who

from quotewire.quotes import SpeakerKind


def test_mr_and_a_surname_is_a_person_beside_an_office_of_that_name():
    text = "President Trask spoke on Saturday. The Trask Administration was sued. “No,” {Mr. Trask} wrote."
    assert who(text) == ["Trask"]


def test_a_prince_is_not_whoever_has_his_given_name():
    assert who("Charles Kendrick left. Prince Charles was there. {Prince Charles} said so.") == ["Charles"]


def test_the_party_and_state_in_brackets_are_found_by_a_description():
    text = "Rep. Nina Pell (D-Calif.) met {one Democrat who opposed her}. {The California Democrat} left."
    assert who(text)[1] == "Nina Pell"


def test_a_deputy_minister_is_not_the_minister():
    text = "Tom Prest, the deputy prime minister, ate. Tony Blay, the prime minister, left. Prest sang."
    text += " {The prime minister} said."
    assert who(text) == ["Tony Blay"]


def test_a_university_is_not_the_company():
    text = "Velora Mills, a mill, sued. It was about a paper of Orsk University. {the company} said."
    assert who(text) == ["Velora Mills"]


def test_an_adjective_of_a_nation_is_not_what_it_means():
    assert who("The German harbour fell in June. Later {it} said so.") == [None]


def test_the_campaign_is_not_the_body_last_named():
    assert who("She spoke at the Harbour Bureau. {The campaign} said so.") == ["The campaign"]


def test_the_judge_is_not_whom_an_article_is_about():
    assert who("Pete Dower, a singer, was late. On Monday, {the judge} agreed.") == ["the judge"]


def test_a_newsletter_is_no_person():
    assert who("Pete Dower wrote it. {The newsletter} says so.") == ["The newsletter"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the Star newspaper", "Star"),
        ("the influential Edge magazine in its review", "Edge"),
        ("Oskland's TV Week magazine", "TV Week"),
        ("the Novaya news agency", "Novaya"),
    ],
)
def test_the_noun_of_an_outlet_is_no_part_of_its_name(source, name):
    assert who(f"It rained in the city and {{{source}}} said so.") == [name]


def test_the_magazine_is_the_outlet_called_so():
    assert (
        who("{Broadsheet magazine} said so. The Harbour Bureau left. {The magazine} said.")
        == ["Broadsheet"] * 2
    )


def test_citizens_for_a_cause_are_a_body():
    assert who("It rained. {Citizens for Oskland, a club}, said so.") == ["Citizens for Oskland"]


def test_the_number_of_a_station_belongs_to_its_name():
    assert who("It rained. {Radio 4} said so.") == ["Radio 4"]


def test_bodies_with_their_letters_in_brackets_speak_together():
    text = "It rained. {The Orsk Medical Fellowship (OMF) and the Lawyers' Harbour Fellowship (LHF)} said no to it."
    assert who(text) == ["Orsk Medical Fellowship and Lawyers' Harbour Fellowship"]


@pytest.mark.parametrize("company", ["team", "colleagues", "others", "his team"])
def test_a_surname_and_its_company_are_called_by_the_full_name(company):
    assert who(f"Prof Ada Brenner found it. {{Brenner and {company}}} say so.") == [
        f"Ada Brenner and {company}"
    ]


def test_a_surname_that_is_a_month_is_a_name():
    assert who("“It works,” says {Dr Carl June of the Orsk School}. “Yes,” {June} says.") == ["Carl June"] * 2


@pytest.mark.parametrize("name", ["Lindsey", "Marion"])
def test_a_given_name_of_either_sex_goes_with_mr_and_he(name):
    text = f"Senator {name} Grahame spoke. {{Mr. Grahame}} said so. “No,” {{he}} added."
    assert who(text) == [f"{name} Grahame"] * 2


def test_a_name_whose_first_word_looks_ordinary_is_whole_where_it_stands_elsewhere():
    text = "A black cat sat with Black Herbs Matter all day. {Black Herbs Matter} said no."
    assert who(text) == ["Black Herbs Matter"]


def test_an_ampersand_and_an_and_are_one_name():
    text = "The Fish and Game Service spoke. {The Fish & Game Service} said so. {The Fish and Game Service} left."
    first, second = who(text)
    assert first == second


def test_somebody_of_an_age_is_the_one_just_named():
    text = "Dan Grum spoke. Dan Grum sang. Dan Grum sat. Ada Brenner held a sign. {The 57-year-old scientist} said."
    assert who(text) == ["Ada Brenner"]


def test_lawyers_for_and_lawyers_representing_somebody_are_the_same():
    text = "{Lawyers for Velora Mills} sued. {Lawyers representing Velora Mills} said so."
    assert who(text) == ["Lawyers for Velora Mills"] * 2


def test_a_description_cut_at_a_participle_keeps_no_preposition():
    assert who("But {a release from Orsk about the planned meeting} said so.") == ["a release from Orsk"]


def test_a_source_that_begins_with_by_is_read_without_it():
    assert who("The crowd was led {by thousands of farmers} on the day.") == ["thousands of farmers"]


def test_a_longer_description_of_another_head_is_not_taken_up():
    text = (
        "Velora Reform, a party, met. He is a delegate when a dozen party officials meet. {The party} said."
    )
    assert who(text) != ["dozen party"]


@pytest.mark.parametrize(
    "noun", ["nonprofit", "chipmaker", "streamer", "hotel", "brewer", "carrier", "festival"]
)
def test_a_body_is_taken_up_by_what_it_is(noun):
    assert who(f"It rained. {{Velora Holdings}} said so. {{The {noun}}} added.") == ["Velora Holdings"] * 2


def test_the_leadership_is_not_the_body_last_named():
    assert who("It rained. {Velora Holdings} said so. {The leadership} added.")[1] == "The leadership"


@pytest.mark.parametrize("role", ["showrunner", "fly-half", "sommelier", "whistle-blower"])
def test_a_calling_before_a_name_is_its_role(role):
    text = f"The Orsk {role} Ada Brenner left. Bo Lind, a farmer, sat. Bo Lind sang. {{The {role}}} said."
    assert who(text) == ["Ada Brenner"]


def test_the_paper_is_a_newspaper_only_where_one_is_named():
    assert who("It rained. {Velora Holdings} said so. {The paper} says.")[1] == "The paper"
    assert who("It rained. {Velora Holdings} told the Orsk Gazette. {The paper} said.")[1] == "Orsk Gazette"


@pytest.mark.parametrize("people", ["Orsk film professionals", "report skeptics", "letter hostages"])
def test_people_called_by_what_they_are_to_a_document_are_no_document(people):
    assert kind(f"It rained. {{{people}}} said no.") is SpeakerKind.GROUP
