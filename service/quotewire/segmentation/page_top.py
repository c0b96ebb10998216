"""The zones of what stands before the article's body."""

import re
from collections.abc import Collection

from quotewire.segmentation.bylines import find_bylines
from quotewire.segmentation.clues import Clue
from quotewire.segmentation.date_patterns import DATE
from quotewire.segmentation.document import Label
from quotewire.segmentation.layout import Layout
from quotewire.segmentation.zone_words import NEWS_AGENCIES

_NEAR = 6
"""How many blocks before the headline a by-line or date still belongs to it."""
_DEK_WORDS = 4
"""The fewest words of a summary line in a text that is nothing but an article."""
_SUMMARY_BLOCKS = 2
"""How many blocks under the headline a summary may take; a sentence further down is a picture's,
unless it is one of several."""
_SUMMARY_WORDS = 6
"""The fewest words of a summary on a page with fittings."""
_ALONE = re.compile(r"\W*|[\s/]*@.*|\s*\|.*")
"""What may stand after an author's name on its line: a handle, the paper."""

_LABELS = {
    Clue.CAPTION: Label.CAPTION,
    Clue.ALT: Label.CAPTION,
    Clue.CREDIT: Label.CREDIT,
    Clue.CORRECTION: Label.CORRECTION,
    Clue.CONSENT: Label.OTHER,
    Clue.COPYRIGHT: Label.COPYRIGHT,
    Clue.PROMO: Label.PROMO,
    Clue.RELATED: Label.RELATED,
    Clue.REPORTING: Label.BYLINE,
}


def label_top(layout: Layout) -> list[Label]:
    """Label the blocks before the body: headline, summary, by-line and date around it, furniture the rest."""
    earliest = layout.start - 2 * _NEAR if layout.headline is None else layout.headline - _NEAR
    near = range(max(0, earliest), layout.start)
    signed = {
        b.name for i in near if layout.clues[i] is Clue.BYLINE for b in find_bylines(layout.blocks[i].text)
    }
    return [_label(layout, i, near, signed) for i in range(layout.start)]


def _label(layout: Layout, i: int, near: range, signed: Collection[str]) -> Label:
    if i == layout.headline:
        return Label.HEADLINE
    clue = layout.clues[i]
    if i in near:
        if clue in (Clue.DATE, Clue.AGE):
            return Label.DATE
        if clue in (Clue.BYLINE, Clue.PREFIX) or _names_author(layout, i, signed):
            return Label.BYLINE
    if clue is not None:
        return _LABELS.get(clue, Label.OTHER)
    return _label_sentence(layout, i)


def _label_sentence(layout: Layout, i: int) -> Label:
    """Label a block of which the wording says nothing: summary, caption or furniture, by its place."""
    block = layout.blocks[i]
    if layout.plain and block.words >= _DEK_WORDS:
        return Label.SUMMARY
    if layout.headline is None or i < layout.headline:
        return Label.OTHER
    beside = [j for j in (i - 1, i + 1) if layout.headline < j < layout.start]
    shows = block.sentence or block.words >= _SUMMARY_WORDS
    if shows and any(j > i and layout.clues[j] is Clue.CREDIT for j in beside):
        return Label.CAPTION
    if block.words < _SUMMARY_WORDS or not (block.sentence or block.lower > 0.4):
        return Label.OTHER
    if layout.count[block.key] > 1 or layout.repeats_caption(i):
        return Label.CAPTION
    listed = any(layout.clues[j] is None and layout.blocks[j].sentence for j in beside)
    return Label.SUMMARY if listed or i - layout.headline <= _SUMMARY_BLOCKS else Label.CAPTION


def _names_author(layout: Layout, i: int, signed: Collection[str]) -> bool:
    """Say whether a block is nothing but an author's name.

    After `By` it is; where no line is signed, beside a date, or when the same name opens another block.
    """
    block, before = layout.blocks[i], layout.clues[i - 1] if i else None
    if before is Clue.PREFIX and block.words <= _NEAR and block.titled:
        return True
    if block.text in NEWS_AGENCIES:
        return Clue.DATE in layout.clues[max(0, i - 1) : i + 2]
    if layout.clues[i] is not None or block.words > 2 * _NEAR:
        return False
    names = [b.name for b in find_bylines(block.text)]
    if not names or not _ALONE.fullmatch(block.text.removeprefix(names[0])):
        return False
    if before is Clue.PREFIX or names[0] in signed:
        return True
    under = layout.headline is not None and i > layout.headline
    repeated = under and layout.openings[" ".join(names[0].split()[:2])] > 1
    dated = DATE.search(block.text) is not None or Clue.DATE in layout.clues[max(0, i - 1) : i + 2]
    return not signed and (repeated or dated)
