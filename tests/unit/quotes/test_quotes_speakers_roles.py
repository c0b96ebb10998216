"""Roles and descriptions: who is meant by `the minister`, `the company`, `an officer`."""

import pytest
from speakers_article import by, document, resolved, who

from quotewire.quotes import SpeakerKind


def kinds(marked):
    speakers, assignments = resolved(marked)
    return [(speakers[a.speaker].name, speakers[a.speaker].kind) for a in assignments]


@pytest.mark.parametrize(
    "introduction",
    [
        "Foreign Minister Karl Olsen came.",
        "Karl Olsen, the foreign minister, came.",
        "The foreign minister, Karl Olsen, came.",
        "Karl Olsen is the foreign minister.",
    ],
)
def test_a_role_means_who_was_introduced_with_it(introduction):
    text = f"{introduction} Mayor Ada Brenner and Bo Holt left.\n{{The foreign minister}} said so."
    assert who(text) == ["Karl Olsen"]
    assert by(text) == ["role"]


def test_the_country_of_a_role_must_agree():
    met = "Norwegian minister Karl Olsen and Danish minister Bo Holt met."
    assert who(f"{met} {{Norway's minister}} said yes. {{Denmark's minister}} no.") == [
        "Karl Olsen",
        "Bo Holt",
    ]


def test_a_broader_word_for_a_role_means_the_same_person():
    assert who("Senator Ada Brenner met Bo Holt. Holt left. {The lawmaker} stayed.") == ["Ada Brenner"]


def test_somebody_s_spokeswoman_is_somebody_else():
    assert kinds("Karl Olsen came. {His spokeswoman} spoke. {Olsen's spokeswoman} spoke.") == [
        ("Karl Olsen's spokeswoman", SpeakerKind.UNNAMED),
        ("Olsen's spokeswoman", SpeakerKind.UNNAMED),
    ]


def test_a_spokesman_for_a_person_is_not_that_person():
    assert kinds("{A spokesman for Karl Olsen} spoke.") == [
        ("A spokesman for Karl Olsen", SpeakerKind.UNNAMED)
    ]


def test_an_unnamed_person_is_taken_up_again():
    text = "Karl Olsen came. {An officer} shouted. Olsen ran. {The officer} shouted again."
    assert who(text) == ["An officer"] * 2


def test_an_unnamed_person_of_the_narrative_is_taken_up():
    text = "Karl Olsen saw a young doctor at the door. {The doctor} waved."
    assert kinds(text) == [("a young doctor", SpeakerKind.UNNAMED)]


def test_a_description_without_a_role_means_whom_the_talk_is_about():
    assert who("Ada Brenner won again. {The 31-year-old} laughed. {The Velander} left.")[0] == "Ada Brenner"


def test_an_age_means_who_is_of_that_age():
    text = "Ada Brenner, 31, met Eva Holt, 44. Holt left. {The 31-year-old} laughed."
    assert who(text) == ["Ada Brenner"]
    assert by(text) == ["age"]


def test_two_named_persons_speak_together():
    text = "Ada Brenner and Karl Olsen met. {Mayor Brenner and Olsen} agreed."
    assert kinds(text) == [("Ada Brenner and Karl Olsen", SpeakerKind.GROUP)]


def test_a_person_and_her_team_are_a_group():
    assert kinds("Ada Brenner came. {Brenner and her team} wrote.") == [
        ("Ada Brenner and her team", SpeakerKind.GROUP)
    ]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("the government", SpeakerKind.ORGANIZATION),
        ("federal prosecutors", SpeakerKind.GROUP),
        ("Critics", SpeakerKind.GROUP),
        ("the lawsuit", SpeakerKind.DOCUMENT),
        ("two new studies", SpeakerKind.DOCUMENT),
        ("an official", SpeakerKind.UNNAMED),
        ("another", SpeakerKind.UNNAMED),
    ],
)
def test_the_noun_tells_the_kind(source, kind):
    assert kinds(f"It rained, {{{source}}} said.") == [(source, kind)]


def test_the_label_of_a_group_keeps_its_phrase_but_no_clause():
    assert who("{Lawyers for the harbour, who came late,} spoke.") == ["Lawyers for the harbour"]


def test_the_company_means_the_organisation_that_the_talk_is_about():
    assert who("Brenner Holdings fell on Monday. It rained. {The company} said nothing.") == [
        "Brenner Holdings"
    ]


def test_a_kind_of_body_means_the_one_with_that_word_in_its_name():
    assert who("The Veland Zoo and Brenner Holdings met. {The zoo} opened.") == ["Veland Zoo"]


def test_an_acronym_means_the_organisation():
    text = "The Veland Harbour Board (VHB) met. {The VHB} spoke."
    assert who(text) == ["Veland Harbour Board"]
    assert by(text) == ["acronym"]


def test_the_name_of_an_organisation_goes_on_after_of():
    assert who("{The Ministry of Ports and Fisheries} spoke.") == ["Ministry of Ports and Fisheries"]


def test_somebody_s_statement_are_his_words():
    assert who("Karl Olsen came. {Olsen's statement} said no. {The statement} went on.") == ["Karl Olsen"] * 2


def test_the_role_is_the_words_that_give_it():
    marked = "Velander Foreign Minister Karl Olsen came. {Ada Brenner, head of the port in Orsk,} spoke. {Olsen} left."
    speakers, _ = resolved(marked)
    text = document(marked.replace("{", "").replace("}", "")).text
    roles = {s.name: text.exact(s.role) for s in speakers.values()}
    assert roles == {"Karl Olsen": "Velander Foreign Minister", "Ada Brenner": "head of the port in Orsk"}


def test_ministers_of_different_things_are_different_people():
    text = "Prime Minister Karl Olsen met Foreign Minister Ada Brenner. {The foreign minister} spoke."
    assert who(text) == ["Ada Brenner"]


def test_the_state_after_a_name_belongs_to_the_role():
    text = "Sen. Ada Brenner (R-Fla.) met Sen. Karl Olsen, D-Ohio. {The Florida senator} spoke."
    assert who(text) == ["Ada Brenner"]


def test_the_spokeswoman_of_somebody_without_a_name_is_somebody_else():
    text = "Karl Olsen, the former vice president, came. {The former vice president's spokeswoman} spoke."
    assert kinds(text) == [("The former vice president's spokeswoman", SpeakerKind.UNNAMED)]


def test_somebody_in_a_scene_is_not_the_one_whom_the_article_is_about():
    assert kinds("Karl Olsen spoke. {The heckler} shouted.") == [("The heckler", SpeakerKind.UNNAMED)]


def test_two_roles_joined_are_those_of_one_person():
    text = "Senator Karl Olsen met Bo Holt. Holt left. {The senator and presidential candidate} spoke."
    assert who(text) == ["Karl Olsen"]


def test_an_age_with_a_role_means_who_has_the_role():
    text = "The singer Ada Brenner met Karl Olsen, 33. {The then-33-year-old singer} laughed."
    assert who(text) == ["Ada Brenner"]


def test_whoever_has_another_role_is_not_the_singer():
    text = "Ada Brenner sang. Ada Brenner bowed. Her publicist, Eva Holt, said no. {The singer} left."
    assert who(text) == ["Ada Brenner"]


def test_the_inhabitant_of_a_country_is_the_person_in_focus():
    text = "Karl Olsen lost the match. Olsen had led early on. It was late, {the Norwegian} said."
    assert who(text) == ["Karl Olsen"]


def test_the_inhabitant_of_a_country_is_whoever_was_introduced_so():
    text = (
        "The Norwegian skipper Karl Olsen met Ada Brenner. Brenner smiled. It was late, {the Norwegian} said."
    )
    assert who(text) == ["Karl Olsen"]
