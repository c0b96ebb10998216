"""The gold articles through the shipped pipeline: a floor under every change, two points below what was measured."""

import pytest

from tests.quality.gold_measure import outcome, scores

FLOORS = {
    "direct: exact": 84.1,
    "direct: end_to_end": 90.5,
    "direct: strict": 79.2,
    "direct: source_exact": 89.2,
    "direct+mixed: exact": 82.5,
    "direct+mixed: end_to_end": 89.9,
    "direct+mixed: strict": 75.1,
    "direct+mixed: source_exact": 87.5,
    "all: exact": 72.4,
    "all: end_to_end": 80.9,
    "all: strict": 65.6,
    "all: source_exact": 88.2,
    "speaker, in marks": 79.3,
    "speaker, all": 73.1,
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
