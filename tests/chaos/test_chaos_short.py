"""The short form of `make chaos`: everything at once, and nothing lost, doubled or wrongly a dead letter."""

from tests.chaos.__main__ import table
from tests.chaos.storm import Plan, Storm

PLAN = Plan(
    articles=300, kills=6, server_kills=1, pool_kills=2, pauses=1, unreadable=4, harmful=4,
    seed=11, seconds=120, claim_ms=300,
)  # fmt: skip


def test_a_short_storm_loses_and_doubles_nothing() -> None:
    report = Storm(PLAN, print).run()
    assert report.faults == [], "\n".join(f"{name}: {value}" for name, value in table(report))
