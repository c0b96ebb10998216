"""Whom `the pair`, `the judges` and `the report` take up, and what stays unresolved."""

import pytest
from speakers_article import by, resolved, who

from quotewire.quotes import SpeakerKind


@pytest.mark.parametrize("pair", ["The pair", "The couple", "The two", "The duo"])
def test_a_pair_is_the_two_who_were_named_together(pair):
    assert who(f"Ann Brenner and Peter Holt met. It rained. {{{pair}}} said.") == [
        "Ann Brenner and Peter Holt"
    ]


def test_somebodys_husband_makes_a_couple_with_her():
    text = "Ann Brenner and her husband, Peter Holt, met. {The couple} said."
    assert who(text) == ["Ann Brenner and Peter Holt"]


def test_the_judges_are_the_two_who_are_judges():
    text = "Judge Ann Brenner and Judge Peter Holt met. Sara Tamm and Bob Orsk came. {The judges} said."
    assert who(text) == ["Ann Brenner and Peter Holt"]


def test_a_plural_whose_members_have_no_such_role_speaks_for_itself():
    assert who("Ann Brenner and Peter Holt met. {The judges} said.") == ["The judges"]


def test_the_report_goes_by_the_name_that_it_was_introduced_with():
    assert who("The Orsk Herb Group final report came. {The report} said.") == [
        "Orsk Herb Group final report"
    ]


def test_a_report_of_whom_nobody_told_the_name_is_the_report():
    assert who("Ann Brenner adopted a new report. {The report} said.") == ["The report"]


def test_the_chief_executive_of_some_company_is_nobody_named():
    text = "Ann Brenner, the chief executive, came. {the chief executive of a car maker} said."
    speakers, assignments = resolved(text)
    assert speakers[assignments[0].speaker].kind is SpeakerKind.UNNAMED


def test_a_body_that_is_named_before_its_cup_is_not_the_cup():
    assert who("{Xefa} said. The Xefa Cup came. {Xefa} said.") == ["Xefa", "Xefa"]


def test_a_quotation_without_source_is_not_given_to_a_name_that_may_be_nobodys():
    assert by("Once Xath came. {} It rained.") == [None]


@pytest.mark.parametrize("source", ["'s", "'", "\u2019s", "-", ".", "the 's"])
def test_a_source_without_a_word_breaks_nothing(source):
    assert len(who(f"Ann Brenner came. {{{source}}} said.")) == 1


def test_some_who_said_something_are_some():
    assert who("She met some {who} said no.") == ["some"]
