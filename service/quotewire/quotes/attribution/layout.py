"""Where things stand in a document: sentences, blocks and words, looked up by offset."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from quotewire.segmentation import QUOTABLE, Document
from quotewire.text import Span, Tokens


@dataclass(frozen=True)
class Layout:
    """Looks up what a document says of an offset; every question costs a bisection."""

    document: Document

    @cached_property
    def _tokens(self) -> Tokens:
        return self.document.text.tokens

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.document.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.document.blocks]

    @cached_property
    def _words_before(self) -> list[int]:
        """How many words stand before each token."""
        out = [0]
        for word in self._tokens.words:
            out.append(out[-1] + (word[0].isalnum()))
        return out

    def sentence(self, offset: int) -> int:
        """Return the index of the sentence that holds `offset`, or of the one before it (-1 before the first)."""
        return bisect_right(self._sentence_starts, offset) - 1

    def block(self, offset: int) -> int:
        """Return the index of the block that holds `offset`, or of the one before it (-1 before the first)."""
        return bisect_right(self._block_starts, offset) - 1

    def quotable(self, offset: int) -> bool:
        """Say whether quotations are looked for where `offset` stands."""
        block = self.block(offset)
        return block >= 0 and self.document.blocks[block].label in QUOTABLE

    def words(self, start: int, end: int) -> int:
        """Return how many words start in `[start, end)`."""
        if start >= end:
            return 0
        starts = self._tokens.starts
        return self._words_before[bisect_left(starts, end)] - self._words_before[bisect_left(starts, start)]

    def between(self, start: int, end: int) -> str:
        """Return the folded text of `[start, end)`, without blanks at its ends."""
        return self.document.text.shadow[start:end].strip()

    def tail(self, span: Span) -> str:
        """Return the end of `span` in folded text, without blanks and quotation marks after it."""
        return self.document.text.shadow[max(span.start, span.end - 8) : span.end].rstrip("\"' ")

    def trim(self, span: Span) -> Span:
        """Return `span` without blanks at its ends."""
        text = self.document.text.shadow[span.start : span.end]
        return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))
