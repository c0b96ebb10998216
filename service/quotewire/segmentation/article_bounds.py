"""Where exactly the article's body begins and ends, once the run of prose is known."""

from collections.abc import Sequence

from quotewire.segmentation.article_extent import Extent
from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.bylines import find_bylines
from quotewire.segmentation.clues import Clue, is_bio
from quotewire.segmentation.document import Label
from quotewire.segmentation.layout import Layout

_LEAD_BLOCKS = 8
"""How far into the run of prose a by-line, a date or a dateline shows that the body begins only after it."""
_LEAD_PROSE = 2
"""How many blocks of prose (a summary) may stand before that."""
_PREAMBLE_SHARE = 0.15
"""The share of the run of prose in which a date line shows that what stands before it is a preamble."""
_UNDER_DATE = 5
"""How far after a date or by-line a dateline shows that an article begins there."""
_CAPTION_WORDS = 24
"""The most words of a caption that only the credit under it tells from a first paragraph."""
_REACH = 25
"""How far before the run of prose its first paragraphs may stand, parted from it by a list."""
_PARAGRAPH_WORDS, _LONE_WORDS = 12, 25
"""The fewest words of such paragraphs, and of one that stands alone."""
_PLAIN_TOP = 3
"""How many blocks may stand before the first prose of a text that is nothing but an article."""
_BIO_BLOCKS = 4
"""How many blocks at the end of the run of prose may tell of its author."""


def widen(blocks: Sequence[Traits], clues: Sequence[Clue | None], extent: Extent, *, plain: bool) -> Extent:
    """Widen the run of prose to what belongs to it though its prose does not reach so far.

    In a plain text that is everything to its end; on a page, paragraphs right under the by-line or date that a
    list parts from the rest.
    """
    if plain:
        return Extent(extent.first if extent.first <= _PLAIN_TOP else 0, len(blocks) - 1)
    earliest = max(0, extent.first - _REACH)
    headers = [i for i in range(earliest, extent.first) if clues[i] in (Clue.DATE, Clue.BYLINE)]
    if not headers:
        return extent
    prose = [
        i
        for i in range(headers[-1] + 1, extent.first)
        if clues[i] is None and blocks[i].sentence and blocks[i].words >= _PARAGRAPH_WORDS
    ]
    if len(prose) > 1 or any(blocks[i].words >= _LONE_WORDS for i in prose):
        return Extent(prose[0], extent.last)
    return extent


def lead_blocks(clues: Sequence[Clue | None], extent: Extent, *, plain: bool) -> list[int]:
    """Return the blocks in which a dateline is looked for: the first of the run of prose, and those after dates.

    In a plain text also those before the prose.
    """
    first, half = extent.first, (extent.first + extent.last) // 2
    lead = set(range(first, min(extent.last + 1, first + _LEAD_BLOCKS)))
    for i in range(first, half):
        if clues[i] in (Clue.DATE, Clue.BYLINE):
            lead.update(range(i + 1, min(i + _UNDER_DATE, half)))
    if plain:
        lead.update(range(first))
    return sorted(lead)


def body_start(
    blocks: Sequence[Traits], clues: Sequence[Clue | None], extent: Extent, datelines: set[int]
) -> int:
    """Return the first block of the body: after a summary that stands before the by-line, date or dateline."""
    if datelines:
        return min(datelines)
    start, prose = extent.first, 0
    for i in range(extent.first, min(extent.last, extent.first + _LEAD_BLOCKS)):
        if prose > _LEAD_PROSE:
            break
        if clues[i] in (Clue.DATE, Clue.BYLINE, Clue.PREFIX):
            start = i + 1
        prose += clues[i] is None and blocks[i].sentence
    few = (extent.last - extent.first) * _PREAMBLE_SHARE
    dated = [i for i in range(start, int(extent.first + few)) if clues[i] is Clue.DATE]
    return _after_picture(blocks, clues, dated[-1] + 1 if dated else start, extent)


def _after_picture(blocks: Sequence[Traits], clues: Sequence[Clue | None], start: int, extent: Extent) -> int:
    """Return the first block after a caption, known by its credit, that stands where the body seems to begin."""
    pictured = start + 2 <= extent.last and clues[start] is None and clues[start + 1] is Clue.CREDIT
    return start + 2 if pictured and blocks[start].words <= _CAPTION_WORDS else start


def body_end(layout: Layout, top: Sequence[Label]) -> int:
    """Return the last block of the body: before the lines that tell who its author is.

    `top` are the labels of the blocks before the body, of which the by-lines name the authors.
    """
    signed = [layout.blocks[i].text for i, label in enumerate(top) if label is Label.BYLINE]
    authors = {byline.name for line in signed for byline in find_bylines(line)}
    quoted = max((i for i in range(layout.start, layout.last + 1) if '"' in layout.blocks[i].text), default=0)
    for i in range(max(layout.start + 2, layout.last - _BIO_BLOCKS, quoted), layout.last + 1):
        block = layout.blocks[i]
        if block.text in authors or is_bio(block, authors) or (i < layout.last and _heads_bio(layout, i)):
            return i - 1
    return layout.last - is_bio(layout.blocks[layout.last], authors, last=True)


def _heads_bio(layout: Layout, i: int) -> bool:
    """Say whether a short line is the name with which the next block goes on."""
    block = layout.blocks[i]
    name = block.words <= 4 and block.lower < 0.3 and not block.ends and block.text[:1].isalpha()
    return name and layout.blocks[i + 1].text.startswith(block.text.split()[0] + " ")
