"""Finds the teasers of a page by their form: a linked heading and a few words, several times in a row."""

from collections import Counter

from quotewire.segmentation.html.flow import Flow
from quotewire.segmentation.html.weights import add_up
from quotewire.segmentation.markup_words import HEADINGS

_MOST_PARAGRAPHS = 5
_LONGEST = 500
"""The most paragraphs and non-blank code points of a teaser."""
_FEWEST = 3
"""How many teasers stand together at least."""
_LINKED = 0.8


def find_teasers(flow: Flow) -> list[int]:
    """Return the elements that are teasers: the largest around a linked heading that holds no other.

    Linear in the size of the page.
    """
    size = len(flow.elements)
    heads, paragraphs, solid = [0] * size, [0] * size, [0] * size
    linked = [
        p.element
        for p in flow.paragraphs
        if p.linked >= _LINKED * p.solid and flow.stands_in(p.element, HEADINGS)
    ]
    if len(linked) < _FEWEST:
        return []
    for element in linked:
        heads[element] += 1
    for paragraph in flow.paragraphs:
        paragraphs[paragraph.element] += 1
        solid[paragraph.element] += paragraph.solid
    for numbers in (heads, paragraphs, solid):
        add_up(flow, numbers)
    teasers = []
    for element in linked:
        up = flow.elements[element].parent
        while up >= 0 and heads[up] == 1 and paragraphs[up] <= _MOST_PARAGRAPHS and solid[up] <= _LONGEST:
            element, up = up, flow.elements[up].parent
        if paragraphs[element] > 1:
            teasers.append(element)
    together = Counter(flow.elements[element].parent for element in teasers)
    return [element for element in teasers if together[flow.elements[element].parent] >= _FEWEST]
