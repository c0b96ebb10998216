"""Where things stand in a document: sentences, blocks and words, looked up by offset."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from quotewire.segmentation import QUOTABLE, Block, Document, Sentence
from quotewire.text import Passage, Span

DASHES = ("-", "—")
"""What the folded text has for dashes."""

_EDGE = 40
"""How many characters at the edge of a stretch are looked at: it keeps every question short."""
_ZERO_WIDTH = "\u200b"
_BLANKS = " \n" + _ZERO_WIDTH


@cache
def _next(count: int) -> re.Pattern[str]:
    """Return what matches the next `count` characters, a line end with the blanks before it being one of them."""
    return re.compile(rf"(?: *+\n|[^\n]){{0,{count}}}")


class Place(NamedTuple):
    """Where an end of a stretch stands: its offset, block and sentence, and how many words start before it.

    What lies between two stretches is then a matter of subtraction.
    """

    offset: int
    block: int
    sentence: int
    words: int


@dataclass(frozen=True)
class Layout:
    """Looks up what a document says of an offset; every question costs a bisection, however long the text.

    `taken` are the indices of the blocks that are quotations as a whole: nothing else is looked for there.
    """

    document: Document
    taken: frozenset[int] = frozenset()
    _sentences: list[int] = field(init=False, repr=False)
    _blocks: list[int] = field(init=False, repr=False)
    _words: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        tokens = self.document.text.tokens
        words = list(compress(tokens.starts, map(str.isalnum, map(itemgetter(0), tokens.words))))
        object.__setattr__(self, "_sentences", self._starts(self.document.sentences))
        object.__setattr__(self, "_blocks", self._starts(self.document.blocks))
        object.__setattr__(self, "_words", words)

    def _starts(self, ranges: Sequence[Block | Sentence]) -> list[int]:
        """Return where the first character of each stands that has a width."""
        text = self.document.text
        if _ZERO_WIDTH in text.shadow:
            return [text.seen(one.span).start for one in ranges]
        return [one.start for one in ranges]

    def sentence(self, offset: int) -> int:
        """Return the index of the last sentence that starts at `offset` or before, -1 if there is none."""
        return bisect_right(self._sentences, offset) - 1

    def block(self, offset: int) -> int:
        """Return the index of the last block that starts at `offset` or before, -1 if there is none."""
        return bisect_right(self._blocks, offset) - 1

    def begin(self, offset: int) -> Place:
        """Return the place of a stretch's first character."""
        return self._place(offset, offset)

    def end(self, offset: int) -> Place:
        """Return the place of a stretch's end: the block and the sentence are those of its last character."""
        return self._place(offset, offset - 1)

    def _place(self, offset: int, inside: int) -> Place:
        return Place(
            offset,
            bisect_right(self._blocks, inside) - 1,
            bisect_right(self._sentences, inside) - 1,
            bisect_left(self._words, offset),
        )

    def opens_sentence(self, begin: Place) -> bool:
        """Say whether a sentence starts there."""
        return begin.sentence >= 0 and self._sentences[begin.sentence] == begin.offset

    def fills_block(self, begin: Place, end: Place) -> bool:
        """Say whether what lies between is a block from end to end."""
        if begin.block < 0 or self._blocks[begin.block] != begin.offset:
            return False
        return self.document.blocks[begin.block].end == end.offset

    def quotable(self, offset: int) -> bool:
        """Say whether quotations are looked for where `offset` stands."""
        block = self.block(offset)
        return block >= 0 and block not in self.taken and self.document.blocks[block].label in QUOTABLE

    @cached_property
    def quoted(self) -> list[tuple[int, Passage]]:
        """The outermost passages where quotations are looked for, each with its index."""
        return [
            (number, passage)
            for number, passage in enumerate(self.document.passages)
            if passage.depth == 0 and self.quotable(passage.span.start)
        ]

    def words_before(self, offset: int) -> int:
        """Return how many words start before `offset`."""
        return bisect_left(self._words, offset)

    def words(self, start: int, end: int) -> int:
        """Return how many words start in `[start, end)`."""
        return max(0, bisect_left(self._words, end) - bisect_left(self._words, start))

    def begins(self, start: int, end: int) -> str:
        """Return how the folded text of `[start, end)` begins, without blanks."""
        if end - start > _EDGE:
            end = start + _EDGE
        return self.document.text.shadow[start:end].strip(_BLANKS)

    def ends(self, start: int, end: int) -> str:
        """Return how the folded text of `[start, end)` ends, without blanks."""
        if end - start > _EDGE:
            start = end - _EDGE
        return self.document.text.shadow[start:end].strip(_BLANKS)

    def after(self, offset: int, count: int) -> str:
        """Return the next `count` folded characters, CRLF being one of them, without blanks at their ends."""
        shadow = self.document.text.shadow
        near = shadow[offset : offset + count]
        if "\n" in near or near.endswith(" "):
            match = _next(count).match(shadow, offset)
            near = match[0] if match else ""
        return near.strip(_BLANKS)

    def trim(self, span: Span) -> Span:
        """Return `span` without blanks at its ends."""
        text = self.document.text.shadow[span.start : span.end]
        return Span(
            span.start + len(text) - len(text.lstrip(_BLANKS)),
            span.end - len(text) + len(text.rstrip(_BLANKS)),
        )
