"""Descriptions that a name stands in, and descriptions of those whom the article names elsewhere."""

import pytest
from speakers_article import kind, who

from quotewire.quotes import SpeakerKind


@pytest.mark.parametrize(
    "source",
    [
        "a prominent Orsk National Committee member who supports Doe",
        "another Muslim who prays at the Orsk Center",
        "Doe's potential VP",
    ],
)
def test_a_name_that_only_describes_somebody_is_not_who_speaks(source):
    assert kind(f'Ann Doe came. It rained. "No," said {{{source}}} in Orsk.') is SpeakerKind.UNNAMED


def test_some_people_somewhere_are_not_the_place():
    assert who("Twitter grew. {some on Twitter} said no.") == ["some on Twitter"]


@pytest.mark.parametrize(
    ("owner", "description", "other", "name"),
    [
        ("Ann Doe", "Doe's eldest daughter, 34,", "Eve Doe", "Eve Doe"),
        ("Ann Doe", "Her husband", "Bob Doe", "Bob Doe"),
        ("Bob Doe", "His wife", "Ann Doe", "Ann Doe"),
    ],
)
def test_a_relative_is_the_only_one_of_the_name_and_gender(owner, description, other, name):
    assert who(f"{owner} spoke. {{{description}}} said no. {other} left.") == [name]


def test_a_relative_is_open_where_two_have_the_name():
    text = "Ann Doe came with Bob Doe and Bill Doe. {Ann Doe's son} said no."
    assert who(text) == ["Ann Doe's son"]


def test_the_governor_of_one_state_is_not_that_of_another():
    text = "Former New York governor Al Roe lost. Chris Lee learned it. {the New Jersey governor} said."
    assert who(text) == ["Chris Lee"]


def test_the_first_lady_is_the_woman_whom_the_article_is_about():
    assert who("Ann Doe spoke for her husband, Bob Doe. {The former first lady} said no.") == ["Ann Doe"]


@pytest.mark.parametrize(
    "people",
    ["A group of 67 local artists, writers, actors and scientists", "Economists, doctors and nurses"],
)
def test_people_listed_together_are_one_group(people):
    assert who(f"{{{people}}} wrote this week.") == [people]
    assert who(f"{{{people} this week}} wrote.") == [people]


def test_a_verb_before_a_name_with_its_article_is_no_part_of_it():
    assert who("Enter The Orsk Post. {The Post} said no.") == ["Orsk Post"]


def test_a_heading_in_capitals_is_nobody_s_name():
    heading = "ORSK OLYMPIC TEAM REFUSES TO STAY IN HOTEL"
    assert who(f"{heading}\nIt is bad. {{The team}} said no.") == ["The team"]
    assert who(f"{heading} Today is bad. {{The team}} said no.") == ["The team"]


def test_an_ordinary_word_may_begin_the_name_of_a_body():
    text = "It rained on Our Voices PAC. {Our Voices PAC} said so."
    assert who(text) == ["Our Voices PAC"]


def test_a_paper_whose_name_ends_like_an_office_is_a_paper():
    text = "Bo Lee is the union leader of Orsk. {The New Orsk Union Leader} wrote."
    assert who(text) == ["The New Orsk Union Leader"]


@pytest.mark.parametrize(
    ("before", "source", "after", "name"),
    [
        ("Meanwhile, ", "France's finance minister", "Herve Roe said he would act.", "Herve Roe"),
        ("", "Bo Lee's campaign manager", "Corey Roe, in a letter, said it.", "Corey Roe"),
        ("", "Bo Lee's right-hand woman", "Huma Roe, vice chair of the club, said it.", "Huma Roe"),
        ("", "Bo Lee's campaign manager", "Corey Roe, a senator, left.", "Bo Lee's campaign manager"),
        ("Corey Roe ran. ", "Bo Lee's aide", "Corey Roe left.", "Bo Lee's aide"),
        ("", "Bo Lee's spokeswoman", "Bob Roe left.", "Bo Lee's spokeswoman"),
    ],
)
def test_somebody_described_is_named_at_the_start_of_what_follows(before, source, after, name):
    assert who(f"{before}{{{source}}} said no.\n{after}") == [name]


def test_the_name_after_the_name_of_a_body_is_who_speaks():
    assert who("{Orsk Crown Court, Helena Roe, prosecuting,} said no.") == ["Helena Roe"]


def test_another_office_in_another_state_contradicts_nothing():
    text = "Bo Lee, a New York native, won in Iowa. Mr. Lee spoke. {The Vermont senator} said no."
    assert who(text) == ["Bo Lee"]


@pytest.mark.parametrize("source", ["Some of the club's best-connected members", "One in four voters"])
def test_some_of_a_group_keep_their_words(source):
    assert who(f"{{{source}}} said no.") == [source]
