"""What the trees see of each block."""

import numpy as np
import pytest

from quotewire.segmentation import Evidence
from quotewire.segmentation.newlines import paragraphs
from quotewire.segmentation.zone_features import NOWHERE, describe, with_neighbours
from quotewire.segmentation.zone_rules import outline
from quotewire.text import Text

PAGE = """\
Ferry company stops night sailings

By Ana Brask

The ferries to the northern islands will stop sailing at night from next month, the company said on Monday.

Their director told reporters that the crews were tired and that nobody had been hired since spring.

"We have asked them to do too much for too long," she said.

Read more: Fishermen find an anchor"""


def rows_of(raw):
    text = Text(raw)
    _, spans = paragraphs(text)
    page = outline(text, spans, Evidence())
    rows = describe(page.layout, page.labels)
    return with_neighbours(rows, 0, len(rows))


@pytest.mark.parametrize(
    ("old", "new"),
    [('"We', "“We"), ("\n\n", "\n"), ("\n", "\r\n"), (" ", "\u00a0"), ("ferries", "fer\u200bries")],
)
def test_the_dress_of_a_page_changes_no_feature(old, new):
    dressed = PAGE.replace(old, new).replace('long,"', "long,”" if new == "“We" else 'long,"')
    assert dressed != PAGE
    assert np.array_equal(rows_of(dressed), rows_of(PAGE))


def test_a_window_of_rows_is_the_part_of_all_rows():
    text = Text(PAGE)
    _, spans = paragraphs(text)
    page = outline(text, spans, Evidence())
    rows = describe(page.layout, page.labels)
    whole = with_neighbours(rows, 0, len(rows))
    parts = [with_neighbours(rows, start, min(start + 2, len(rows))) for start in range(0, len(rows), 2)]
    assert np.array_equal(np.concatenate(parts), whole)


def test_the_first_block_has_no_neighbour_before_it_and_the_last_none_after_it():
    rows = rows_of(PAGE)
    missing = (rows == NOWHERE).sum(axis=1)
    assert missing[0] == missing[-1] > 0
    assert not missing[1:-1].any()


def test_a_repeated_block_differs_from_one_that_stands_alone():
    lines = PAGE.split("\n\n")
    again = rows_of("\n\n".join([*lines, lines[0]]))
    assert not np.array_equal(
        again[0], rows_of("\n\n".join([*lines, "Ferry company buys night sailings"]))[0]
    )
