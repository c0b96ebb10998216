"""Who says `I` outside of the words of anybody named."""

import pytest
from speakers_article import by, document, who

from quotewire.quotes import Attribution, Kind
from quotewire.quotes.speakers import resolve
from quotewire.text import Span


@pytest.mark.parametrize(
    "line",
    [
        "Ann Brenner is a baker in Veland.",
        "Rep. Ann Brenner, D-Orsk., was an early friend of the harbour.",
        "- Ann Brenner teaches history at Orsk College.",
    ],
)
def test_the_last_lines_tell_who_the_author_is(line):
    text = f"Peter Holt left. {{I}} said no.\nIt rained.\n{line}"
    assert who(text) == ["Ann Brenner"]
    assert by(text) == ["first_person"]


def test_the_last_line_about_something_else_tells_no_author():
    assert who("Peter Holt left. {I} said no.\nIt rained.\nThe harbour is a place in Veland.") == [None]


def test_a_long_last_paragraph_about_somebody_tells_no_author():
    story = "Ann Brenner is a baker in Veland. " + "It rained there all day. " * 20
    assert who(f"{{I}} said no.\n{story}") == [None]


def test_the_author_is_the_figure_of_the_article_that_has_this_name():
    text = "Ann Brenner met us. {Brenner} spoke. {I} said no.\nAnn Brenner is a baker."
    assert who(text) == ["Ann Brenner"] * 2


def test_i_in_an_answer_is_whom_the_article_names_most():
    text = "Ann Brenner met Peter Holt. Brenner laughed.\nQ: Why?\nA: Yes, {I} think so."
    assert who(text) == ["Ann Brenner"]


def test_i_in_words_whose_speaker_is_named_after_them_is_that_speaker():
    doc = document('"I told him I was late," said Ann Brenner.')
    outer = Attribution(Kind.DIRECT, (Span(0, 24),), Span(25, 29), Span(30, 41))
    inner = Attribution(Kind.INDIRECT, (Span(12, 22),), None, Span(1, 2))
    speakers, assignments = resolve(doc, [outer, inner])
    assert [s.name for s in speakers] == ["Ann Brenner"]
    assert [a and a.by for a in assignments] == ["name", "first_person"]


def test_i_in_words_of_nobody_known_stays_open():
    doc = document('"I told him I was late," it said.')
    inner = Attribution(Kind.INDIRECT, (Span(12, 22),), None, Span(1, 2))
    assert resolve(doc, [inner])[1] == (None,)
