"""Sentence boundaries."""

import re
from collections.abc import Sequence

from quotewire.text import Passage, Span, Text

_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")


def split(text: Text, paragraph: Span, passages: Sequence[Passage]) -> list[Span]:
    """Cut a paragraph into sentences, trimmed of blanks, in order.

    `passages` are the text's quotation passages in order: a sentence end inside a quotation is one too.
    """
    out: list[Span] = []
    start = paragraph.start
    for match in _END.finditer(text.shadow, paragraph.start, paragraph.end):
        out.append(Span(start, match.start() + len(match.group().rstrip())))
        start = match.end()
    if start < paragraph.end:
        out.append(Span(start, paragraph.end))
    return out
