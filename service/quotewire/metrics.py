"""Every metric, declared once with its meaning; docs/metrics.md is generated from here."""

import time
from collections.abc import Callable, Iterable

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, Metric
from prometheus_client.registry import Collector

from quotewire.streams.observer import Observer
from quotewire.streams.state import GroupState

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
OUR_FAULTS = ("timed_out", "out_of_memory", "crashed", "internal")
"""The codes of failures that are no fault of the article's."""
_LATENCY_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200)


class Metrics(Observer):
    """The metrics of one worker, in a registry of its own; an `Observer` of what happens in the streams."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call] # a series more for each counter, of no use to anyone
        self.registry = CollectorRegistry()
        self.last_turn = time.monotonic()
        """When a read came back or an entry was settled (monotonic seconds): what `/livez` goes by."""
        ProcessCollector(namespace="", registry=self.registry)
        self._declare_outcomes()
        self._declare_mishaps()
        self._declare_gauges()

    def _declare_outcomes(self) -> None:
        registry = self.registry
        self._outcomes = Counter(
            "quotewire_outcomes",
            "Entries settled, by code: `enriched`, or why they were rejected (docs/wire-format.md).",
            ["stream", "code"], registry=registry,
        )  # fmt: skip
        self._latency = Histogram(
            "quotewire_latency_seconds",
            "From the entry's arrival in the stream (the milliseconds of its id) to its commit.",
            ["stream"], buckets=_LATENCY_BUCKETS, registry=registry,
        )  # fmt: skip

    def _declare_mishaps(self) -> None:
        registry = self.registry
        self._not_written = Counter(
            "quotewire_commits_refused",
            "Commits that changed nothing, by reason: `fenced` (another worker had claimed the entry), `gone` (it was "
            "settled before), `settled` (it was written before its group was lost).",
            ["stream", "reason"], registry=registry,
        )  # fmt: skip
        self._attempts_failed = Counter(
            "quotewire_attempts_failed",
            "Attempts at an entry that failed for a reason of our own, by code; the entry is tried again.",
            ["stream", "code"], registry=registry,
        )  # fmt: skip
        self._claimed = Counter(
            "quotewire_claimed",
            "Entries taken over: from a worker that gave no sign any more, or for another attempt.",
            ["stream"], registry=registry,
        )  # fmt: skip
        self._lost = Counter(
            "quotewire_lost",
            "Entries in hand that another worker had taken over: this one was held up for too long.",
            ["stream"], registry=registry,
        )  # fmt: skip
        self._handed_back = Counter(
            "quotewire_handed_back", "Entries handed back unfinished at the worker's end.",
            ["stream"], registry=registry,
        )  # fmt: skip
        self._groups_created = Counter(
            "quotewire_groups_created", "Times that the consumer group was missing and was created.",
            ["stream"], registry=registry,
        )  # fmt: skip
        self._server_failures = Counter(
            "quotewire_server_failures",
            "Commands that failed, by what they were for and by error: the server was away, or refused.",
            ["doing", "error"], registry=registry,
        )  # fmt: skip

    def _declare_gauges(self) -> None:
        registry = self.registry
        self._lag = Gauge(
            "quotewire_lag",
            "Entries in the stream that the group has not read yet; NaN where the server cannot tell (after XDEL).",
            ["stream", "group"], registry=registry,
        )  # fmt: skip
        self._pending = Gauge(
            "quotewire_pending",
            "Entries that the group has read and not settled: in work, resting until their next attempt, or left "
            "by a worker that died. Scale on lag and pending together.",
            ["stream", "group"], registry=registry,
        )  # fmt: skip
        self._oldest = Gauge(
            "quotewire_oldest_seconds", "Age of the oldest entry that is not settled, read or not; 0 where all are.",
            ["stream", "group"], registry=registry,
        )  # fmt: skip
        self._consumers = Gauge(
            "quotewire_consumers", "Consumers in the group, those of workers that are gone included.",
            ["stream", "group"], registry=registry,
        )  # fmt: skip
        self._in_hand = Gauge(
            "quotewire_in_hand", "Entries that this worker has read and not settled.", registry=registry
        )
        self._busy = Gauge(
            "quotewire_pool_busy", "Extraction processes that work at this moment.", registry=registry
        )
        self._pool_size = Gauge(
            "quotewire_pool_processes", "Extraction processes that are loaded and alive.", registry=registry
        )
        self._ready = Gauge(
            "quotewire_ready", "1 where the worker is ready (see `/readyz`), else 0.", registry=registry
        )

    def watch(
        self,
        *,
        in_hand: Callable[[], float],
        busy: Callable[[], float],
        processes: Callable[[], float],
        restarts: Callable[[], float],
    ) -> None:
        """Take these values at every scrape."""
        self._in_hand.set_function(in_hand)
        self._busy.set_function(busy)
        self._pool_size.set_function(processes)
        self.registry.register(_PoolRestarts(restarts))

    def expect(self, streams: Iterable[str]) -> None:
        """Begin at 0 what alerts on these streams wait for: an increase from nothing is not seen as one."""
        for stream in streams:
            self._lost.labels(stream)
            for code in OUR_FAULTS:
                self._outcomes.labels(stream, code)
                self._attempts_failed.labels(stream, code)

    def show_group(self, stream: str, group: str, state: GroupState | None) -> None:
        """Show the state of a group; None (it cannot be seen) is NaN."""
        nan = float("nan")
        self._lag.labels(stream, group).set(state.lag if state else nan)
        self._pending.labels(stream, group).set(state.pending if state else nan)
        self._oldest.labels(stream, group).set(state.oldest_seconds if state else nan)
        self._consumers.labels(stream, group).set(state.consumers if state else nan)

    def show_ready(self, ready: bool) -> None:
        """Show whether the worker is ready."""
        self._ready.set(1 if ready else 0)

    def render(self) -> bytes:
        """Return all metrics in Prometheus' text format."""
        return generate_latest(self.registry)

    def turned(self) -> None:  # noqa: D102
        self.last_turn = time.monotonic()

    def settled(self, stream: str, entry_id: str, code: str) -> None:  # noqa: D102
        self.last_turn = time.monotonic()
        self._outcomes.labels(stream, code).inc()
        self._latency.labels(stream).observe(max(0.0, time.time() - int(entry_id.split("-")[0]) / 1000))

    def not_written(self, stream: str, why: str) -> None:  # noqa: D102
        self._not_written.labels(stream, str(why)).inc()

    def failed(self, stream: str, code: str) -> None:  # noqa: D102
        self.last_turn = time.monotonic()
        self._attempts_failed.labels(stream, code).inc()

    def claimed(self, stream: str, count: int) -> None:  # noqa: D102
        self._claimed.labels(stream).inc(count)

    def lost(self, stream: str, count: int) -> None:  # noqa: D102
        self._lost.labels(stream).inc(count)

    def handed_back(self, stream: str, count: int) -> None:  # noqa: D102
        self._handed_back.labels(stream).inc(count)

    def group_created(self, stream: str) -> None:  # noqa: D102
        self._groups_created.labels(stream).inc()

    def server_failed(self, doing: str, error: str) -> None:  # noqa: D102
        self._server_failures.labels(doing, error).inc()


class _PoolRestarts(Collector):
    """The pool counts its restarts itself; this shows its count."""

    def __init__(self, restarts: Callable[[], float]) -> None:
        self._restarts = restarts

    def collect(self) -> Iterable[Metric]:
        yield CounterMetricFamily(
            "quotewire_pool_restarts",
            "Extraction processes that were lost (to a crash, a time limit, a memory limit) and replaced.",
            value=self._restarts(),
        )
