"""Several persons of one surname, and several forms of one person's name."""

from speakers_article import by, who


def test_a_short_given_name_and_the_full_one_are_one_person_s():
    text = "Mike Brenner came. Michael Brenner spoke. {Brenner} left."
    assert who(text) == ["Michael Brenner"]


def test_accents_make_no_other_name():
    assert who("François Dubarre came. {Francois Dubarre} spoke.") == ["François Dubarre"]


def test_a_surname_that_speaks_means_the_one_who_has_spoken():
    text = (
        "Bo Brenner died at sea. Bo Brenner was 34. Friends of Bo Brenner met.\n"
        "{His sister, Ada Brenner}, was away.\n"
        "{Brenner} said so. {Brenner} wept."
    )
    assert who(text) == ["Ada Brenner"] * 3


def test_a_surname_goes_on_meaning_whom_it_meant():
    text = (
        "Ada Brenner runs the port. {Brenner} spoke.\n{Bo Brenner} agreed.\nNobody else came.\n"
        "Nothing happened.\n{Brenner} left."
    )
    assert who(text) == ["Ada Brenner", "Bo Brenner", "Ada Brenner"]


def test_a_source_in_a_title_means_a_figure_of_the_article():
    text = "{Brenner} Says The Port Of Orsk Will Close Again\nAda Brenner spoke at noon."
    assert who(text) == ["Ada Brenner"]
    assert by(text) == ["surname"]


def test_the_emphatic_pronoun_after_a_name_is_no_part_of_it():
    assert who("Ada Brenner came. {Brenner herself} spoke.") == ["Ada Brenner"]


def test_a_surname_that_is_an_ordinary_word_follows_a_given_name():
    assert who("{Bo English, the director,} came. {Mr. English} spoke.") == ["Bo English"] * 2
