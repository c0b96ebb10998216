"""A page's blocks with what is known of them before they are labelled."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.clues import Clue

_CAPTION_OPENING = 40
"""How many code points at the beginning of two captions make them the same."""


@dataclass(frozen=True)
class Layout:
    """The blocks of a page, their clues, and where the article lies among them.

    The body begins with block `start` and ends with block `last`; `headline` is the index of the headline.
    `plain` says that the text is an article and nothing else, without any fittings of a page;
    `turns` are the blocks that are turns of a transcript.
    """

    blocks: Sequence[Traits]
    clues: Sequence[Clue | None]
    start: int
    last: int
    headline: int | None
    plain: bool
    turns: frozenset[int] = frozenset()

    @cached_property
    def count(self) -> Counter[str]:
        """How often each wording occurs on the page."""
        return Counter(block.key for block in self.blocks)

    @cached_property
    def openings(self) -> Counter[str]:
        """How often each pair of words opens a block: an author's name opens the by-line and the biography."""
        return Counter(" ".join(block.text.split(maxsplit=2)[:2]) for block in self.blocks)

    @cached_property
    def _captions(self) -> frozenset[str]:
        return frozenset(
            block.text[:_CAPTION_OPENING]
            for block, clue in zip(self.blocks, self.clues, strict=True)
            if clue is Clue.CAPTION and len(block.text) >= _CAPTION_OPENING
        )

    def repeats_caption(self, i: int) -> bool:
        """Say whether a block opens as a caption does that stands elsewhere on the page."""
        return self.blocks[i].text[:_CAPTION_OPENING] in self._captions
