"""Which of several names in a sentence a cue takes for its source, with tags given by hand."""

import pytest
from test_quotes_attribution import joined


def sources(markup):
    """Return the source of every attribution by its cue."""
    return {cue: source for _, cue, source in joined(markup)}


@pytest.mark.parametrize(
    "markup",
    [
        "[S:Ann Lee], in [S:a letter sent to the town council], [C:said] [Q:the mill was lost].",
        "[S:Ann Lee], cheered on by [S:Bo Cho], [C:said] [Q:the mill was lost].",
        "[S:Ann Lee] - she met [S:Bo Cho] by chance - [C:said] [Q:the mill was lost].",
        "[S:Ann Lee] (she had met [S:Bo Cho] there) [C:said] [Q:the mill was lost].",
    ],
)
def test_a_name_inside_an_inset_does_not_take_the_cue_behind_it(markup):
    assert sources(markup)["said"] == "Ann Lee"


def test_a_relative_clause_before_the_cue_leaves_it_to_the_name_before_the_clause():
    markup = "[S:Ann Lee], [S:who] once ran the mill with two brothers, [C:said] [Q:it was lost]."
    assert sources(markup)["said"] == "Ann Lee"


def test_a_relative_pronoun_takes_the_cue_right_after_it():
    markup = "“We sold it,” [C:said] [S:Ann Lee], [S:who] [C:thinks] [Q:the mill was lost]."
    assert sources(markup) == {"said": "Ann Lee", "thinks": "who"}


@pytest.mark.parametrize("joint", ["and", "but", "and later", "and has repeatedly"])
def test_a_cue_that_a_word_joins_to_the_one_before_shares_its_source(joint):
    markup = f"[S:Ann Lee] [C:denied] [Q:that [S:Bo Cho] owns it] {joint} [C:called] [Q:the mill a ruin]."
    assert sources(markup)["called"] == "Ann Lee"


def test_a_cue_that_nothing_joins_to_the_one_before_takes_the_nearest_name():
    markup = "[S:Ann Lee] [C:denied] [Q:that it was sold] because [S:Bo Cho] [C:called] [Q:the mill a ruin]."
    assert sources(markup) == {"denied": "Ann Lee", "called": "Bo Cho"}


def test_a_name_right_before_the_cue_takes_it_after_a_comma():
    markup = "[S:Ann Lee], a neighbour, was glad, [S:Bo Cho] [C:said], [Q:that the mill was lost]."
    assert sources(markup)["said"] == "Bo Cho"


def test_an_inset_that_is_the_name_itself_takes_the_cue():
    markup = "[S:The firm behind the mill], [S:Brack Stone], [C:said] [Q:it would appeal]."
    assert sources(markup)["said"] == "Brack Stone"


@pytest.mark.parametrize(
    ("markup", "cue"),
    [
        ("[S:There] were [C:claims] [Q:that the mill was lost].", "claims"),
        ("[S:It] is widely [C:feared] [Q:that the mill is lost].", "feared"),
        ("[S:It] [C:has been reported] [Q:that the mill is lost].", "has been reported"),
    ],
)
def test_a_word_that_stands_for_nobody_is_no_source(markup, cue):
    assert sources(markup)[cue] is None


def test_it_that_says_something_itself_is_a_source():
    markup = "[S:It] [C:said] [Q:the mill was lost]. [S:It] [C:was to report] [Q:that it was sold]."
    assert sources(markup) == {"said": "It", "was to report": "It"}
