"""Quotations by their marks alone, for texts in languages that the tagger was not trained for.

Direct speech is what stands between quotation marks, or after the dash that opens speech, and is long enough to be
speech or shown to be by a colon, a stop or a reporting clause beside it; titles and single words in marks are none.
Nothing is guessed: a source is a name right after a verb of saying, or alone before a colon.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from quotewire.quotes.attribution import merge
from quotewire.quotes.attribution.transcripts import find_turns
from quotewire.quotes.by_marks.naming import name_speakers
from quotewire.quotes.by_marks.surroundings import Surroundings
from quotewire.quotes.model import Attribution, Kind, Quotes
from quotewire.segmentation import QUOTABLE, Document
from quotewire.text import DASH, Passage, Span

__all__ = ["quote_by_marks"]


def quote_by_marks(document: Document) -> Quotes:
    """Return the direct quotations of a document in the order of their contents, without confidence.

    Never fails; linear in the length of the text.
    """
    turns, taken = find_turns(document)
    told = [quotation.attribution() for quotation in _quotations(document, taken)]
    attributions = merge(told, turns)
    speakers, assignments = name_speakers(document.text, attributions)
    return Quotes(tuple(attributions), speakers, assignments)


@dataclass(slots=True)
class _Quotation:
    """The passages of one quotation and what stands around each."""

    pieces: list[Surroundings]

    def attribution(self) -> Attribution:
        """Return it with the reporting clause of its first piece that has one."""
        cue, source = next(filter(any, (piece.clause() for piece in self.pieces)), (None, None))
        return Attribution(Kind.DIRECT, tuple(_content(piece.passage) for piece in self.pieces), cue, source)


def _content(passage: Passage) -> Span:
    return passage.inner if passage.style == DASH else passage.span


def _quotations(document: Document, taken: frozenset[int]) -> Iterator[_Quotation]:
    """Yield the quotations outside the blocks `taken`, in order."""
    starts = [block.start for block in document.blocks]
    resumed = {passage.resumes for passage in document.passages}
    current: _Quotation | None = None
    last = -1
    for place, passage in enumerate(document.passages):
        number = bisect_right(starts, passage.span.start) - 1
        block = document.blocks[number]
        if passage.depth or number in taken or block.label not in QUOTABLE:
            continue
        piece = Surroundings(document, block, passage)
        if current is not None and (passage.resumes == last or _goes_on(current.pieces[-1], piece)):
            current.pieces.append(piece)
        elif piece.is_speech(resumed=place in resumed):
            if current is not None:
                yield current
            current = _Quotation([piece])
        else:
            continue
        last = place
    if current is not None:
        yield current


def _goes_on(before: Surroundings, piece: Surroundings) -> bool:
    """Say whether a piece goes on with the quotation before it, after a reporting clause in its sentence.

    So does every stretch of a paragraph whose speech a dash opened.
    """
    if before.block is not piece.block:
        return False
    if piece.passage.style == DASH:
        return before.passage.style == DASH
    return not before.stopped and piece.lower and piece.follows_clause(before.passage.span.end)
