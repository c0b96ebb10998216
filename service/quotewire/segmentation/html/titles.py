"""Finds the headline of an article among the paragraphs of its page."""

import re
from collections.abc import Sequence

from quotewire.segmentation.html.flow import Flow, Paragraph
from quotewire.segmentation.html.weights import is_prose
from quotewire.segmentation.markup_words import HEADINGS

_WORD = re.compile(r"\w+")
_LONGEST = 300
"""The most code points of a headline."""
_ALIKE = 0.6
"""The share of its words that a headline has in common with what the head of the page calls it."""
_AFTER = 0.3
"""The share of a page's prose that at least follows its headline."""
_BIGGEST = frozenset({"h1"})


def find_headline(flow: Flow, titles: Sequence[str]) -> int | None:
    """Return the index of the paragraph that is the headline, None where no paragraph reads like a title.

    `titles` are what the head of the page calls its article, with or without the name of the site. Headings go
    before other lines, and those of the first order before others; of several alike the last is taken that has
    the article's prose still before it. Linear in the length of the page.
    """
    wanted = [words for title in titles if (words := _words(title))]
    left = _AFTER * sum(p.solid for p in flow.paragraphs if is_prose(p))
    best: tuple[float, int] | None = None
    after = 0
    for index in range(len(flow.paragraphs) - 1, -1, -1):
        paragraph = flow.paragraphs[index]
        after += paragraph.solid if is_prose(paragraph) else 0
        if after < left:
            continue
        likeness = _likeness(paragraph, wanted)
        if likeness >= _ALIKE:
            score = likeness + _rank(flow, paragraph)
            if best is None or score > best[0]:
                best = score, index
    return best[1] if best else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _likeness(paragraph: Paragraph, wanted: Sequence[frozenset[str]]) -> float:
    """Return the share of a short paragraph's words and a title's that are the same; 0 for a single word."""
    if not wanted or len(paragraph.text) > _LONGEST:
        return 0.0
    words = _words(paragraph.text)
    if len(words) < 2:
        return 0.0
    return max(len(words & title) / max(len(words), min(len(title), 2 * len(words))) for title in wanted)


def _rank(flow: Flow, paragraph: Paragraph) -> float:
    if flow.stands_in(paragraph.element, _BIGGEST):
        return 1.0
    if paragraph.linked * 2 > paragraph.solid:
        return -0.5
    return 0.5 if flow.stands_in(paragraph.element, HEADINGS) else 0.0
