"""The queries of dashboard and alerts, and which metrics and labels they name."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import promql_parser as promql
import yaml

from quotewire.metrics_reference import as_markdown

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "deploy/grafana/dashboards/quotewire.json"
RULES = ROOT / "deploy/prometheus/quotewire.rules.yml"
RULE_TESTS = ROOT / "deploy/prometheus/quotewire.rules.test.yml"
OF_THE_SCRAPE = frozenset({"job", "instance"})
"""Labels that Prometheus adds to every series."""
_ROW = re.compile(r"^\| `(\w+)` \| (\w+) \| ([^|]*) \|", re.MULTILINE)
_GRAFANA = {"$__rate_interval": "5m", "$job": ".*", "$stream": ".*"}


@dataclass
class Named:
    """What a query names: of each metric the labels that it is asked for, and labels asked of what comes out."""

    selected: list[tuple[str, set[str]]] = field(default_factory=list)
    grouped: set[str] = field(default_factory=set)

    @property
    def metrics(self) -> set[str]:
        return {metric for metric, _ in self.selected}


def declared() -> dict[str, set[str]]:
    """Every series that `/metrics` can serve, with its labels."""
    series = {}
    for name, kind, listed in _ROW.findall(as_markdown()):
        labels = set(re.findall(r"`(\w+)`", listed)) | OF_THE_SCRAPE
        if kind == "histogram":
            series |= {f"{name}_bucket": labels | {"le"}, f"{name}_sum": labels, f"{name}_count": labels}
        else:
            series[name] = labels
    return series


def dashboard() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(DASHBOARD.read_text("utf-8"))
    return loaded


def panel_queries() -> dict[str, str]:
    """The dashboard's queries by panel, Grafana's variables put in."""
    found = {}
    for panel in dashboard()["panels"]:
        for target in panel.get("targets", ()):
            expression = target["expr"]
            for variable, value in _GRAFANA.items():
                expression = expression.replace(variable, value)
            assert "$" not in expression, expression
            name = f"{panel['title']} {target['refId']}"
            assert name not in found, "two panels of one name"
            found[name] = expression
    return found


def alerts() -> dict[str, dict[str, Any]]:
    groups = yaml.safe_load(RULES.read_text("utf-8"))["groups"]
    return {rule["alert"]: rule for group in groups for rule in group["rules"]}


def read(query: str) -> Named:
    """Parse a query. Raises ValueError where it is no PromQL."""
    named = Named()
    for node in _walk(promql.parse(query)):
        if isinstance(node, promql.VectorSelector):
            asked = {matcher.name for matcher in node.matchers.matchers}
            named.selected.append((node.name, asked))
        elif isinstance(node, promql.AggregateExpr) and node.modifier is not None:
            named.grouped |= set(node.modifier.labels)
        elif isinstance(node, promql.BinaryExpr) and node.modifier is not None:
            named.grouped |= set(node.modifier.group_labels or ())
            if node.modifier.matching is not None:
                named.grouped |= set(node.modifier.matching.labels)
    return named


def faults(query: str) -> list[str]:
    """What a query names that is not declared."""
    series, named, found = declared(), read(query), []
    for metric, asked in named.selected:
        if metric not in series:
            found.append(f"no metric {metric}")
        else:
            found += [f"{metric} has no label {label}" for label in sorted(asked - series[metric])]
    known = set().union(*(series.get(metric, set()) for metric in named.metrics))
    return found + [f"no label {label}" for label in sorted(named.grouped - known)]


def _walk(node: Any) -> Iterator[Any]:
    yield node
    if isinstance(node, promql.BinaryExpr):
        children = [node.lhs, node.rhs]
    elif isinstance(node, promql.Call):
        children = list(node.args)
    elif isinstance(node, promql.MatrixSelector):
        children = [node.vector_selector]
    elif isinstance(node, promql.AggregateExpr | promql.ParenExpr | promql.UnaryExpr | promql.SubqueryExpr):
        children = [node.expr]
    else:
        children = []
    for child in children:
        yield from _walk(child)
