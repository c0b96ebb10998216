"""The gold articles through the shipped pipeline: a floor under every change, two points below what was measured."""

import pytest

from tests.quality.gold_measure import outcome, scores

FLOORS = {
    "direct: exact": 83.9,
    "direct: end_to_end": 89.4,
    "direct: strict": 76.8,
    "direct: source_exact": 87.0,
    "direct+mixed: exact": 82.1,
    "direct+mixed: end_to_end": 88.7,
    "direct+mixed: strict": 72.6,
    "direct+mixed: source_exact": 85.0,
    "all: exact": 71.9,
    "all: end_to_end": 80.4,
    "all: strict": 63.1,
    "all: source_exact": 84.8,
    "speaker, in marks": 75.3,
    "speaker, all": 70.7,
}
FALSE_ALARMS = 2  # in the articles in which nobody speaks; not to rise


@pytest.mark.parametrize("measure", FLOORS)
def test_the_pipeline_stays_above_the_floor(measure: str) -> None:
    assert scores()[measure] >= FLOORS[measure]


def test_every_measure_has_a_floor() -> None:
    assert set(scores()) == set(FLOORS)


def test_articles_in_which_nobody_speaks_yield_next_to_nothing() -> None:
    found = [len(given) for article, given in outcome() if not article.quotations]
    assert len(found) == 3
    assert sum(found) <= FALSE_ALARMS
