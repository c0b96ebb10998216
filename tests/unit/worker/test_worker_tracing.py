"""Spans out of attempts: whose trace, which names, what is said of a failure."""

import json
import logging
from collections.abc import Iterator, Mapping

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.sdk.trace.sampling import ALWAYS_ON, ParentBased
from opentelemetry.trace import StatusCode

from quotewire.streams import Delivery, Message, Settled
from quotewire.streams.attempt import Attempt
from quotewire.streams.scripts import Commit
from quotewire.traceparent import find_traceparent
from quotewire.tracing import Tracing, is_wanted, start_tracing

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
TRACEPARENT = f"00-{TRACE}-{PARENT}-01"
ELSEWHERE = "http://collector.example:4318"


class Kept:
    """A `Tracing` whose spans stay in memory."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        provider = TracerProvider(sampler=ParentBased(ALWAYS_ON), shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.tracing = Tracing(provider, group="readers", consumer="one")

    def of(self, attempt: Attempt) -> dict[str, ReadableSpan]:
        self.tracing.attempted(attempt)
        return {span.name: span for span in self._exporter.get_finished_spans()}


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture(autouse=True)
def _loggers() -> Iterator[None]:
    """Leave the SDK's logger as it was."""
    logger = logging.getLogger("opentelemetry")
    handlers, propagates = logger.handlers[:], logger.propagate
    yield
    logger.handlers[:], logger.propagate = handlers, propagates


def attempt_at(fields: Mapping[bytes, bytes], attempts: int = 1) -> Attempt:
    attempt = Attempt(Delivery("articles.raw", "1700000000000-0", fields, attempts))
    attempt.begin_handling()
    attempt.end_handling()
    return attempt


def settled(attempt: Attempt, commit: Commit | None, code: str = "enriched") -> Attempt:
    attempt.begin_commit(Settled((Message("articles.enriched", {b"data": b"{}"}),), code))
    attempt.commit = commit
    attempt.end()
    return attempt


def test_a_failure_is_told_by_its_code_on_the_attempt_and_the_extraction(kept: Kept) -> None:
    attempt = attempt_at({b"data": b"{}", b"traceparent": TRACEPARENT.encode()}, attempts=3)
    attempt.failure = "timed_out"
    attempt.end()
    spans = kept.of(attempt)
    assert set(spans) == {"process articles.raw", "extract"}
    for span in spans.values():
        assert span.status.status_code is StatusCode.ERROR
        assert (span.attributes or {})["error.type"] == "timed_out"
        assert f"{span.get_span_context().trace_id:032x}" == TRACE
    about = spans["process articles.raw"].attributes or {}
    assert (about["quotewire.attempts"], about["quotewire.code"]) == (3, "timed_out")


def test_an_entry_given_up_shows_the_failure_and_the_commit_of_its_dead_letter(kept: Kept) -> None:
    attempt = attempt_at({b"data": b"{}"}, attempts=5)
    attempt.failure = "crashed"
    spans = kept.of(settled(attempt, Commit.OK, "crashed"))
    assert spans["process articles.raw"].status.status_code is StatusCode.ERROR
    assert spans["commit articles.raw"].status.status_code is StatusCode.UNSET


@pytest.mark.parametrize(
    ("commit", "shown", "wrong"),
    [
        (Commit.OK, "ok", False),
        (Commit.GONE, "gone", False),
        (Commit.SETTLED, "settled", False),
        (Commit.FENCED, "fenced", True),
        (None, "unanswered", True),
    ],
)
def test_what_became_of_a_commit_is_shown(kept: Kept, commit: Commit | None, shown: str, wrong: bool) -> None:
    span = kept.of(settled(attempt_at({b"data": b"{}"}), commit))["commit articles.raw"]
    assert (span.attributes or {})["quotewire.commit"] == shown
    assert (span.status.status_code is StatusCode.ERROR) == wrong


def test_an_attempt_that_never_came_to_the_handler_is_one_span(kept: Kept) -> None:
    attempt = Attempt(Delivery("articles.raw", "1700000000000-0", {}, 1))
    attempt.end()
    assert list(kept.of(attempt)) == ["process articles.raw"]


def test_a_producer_that_does_not_sample_is_followed(kept: Kept) -> None:
    fields = {b"data": b"{}", b"traceparent": TRACEPARENT[:-1].encode() + b"0"}
    assert kept.of(settled(attempt_at(fields), Commit.OK)) == {}


def test_a_fault_of_ours_at_a_span_stays_here(kept: Kept) -> None:
    attempt = attempt_at({b"data": b"{}"})
    attempt.delivery = Delivery("articles.raw", "no id", {}, 1)
    assert kept.of(attempt) == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"traceparent": TRACEPARENT, "text": "Weir holds."},
        {"ce_traceparent": TRACEPARENT, "data": "{}"},
        {"ce-traceparent": TRACEPARENT, "data": "{}"},
        {"data": json.dumps({"specversion": "1.0", "traceparent": TRACEPARENT, "data": {}})},
        {"body": json.dumps({"specversion": "1.0", "traceparent": TRACEPARENT}, indent=1)},
        {"data": json.dumps({"traceparent": TRACEPARENT}), "traceparent": TRACEPARENT.replace("4bf", "5bf")},
        {"data": json.dumps({"data": {"text": '"traceparent": "none"'}, "traceparent": TRACEPARENT})},
    ],
)
def test_the_producers_trace_is_found_wherever_it_may_stand(fields: Mapping[str, str]) -> None:
    assert find_traceparent({name.encode(): value.encode() for name, value in fields.items()}) == TRACEPARENT


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {b"traceparent": b"00-4BF92F-1"},
        {b"traceparent": b"\xff"},
        {b"data": b'{"traceparent": 7}'},
        {b"data": b'{"text": "he wrote \\"traceparent\\": \\"' + TRACEPARENT.encode() + b'\\""}'},
        {b"data": b'"traceparent"' * 100_000 + b': "' + TRACEPARENT.encode() + b'"'},
    ],
)
def test_what_is_no_trace_is_none(fields: Mapping[bytes, bytes]) -> None:
    assert find_traceparent(fields) is None


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({}, False),
        ({"OTEL_SERVICE_NAME": "quotewire"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": ""}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": ELSEWHERE}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": ELSEWHERE}, True),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, True),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": ELSEWHERE, "OTEL_TRACES_EXPORTER": "none"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": ELSEWHERE, "OTEL_SDK_DISABLED": "true"}, False),
    ],
)
def test_traces_are_made_where_they_are_asked_for(environ: Mapping[str, str], wanted: bool) -> None:
    assert is_wanted(environ) is wanted


def test_a_setting_that_makes_no_sense_costs_the_traces_and_not_the_worker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OTEL_BSP_MAX_QUEUE_SIZE", "-1")
    assert start_tracing({"OTEL_EXPORTER_OTLP_ENDPOINT": ELSEWHERE}, group="g", consumer="c") is None


def test_a_protocol_that_is_not_spoken_is_refused() -> None:
    environ = {"OTEL_EXPORTER_OTLP_ENDPOINT": ELSEWHERE, "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}
    assert start_tracing(environ, group="g", consumer="c") is None
