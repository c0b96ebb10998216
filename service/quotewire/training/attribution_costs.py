"""Fits the costs of joining (`quotewire.quotes.attribution.costs`) on articles with gold attributions.

    python -m quotewire.training.attribution_costs --all polnear/train.jsonl --quoted pages/train.jsonl

A corpus has one article a line: `{"text", "quotes": [{"content": [[s, e], ..], "cue": [..], "source": [..]}]}`. In a
corpus given as `--quoted` only quotations with words in quotation marks are labelled. Prints the table's lines.

Every piece of an article is a choice between its options (McFadden 1974, conditional logit): the fit maximises
the probability of the right ones, by resilient propagation over all of them (Riedmiller and Braun 1993).
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotewire.quotes import LexiconTagger, Tagger
from quotewire.quotes.attribution.costs import COSTS
from quotewire.quotes.attribution.joining import follow
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.options import Before, Choice, Option, Setting
from quotewire.quotes.attribution.pieces import Piece, find_pieces
from quotewire.quotes.attribution.reports import Report, find_reports
from quotewire.segmentation import segment
from quotewire.text import Span, Text, Tokens

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
    """A gold attribution as the sets of tokens of its content and its cue."""

    content: frozenset[int]
    cue: frozenset[int]


def examples(path: Path, tagger: Tagger, *, quoted_only: bool) -> Iterator[Example]:
    """Yield the choices of every article in a corpus, each made with what is right before it."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield from _article(json.loads(line), tagger, quoted_only)


def _article(article: dict[str, Any], tagger: Tagger, quoted_only: bool) -> Iterator[Example]:
    document = segment(Text(article["text"]))
    tokens, tags, layout = document.text.tokens, tagger.tag(document), Layout(document)
    reports = find_reports(layout, tags)
    golds = [Gold(_tokens(tokens, q["content"]), _tokens(tokens, q["cue"])) for q in article["quotes"]]
    setting, before = Setting(layout, reports), list[Before]()
    for piece in find_pieces(layout, tags):
        if quoted_only and not piece.passages:
            continue
        number = _gold_of(tokens, piece, golds)
        options = setting.options(piece, before)
        right = [_is_right(option, number, golds, reports, tokens) for option in options]
        if any(right):
            weight = _QUOTED_CORPUS_WEIGHT if quoted_only else 1.0 if piece.passages else _INDIRECT_WEIGHT
            pairs = zip(options, right, strict=True)
            yield Example([({k: v for k, v in o.features.items() if v}, ok) for o, ok in pairs], weight)
        if number is not None:
            report = next(
                (o.report for o, ok in zip(options, right, strict=True) if ok and o.report >= 0), -1
            )
            earlier = [b.report for b in before if b.group == number]
            before = follow(before, Before(piece, report if report >= 0 else (earlier or [-1])[-1], number))


def _tokens(tokens: Tokens, spans: Sequence[Sequence[int]]) -> frozenset[int]:
    found = (i for start, end in spans for i in tokens.within(Span(start, end)))
    return frozenset(i for i in found if tokens.words[i][0].isalnum())


def _gold_of(tokens: Tokens, piece: Piece, golds: Sequence[Gold]) -> int | None:
    """Return the index of the gold attribution that most of a piece belongs to, or None."""
    words = _tokens(tokens, [piece.span])
    shared = Counter({number: len(words & gold.content) for number, gold in enumerate(golds)})
    for number, count in shared.most_common(1):
        if count * 2 >= max(1, min(len(words), len(golds[number].content) if piece.passages else len(words))):
            return number
    return None


def _is_right(
    option: Option, number: int | None, golds: Sequence[Gold], reports: Sequence[Report], tokens: Tokens
) -> bool:
    if number is None:
        return option.choice is Choice.SILENT
    gold = golds[number]
    if option.choice is Choice.SAID:
        return bool(gold.cue & _tokens(tokens, [reports[option.report].cue]))
    if option.choice is Choice.GOES_ON:
        return option.group == number
    return option.choice is Choice.FLOATS and not gold.cue


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


def main() -> None:
    """Fit on the corpora named on the command line and print the table's lines."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--all", type=Path, nargs="*", default=[], help="corpora with every attribution labelled"
    )
    parser.add_argument(
        "--quoted", type=Path, nargs="*", default=[], help="corpora with quoted speech labelled"
    )
    chosen = parser.parse_args()
    tagger = LexiconTagger()
    data = [e for path in chosen.all for e in examples(path, tagger, quoted_only=False)]
    data += [e for path in chosen.quoted for e in examples(path, tagger, quoted_only=True)]
    costs = fit(data)
    for name in [*COSTS, *sorted(set(costs) - set(COSTS))]:
        sys.stdout.write(f'    "{name}": {round(costs.get(name, 0.0), 1) + 0.0},\n')


if __name__ == "__main__":
    main()
