"""The gold articles through the shipped pipeline: a floor under every change, two points below what was measured."""

import pytest

from tests.quality.gold_measure import outcome, scores

FLOORS = {
    "direct: exact": 85.0,
    "direct: end_to_end": 89.9,
    "direct: strict": 83.2,
    "direct: source_exact": 91.7,
    "direct+mixed: exact": 81.1,
    "direct+mixed: end_to_end": 87.6,
    "direct+mixed: strict": 76.1,
    "direct+mixed: source_exact": 88.3,
    "all: exact": 68.9,
    "all: end_to_end": 75.8,
    "all: strict": 66.0,
    "all: source_exact": 90.3,
    "speaker, in marks": 72.8,
    "speaker, all": 63.2,
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
