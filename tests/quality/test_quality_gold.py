"""The gold articles through the shipped pipeline: a floor under every change, two points below what was measured."""

import pytest

from tests.quality.gold_measure import outcome, scores

FLOORS = {
    "direct: exact": 86.3,
    "direct: end_to_end": 92.0,
    "direct: strict": 80.1,
    "direct: source_exact": 87.8,
    "direct+mixed: exact": 83.4,
    "direct+mixed: end_to_end": 90.1,
    "direct+mixed: strict": 75.8,
    "direct+mixed: source_exact": 86.9,
    "all: exact": 72.5,
    "all: end_to_end": 81.5,
    "all: strict": 66.0,
    "all: source_exact": 86.9,
    "speaker, in marks": 80.1,
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
