"""What must make no difference: a byte order mark, the kind of a blank, the kind of a line end."""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from hypothesis import assume, example, given

from quotewire.quotes import find_quotes
from quotewire.segmentation import segment
from quotewire.text import Text
from tests.properties.documents import models
from tests.properties.generators import TEXTS

Moved = Callable[[int], int]


def found_in(raw: str, moved: Moved = lambda offset: offset) -> dict[str, Any]:
    """Return what is found in a text, at the offsets that the plain text has for it."""
    document = segment(Text(raw))
    quotes = find_quotes(document, models().tagger, models().weights)

    def place(span: Any) -> Any:
        return None if span is None else (moved(span.start), moved(span.end))

    return {
        "blocks": [(block.label, *place(block)) for block in document.blocks],
        "sentences": [place(sentence) for sentence in document.sentences],
        "quotes": [
            (one.kind, [place(piece) for piece in one.content], place(one.cue), place(one.source))
            for one in quotes.attributions
        ],
        "speakers": [" ".join(speaker.name.split()) for speaker in quotes.speakers],
        "headline": document.metadata.headline,
        "dateline": place(document.metadata.dateline.span) if document.metadata.dateline else None,
        "dates": (document.metadata.published, document.metadata.updated),
        "bylines": [place(byline.span) for byline in document.metadata.bylines],
    }


@example("Brask, 41, who mills, agreed. 'No,' he told the Tide Office. ")
@example("“And so do they. \n\n“")
@example("THORNEY QUAY (CP) — The mill closed on Monday.")
@example("UNESCO “And so do they. –")
@example("Q: ! \nQ: Why?\nA: ")
@example("Dra Lee \nPublished 6 February 2024, 18:20 GMT\n")
@example(
    "a report police police statement statement said a said said report report report report report statement "
    "statement asked asked asked warned well-known statement "
)
@given(TEXTS)
def test_a_byte_order_mark_only_moves_what_is_found(raw: str) -> None:
    assume(raw.strip() and not raw[0].isspace() and "\ufeff" not in raw)
    assert found_in("\ufeff" + raw, lambda offset: max(0, offset - 1)) == found_in(raw)


@given(TEXTS)
def test_no_break_spaces_are_blanks_like_others(raw: str) -> None:
    assert found_in(raw.replace(" ", "\xa0")) == found_in(raw)


@example(
    "The so-called “night boat” sank on Monday. he said\n\n“He wept for a day.\n\n“Then he left,” Lee added. "
)
@example("a ’”a ” said \n\n> ")
@example(
    "Ana Brask “We stay, and the crews go home,” said Ana Brask, the mayor. said \t\n\n“He wept for a day.\n\n"
    "“Then he left,” Lee added. "
)
@given(TEXTS)
def test_the_kind_of_a_line_end_makes_no_difference(raw: str) -> None:
    plain = re.sub("\r\n?", "\n", raw)
    ends = [match.start() for match in re.finditer("\n", plain)]
    windows = plain.replace("\n", "\r\n")
    places = [end + count for count, end in enumerate(ends)]
    assert found_in(windows, lambda offset: offset - bisect_left(places, offset)) == found_in(plain)
    assert found_in(plain.replace("\n", "\r")) == found_in(plain)
