"""Whose words a statement, a letter or an e-mail are."""

import pytest
from speakers_article import resolved, who

from quotewire.quotes import SpeakerKind


def test_a_statement_of_a_campaign_is_not_the_candidate_s():
    text = (
        "Ann Doe is the candidate. A statement issued by the Doe campaign came late. {The statement} said no."
    )
    assert who(text) == ["Doe campaign"]


def test_a_statement_goes_to_the_campaign_that_the_sentence_is_about():
    text = "Ann Doe is the candidate.\nThe Doe campaign on Friday moved to Orsk. {The statement} said it was big."
    assert who(text) == ["Doe campaign"]


@pytest.mark.parametrize(
    "before",
    [
        "Huma Roe, the deputy chairwoman of the club, emailed supporters on Monday.",
        "Huma Roe wrote to supporters in an email on Monday.",
        "On Monday Huma Roe sent supporters an angry email about Ann Doe.",
        "An email was sent from the club's director, Huma Roe, to its members.",
    ],
)
def test_an_e_mail_is_the_words_of_whoever_wrote_it(before):
    assert who(f"Ann Doe leads the club. {before} {{The email}} goes on to say no.") == ["Huma Roe"]


@pytest.mark.parametrize(("verb", "document"), [("tweeted", "tweet"), ("wrote", "letter"), ("wrote", "memo")])
def test_what_somebody_wrote_is_his_words(verb, document):
    assert who(f"Bo Lee {verb} on Monday that it rained. {{The {document}}} ended with a joke.") == ["Bo Lee"]


def test_a_letter_from_a_body_is_the_body_s_words():
    text = "A long letter from the Orsk Legion came. {A long letter from the Orsk Legion} warns of it."
    assert who(text) == ["Orsk Legion"]


def test_a_letter_to_somebody_is_not_his_words():
    text = "Fifty officials sent Ann Doe a letter. Bo Lee received a letter. {The letter} says no."
    assert who(text) == ["The letter"]


@pytest.mark.parametrize("document", ["report", "lawsuit", "study", "poll"])
def test_a_report_stays_a_document(document):
    speakers, assignments = resolved(f"Bo Lee wrote it. It rained. {{The {document}}} says no.")
    assert speakers[assignments[0].speaker].kind is SpeakerKind.DOCUMENT


def test_an_article_with_a_number_is_nobody_s_letter():
    speakers, assignments = resolved("Bo Lee wrote it. Article 7 holds. {Article 7} says no.")
    assert speakers[assignments[0].speaker].kind is not SpeakerKind.PERSON


def test_a_verb_taken_for_a_source_is_whoever_stands_beside_it():
    assert who('"No," {said} Bo Lee.\n"Yes," Ann Doe {asked}. {said} it.') == ["Bo Lee", "Ann Doe", None]


def test_a_body_that_only_describes_who_wrote_is_not_who_wrote():
    text = "Ted Roe protests. The NATO presidential candidate sent out an email. {The email} says no."
    assert who(text) == ["The email"]
