"""The authors whom the producer or the head of the page names, found again in the text."""

import re
from collections.abc import Sequence

from quotewire.segmentation.bylines import find_bylines
from quotewire.segmentation.document import Block, Byline, Label
from quotewire.text import Span, Text

_LONGEST = 120
"""The most code points of a line in which an author is looked for."""
_AROUND = 30
"""The most code points besides the names of a line that is a by-line; of what reads as a headline, none."""
_MOST = 10
"""How many of the named authors are looked for."""
_UNSIGNED = frozenset({Label.OTHER, Label.SUMMARY, Label.RELATED, Label.CAPTION, Label.CREDIT})
"""What the wording may take an unsigned by-line for."""


def name_bylines(text: Text, spans: Sequence[Span], labels: Sequence[Label], told: str) -> list[Label]:
    """Return the labels of `spans`, where a line before the body that holds little but a named author is a by-line.

    `told` is the by-line in the producer's or the page's words.
    """
    names = _patterns(told)
    start = next((i for i, label in enumerate(labels) if label is Label.BODY), len(labels))
    out = list(labels)
    for i, span in enumerate(spans[:start]):
        around = 0 if labels[i] is Label.HEADLINE else _AROUND if labels[i] in _UNSIGNED else -1
        if _is_all_names(text.shadow[span.start : span.end], names, around):
            out[i] = Label.BYLINE
    return out


def find_authors(text: Text, blocks: Sequence[Block], told: str) -> list[Byline]:
    """Return the named authors that stand in the text, each where a by-line or another short line first says it."""
    lines = [b for b in blocks if b.end - b.start <= _LONGEST and b.label is not Label.HEADLINE]
    lines.sort(key=lambda block: block.label is not Label.BYLINE)
    found = []
    for pattern in _patterns(told):
        places = (pattern.search(text.shadow, block.start, block.end) for block in lines)
        if place := next(filter(None, places), None):
            found.append(Byline(place.group(), None, Span(*place.span())))
    return sorted(found, key=lambda byline: byline.span)


def _patterns(told: str) -> list[re.Pattern[str]]:
    names = [byline.name for byline in find_bylines(told)][:_MOST]
    return [re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE) for name in names]


def _is_all_names(line: str, names: Sequence[re.Pattern[str]], around: int) -> bool:
    """Say whether a line is made of names and at most `around` code points more."""
    if around < 0 or len(line) > _LONGEST:
        return False
    places = [place for pattern in names if (place := pattern.search(line))]
    return bool(places) and len(line) - sum(len(place.group()) for place in places) <= around
