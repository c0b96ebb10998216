"""The gold articles in every form that `forms.py` knows: nothing may depend on how the lines came."""

import functools

import pytest

from quotewire.models import load
from quotewire.quotes import find_quotes
from quotewire.segmentation import Label, segment
from quotewire.text import Text
from tests.quality.form_measure import plain
from tests.quality.forms import FORMS, NO_BLOCKS, Formed
from tests.quality.gold_articles import GoldArticle, read_articles

TIGHT = {name for name in FORMS if "tight" in name}
"""Where no blank line tells paragraphs apart, those whose last lines are full run into the next."""
SAME_LABELS = 0.985
SAME_QUOTATIONS = {
    "wrap 72": 1.0,
    "wrap 72, quoted": 0.98,
    "CRLF": 1.0,
    "straight marks": 0.97,
    "no newlines": 0.82,
}
"""The share of the plain articles' quotations that must be found in the form to the letter."""

ARTICLES = read_articles()


def labels(formed: Formed) -> dict[int, Label]:
    """Return the label of every letter of the plain article."""
    blocks = segment(Text(formed.text)).blocks
    return {
        formed.origin[i]: block.label
        for block in blocks
        for i in range(block.start, block.end)
        if formed.text[i].isalnum()
    }


def contents(formed: Formed) -> set[frozenset[int]]:
    """Return the letters of every quotation's content, as places in the plain article."""
    models = load()
    found = find_quotes(segment(Text(formed.text)), models.tagger, models.weights)
    return {
        frozenset(
            formed.origin[i]
            for start, end in attribution.content
            for i in range(start, end)
            if formed.text[i].isalnum()
        )
        for attribution in found.attributions
    }


@functools.cache
def plain_labels(article: GoldArticle) -> dict[int, Label]:
    return labels(plain(article.text))


@functools.cache
def plain_contents(article: GoldArticle) -> set[frozenset[int]]:
    return contents(plain(article.text))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_keeps_every_letter_and_knows_its_place(name: str) -> None:
    text = ARTICLES[0].text
    formed = FORMS[name](text)
    letters = [(char, at) for char, at in zip(formed.text, formed.origin, strict=True) if char.isalnum()]
    assert letters == [(char, at) for at, char in enumerate(text) if char.isalnum()]


@pytest.mark.parametrize("name", [name for name in FORMS if name not in NO_BLOCKS | TIGHT])
def test_the_zones_do_not_depend_on_the_form(name: str) -> None:
    for article in ARTICLES:
        assert labels(FORMS[name](article.text)) == plain_labels(article), article.name


@pytest.mark.parametrize("name", sorted(TIGHT))
def test_without_blank_lines_the_zones_are_nearly_the_same(name: str) -> None:
    same = total = 0
    for article in ARTICLES:
        found = labels(FORMS[name](article.text))
        known = plain_labels(article)
        same += sum(found.get(at) is label for at, label in known.items())
        total += len(known)
    assert same >= SAME_LABELS * total


@pytest.mark.parametrize("name", SAME_QUOTATIONS)
def test_quotations_survive_the_form(name: str) -> None:
    kept = total = 0
    for article in ARTICLES:
        known = plain_contents(article)
        kept += len(known & contents(FORMS[name](article.text)))
        total += len(known)
    assert kept >= SAME_QUOTATIONS[name] * total
