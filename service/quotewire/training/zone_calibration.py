"""Fits how far the chances of zones can be trusted, on pages that the trees never saw (Platt 1999)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from quotewire.segmentation import Label
from quotewire.segmentation.zone_choice import choose
from quotewire.segmentation.zoner import Calibration, Floats, Kind, log_odds, to_chances
from quotewire.training.zone_pages import NO, UNKNOWN, YES, ZonedPage

_ROUNDS = 30
_RIDGE = 1.0
_BANDS = 10
_KINDS = {
    Label.SUMMARY: Kind.TEXT,
    Label.SUBHEAD: Kind.SUBHEAD,
    Label.HEADLINE: Kind.HEADLINE,
    Label.BYLINE: Kind.BYLINE,
    Label.DATE: Kind.DATE,
    Label.CAPTION: Kind.CAPTION,
}
_FURNITURE = (Label.TAG, Label.RELATED, Label.PROMO, Label.OTHER)
"""What the gold calls one thing: judged together, for being no part of the article."""


@dataclass(frozen=True, slots=True)
class Case:
    """A block that was given a label: the chance of it, and whether the gold agrees."""

    label: Label
    chance: float
    right: bool


def cases(page: ZonedPage, odds: Floats) -> Iterator[Case]:
    """Yield the labelled blocks of a page that its gold can judge, those of doubtful pages left out."""
    if not page.certain:
        return
    for (label, chance), gold in zip(choose(page.outline, to_chances(odds)), page.gold.tolist(), strict=True):
        answer = _judge(label, gold)
        if chance is not None and answer != UNKNOWN:
            yield Case(Label.OTHER if label in _FURNITURE else label, chance, answer == YES)


def _judge(label: Label, gold: Sequence[int]) -> int:
    """Return what the gold of a block says of its label; credits are marked on too few pages to tell."""
    if label in _KINDS:
        answer = gold[_KINDS[label]]
        return NO if answer == UNKNOWN and gold[Kind.TEXT] == NO and label is Label.SUBHEAD else answer
    if label is Label.BODY:
        return NO if gold[Kind.TEXT] == NO else YES if gold[Kind.SUBHEAD] == NO else gold[Kind.TEXT] and NO
    if label in _FURNITURE:
        known = [answer for answer in gold if answer != UNKNOWN]
        return UNKNOWN if gold[Kind.TEXT] == UNKNOWN else NO if YES in known else YES
    return UNKNOWN


def fit(data: Sequence[Case]) -> Calibration:
    """Return slope and offset of every label, by Newton's method, drawn towards leaving the chance as it is."""
    by_label: dict[Label, list[Case]] = defaultdict(list)
    for case in data:
        by_label[case.label].append(case)
    fitted = {label: _fit(found) for label, found in sorted(by_label.items())}
    fitted |= {label: fitted[Label.OTHER] for label in _FURNITURE if Label.OTHER in fitted}
    return {str(label): pair for label, pair in sorted(fitted.items())}


def _fit(data: Sequence[Case]) -> list[float]:
    x = np.array([[log_odds(case.chance), 1.0] for case in data])
    y = np.array([float(case.right) for case in data])
    prior = np.array([1.0, 0.0])
    weights = prior.copy()
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - _RIDGE * (weights - prior)
        curve = (x * (p * (1 - p))[:, None]).T @ x + _RIDGE * np.eye(2)
        weights += np.linalg.solve(curve, slope)
    return [round(float(weight), 3) for weight in weights]


def reliability(
    data: Sequence[Case], calibration: Calibration
) -> Mapping[str, list[tuple[float, float, int]]]:
    """Return for each label mean confidence, share that is right and number of blocks, by tenths of confidence."""
    bands: dict[str, dict[int, list[tuple[float, bool]]]] = defaultdict(lambda: defaultdict(list))
    for case in data:
        slope, offset = calibration[case.label]
        confidence = 1 / (1 + np.exp(-(slope * log_odds(case.chance) + offset)))
        bands[case.label][min(_BANDS - 1, int(confidence * _BANDS))].append((confidence, case.right))
    return {
        label: [
            (sum(c for c, _ in found) / len(found), sum(r for _, r in found) / len(found), len(found))
            for _, found in sorted(table.items())
        ]
        for label, table in sorted(bands.items())
    }
