"""The zones between the first and the last paragraph of the article."""

import re
from collections.abc import Iterator

from quotewire.segmentation.article_extent import prose_score
from quotewire.segmentation.clues import Clue
from quotewire.segmentation.document import Label
from quotewire.segmentation.layout import Layout

_MOST_SUBHEAD_WORDS = 16
_MOST_SHORT_WORDS = 4
"""The words of a last line under a list of longer teasers that is a subhead after all."""
_BULLETS = ("•", "·", "-", "—", "*", "▪", "◦", "‣", "■", "●", "&bull;")
_NUMBERED = re.compile(r"\d{1,2}[.)] \S")

_LABELS = {
    Clue.AGE: Label.RELATED,
    Clue.ALT: Label.CAPTION,
    Clue.BYLINE: Label.RELATED,
    Clue.CAPTION: Label.CAPTION,
    Clue.COMMENTS_HEAD: Label.OTHER,
    Clue.CONSENT: Label.OTHER,
    Clue.COPYRIGHT: Label.COPYRIGHT,
    Clue.CORRECTION: Label.CORRECTION,
    Clue.CREDIT: Label.CREDIT,
    Clue.DATE: Label.RELATED,
    Clue.LIST_HEAD: Label.RELATED,
    Clue.NOTICE: Label.OTHER,
    Clue.ORIGIN: Label.OTHER,
    Clue.PREFIX: Label.RELATED,
    Clue.PROMO: Label.PROMO,
    Clue.RELATED: Label.RELATED,
    Clue.REPORTING: Label.BYLINE,
    Clue.RULE: Label.OTHER,
    Clue.SECTION: Label.RELATED,
    Clue.SIGNATURE: Label.OTHER,
    Clue.TAGS: Label.TAG,
    Clue.WIDGET: Label.OTHER,
}


_LEADS_IN = frozenset({Clue.LIST_HEAD, Clue.AGE, Clue.SECTION})
_SKIPPED = frozenset({Clue.CAPTION, Clue.CREDIT, Clue.ALT, Clue.RULE})
"""What may stand between a subhead and its first paragraph."""


def label_article(layout: Layout) -> list[Label]:
    """Label the blocks of the body: paragraphs, turns, subheads, captions, and what interrupts them."""
    labels = [_by_itself(layout, i) for i in range(layout.start, layout.last + 1)]
    for first, end in list(_runs(labels)):
        labels[first:end] = _short_lines(layout, layout.start + first, layout.start + end)
    return [label or Label.OTHER for label in labels]


def _by_itself(layout: Layout, i: int) -> Label | None:
    """Return the label that a block has whatever stands around it, None for a short line that is no sentence."""
    clue, block = layout.clues[i], layout.blocks[i]
    if i in layout.turns:
        return Label.TRANSCRIPT
    if clue is not None:
        return _LABELS[clue]
    if layout.repeats_caption(i):
        return Label.CAPTION
    if prose_score(block) > 0 or block.text.startswith(_BULLETS):
        return Label.BODY
    return None


def _runs(labels: list[Label | None]) -> Iterator[tuple[int, int]]:
    """Yield the runs of blocks not yet labelled."""
    start = None
    for i, label in enumerate([*labels, Label.BODY]):
        if label is None and start is None:
            start = i
        elif label is not None and start is not None:
            yield start, i
            start = None


def _short_lines(layout: Layout, first: int, end: int) -> list[Label | None]:
    """Label a run of short lines inside the article: one before a paragraph is a subhead, several are teasers.

    After a colon, and in a text that is nothing but an article, several are a list.
    """
    count, last = end - first, layout.blocks[end - 1]
    led_in = first > layout.start and layout.clues[first - 1] in _LEADS_IN
    leads = _leads_paragraph(layout, end)
    if count == 1 and leads and not led_in and last.words <= _MOST_SUBHEAD_WORDS:
        return [Label.SUBHEAD]
    if (
        first > layout.start
        and layout.clues[first - 1] is None
        and layout.blocks[first - 1].text.endswith(":")
    ):
        return [Label.BODY] * count
    rest = Label.BODY if layout.plain else Label.RELATED if led_in or count > 2 else Label.OTHER
    labels: list[Label | None] = [rest] * count
    shorter = count > 2 and last.words <= _MOST_SHORT_WORDS and 2 * last.words <= layout.blocks[end - 2].words
    if leads and (_NUMBERED.match(last.text) or (led_in and shorter)):
        labels[-1] = Label.SUBHEAD
    return labels


def _leads_paragraph(layout: Layout, i: int) -> bool:
    """Say whether a paragraph of the article comes next, pictures left out."""
    while i <= layout.last and layout.clues[i] in _SKIPPED:
        i += 1
    return i <= layout.last and layout.clues[i] is None
