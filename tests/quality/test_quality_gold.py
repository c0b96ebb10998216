"""The gold articles through the shipped pipeline: a floor under every change, two points below what was measured."""

import pytest

from tests.quality.gold_measure import outcome, scores

FLOORS = {
    "direct: exact": 81.4,
    "direct: end_to_end": 89.0,
    "direct: strict": 75.6,
    "direct: source_exact": 88.4,
    "direct+mixed: exact": 81.8,
    "direct+mixed: end_to_end": 88.4,
    "direct+mixed: strict": 73.2,
    "direct+mixed: source_exact": 86.0,
    "all: exact": 72.0,
    "all: end_to_end": 79.6,
    "all: strict": 64.5,
    "all: source_exact": 86.7,
    "speaker, in marks": 75.4,
    "speaker, all": 70.3,
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
