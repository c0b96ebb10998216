"""The markup of each paragraph of canonical text, as evidence for its zone."""

from quotewire.segmentation.document import Region
from quotewire.segmentation.html.article import Outline
from quotewire.segmentation.html.flow import Flow
from quotewire.segmentation.markup_words import WRAPPERS
from quotewire.text import Span

BETWEEN = "\n\n"
"""What sets the paragraphs of canonical text apart."""

_MOST_HINTS = 500
_REPLIES = frozenset({"comments"})
_TEASERS = frozenset({"teasers"})


def describe(flow: Flow, found: Outline) -> list[Region]:
    """Return one region for each paragraph of a flow, in order."""
    tags, hints, inside = _inherit(flow, found)
    regions: list[Region] = []
    start = 0
    for index, paragraph in enumerate(flow.paragraphs):
        at, span = paragraph.element, Span(start, start + len(paragraph.text))
        link_share = round(paragraph.linked / paragraph.solid, 2)
        is_inside = inside[at] if found.article >= 0 else None
        is_headline = index == found.headline
        regions.append(Region(span, tags[at], hints[at], link_share, is_inside, is_headline))
        start = span.end + len(BETWEEN)
    return regions


def _inherit(flow: Flow, found: Outline) -> tuple[list[tuple[str, ...]], list[frozenset[str]], list[bool]]:
    """Return for every element the names and hints on the way down to it, and whether it is in the article.

    Wrappers of much of the page are left out, since their names say nothing of a part of it.
    """
    tags: list[tuple[str, ...]] = []
    hints: list[frozenset[str]] = []
    inside: list[bool] = []
    for index, element in enumerate(flow.elements):
        up = element.parent
        above, named = (tags[up], hints[up]) if up >= 0 else ((), frozenset[str]())
        other = (
            _REPLIES if index in found.replies else _TEASERS if index in found.teasers else frozenset[str]()
        )
        if found.wide[index] and element.tag in WRAPPERS and not other:
            tags.append(above)
            hints.append(named)
        else:
            tags.append((*above, element.tag))
            own = (element.hints - found.void if element.hints else element.hints) | other
            hints.append(named | own if own and len(named) < _MOST_HINTS else named)
        inside.append(index == found.article or (up >= 0 and inside[up]))
    return tags, hints, inside
