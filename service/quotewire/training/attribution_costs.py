"""Fits the costs of joining (`quotewire.quotes.attribution.costs`) on articles with gold attributions.

Every piece of an article is a choice between its options (McFadden 1974, conditional logit): the fit maximises
the probability of the right ones, by resilient propagation over all of them (Riedmiller and Braun 1993).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotewire.quotes import Tagger
from quotewire.quotes.attribution import all_names
from quotewire.quotes.attribution.costs import FLOAT, GO_ON, LEFT, NAME, RIGHT, SILENT
from quotewire.quotes.attribution.joining import follow
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.options import Before, Option, Setting, features_of
from quotewire.quotes.attribution.pieces import Piece, find_pieces
from quotewire.quotes.attribution.reports import find_reports
from quotewire.text import Tokens
from quotewire.training.corpus import Article, Labelled, tokens_within, words_within

_ROUNDS, _DECAY = 100, 1.0
_FIRST_STEP, _FASTER, _SLOWER = 0.1, 1.2, 0.5
_INDIRECT_WEIGHT, _QUOTED_CORPUS_WEIGHT = 0.3, 3.0


@dataclass(frozen=True)
class Example:
    """A piece's options: the features of each, and whether it is right; `weight` is its share in the loss."""

    options: list[tuple[dict[str, float], bool]]
    weight: float


@dataclass(frozen=True)
class Gold:
    """A gold attribution as sets of tokens: the words of its content and its source, and all of its cue."""

    content: frozenset[int]
    cue: frozenset[int]
    source: frozenset[int]


def examples(article: Article, tagger: Tagger) -> Iterator[Example]:
    """Yield the choices of an article, each made with what is right before it."""
    quoted_only = article.labelled is Labelled.QUOTED
    document = article.document
    tokens, tagging, layout = document.text.tokens, tagger.tag(document), Layout(document)
    reports = find_reports(layout, tagging.tags)
    golds = [
        Gold(
            words_within(tokens, q["content"]),
            tokens_within(tokens, q["cue"]),
            words_within(tokens, q["source"]),
        )
        for q in article.quotes
    ]
    setting = Setting(layout, reports, all_names(layout, tagging.tags, reports), tagging.leanings)
    before: list[Before] = []
    for view in setting.views(find_pieces(layout, tagging.tags)):
        piece = view.piece
        if quoted_only and not piece.passages:
            continue
        number = _gold_of(tokens, piece, golds)
        options = setting.options(view, before)
        right = [_is_right(option, number, golds, setting) for option in options]
        if any(right):
            weight = _QUOTED_CORPUS_WEIGHT if quoted_only else 1.0 if piece.passages else _INDIRECT_WEIGHT
            pairs = zip(options, right, strict=True)
            yield Example(
                [({k: v for k, v in features_of(o, view).items() if v}, ok) for o, ok in pairs], weight
            )
        if number is not None:
            report = next(
                (by for (_, _, by, _), ok in zip(options, right, strict=True) if ok and by >= 0), -1
            )
            earlier = [b.report for b in before if b.group == number]
            before = follow(before, Before(piece, report if report >= 0 else (earlier or [-1])[-1], number))


def _gold_of(tokens: Tokens, piece: Piece, golds: Sequence[Gold]) -> int | None:
    """Return the index of the gold attribution that most of a piece belongs to, or None."""
    words = words_within(tokens, [piece.span])
    shared = Counter({number: len(words & gold.content) for number, gold in enumerate(golds)})
    for number, count in shared.most_common(1):
        if count * 2 >= max(1, min(len(words), len(golds[number].content) if piece.passages else len(words))):
            return number
    return None


def _is_right(option: Option, number: int | None, golds: Sequence[Gold], setting: Setting) -> bool:
    part, _, clause, group = option
    if number is None:
        return part == SILENT
    gold, tokens = golds[number], setting.layout.document.text.tokens
    report = setting.report(clause)
    if part in (LEFT, RIGHT) and report and report.cue:
        return bool(gold.cue & tokens_within(tokens, [report.cue]))
    if part == NAME and report and report.source:
        return bool(gold.source & words_within(tokens, [report.source]))
    if part == GO_ON:
        return group == number
    return part == FLOAT and not gold.cue


def fit(data: Sequence[Example]) -> dict[str, float]:
    """Return the costs that make the right options of the examples most probable."""
    costs: dict[str, float] = defaultdict(float)
    steps: dict[str, float] = defaultdict(lambda: _FIRST_STEP)
    last: dict[str, float] = {}
    for _ in range(_ROUNDS):
        slopes: dict[str, float] = defaultdict(float, {name: _DECAY * cost for name, cost in costs.items()})
        for example in data:
            for name, slope in _gradient(example, costs).items():
                slopes[name] += example.weight * slope
        for name, slope in slopes.items():
            turned = slope * last.get(name, 0.0)
            steps[name] *= _FASTER if turned > 0 else _SLOWER if turned < 0 else 1.0
            last[name] = 0.0 if turned < 0 else slope
            if turned >= 0 and slope:
                costs[name] -= math.copysign(steps[name], slope)
    return dict(costs)


def _gradient(example: Example, costs: dict[str, float]) -> dict[str, float]:
    scores = [
        -sum(costs[name] * value for name, value in features.items()) for features, _ in example.options
    ]
    peak = max(scores)
    odds = [math.exp(score - peak) for score in scores]
    total = sum(odds)
    good = sum(odd for odd, (_, right) in zip(odds, example.options, strict=True) if right)
    slopes: dict[str, float] = defaultdict(float)
    for odd, (features, right) in zip(odds, example.options, strict=True):
        share = odd / total - (odd / good if right and good else 0.0)
        for name, value in features.items():
            slopes[name] -= share * value
    return slopes
