"""Names put right by the other names of the article."""

import pytest
from speakers_article import who


def test_a_profession_is_a_surname_where_somebody_has_it():
    assert (
        who('DJ Norbert Cook came. "It rained," {Cook} said. "Yes," said {Mr. Cook}.') == ["Norbert Cook"] * 2
    )


def test_a_profession_after_an_article_is_no_surname():
    assert who("Norbert Cook came. The soup was cold. {A Cook} said.") == ["A Cook"]


def test_a_profession_after_an_unknown_given_name_is_the_surname():
    assert who("Xyra Walker ran. {Walker} said.") == ["Xyra Walker"]


@pytest.mark.parametrize("opening", ["Praising", "Interestingly", "Faultless"])
def test_a_word_before_a_surname_that_opens_a_sentence_is_no_given_name(opening):
    assert who(f"Ada Brenner won. {{{opening} Brenner}} said.") == ["Ada Brenner"]


def test_an_unknown_given_name_that_opens_a_sentence_is_kept():
    assert who("Ada Brenner won. Her brother came. {Xandro Brenner} said.") == ["Xandro Brenner"]


def test_a_nationality_before_an_unknown_name_is_no_part_of_it():
    assert who("She beat American Xyro Ginelli. {Ginelli} said. Ginelli left.") == ["Xyro Ginelli"]


def test_a_couple_shares_its_surname():
    assert who("Peter and Pam Woolmer run a farm. {Mr. Woolmer} said.") == ["Peter Woolmer"]


def test_letters_after_a_name_are_no_part_of_it():
    assert who("{Guy Manser QC} said.") == ["Guy Manser"]


def test_a_source_that_begins_inside_a_name_is_that_name():
    assert who("Jan {Berrick} said.") == ["Jan Berrick"]


def test_somebody_who_speaks_for_a_person_is_not_that_person():
    assert who("Ada Brenner was ill. {a spokesman for Ms. Brenner} said.") == ["a spokesman for Ms. Brenner"]


@pytest.mark.parametrize("word", ["Haulier", "Pastoralist", "Tory", "Oscar-winner"])
def test_what_a_person_is_before_a_given_name_is_no_part_of_the_name(word):
    assert who(f"It rained. {{{word} Matthew Brenner}} said.") == ["Matthew Brenner"]


def test_a_place_before_a_known_surname_is_no_given_name():
    assert who("Ohio Brenner voters met. Matthew Brenner came. {Brenner} said.") == ["Matthew Brenner"]


def test_two_words_before_a_given_name_are_no_part_of_the_name():
    assert who("It rained. {Orsk Haven Matthew Brenner} said.") == ["Matthew Brenner"]


def test_an_ordinary_word_is_a_name_where_a_title_goes_before_the_whole_of_it():
    assert who('Dr Fan Wei came. "It rained," {Fan} said.') == ["Fan Wei"]


def test_vice_is_a_title_before_another_title_only():
    assert who("It appeared in VICE Belgium. Vice President Ann Doe came. {Doe} said.") == ["Ann Doe"]
    assert who("It appeared in VICE Belgium. {VICE Belgium} said.") == ["VICE Belgium"]


@pytest.mark.parametrize("word", ["Hassel", "Hassall", "Hasssell"])
def test_a_surname_with_a_letter_wrong_is_the_only_person_whom_it_can_mean(word):
    assert who(f"Brian Hassell came. {{{word}}} said it rained.") == ["Brian Hassell"]


def test_a_surname_with_a_letter_wrong_is_nobodys_where_two_could_be_meant():
    assert who("Brian Hassell met Carl Hassall. {Hassoll} said it rained.") == ["Hassoll"]


def test_a_short_name_or_one_of_more_than_one_person_is_no_misspelling():
    assert who("Ann Lane came. {Lang} said it rained.") == ["Lang"]
    assert who("Brian Hassell came. {Hassells} said it rained.") == ["Hassells"]
