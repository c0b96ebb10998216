"""The metrics as text: docs/metrics.md (`python -m quotewire.metrics_reference`)."""

from faststream.redis.prometheus import RedisPrometheusMiddleware
from prometheus_client.core import Metric

from quotewire.metrics import Metrics

_HEAD = """\
# Metrics

Generated from the code by `make docs`; do not edit.

`/metrics` serves them in Prometheus' text format. Those of a group (`lag`, `pending`, `oldest`, `consumers`) are read
from the server at the scrape, so every worker of a group shows the same.

| Metric | Type | Labels | Meaning |
|---|---|---|---|
"""
_OURS = "quotewire_"


def as_markdown() -> str:
    """Return docs/metrics.md: ours first, then those of FastStream and of the process."""
    metrics = Metrics()
    metrics.watch(in_hand=lambda: 0, busy=lambda: 0, processes=lambda: 0, restarts=lambda: 0)
    RedisPrometheusMiddleware(registry=metrics.registry)
    families = sorted(metrics.registry.collect(), key=lambda one: (not one.name.startswith(_OURS), one.name))
    labels = _labels(metrics)
    return _HEAD + "\n".join(_row(family, labels.get(family.name, "")) for family in families) + "\n"


def _row(family: Metric, labels: str) -> str:
    name = family.name + ("_total" if family.type == "counter" else "")
    return f"| `{name}` | {family.type} | {labels} | {family.documentation} |"


def _labels(metrics: Metrics) -> dict[str, str]:
    """Return the names of the labels of each metric that has some."""
    found = {}
    # The registry has no other way to tell the labels of a metric that has no samples yet.
    for collector, names in metrics.registry._collector_to_names.items():
        shown = ", ".join(f"`{label}`" for label in getattr(collector, "_labelnames", ()))
        found.update(dict.fromkeys(names, shown))
    return found


if __name__ == "__main__":
    print(as_markdown(), end="")
