"""Campaigns, offices and the like that are called by a person's name."""

import pytest
from speakers_article import resolved, who

from quotewire.quotes import SpeakerKind


def test_a_campaign_has_one_name_whatever_it_is_called():
    text = (
        "Ann Doe ran against Bo Lee. {Her campaign} said no. {Mrs. Doe's presidential campaign} paid."
        " {The Doe campaign} said so."
    )
    assert who(text) == ["Doe campaign"] * 3


def test_a_body_that_the_article_never_names_goes_by_whose_it_is():
    assert who("Ann Doe ran in Orsk. {Her office} said no.") == ["Ann Doe's office"]


def test_a_campaign_goes_by_the_surname():
    assert who("Ann Doe ran in Orsk. {Her campaign} said no.") == ["Doe campaign"]


def test_a_campaign_with_a_name_is_not_the_one_last_named():
    text = "Ann Doe ran against Bo Lee. {Lee's campaign} said no. {The Doe campaign} said yes."
    assert who(text) == ["Lee's campaign", "Doe campaign"]


def test_the_campaign_is_the_one_last_named():
    text = "Ann Doe ran against Bo Lee. {The Doe campaign} said yes. {The campaign} paid."
    assert who(text) == ["Doe campaign"] * 2


def test_a_team_of_another_kind_keeps_its_name():
    assert who("Ann Doe ran. {Doe's legal team} said no.") == ["Doe's legal team"]


def test_the_manager_of_a_campaign_is_not_the_campaign():
    text = "Ann Doe ran. The Doe campaign manager, Eve Roe, wrote in a statement. {The statement} said no."
    assert who(text) == ["Eve Roe"]


@pytest.mark.parametrize("description", ["the Doe supporter", "the Lincoln actor"])
def test_somebody_described_by_a_name_is_not_whom_the_article_is_about(description):
    text = f"Ann Doe ran and won. Abe Lincoln came. Ann Doe spoke. It rained. {{{description}}} said no."
    speakers, assignments = resolved(text)
    assert speakers[assignments[0].speaker].kind is SpeakerKind.UNNAMED


@pytest.mark.parametrize(
    "source", ["Campaign Doe", "Campaign", "Doe campaign", "the campaign, Doe", "Supporter (Doe)"]
)
def test_a_source_of_few_words_is_read_whatever_is_named_in_it(source):
    assert len(who(f"Ann Doe ran. It rained. {{{source}}} said no.")) == 1


def test_a_campaign_is_not_the_people_named_beside_it():
    text = (
        "Ann Doe ran. The Doe campaign left. {Doe allies and the campaign itself} paid. {The campaign} wrote."
    )
    assert who(text)[1] == "Doe campaign"


def test_a_name_in_s_takes_an_apostrophe():
    assert who("Ann Banks ran in Orsk. {Her office} said no.") == ["Ann Banks' office"]
