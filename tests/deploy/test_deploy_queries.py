"""Dashboard and alerts name what the worker serves."""

import re

import pytest

from tests.deploy.queries import alerts, dashboard, declared, faults, panel_queries, read

QUERIES = panel_queries() | {name: rule["expr"] for name, rule in alerts().items()}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_every_query_names_declared_metrics_and_their_labels(query: str) -> None:
    assert faults(query) == []
    assert read(query).metrics, "it asks for something"


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("sum(rate(quotewire_outcome_total[5m]))", "no metric quotewire_outcome_total"),
        ('quotewire_lag{topic="a"}', "quotewire_lag has no label topic"),
        ("sum by (codes) (quotewire_outcomes_total)", "no label codes"),
        ("quotewire_lag / on (shard) quotewire_pending", "no label shard"),
        ("sum by (le) (rate(quotewire_latency_seconds[5m]))", "no metric quotewire_latency_seconds"),
    ],
)  # fmt: skip
def test_a_query_that_names_something_else_would_be_seen(query: str, fault: str) -> None:
    assert fault in faults(query)


def test_what_is_no_query_would_be_seen() -> None:
    with pytest.raises(ValueError, match="unclosed"):
        read("sum by (code (quotewire_outcomes_total)")


def test_the_dashboard_shows_every_metric_of_ours() -> None:
    ours = {re.sub(r"_(bucket|sum|count)$", "", name) for name in declared() if name.startswith("quotewire_")}
    shown = {
        re.sub(r"_bucket$", "", name) for query in panel_queries().values() for name in read(query).metrics
    }
    assert ours - shown - {"quotewire_groups_created_total"} == set()


def test_variables_ask_for_declared_metrics_and_labels() -> None:
    variables = {variable["name"]: variable for variable in dashboard()["templating"]["list"]}
    assert set(variables) == {"datasource", "job", "stream"}
    for name in ("job", "stream"):
        query = variables[name]["query"]["query"]
        match = re.fullmatch(r"label_values\((.+), (\w+)\)", query)
        assert match, query
        assert faults(f"sum by ({match[2]}) ({match[1].replace('$job', '.*')})") == []


def test_panels_are_complete_and_do_not_lie_on_each_other() -> None:
    panels = dashboard()["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        place = panel["gridPos"]
        cells = {(place["x"] + x, place["y"] + y) for x in range(place["w"]) for y in range(place["h"])}
        assert not cells & taken, panel["title"]
        assert max(x for x, _ in cells) < 24, panel["title"]
        taken |= cells
        if panel["type"] != "row":
            assert panel["description"], panel["title"]
            assert panel["fieldConfig"]["defaults"]["unit"], panel["title"]
            assert all(target["datasource"]["uid"] == "${datasource}" for target in panel["targets"])


def test_alerts_that_a_panel_names_exist() -> None:
    told = " ".join(panel.get("description", "") for panel in dashboard()["panels"])
    named = set(re.findall(r"\bQuotewire[A-Z]\w+", told))
    assert named
    assert named <= set(alerts())
