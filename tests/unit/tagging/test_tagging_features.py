"""What the network sees of a document."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.quotes.tagging import Vocabulary
from quotewire.quotes.tagging.features import SIZES, SPECIAL, Column, Place, State, Zone, extract
from quotewire.quotes.tagging.shapes import Shape, shape_of
from quotewire.segmentation import QUOTABLE, segment
from quotewire.text import Text

VOCABULARY = Vocabulary([*SPECIAL, "we", "wept", "said", "the", "mill"])
PAGE = "Mill closes in Orvane\n\nThe mill closed on Friday. “We wept,” said Ann Lee.\n\n“It was ours. “And Lee left.”\n"


def rows_of(raw):
    """Return each row as (word, row); the gap between blocks is `|`."""
    document = segment(Text(raw))
    features = extract(document, VOCABULARY)
    words = document.text.tokens.words
    return [
        (words[i] if i >= 0 else "|", row)
        for i, row in zip(features.tokens.tolist(), features.rows, strict=True)
    ]


def column(raw, which):
    return [(word, int(row[which])) for word, row in rows_of(raw)]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("mill", Shape.LOWER),
        ("Lee", Shape.CAPITALISED),
        ("O'Brien", Shape.MIXED),
        ("NATO", Shape.CAPITALS),
        ("U.S.", Shape.INITIAL),
        ("J", Shape.INITIAL),
        ("a.m.", Shape.LOWER),
        ("1,000", Shape.NUMBER),
        ("'s", Shape.CLITIC),
        ('"', Shape.MARK),
        ("!", Shape.STOP),
        (";", Shape.COMMA),
        (":", Shape.COLON),
        ("—", Shape.DASH),
        ("(", Shape.OTHER),
    ],
)
def test_a_word_is_known_by_how_it_is_written(word, shape):
    assert shape_of(word) is shape


def test_every_block_begins_with_a_gap_and_its_first_word():
    places = column(PAGE, Column.PLACE)
    assert places[0] == ("|", Place.GAP)
    assert places[1] == ("Mill", Place.BLOCK_START)
    assert ("We", Place.FURTHER) in places
    assert [word for word, place in places if place == Place.SENTENCE_START][:1] == ["“"] or (
        '"',
        Place.SENTENCE_START,
    ) in places


def test_the_marks_of_a_passage_are_one_word_whatever_their_style():
    for style in ("“We wept,”", '"We wept,"', "''We wept,''", "«We wept,»"):
        rows = rows_of(f"The mill closed on Friday. {style} said Ann Lee.")
        marks = [row for word, row in rows if row[Column.STATE] in (State.OPENING, State.CLOSING)]
        assert {int(row[Column.WORD]) for row in marks} == {SPECIAL.index("<mark>")}
        inside = [word for word, row in rows if row[Column.STATE] == State.INSIDE]
        assert inside == ["We", "wept", ","]


def test_a_passage_that_its_paragraph_leaves_open_is_known_and_so_is_the_one_that_goes_on():
    states = column(
        "Lee wrote to us all.\n\n“We wept in the mill, said Lee.\n\n“And then we ate.”\n", Column.STATE
    )
    assert ("wept", State.UNCLOSED) in states
    assert ("ate", State.RESUMED) in states


def test_a_name_is_counted_and_a_small_word_is_not():
    seen = column("Lee left. The mill, said Lee, was sold. Lee wept at the mill. Lee ate.", Column.SEEN)
    assert [times for word, times in seen if word == "Lee"] == [0, 1, 2, 2]
    assert {times for word, times in seen if word == "mill"} == {0}


def test_unknown_words_share_one_number_and_keep_their_endings():
    rows = dict(rows_of("They wept and said orvanely nothing, borvanely too."))
    one, other = rows["orvanely"], rows["borvanely"]
    assert one[Column.WORD] == other[Column.WORD] == SPECIAL.index("<unknown>")
    assert one[Column.SUFFIX] == other[Column.SUFFIX]
    assert one[Column.PREFIX] != other[Column.PREFIX]


def test_the_zones_are_told_apart():
    zones = column(PAGE, Column.ZONE)
    assert ("closes", Zone.HEADLINE) in zones
    assert ("Friday", Zone.BODY) in zones


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["“", "”", '"', "'", "said", "Ann.", "\n\n", "-", "1", "É"])).map(" ".join)
)
def test_any_text_has_a_row_for_each_token_of_its_quotable_blocks_and_values_within_bounds(raw):
    document = segment(Text(raw))
    features = extract(document, VOCABULARY)
    assert features.rows.dtype == np.int32
    assert features.rows.shape == (len(features.tokens), len(Column))
    tokens = document.text.tokens
    expected = [
        i
        for block in document.blocks
        if block.label in QUOTABLE
        for i in tokens.within(block.span)
        if tokens.words[i][0] != "\n"
    ]
    assert features.tokens[features.tokens >= 0].tolist() == expected
    for which, size in {**SIZES, Column.WORD: len(VOCABULARY.words)}.items():
        assert (
            not len(features.rows)
            or 0 <= features.rows[:, which].min() <= features.rows[:, which].max() < size
        )
