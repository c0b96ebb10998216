"""Fits the confidence of attributions (`quotewire.quotes.attribution.confidence`) on articles with gold attributions.

A logistic regression by Newton's method, with a ridge (Hosmer and Lemeshow 2000).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from quotewire.quotes import Attribution, Kind, Tagger
from quotewire.quotes.attribution import Confidence, Costs, explain
from quotewire.quotes.attribution.confidence import SIGNS, Signs
from quotewire.text import Tokens
from quotewire.training.corpus import Article, Labelled, words_within

_ROUNDS = 30
_RIDGE = 1.0
_BANDS = 10


@dataclass(frozen=True, slots=True)
class Case:
    """An attribution that the pipeline found: what speaks for it, and whether it is right."""

    signs: Signs
    right: bool


def cases(article: Article, tagger: Tagger, costs: Costs) -> Iterator[Case]:
    """Yield the attributions of an article that its labels can judge.

    Right is one that shares at least half of the words of both contents with a gold attribution, and a word of
    the source where the gold has one.
    """
    tokens = article.document.text.tokens
    golds = [(words_within(tokens, q["content"]), words_within(tokens, q["source"])) for q in article.quotes]
    for found, signs in explain(article.document, tagger.tag(article.document), costs):
        if article.labelled is Labelled.ALL or found.kind is not Kind.INDIRECT:
            yield Case(signs, _is_right(found, tokens, golds))


def _is_right(
    found: Attribution, tokens: Tokens, golds: Sequence[tuple[frozenset[int], frozenset[int]]]
) -> bool:
    content = words_within(tokens, found.content)
    source = words_within(tokens, [found.source] if found.source else [])
    for theirs, by in golds:
        shared = len(content & theirs)
        if shared * 2 >= max(1, len(content), len(theirs)):
            return not by or bool(by & source)
    return False


def fit(data: Sequence[Case]) -> dict[str, float]:
    """Return the weights of `SIGNS` that make what was right most probable."""
    names = list(SIGNS)
    x = np.array([[case.signs.get(name, 0.0) for name in names] for case in data])
    y = np.array([float(case.right) for case in data])
    weights = np.zeros(len(names))
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - _RIDGE * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + _RIDGE * np.eye(len(names))
        weights += np.linalg.solve(curve, slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def reliability(data: Sequence[Case], confidence: Confidence) -> list[tuple[float, float, int]]:
    """Return mean confidence, share that is right, and number of attributions, by tenths of confidence."""
    rows = [(confidence.of(case.signs) or 0.0, case.right) for case in data]
    out = []
    for band in range(_BANDS):
        inside = [(p, right) for p, right in rows if min(_BANDS - 1, int(p * _BANDS)) == band]
        if inside:
            count = len(inside)
            out.append((sum(p for p, _ in inside) / count, sum(right for _, right in inside) / count, count))
    return out
