"""Which people without a name `they` means."""

import pytest
from speakers_article import resolved, who

from quotewire.quotes import SpeakerKind


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Researchers from Veland watched the moon of the Orsk Council. {They} say", "Researchers"),
        ("From what was found in Veland, experts are sure of it. {They} say", "experts"),
        ("The guests at the Orsk Club were cold. {They} said", "The guests"),
        ("As the strikers went down Harbour Road, {they} sang", "the strikers"),
        ("Many women farmers came to Veland. {They} said", "Many women farmers"),
        (
            "Several of Brenner's top aides have met the Orsk Council, and {they} said",
            "Several of Brenner's top aides",
        ),
        ("Some asked more of the Orsk Council. {They} say", "Some"),
    ],
)
def test_they_are_the_people_that_the_sentence_or_the_one_before_is_about(text, people):
    assert who(f"The Orsk Council met. {text} it rained.") == [people]


def test_they_may_be_one_whom_the_article_keeps_nameless():
    speakers, _ = resolved(
        "The Orsk Post came. A friend close to the family left early. {They} said it rained."
    )
    assert [(s.name, s.kind) for s in speakers.values()] == [("A friend", SpeakerKind.UNNAMED)]


@pytest.mark.parametrize(
    "between",
    [
        "It owed much to banks and Velandic lenders.",
        "It came as an observer of the day.",
        "It came liberating farmers and crops.",
        "Most recently, it rained.",
        'It was "what farmers want" it rained.',
    ],
)
def test_people_who_are_not_what_a_sentence_is_about_are_not_they(between):
    assert who(f"The Orsk Council met. {between} {{They}} said so.") == ["Orsk Council"]


def test_persons_named_together_go_before_people_of_whom_they_speak():
    text = "Ann Brenner and Peter Holt hold that migrants adopt new rules. {They} write"
    assert who(text) == ["Ann Brenner and Peter Holt"]


def test_the_professors_before_two_names_are_these_two():
    text = "Ann Brenner and Peter Holt met. Professors Brenner and Holt held that it rained. {They} write"
    assert who(text) == ["Ann Brenner and Peter Holt"]


def test_somebody_and_colleagues_are_not_the_colleagues_alone():
    assert who("Ann Brenner and colleagues met. {They} said.") == ["Ann Brenner and colleagues"]
