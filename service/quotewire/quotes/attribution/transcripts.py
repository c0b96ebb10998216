"""The turns of a transcript: each is speech, and names its speaker before a colon."""

import re

from quotewire.quotes.model import Attribution, Kind
from quotewire.segmentation import Block, Document, Label
from quotewire.text import Span

_TURN = re.compile(
    r"\u200b*(?P<source>[^\s\u200b:][^:\n]{0,60}?)[ \u200b]*(?:\([^()\n]{1,40}\)[ ]*)?(?P<cue>:)\s*(?=\S)"
)


def find_turns(document: Document) -> tuple[list[Attribution], frozenset[int]]:
    """Return one direct quotation per turn, in order, and the indices of the blocks that the turns take up.

    The name is the source, the colon the cue. A paragraph of a transcript that names nobody goes on with the
    turn before it; one before the first turn is left to the marks. Linear in the length of the text.
    """
    turns: list[Attribution] = []
    taken: set[int] = set()
    for number, block in enumerate(document.blocks):
        if block.label is not Label.TRANSCRIPT:
            continue
        turn = _read_turn(document, block)
        if turn:
            turns.append(turn)
        elif number - 1 in taken:
            last = turns[-1]
            turns[-1] = last._replace(content=(*last.content, block.span))
        else:
            continue
        taken.add(number)
    return turns, frozenset(taken)


def _read_turn(document: Document, block: Block) -> Attribution | None:
    match = _TURN.match(document.text.shadow, block.start, block.end)
    if match is None or match.end() >= block.end:
        return None
    content = Span(match.end(), block.end)
    return Attribution(Kind.DIRECT, (content,), Span(*match.span("cue")), Span(*match.span("source")))
