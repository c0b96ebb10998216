"""Lines that name who speaks beside a quotation that fills its paragraph: `— Ann Lee, 34, a baker`."""

import re
from collections.abc import Iterator

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.reports import Report
from quotewire.segmentation import Label
from quotewire.text import Passage, Span

_BLANKS = " \n\u200b"
_DASHES = ("-", "—", "~")
_WORDS = 12
"""A longer line says more than a name."""
_LINE = re.compile(r"[ \n\u200b]*(?P<dash>[-—~]+[ \u200b]*)?(?P<name>[^\W\d_][^\n\"]*?)[.,: \n\u200b]*")
_NOT_LINES = frozenset(
    {Label.HEADLINE, Label.SUBHEAD, Label.RELATED, Label.PROMO, Label.TAG, Label.COPYRIGHT}
)
_LONGEST = 120
_NAME = 2
"""A line of fewer words is no name, unless it is signed with a dash or says how old somebody is."""


def find_name_lines(layout: Layout) -> list[Report]:
    """Return what may name the speaker of a passage that begins or ends its block, in order.

    It is the rest of the block after a dash, or a short line of capitalised words, without a full stop, as the next
    block or the one before. Their scores tell how many such lines the document has on that side: one may be a
    heading, five are a list of voices.
    """
    blocks = layout.document.blocks
    found: dict[bool, list[Span]] = {True: [], False: []}
    for _, passage in layout.quoted:
        number = layout.block(passage.span.start)
        rest = _signature(layout, Span(passage.span.end, blocks[number].end), dashed=True)
        found[True] += [rest] if rest else []
        for after in (True, False):
            beside = number + 1 if after else number - 1
            if not rest and _fills(layout, passage, number, after=after) and 0 <= beside < len(blocks):
                line = blocks[beside]
                name = None if line.label in _NOT_LINES else _signature(layout, line.span, dashed=False)
                found[after] += [name] if name else []
    return sorted(_reports(found), key=lambda report: report.span)


def _reports(found: dict[bool, list[Span]]) -> Iterator[Report]:
    """Yield the lines of the side that more quotations have one on: a name between two belongs to one of them."""
    follows = len(found[True]) >= len(found[False])
    spans = found[follows]
    for span in dict.fromkeys(spans):
        yield Report(None, 0.0, span, span, len(spans) / (len(spans) + 2), is_line=True, follows=follows)


def _fills(layout: Layout, passage: Passage, number: int, *, after: bool) -> bool:
    """Say whether no word of the block stands after the passage, or before it."""
    block = layout.document.blocks[number]
    return not (
        layout.words(passage.span.end, block.end) if after else layout.words(block.start, passage.span.start)
    )


def _signature(layout: Layout, span: Span, *, dashed: bool) -> Span | None:
    """Return the name in a line, None where the line is none that names somebody."""
    if span.end - span.start > _LONGEST:
        return None
    text = layout.document.text.shadow[span.start : span.end]
    if (dashed and not text.lstrip(_BLANKS).startswith(_DASHES)) or not 0 < layout.words(*span) <= _WORDS:
        return None
    match = _LINE.fullmatch(text)
    if match is None or (dashed and not match["dash"]):
        return None
    name, _, age = match["name"].partition(",")
    words = name.split()
    if len(words) < _NAME and not match["dash"] and not age.strip()[:1].isdigit():
        return None
    capitals = sum(word[0].isupper() for word in words)
    if (
        not words[0][0].isupper()
        or capitals * 2 < len(words)
        or (not match["dash"] and text.rstrip().endswith("."))
    ):
        return None
    return Span(span.start + match.start("name"), span.start + match.end("name"))
