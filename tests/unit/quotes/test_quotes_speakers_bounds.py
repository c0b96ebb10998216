"""What holds for every text: order, spans, time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from speakers_article import article, document, resolved

from quotewire.quotes import Attribution, Kind
from quotewire.quotes.speakers import resolve
from quotewire.segmentation import Label
from quotewire.text import Span

PIECES = (
    "Ada Brenner he She the minister said , . \" of and 's Dr. - ( ) {he} {} {Ada} {who} {the minister, Bo} "
    "University 31-year-old Ä al- I"
)
WORDS = st.sampled_from([*PIECES.split(" "), "{Ada Brenner}", "\n", "\u200b"])


@given(st.lists(WORDS, max_size=40))
def test_any_text_is_resolved_and_every_reference_is_true(words):
    doc, attributions = article(" ".join(words))
    speakers, assignments = resolve(doc, attributions)
    assert len(assignments) == len(attributions)
    ids = [s.id for s in speakers]
    assert ids == [f"s{i + 1}" for i in range(len(ids))]
    assert {a.speaker for a in assignments if a} == set(ids)
    size = len(doc.text.raw)
    for speaker in speakers:
        spans = [m.span for m in speaker.mentions]
        assert spans == sorted(set(spans))
        assert speaker.name
        assert all(0 <= s.start < s.end <= size for s in spans + ([speaker.role] if speaker.role else []))


@given(st.text(max_size=60), st.data())
def test_any_spans_on_any_text_are_taken(raw, data):
    place = st.integers(0, len(raw))
    spans = st.tuples(place, place).map(lambda p: Span(min(p), max(p)))
    sources = data.draw(st.lists(st.one_of(st.none(), spans), max_size=4))
    attributions = [Attribution(Kind.MIXED, (data.draw(spans),), None, s) for s in sources]
    assert len(resolve(document(raw), attributions)[1]) == len(sources)


@pytest.mark.parametrize("source", [".'s", "'s", ").", ") a A" * 3000, "(" * 3000])
def test_a_source_of_signs_or_brackets_makes_no_empty_name(source):
    speakers, _ = resolve(*article(f"It rained. {{{source}}} said so."))
    assert all(s.name.strip() for s in speakers)


def test_no_attribution_makes_no_speaker():
    assert resolve(document("Ada Brenner spoke."), []) == ((), ())


def test_speakers_are_numbered_as_they_appear_in_the_text():
    speakers, assignments = resolved("Karl Olsen met Ada Brenner. {Brenner} spoke, {Olsen} did not.")
    assert [s.name for s in speakers.values()] == ["Karl Olsen", "Ada Brenner"]
    assert [a.speaker for a in assignments] == ["s2", "s1"]


def test_names_in_teasers_are_nobody_of_the_article():
    doc = document("Ada Brenner wins again", Label.RELATED)
    _, assignments = resolve(doc, [Attribution(Kind.DIRECT, (Span(0, 1),), None, None)])
    assert assignments == (None,)


@pytest.mark.parametrize(
    "unit",
    [
        "Aa ",
        "John Smith said {he} left. ",
        "University of ",
        "the minister, John Smith, {the minister} said. ",
        'Ab "Cd" ',
        "{The officer} said. {The company} said. ",
        "John Smith, {who} left, ",
    ],
)
def test_time_grows_with_the_length_of_the_text(unit):
    def seconds(times):
        doc, attributions = article(unit * times)
        doc.text.tokens  # noqa: B018 the tokens are another room's work
        start = time.process_time()
        resolve(doc, attributions or [Attribution(Kind.DIRECT, (Span(0, 1),), None, None)])
        return time.process_time() - start

    seconds(50)
    assert min(seconds(4000), seconds(4000)) < 12 * max(seconds(1000), 0.02)
