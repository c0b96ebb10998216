"""Names of three words and more: whole where the article gives them whole."""

import pytest
from speakers_article import resolved, who

from quotewire.quotes import SpeakerKind


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Xoner Mohammad Tamm", "Tamm"),
        ("Xung Kan Suu Tamm", "Suu Tamm"),
        ("Peter deOrsk Tamm", "Tamm"),
        ("TJ McTamm", "McTamm"),
        ("Anders Xathew Peri", "Xathew"),
        ("A.E. Peter Tamm", "Tamm"),
        ("Jeremy Dear", "Dear"),
    ],
)
def test_a_short_form_gives_the_whole_name(full, short):
    assert who(f"The town met {full}. It rained. {{{short}}} said.") == [full]


def test_a_name_after_a_preposition_keeps_its_first_word():
    assert who("A win for Xoner Mohammad Tamm came. {Tamm} said.") == ["Xoner Mohammad Tamm"]


def test_what_somebody_is_in_charge_of_is_no_part_of_the_name():
    assert who("The director of Investigations Peter Tamm came. {Tamm} said.") == ["Peter Tamm"]


def test_the_abbreviated_title_of_a_councillor_is_none():
    assert who("It rained. {Cllr Ann Brenner} said.") == ["Ann Brenner"]


def test_a_title_makes_a_person_of_a_name_that_something_is_called_after():
    speakers, assignments = resolved("The Xath administration met. {President Xath} said.")
    assert speakers[assignments[0].speaker].kind is SpeakerKind.PERSON


@pytest.mark.parametrize("source", ["Xath last year", "Xath elsewhere", "Xath recently"])
def test_words_that_say_when_do_not_belong_to_the_name(source):
    assert who(f"Peter Xath came. {{{source}}} said.") == ["Peter Xath"]


def test_a_source_cut_short_within_a_name_is_the_name():
    assert who("Peter Xath came. {Mr}. Xath said.") == ["Peter Xath"]


def test_a_source_of_an_article_alone_takes_the_noun_after_it():
    assert who("It rained. {the} crowd shouted.") == ["the crowd"]


def test_the_month_is_nobody():
    assert who("Ann May left. Peter Xath came in May 2019. {He} said.") == ["Peter Xath"]


def test_a_headline_names_somebody_by_what_the_story_says_he_is():
    assert who("{judge} vows to stay\nIt rained. Judge Peter Xath sat down.") == ["Peter Xath"]


def test_who_reaches_back_over_where_somebody_works():
    text = "It rained hard. Xasa Tamm of the Orsk Herb Institute in Varn, {who} came late, said."
    assert who(text) == ["Xasa Tamm"]


def test_which_reaches_back_over_who_saw_the_document():
    assert who("It squares with an internal memo seen by The Orsker, {which} said no.") == [
        "an internal memo"
    ]


def test_the_object_of_a_sentence_is_less_in_focus_than_its_subject():
    assert who("Ann Brenner met Sara Holt again. {She} said.") == ["Ann Brenner"]


def test_a_role_tells_the_gender():
    text = "Xath Tamm, an actress, came. Peter Holt did not. {She} said."
    assert who(text) == ["Xath Tamm"]


def test_a_name_that_stands_twice_is_once_the_name():
    assert who("Photo by Xade Tamm Xade Tamm, a painter, came. {Tamm} said.") == ["Xade Tamm"]


@pytest.mark.parametrize("end", ["on X.", "in Orsk, D.C.", "in Orsk, N.C.", "at 5 p.m."])
def test_letters_that_end_a_sentence_are_nobodys_initials(end):
    assert who(f"They met {end} Ann Brenner came. {{Brenner}} said.") == ["Ann Brenner"]


@pytest.mark.parametrize("source", ["The mother of two", "the mum-of-three", "The Brazilian"])
def test_a_person_may_be_called_by_children_or_country(source):
    assert who(f"Ann Brenner came. {{{source}}} said.") == ["Ann Brenner"]


def test_a_handle_is_a_person_of_that_name():
    speakers, assignments = resolved("It rained. {@xathtamm} wrote.")
    assert speakers[assignments[0].speaker].name == "@xathtamm"
    assert speakers[assignments[0].speaker].kind is SpeakerKind.PERSON


@pytest.mark.parametrize("name", ["Orla “Boots” Tamm", "Orla 'Boots' Tamm", 'Peter "The Hat" Tamm'])
def test_a_nickname_in_marks_is_a_part_of_the_name_as_it_is_written(name):
    assert who(f"The town met {name}. It rained. {{Tamm}} said.") == [name]


def test_a_word_in_brackets_is_no_part_of_a_name():
    assert who("The town met Orla (Labour) Tamm. It rained. {Tamm} said.") == ["Orla Tamm"]
