"""Fitting the confidence of attributions."""

import random

import pytest

from quotewire.quotes.attribution import Confidence
from quotewire.training.confidence import Case, fit, reliability


def made_up(count):
    """Cases that are right nine times in ten behind a sure join, and three times in ten behind an unsure one."""
    dice = random.Random(1)
    return [
        Case({"": 1.0, "join": join}, dice.random() < (0.3 if join else 0.9))
        for join in (0.0, 1.0)
        for _ in range(count)
    ]


def test_the_confidence_is_the_share_that_is_right():
    confidence = Confidence(fit(made_up(2_000)))
    assert confidence.of({"": 1.0, "join": 0.0}) == pytest.approx(0.9, abs=0.03)
    assert confidence.of({"": 1.0, "join": 1.0}) == pytest.approx(0.3, abs=0.03)


def test_the_reliability_table_sets_confidence_beside_what_is_right():
    data = made_up(1_000)
    rows = reliability(data, Confidence(fit(data)))
    assert sum(count for _, _, count in rows) == len(data)
    assert all(said == pytest.approx(right, abs=0.02) for said, right, _ in rows)


def test_without_weights_there_is_no_confidence():
    assert Confidence({}).of({"": 1.0}) is None
