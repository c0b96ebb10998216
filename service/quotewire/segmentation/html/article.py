"""Finds the element that holds the article of a page."""

from dataclasses import dataclass

from quotewire.segmentation.html.flow import Flow, Paragraph
from quotewire.segmentation.markup_words import APART_HINTS, APART_TAGS, ARTICLE_HINTS, ARTICLE_TAGS

_LONG = 60
_MOST = 0.6
_SIBLING = 0.04


@dataclass(frozen=True, slots=True)
class Outline:
    """Where the article of a page is.

    `article` is the index of the innermost element that holds it (-1: no element has prose); `wide` says of
    every element whether it holds so much of the page's prose that its names say nothing of a part of the page.
    """

    article: int
    wide: list[bool]


def outline(flow: Flow) -> Outline:
    """Find the element that holds the article.

    Prose is what stands in no link, outside of menus, asides, comments and the like. From the root the way
    goes down as long as one child holds most of the page's prose and none of its like beside it has some too
    (an article in several parts).
    """
    plain = _weigh(flow, [False] * len(flow.elements))
    total = max(plain, default=0)
    wide = [weight * 3 >= total for weight in plain]
    prose = _weigh(flow, _find_apart(flow, wide))
    children: dict[int, list[int]] = {}
    for index, element in enumerate(flow.elements):
        if prose[index]:
            children.setdefault(element.parent, []).append(index)
    here, total = -1, max(prose, default=0)
    while here in children:
        best = max(children[here], key=prose.__getitem__)
        element = flow.elements[best]
        if prose[best] < _MOST * total or element.tag == "p":
            break
        if any(i != best and _alike(flow, i, best) and prose[i] >= _SIBLING * total for i in children[here]):
            break
        here = best
    return Outline(here, wide)


def _alike(flow: Flow, one: int, other: int) -> bool:
    a, b = flow.elements[one], flow.elements[other]
    return a.tag == b.tag and (a.hints == b.hints or len(a.hints & b.hints) >= 2)


def _find_apart(flow: Flow, wide: list[bool]) -> list[bool]:
    """Say of every element whether it or one that holds it is set apart from the article."""
    apart: list[bool] = []
    for index, element in enumerate(flow.elements):
        named = element.tag in APART_TAGS or not APART_HINTS.isdisjoint(element.hints)
        apart.append((named and not wide[index]) or (element.parent >= 0 and apart[element.parent]))
    return apart


def _weigh(flow: Flow, apart: list[bool]) -> list[int]:
    """Return the non-blank code points of prose in every element."""
    prose = [0] * len(flow.elements)
    rate = _rate(flow)
    for paragraph in flow.paragraphs:
        if not apart[paragraph.element] and _is_prose(paragraph):
            prose[paragraph.element] += (paragraph.solid - paragraph.linked) * rate[paragraph.element]
    for index in range(len(prose) - 1, 0, -1):
        if (parent := flow.elements[index].parent) >= 0:
            prose[parent] += prose[index]
    return prose


def _rate(flow: Flow) -> list[int]:
    """Return what prose counts in each element: twice in an article element, twice in one named so."""
    tagged: list[bool] = []
    named: list[bool] = []
    for element in flow.elements:
        up = element.parent
        tagged.append(element.tag in ARTICLE_TAGS or (up >= 0 and tagged[up]))
        named.append(not ARTICLE_HINTS.isdisjoint(element.hints) or (up >= 0 and named[up]))
    return [2 ** (a + b) for a, b in zip(tagged, named, strict=True)]


def _is_prose(paragraph: Paragraph) -> bool:
    return paragraph.solid >= _LONG and paragraph.linked * 2 < paragraph.solid
