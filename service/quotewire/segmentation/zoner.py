"""What a model says of the blocks of a page, and one of trees that says it."""

import math
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt

from quotewire.segmentation.document import Label
from quotewire.segmentation.layout import Layout
from quotewire.segmentation.zone_features import Rows, describe, with_neighbours

Floats = npt.NDArray[np.float32]
Calibration = Mapping[str, Sequence[float]]
"""For each label that was measured, slope and offset from the log odds of its chance to those of its being right."""


_WINDOW = 4096
_MOST_ODDS = 30.0
_LEAST = 0.001


class Kind(IntEnum):
    """What a model tells of a block, each for itself; the value is the column of its chance."""

    TEXT = 0
    """It belongs to the article's text, subheads included."""
    SUBHEAD = 1
    """It is a subhead, if it belongs to the text."""
    HEADLINE = 2
    BYLINE = 3
    DATE = 4
    CAPTION = 5
    CREDIT = 6


class Zoner(Protocol):
    """Tells what the blocks of a page are."""

    def weigh(self, layout: Layout, labels: Sequence[Label]) -> Floats:
        """Return the chance of every `Kind` for each block, (n, len(Kind)), given the rules' labels."""
        ...

    def trust(self, label: Label, chance: float) -> float | None:
        """Return how often a label with such a chance is right, None where nobody has measured it."""
        ...


class TreeZoner:
    """Tells it with decision trees: `run` takes rows, as `describe` makes them, to log odds, (n, len(Kind))."""

    def __init__(self, run: Callable[[Rows], Floats], calibration: Calibration) -> None:
        self._run = run
        self._calibration = calibration

    def weigh(self, layout: Layout, labels: Sequence[Label]) -> Floats:
        """Return the chances; linear in the length of the text, and a window of blocks at a time."""
        rows = describe(layout, labels)
        windows = [(start, min(len(rows), start + _WINDOW)) for start in range(0, len(rows), _WINDOW)]
        return to_chances(np.concatenate([self._run(with_neighbours(rows, *window)) for window in windows]))

    def trust(self, label: Label, chance: float) -> float | None:
        """Return the calibrated chance (Platt 1999), two decimals."""
        fitted = self._calibration.get(label)
        if fitted is None:
            return None
        slope, offset = fitted
        return round(1 / (1 + math.exp(-(slope * log_odds(chance) + offset))), 2)


def to_chances(odds: Floats) -> Floats:
    """Return the chances that log odds stand for."""
    bounded = np.clip(odds, -_MOST_ODDS, _MOST_ODDS).astype(np.float32)
    chances: Floats = np.reciprocal(1 + np.exp(-bounded))
    return chances


def log_odds(chance: float) -> float:
    """Return the log odds of a chance; of those next to 0 and 1, those of a little more and a little less."""
    bounded = min(1 - _LEAST, max(_LEAST, chance))
    return math.log(bounded / (1 - bounded))
