"""Sources that name somebody after or before what they say of them."""

import pytest
from speakers_article import who


@pytest.mark.parametrize(
    "source",
    [
        "A spokesman for Mr. Holt, Karl Olsen",
        "A lawyer for the victims, Karl Olsen",
        "One of the report's authors, Dr. Karl Olsen",
        "Head of research at the Orsk Institute, Professor Karl Olsen",
    ],
)
def test_the_name_after_a_long_role_is_the_speaker(source):
    assert who(f"It rained. {{{source}}}, said.") == ["Karl Olsen"]


@pytest.mark.parametrize("cut", ["a spokesman for Velora", "head of Velora", "R-N.Y."])
def test_a_source_cut_down_to_an_apposition_is_whoever_stands_before_it(cut):
    assert who(f"It rained. Karl Olsen, {{{cut}}}, said.") == ["Karl Olsen"]


def test_an_unnamed_speaker_after_a_clause_about_somebody_is_not_that_one():
    assert who("If they pick Karl Olsen, {one adviser} said.") == ["one adviser"]


def test_the_unnamed_official_just_introduced_is_meant_before_a_former_official():
    text = "Ada Brenner, an official in Orsk, was ill, according to a senior police official. {The official} said."
    assert who(text) == ["a senior police official"]


def test_somebody_who_held_a_role_in_another_year_is_not_meant():
    text = "Karl Olsen is the party's nominee. Ada Brenner, the 2012 nominee, was sad. {The nominee} said."
    assert who(text) == ["Karl Olsen"]


def test_a_description_of_a_body_ends_at_the_sentence():
    text = "The tax rose. It was the Labour cost. Party conference began, {the party} said."
    assert who(text) != ["Labour cost. Party"]


def test_a_name_after_a_noun_that_is_no_role_is_the_speaker():
    assert who("{The assailant, Karl Olsen}, spoke.") == ["Karl Olsen"]


def test_a_name_after_a_clause_is_the_speaker():
    assert who("{The editor I was talking to, Karl Olsen}, spoke.") == ["Karl Olsen"]


def test_two_adjectives_with_a_comma_are_no_apposition():
    assert who("Karl Olsen, 71, came. {The grey, 71-year-old diplomat} spoke.") == ["Karl Olsen"]
