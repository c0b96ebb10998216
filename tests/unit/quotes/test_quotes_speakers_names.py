"""A person's names: what belongs to the name, and which forms of it mean the same person."""

import pytest
from speakers_article import by, resolved, who

from quotewire.quotes import SpeakerKind


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Foreign Minister Ada Brenner", "Ada Brenner"),
        ("Dr. Ada B. Brenner", "Ada B. Brenner"),
        ("Veland's deputy ambassador Ada Brenner", "Ada Brenner"),
        ("US Ambassador to the UN Ada Brenner-Holt", "Ada Brenner-Holt"),
        ("former Veland Harbour Board chairwoman Ada Brenner", "Ada Brenner"),
        ("Secretary of State Ada Brenner", "Ada Brenner"),
        ("NHTS steward Ada Brenner", "Ada Brenner"),
        ("Ada Brenner, MD, PhD", "Ada Brenner"),
        ("Ada Brenner, 43, a welder from Orsk", "Ada Brenner"),
        ("the uncle, Bo Brenner", "Bo Brenner"),
        ("his wife, Ada Brenner", "Ada Brenner"),
        ("Ada van der Holt", "Ada van der Holt"),
        ("Adam O'Brenner", "Adam O'Brenner"),
        ("Martin Brenner Jr.", "Martin Brenner Jr."),
        ('Robert "Bobo" Brenner', 'Robert "Bobo" Brenner'),
        ("Mr. Brenner", "Brenner"),
        ("British-born critic Ada Brenner", "Ada Brenner"),
    ],
)
def test_titles_roles_and_credentials_are_no_part_of_the_name(source, name):
    assert who(f"It rained on Monday, {{{source}}} said.") == [name]


def test_a_word_that_opens_a_sentence_is_no_part_of_the_name():
    assert who("Singer Ada Brenner sang. Praising Ada Brenner, the crowd sang too, {Brenner} said.") == [
        "Ada Brenner"
    ]


def test_a_surname_means_the_person_named_in_full():
    assert who("Ada Brenner came. Later {Brenner} spoke. {Ms. Brenner} left.") == ["Ada Brenner"] * 2


def test_the_full_name_may_come_after_the_surname():
    assert who("{Brenner} spoke first. Her full name is Ada Brenner.") == ["Ada Brenner"]


def test_a_given_name_alone_means_the_person_of_that_name():
    speakers, assignments = resolved("Ada Brenner and Karl Olsen won. {Ada} spoke.")
    assert speakers[assignments[0].speaker].name == "Ada Brenner"
    assert assignments[0].by == "given_name"


def test_the_fullest_form_of_a_name_is_the_name():
    assert who("Ada Brenner came. {Ada Marie Brenner} spoke.") == ["Ada Marie Brenner"]


def test_a_surname_of_several_parts_is_one():
    assert who("Karl Van Der Holt came. {Van Der Holt} spoke.") == ["Karl Van Der Holt"]


def test_a_possessive_ends_the_name():
    assert who("Ada Brenner's brother came. {Veland's Brenner} spoke.") == ["Ada Brenner"]


def test_a_courtesy_title_tells_two_of_one_surname_apart():
    text = "Karl Brenner and Ada Brenner met. {Mr. Brenner} left. {Mrs. Brenner} stayed."
    assert who(text) == ["Karl Brenner", "Ada Brenner"]


def test_an_age_tells_two_of_one_surname_apart():
    text = "Ada Brenner, 40, and Eva Brenner, 38, met. {Brenner, 40,} left. {Brenner, 38,} stayed."
    assert who(text) == ["Ada Brenner", "Eva Brenner"]


def test_a_plain_surname_is_not_a_relative_s():
    text = "Karl Brenner came. His wife, Ada Brenner, came with his son Bo Brenner. {Brenner} spoke."
    assert who(text) == ["Karl Brenner"]


def test_father_and_son_are_two():
    assert who("{Karl Brenner} left. {Karl Brenner Jr.} stayed.") == ["Karl Brenner", "Karl Brenner Jr."]


def test_a_headline_in_capitals_makes_no_name_but_names_who_is_known():
    text = "Brenner Shocks Veland Voters With Harbour Plan\nMayor Ada Brenner spoke on Monday, {she} said."
    speakers, _ = resolved(text)
    assert [s.name for s in speakers.values()] == ["Ada Brenner"]
    assert [m.by for m in speakers["s1"].mentions] == ["surname", "name", "pronoun"]


def test_a_title_gives_a_known_surname_its_given_name():
    text = "Karl Olsen Wins Veland Harbour Race Again\nIt rained when {Olsen} spoke. They cheered Olsen."
    assert who(text) == ["Karl Olsen"]


def test_names_run_together_by_a_lost_line_end_are_two():
    text = "Karl Olsen Ada Brenner said no. {Olsen} came. {Brenner} left."
    assert who(text) == ["Karl Olsen", "Ada Brenner"]


def test_an_adjective_before_a_full_name_is_no_part_of_it():
    assert who("{Iron Mike Brenner} spoke. Mike Brenner left.") == ["Mike Brenner"]


def test_the_name_of_a_transcript_in_capitals_means_the_person():
    assert who("Ada Brenner was asked.\n{BRENNER}: We will see.") == ["Ada Brenner"]


def test_a_person_is_told_from_a_place_and_an_organisation():
    speakers, assignments = resolved(
        "{Ada Brenner} said. {Veland University} said. {Norway} said. {Democrats} said."
    )
    kinds = [speakers[a.speaker].kind for a in assignments]
    assert kinds == [
        SpeakerKind.PERSON,
        SpeakerKind.ORGANIZATION,
        SpeakerKind.ORGANIZATION,
        SpeakerKind.GROUP,
    ]


def test_by_says_what_a_name_was_recognised_by():
    assert by("{Ada Brenner} came. {Brenner} spoke. {Ada} left. {The minister, Karl Olsen,} stayed.") == [
        "name",
        "surname",
        "given_name",
        "appositive",
    ]


def test_a_source_cut_short_inside_a_name_means_the_whole():
    assert who('{Robert} "The Bear" Brenner spoke.') == ['Robert "The Bear" Brenner']


def test_a_body_in_brackets_before_a_name_is_no_nickname():
    assert who("The Harbour Association (HARBA), {Lord Brenner}, spoke.") == ["Brenner"]


@pytest.mark.parametrize("surname", ["Band", "Church", "House", "Guard", "Will", "English"])
def test_a_surname_may_be_another_word(surname):
    text = f"{{Ada J. {surname}, a lawyer,}} came. So {{{surname}}} said. {{Ms. {surname}}} left."
    assert who(text) == [f"Ada J. {surname}"] * 3


def test_an_ordinary_word_after_mr_is_a_name():
    assert who("{Mr Down} left early.") == ["Down"]


def test_us_in_capitals_is_the_country_and_no_pronoun():
    assert who("{Ada Brenner} left. {US} wins, says the paper.") == ["Ada Brenner", "US"]
