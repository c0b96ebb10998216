"""Quotations whose speaker stands in the line after them."""

import pytest
from speakers_article import document, who

from quotewire.quotes import Attribution, Kind
from quotewire.quotes.speakers import resolve
from quotewire.text import Span

QUOTED = '"The harbour is lost and nobody saw it."'


def speaker_of(after, before="", continues=None):
    """Return who says QUOTED, which has no source, between two texts; Peter Holt has spoken before."""
    raw = f"Peter Holt said no.\n{before}{QUOTED}{after}"
    at = raw.index(QUOTED)
    first = Attribution(Kind.INDIRECT, (Span(16, 18),), None, Span(0, 10))
    floating = Attribution(Kind.DIRECT, (Span(at, at + len(QUOTED)),), None, None, continues)
    speakers, assignments = resolve(document(raw), [first, floating])
    return {s.id: s.name for s in speakers}[assignments[1].speaker]


@pytest.mark.parametrize(
    "line", ["Ann Brenner", "- Ann Brenner.", "— Ann Brenner, baker", "Ann Brenner, Orsk Ltd. founder"]
)
@pytest.mark.parametrize("continues", [None, 0])
def test_a_paragraph_in_marks_is_said_by_the_name_in_the_next_line(line, continues):
    assert speaker_of(f"\n\n{line}\nIt rained.", continues=continues) == "Ann Brenner"


@pytest.mark.parametrize(
    "after",
    [
        "\nAnn Brenner left early.",
        "\nAnn Brenner, a baker, left.",
        "\nThe harbour of Ann Brenner",
        "\nVeland",
        " Ann Brenner",
        "",
    ],
)
def test_a_line_that_is_more_than_a_name_signs_nothing(after):
    assert speaker_of(after) == "Peter Holt"


def test_words_inside_of_a_paragraph_are_not_signed_by_the_next_line():
    assert speaker_of("\nAnn Brenner\n", before="It rained there. ") == "Peter Holt"


def test_somebody_asked_about_is_not_the_one_who_answers():
    assert who("Peter Holt met us. Governor Bo Brenner? So strong, {he} said.") == ["Peter Holt"]
