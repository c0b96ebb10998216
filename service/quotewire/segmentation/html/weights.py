"""How much of a page's prose each of its elements holds."""

import re
from collections.abc import Collection, Sequence

from quotewire.segmentation.html.flow import Flow, Paragraph
from quotewire.segmentation.markup_words import ARTICLE_HINTS, ARTICLE_TAGS

_LONG = 60
"""From how many non-blank code points on a paragraph is prose."""
_BEFORE = 4
"""By how much less prose counts that stands before the headline."""
_TAG = re.compile(r"<[^<>]*>")
_SHINGLE = 5
"""How many words in a row make a paragraph known from the article's text in the head of the page."""


def weigh(flow: Flow, rates: Sequence[int], apart: Sequence[bool]) -> list[int]:
    """Return the weight of the prose in every element; what stands in elements set apart counts nothing."""
    prose = [0] * len(flow.elements)
    for paragraph, rate in zip(flow.paragraphs, rates, strict=True):
        if rate and not apart[paragraph.element]:
            prose[paragraph.element] += (paragraph.solid - paragraph.linked) * rate
    return add_up(flow, prose)


def add_up(flow: Flow, numbers: list[int]) -> list[int]:
    """Add to every element's number those of the elements in it, in place, and return them."""
    for index in range(len(numbers) - 1, 0, -1):
        if (parent := flow.elements[index].parent) >= 0:
            numbers[parent] += numbers[index]
    return numbers


def rate(flow: Flow, body: str | None, headline: int | None) -> list[int]:
    """Return what a code point of each paragraph counts, 0 where it is no prose.

    Twice in an article element, twice in one named so, twice where the head of the page gives it as the
    article's text, and less before the headline (an index of `flow.paragraphs`).
    """
    by_element = _rate_elements(flow)
    known = _shingles(body) if body else frozenset[tuple[str, ...]]()
    rates = [
        _BEFORE * by_element[p.element] * (2 if known and _is_known(p.text, known) else 1)
        if is_prose(p)
        else 0
        for p in flow.paragraphs
    ]
    before = headline or 0
    return [r // _BEFORE for r in rates[:before]] + rates[before:]


def is_prose(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is long and no list of links."""
    return paragraph.solid >= _LONG and paragraph.linked * 2 < paragraph.solid


def _rate_elements(flow: Flow) -> list[int]:
    tagged: list[bool] = []
    named: list[bool] = []
    for element in flow.elements:
        up = element.parent
        tagged.append(element.tag in ARTICLE_TAGS or (up >= 0 and tagged[up]))
        named.append(not ARTICLE_HINTS.isdisjoint(element.hints) or (up >= 0 and named[up]))
    return [2 ** (a + b) for a, b in zip(tagged, named, strict=True)]


def _shingles(text: str) -> Collection[tuple[str, ...]]:
    words = _TAG.sub(" ", text).casefold().split()
    return {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}


def _is_known(text: str, known: Collection[tuple[str, ...]]) -> bool:
    """Say whether a paragraph begins or ends with words that stand in a text in the same order."""
    words = text.casefold().split()
    return tuple(words[:_SHINGLE]) in known or tuple(words[-_SHINGLE:]) in known
