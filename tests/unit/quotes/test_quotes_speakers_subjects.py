"""Whom a sentence is about, who carries it on, and what no pronoun means."""

import pytest
from speakers_article import document, resolved, who

from quotewire.quotes import Attribution, Kind, SpeakerKind
from quotewire.quotes.speakers import resolve
from quotewire.text import Span


def test_a_body_that_is_told_before_its_name_is_one_and_it_means_that():
    text = (
        "A plan for Lower Brask fell. The firm behind the plan, {Brask Tove}, spoke. It rained, {it} added."
    )
    speakers, assignments = resolved(text)
    assert [speakers[a.speaker].name for a in assignments] == ["Brask Tove"] * 2
    assert speakers[assignments[0].speaker].kind is SpeakerKind.ORGANIZATION


def test_a_name_behind_what_happened_at_a_body_is_a_persons():
    speakers, assignments = resolved("At the firm behind the plan, {Xathew Tamm}, left.")
    assert speakers[assignments[0].speaker].kind is SpeakerKind.PERSON


def test_it_is_no_place_that_only_something_happens_in():
    text = "The firm Velora paid. It rained. The plan came in Brask. It was late, {it} said."
    assert who(text) == ["Velora"]


@pytest.mark.parametrize("opening", ["Scientists", "But the researchers", "Many voters"])
def test_they_means_the_people_whom_the_sentence_is_about(opening):
    group = opening.removeprefix("But ")
    text = f"Xerxa is far. Xerxa is bright. {opening} hope to see Xerxa, but {{they}} said it was late."
    assert who(text) == [group]


def test_they_means_no_place():
    assert who("It rained in New York. New York is large. {They} said.") == [None]


def test_the_team_is_somebody_and_those_who_are_named_with_him():
    text = "Dr Ann Holt and colleagues saw Xerxa. Xerxa is bright. {The team} spoke. It rained, {they} said."
    assert who(text) == ["Ann Holt and colleagues"] * 2


def test_the_team_is_nothing_that_was_named_last():
    assert who("The moon Xerxa is bright. Xerxa is far. {The team} said.") == ["The team"]


@pytest.mark.parametrize("thing", ["the Oscar ceremony", "an Oscar"])
def test_a_given_name_that_a_thing_goes_by_is_no_person(thing):
    assert (
        who(f"{{Dan Vexen}} spoke. It rained. Then {thing} came. It was late, {{he}} said.")
        == ["Dan Vexen"] * 2
    )


def test_a_name_before_who_is_the_subject_of_its_sentence():
    text = "Sara Holt won. Sara Holt left.\nVexen, who is new, dropped it.\nTalking of it, {she} spoke."
    assert who(text) == ["Vexen"]


def test_he_is_rather_the_last_speaker_than_a_name_at_the_end_of_a_sentence():
    text = (
        "{Bo Tamm} spoke. But nothing must change what a court ruled on coma victim Karl Holt. {He} said so."
    )
    assert who(text) == ["Bo Tamm"] * 2


def test_a_deputy_whom_nobody_is_said_to_be_stays_without_a_name():
    speakers, assignments = resolved("Lord Vexen rose. Vexen sat. {The deputy speaker} said no.")
    assert speakers[assignments[0].speaker].kind is SpeakerKind.UNNAMED


def carried_on(raw):
    start = raw.index("said")
    cue, content = Span(start, start + 4), Span(start + 5, len(raw) - 1)
    speakers, assignments = resolve(document(raw), [Attribution(Kind.INDIRECT, (content,), cue, None)])
    return [s.name for s in speakers], [a and a.by for a in assignments]


def test_a_verb_that_carries_a_sentence_on_is_said_of_its_subject():
    assert carried_on("Ann Holt met Bo Tamm, and said she was tired.") == (["Ann Holt"], ["context"])


def test_a_verb_that_carries_nothing_on_has_no_speaker():
    assert carried_on("Ann Holt met Bo Tamm. It was said to be late.") == ([], [None])
