"""Quotations that fill a paragraph and whose speaker stands in the next line: pulled out, or in a list."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.discourse import Discourse
from quotewire.text import Span

_MARK = 3
_OPENS_LINE = re.compile(r"(?:^|\n)\s?[\"']?$")
_NEXT_LINE = re.compile(r"[.!?]?[\"']?[ \t]*\n\s{0,8}(?:[-–—]{1,3} ?)?(?=\S)")
_NAME_ENDS_LINE = re.compile(r"(?:\.|, [^\n]{1,60}(?<![.!?\"]))?[ \t]{0,8}(?:\n|$)")


def signed_by(discourse: Discourse, content: Sequence[Span]) -> Figure | None:
    """Return the person whose name is the line after a quotation that fills its paragraph, or None.

    Nothing but a description may follow the name (`- Ann Lee, baker`).
    """
    shadow = discourse.shadow
    start = content[0].start if content else 0
    if not content or (start and not _OPENS_LINE.search(shadow, max(0, start - _MARK), start)):
        return None
    line = _NEXT_LINE.match(shadow, content[-1].end)
    if line is None:
        return None
    i = bisect_left(discourse.starts, line.end())
    mention = discourse.mentions[i] if i < len(discourse.starts) else None
    if mention is None or mention.name.titles_start != line.end() or not mention.figure.is_person:
        return None
    alone = _NAME_ENDS_LINE.match(shadow, mention.name.end)
    return mention.figure if alone is not None and mention.figure.sure else None
