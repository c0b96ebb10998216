"""The dashboard is one by Grafana's own published model: no field that it does not know."""

import copy
import json
from typing import Any

import pytest
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.cog.plugins import register_default_plugins
from grafana_foundation_sdk.models.dashboard import Dashboard

from tests.deploy.queries import dashboard


@pytest.fixture(scope="module", autouse=True)
def _panels() -> None:
    """Let it know the kinds of panels and queries."""
    register_default_plugins()


def unknown(written: Any, known: Any, path: str = "$") -> list[str]:
    """Where something was written that is not in what the model kept of it."""
    if isinstance(written, dict) and isinstance(known, dict):
        lost = [f"{path}.{name}" for name in written.keys() - known.keys()]
        return lost + [
            fault
            for name in written.keys() & known.keys()
            for fault in unknown(written[name], known[name], f"{path}.{name}")
        ]
    if isinstance(written, list) and isinstance(known, list) and len(written) == len(known):
        pairs = enumerate(zip(written, known, strict=True))
        return [fault for at, (left, right) in pairs for fault in unknown(left, right, f"{path}[{at}]")]
    return [] if written == known else [path]


def faults(written: dict[str, Any]) -> list[str]:
    return unknown(written, json.loads(JSONEncoder().encode(Dashboard.from_json(copy.deepcopy(written)))))


def test_every_field_is_one_of_grafanas() -> None:
    assert faults(dashboard()) == []


def test_a_misspelt_field_would_be_seen() -> None:
    spoilt = dashboard()
    panel = spoilt["panels"][1]
    panel["fieldconfig"] = panel.pop("fieldConfig")
    panel["targets"][0]["expression"] = panel["targets"][0].pop("expr")
    assert sorted(faults(spoilt)) == ["$.panels[1].fieldconfig", "$.panels[1].targets[0].expression"]
