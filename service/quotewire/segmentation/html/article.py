"""Finds the element that holds the article of a page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quotewire.segmentation.html.flow import Flow
from quotewire.segmentation.html.replies import find_replies
from quotewire.segmentation.html.teasers import find_teasers
from quotewire.segmentation.html.titles import find_headline
from quotewire.segmentation.html.weights import add_up, is_prose, rate, weigh
from quotewire.segmentation.markup_words import APART_HINTS, APART_TAGS, CHANCE_HINTS

_MOST = 0.6
_SIBLING = 0.04
_WIDE = 3
_ALL = 0.9
"""The share of a page's prose that readers' replies do not reach."""
_VOID = 0.5
"""The share of a page's prose in elements of one name from which on the name says nothing."""
_TITLED, _PARAGRAPHS = 0.2, 3
"""The prose of an element with the headline, in shares of the one beside it and in paragraphs, if it is the article."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Where the article of a page is.

    `article` is the index of the innermost element that holds it (-1: no element has prose); `wide` says of
    every element whether it holds the article, or so much of the page's prose that its names say nothing of a
    part of it. `replies` are the elements in which readers speak, `teasers` those that announce another article,
    `void` the names that say nothing on this page, `headline` the index of the paragraph that is the headline
    (None: no paragraph reads as the head calls it).
    """

    article: int
    wide: list[bool]
    replies: frozenset[int]
    teasers: frozenset[int]
    void: frozenset[str]
    headline: int | None


def outline(flow: Flow, *, titles: Sequence[str] = (), body: str | None = None) -> Outline:
    """Find the element that holds the article.

    `titles` and `body` are what the head of the page calls its article and gives as its text. Prose is what
    stands in no link, outside of menus, asides, comments and the like. From the root the way goes down as long
    as one child holds most of the page's prose, or the headline and prose of its own, and none of its like beside
    it has some too (an article in several parts). Linear in the size of the page.
    """
    headline = find_headline(flow, titles)
    rates = rate(flow, body, headline)
    plain = weigh(flow, rates, [False] * len(flow.elements))
    total = max(plain, default=0)
    above = frozenset() if headline is None else frozenset(flow.path(flow.paragraphs[headline].element))
    wide = [weight * _WIDE >= total for weight in plain]
    void = _find_void(flow, rates, total)
    replies = frozenset(i for i in find_replies(flow) if i not in above and plain[i] < _ALL * total)
    teasers = frozenset(find_teasers(flow)) - above
    apart = _find_apart(flow, [w or i in above for i, w in enumerate(wide)], void, replies | teasers)
    article = _descend(flow, weigh(flow, rates, apart), above)
    for index in flow.path(article):
        wide[index] = True
    return Outline(article, wide, replies, teasers, void, headline)


def _find_void(flow: Flow, rates: Sequence[int], total: int) -> frozenset[str]:
    """Return the names that so much of the page's prose carries that they can't mean what they say."""
    named: list[frozenset[str]] = []
    for element in flow.elements:
        above = named[element.parent] if element.parent >= 0 else frozenset[str]()
        own = element.hints & CHANCE_HINTS
        named.append(above | own if own else above)
    carried: Counter[str] = Counter()
    for paragraph, each in zip(flow.paragraphs, rates, strict=True):
        for name in named[paragraph.element] if each else ():
            carried[name] += (paragraph.solid - paragraph.linked) * each
    return frozenset(name for name, weight in carried.items() if weight >= _VOID * total)


def _find_apart(
    flow: Flow, nameless: Sequence[bool], void: frozenset[str], others: frozenset[int]
) -> list[bool]:
    """Say of every element whether it or one that holds it is set apart from the article."""
    apart: list[bool] = []
    hints = APART_HINTS - void
    for index, element in enumerate(flow.elements):
        named = element.tag in APART_TAGS or not hints.isdisjoint(element.hints)
        own = (named and not nameless[index]) or index in others
        apart.append(own or (element.parent >= 0 and apart[element.parent]))
    return apart


def _descend(flow: Flow, prose: Sequence[int], above: frozenset[int]) -> int:
    """Return the innermost element that holds the article, -1 where none has prose."""
    children: dict[int, list[int]] = {}
    for index, element in enumerate(flow.elements):
        if prose[index]:
            children.setdefault(element.parent, []).append(index)
    counts, firsts = _count(flow)
    here, total = -1, max(prose, default=0)
    while here in children:
        within = children[here]
        best = max(within, key=prose.__getitem__)
        titled = next((i for i in within if i in above), best)
        beside = [i for i in within if i != best and prose[i] >= _SIBLING * total]
        if titled != best:
            alone = counts[titled] >= _PARAGRAPHS and prose[titled] >= _TITLED * prose[best]
        else:  # what stands beside it are articles with headlines of their own
            alone = titled in above and len(beside) > 0 and all(firsts[i] for i in beside)
        if alone:
            here, total = titled, prose[titled]
            continue
        spread = prose[best] < _MOST * total or any(_alike(flow, i, best) for i in beside)
        if spread or flow.elements[best].tag == "p":
            break
        here = best
    return here


def _count(flow: Flow) -> tuple[list[int], list[int]]:
    """Return how many paragraphs of prose, and how many first-order headings, each element holds."""
    paragraphs = [0] * len(flow.elements)
    for paragraph in flow.paragraphs:
        paragraphs[paragraph.element] += is_prose(paragraph)
    return add_up(flow, paragraphs), add_up(flow, [int(e.tag == "h1") for e in flow.elements])


def _alike(flow: Flow, one: int, other: int) -> bool:
    """Say whether two elements may be parts of one article; the columns of a page are none."""
    a, b = flow.elements[one], flow.elements[other]
    return a.tag == b.tag and a.tag != "td" and (a.hints == b.hints or len(a.hints & b.hints) >= 2)
