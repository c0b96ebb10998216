"""Which zone of the page each block belongs to by rules of layout, wording, neighbours and repetition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotewire.segmentation.article_bounds import body_end, body_start, lead_blocks, widen
from quotewire.segmentation.article_extent import Extent, find_extent
from quotewire.segmentation.block_traits import Traits, measure
from quotewire.segmentation.clues import Clue, find_clue, hints_in
from quotewire.segmentation.dateline import find_dateline
from quotewire.segmentation.document import Evidence, Label
from quotewire.segmentation.headlines import find_headline, is_title
from quotewire.segmentation.layout import Layout
from quotewire.segmentation.mail_headers import count_headers
from quotewire.segmentation.markup import label_blocks
from quotewire.segmentation.opening_line import reads_as_headline
from quotewire.segmentation.page_article import label_article
from quotewire.segmentation.page_tail import label_tail
from quotewire.segmentation.page_top import label_top
from quotewire.segmentation.transcripts import find_turns
from quotewire.text import Span, Text

_FITTINGS = frozenset(
    {
        Clue.AGE,
        Clue.COMMENTS_HEAD,
        Clue.CONSENT,
        Clue.LIST_HEAD,
        Clue.SECTION,
        Clue.TAGS,
        Clue.WIDGET,
    }
)
"""What a page has, and a text that is an article and nothing else has not."""
_NOTICES = 2
"""How many notices of copyright may end a plain article."""
_NUMBER = re.compile(r"\d[\d.,]*")
_MOST_HEADLINE_WORDS = 25

_TEXT = frozenset({Label.BLOCKQUOTE, Label.SUBHEAD})
"""What the markup labels inside the article's own text."""

_CLUES = {
    Label.RELATED: Clue.RELATED,
    Label.PROMO: Clue.PROMO,
    Label.TAG: Clue.TAGS,
    Label.CREDIT: Clue.CREDIT,
    Label.CAPTION: Clue.CAPTION,
    Label.OTHER: Clue.WIDGET,
    Label.DATE: Clue.DATE,
    Label.BYLINE: Clue.BYLINE,
}
"""What a label that the markup is certain of says in the place of the wording."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A page as the rules see it: its layout, the label of every block, and what the markup is certain of.

    `named` says that the layout's headline is what the producer calls the title, `datelines` are the blocks that
    open with one.
    """

    layout: Layout
    labels: Sequence[Label]
    certain: Sequence[Label | None]
    named: bool = False
    datelines: frozenset[int] = frozenset()


def outline(text: Text, spans: Sequence[Span], evidence: Evidence) -> Outline:
    """Return what the rules make of the two or more blocks of a text, in time linear in its length.

    The run of prose decides where the article is: before it stand headline, by-line, date, summary and
    furniture, after it teasers and furniture. A text without any fittings of a page is all article. What the
    markup is certain of (`evidence.regions`) stands, and what the producer calls the title is the headline.
    """
    certain = label_blocks(spans, evidence.regions) if evidence.regions else [None] * len(spans)
    blocks = measure(text, spans)
    headers = count_headers(blocks)
    clues = [Clue.NOTICE] * headers + _find_clues(blocks[headers:], certain[headers:])
    turns = [i for i in find_turns(blocks) if i >= headers]
    plain = _is_plain(blocks, clues)
    extent = _marked_extent(certain, clues)
    if extent is None:
        extent = widen(blocks, clues, find_extent(blocks, clues, turns) or _longest(blocks), plain=plain)
    leads = lead_blocks(clues, extent, plain=plain)
    datelines = {i for i in leads if find_dateline(text.shadow, spans[i])}
    start = body_start(blocks, clues, extent, datelines)
    headline = _headline(blocks, clues, start, certain, evidence.title)
    if headline is None and 0 not in datelines and _opens_as_headline(blocks, clues, start, plain=plain):
        headline, start = 0, max(1, start)
    layout = Layout(blocks, clues, start, extent.last, headline, plain, frozenset(turns))
    top = label_top(layout)
    layout = replace(layout, last=body_end(layout, top))
    labels = [*top, *label_article(layout), *label_tail(layout)]
    labels = [given or label for given, label in zip(certain, labels, strict=True)]
    named = headline is not None and is_title(blocks[headline], evidence.title)
    return Outline(layout, labels, certain, named=named, datelines=frozenset(datelines))


def _is_plain(blocks: Sequence[Traits], clues: Sequence[Clue | None]) -> bool:
    """Say whether a text is an article and nothing else: no fittings of a page, no notice before its end.

    A number on a line of its own is as likely the article's (the attendance under a match report).
    """
    return not any(
        (clue in _FITTINGS and not _NUMBER.fullmatch(block.text))
        or (clue is Clue.COPYRIGHT and i < len(blocks) - _NOTICES)
        for i, (block, clue) in enumerate(zip(blocks, clues, strict=True))
    )


def _find_clues(blocks: Sequence[Traits], certain: Sequence[Label | None]) -> list[Clue | None]:
    """Return what each block is by the markup where that is certain, otherwise by its wording."""
    read: dict[Traits, Clue | None] = {}
    hints = hints_in(blocks)
    clues = []
    for block, label in zip(blocks, certain, strict=True):
        clue = _CLUES.get(label) if label else None
        if clue is None:
            if block not in read:
                read[block] = find_clue(block, hints)
            clue = read[block]
        clues.append(clue)
    return clues


def _headline(
    blocks: Sequence[Traits],
    clues: Sequence[Clue | None],
    start: int,
    certain: Sequence[Label | None],
    title: str | None,
) -> int | None:
    marked = [i for i in range(start) if certain[i] is Label.HEADLINE]
    return marked[0] if marked else find_headline(blocks, clues, start, title=title)


def _marked_extent(certain: Sequence[Label | None], clues: Sequence[Clue | None]) -> Extent | None:
    """Return the extent of what the markup takes for the article's text, None where it says nothing."""
    if not any(certain):
        return None
    text = [i for i, label in enumerate(certain) if label in _TEXT or (label is None and clues[i] is None)]
    return Extent(text[0], text[-1]) if text else None


def _longest(blocks: Sequence[Traits]) -> Extent:
    longest = max(range(len(blocks)), key=lambda i: blocks[i].words)
    return Extent(longest, longest)


def _opens_as_headline(
    blocks: Sequence[Traits], clues: Sequence[Clue | None], start: int, *, plain: bool
) -> bool:
    """Say whether the first line is the headline where nothing else is.

    On a page that is so only where the body follows it at once and it is no sentence; in a plain article also
    where more stands before the body (a summary, a by-line).
    """
    if clues[0] is not None or (start > 1 and not plain):
        return False
    prose = blocks[min(start, len(blocks) - 1)].sentence
    above = plain and start > 0 and prose and blocks[0].words <= _MOST_HEADLINE_WORDS
    return above or ((plain or not blocks[0].sentence) and reads_as_headline(blocks))
