"""What was done about each entry, as spans in the producer's trace; off unless OTEL_* says where they go.

Spans are made when an attempt at an entry is over, from the moments that were noted: the worker's own way through
an entry is the same with them and without, and needs no library. Names and attributes follow OpenTelemetry's
conventions for messaging. Spans wait in memory for a thread of the SDK's; while the collector is away they are dropped.
"""

import asyncio
import logging
import threading
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import structlog

from quotewire import __version__
from quotewire.streams.attempt import Attempt
from quotewire.streams.scripts import Commit
from quotewire.traceparent import find_traceparent

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.trace import Span, SpanKind

log = structlog.get_logger("quotewire.tracing")

SERVICE = "quotewire"
CLOSING_SECONDS = 2.0
"""What is still in memory at the worker's end may take so long to be sent."""
SPANS_AT_ONCE = 128
"""So many are encoded in 4 ms: less than a thread of Python's may keep the event loop waiting."""
QUIET_SECONDS = 600.0
"""A complaint so long after the last one is the first of its kind again."""
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
_PROTOCOL = "http/protobuf"


class Tracing:
    """Turns attempts into spans: `process STREAM`, and in it `extract` and `commit STREAM`."""

    def __init__(self, provider: "TracerProvider", *, group: str, consumer: str) -> None:
        from opentelemetry import trace
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        self._trace = trace
        self._provider = provider
        self._tracer = provider.get_tracer(SERVICE, __version__)
        self._propagator = TraceContextTextMapPropagator()
        self._reader = {"messaging.consumer.group.name": group, "messaging.client.id": consumer}

    def attempted(self, attempt: Attempt) -> None:
        """Make the spans of an attempt that is over. Never raises, never waits."""
        try:
            self._record(attempt)
        except Exception as error:  # a trace is no reason to lose an article
            _complaints.complain(f"{type(error).__name__} where spans are made")

    async def close(self) -> None:
        """Send what is in memory, for `CLOSING_SECONDS` at most."""
        loop, over = asyncio.get_running_loop(), asyncio.Event()

        def shut_down() -> None:
            self._provider.shutdown()
            loop.call_soon_threadsafe(over.set)

        # A thread that nobody waits for: the collector may be away, and the worker is to end.
        threading.Thread(target=shut_down, daemon=True).start()
        try:
            async with asyncio.timeout(CLOSING_SECONDS):
                await over.wait()
        except TimeoutError:
            log.warning(
                "traces_lost", detail=f"they could not be sent within {CLOSING_SECONDS:g} s of the end"
            )

    def _record(self, attempt: Attempt) -> None:
        delivery, kinds = attempt.delivery, self._trace.SpanKind
        stream = delivery.stream
        parent = find_traceparent(delivery.fields)
        span = self._tracer.start_span(
            f"process {stream}",
            context=self._propagator.extract({"traceparent": parent} if parent else {}),
            kind=kinds.CONSUMER,
            start_time=attempt.began,
            attributes=self._about("process", "process", attempt)
            | {
                "messaging.message.body.size": sum(map(len, delivery.fields.values())),
                "quotewire.attempts": delivery.attempts,
                "quotewire.waited_seconds": _waited_seconds(attempt),
            },
        )
        if span.is_recording():
            if attempt.handling:
                self._child(
                    span, "extract", kinds.INTERNAL, attempt.handling, attempt.handled, {}, attempt.failure
                )
            if attempt.settled is not None:
                self._add_commit(span, attempt)
            if code := attempt.failure or (attempt.settled.code if attempt.settled else ""):
                span.set_attribute("quotewire.code", code)
        self._end(span, attempt.ended, attempt.failure)

    def _add_commit(self, span: "Span", attempt: Attempt) -> None:
        assert attempt.settled is not None
        outputs = list(dict.fromkeys(message.stream for message in attempt.settled.messages))
        attributes = self._about("commit", "settle", attempt) | {
            "quotewire.outputs": outputs,
            "quotewire.messages": len(attempt.settled.messages),
            "quotewire.commit": str(attempt.commit or "unanswered"),
        }
        error = (
            ""
            if attempt.commit in (Commit.OK, Commit.SETTLED, Commit.GONE)
            else attributes["quotewire.commit"]
        )
        name = f"commit {attempt.delivery.stream}"
        self._child(
            span, name, self._trace.SpanKind.CLIENT, attempt.committing, attempt.ended, attributes, error
        )

    def _child(
        self,
        span: "Span",
        name: str,
        kind: "SpanKind",
        began: int,
        ended: int,
        attributes: Mapping[str, Any],
        error: str,
    ) -> None:
        inside = self._trace.set_span_in_context(span)
        child = self._tracer.start_span(
            name, context=inside, kind=kind, start_time=began, attributes=attributes
        )
        self._end(child, ended, error)

    def _end(self, span: "Span", ended: int, error: str) -> None:
        if error:
            span.set_attribute("error.type", error)
            span.set_status(self._trace.StatusCode.ERROR)
        span.end(ended)

    def _about(self, operation: str, kind: str, attempt: Attempt) -> dict[str, Any]:
        return {
            "messaging.system": "redis",
            "messaging.operation.name": operation,
            "messaging.operation.type": kind,
            "messaging.destination.name": attempt.delivery.stream,
            "messaging.message.id": attempt.delivery.id,
            **self._reader,
        }


def start_tracing(environ: Mapping[str, str], *, group: str, consumer: str) -> Tracing | None:
    """Return a `Tracing` that sends spans where OTEL_* says, None where it says nothing, or what cannot be done."""
    if not is_wanted(environ):
        return None
    protocol = next(filter(None, map(environ.get, _PROTOCOLS)), _PROTOCOL)
    if protocol != _PROTOCOL:
        log.error("traces_off", detail=f"spans are sent by {_PROTOCOL} alone, not {protocol}")
        return None
    _complaints.listen()
    try:
        provider = _make_provider(environ, consumer)
    except ImportError as error:
        log.error("traces_off", detail=f"pip install 'quotewire[otel]': {error}")
        return None
    except ValueError as error:
        log.error("traces_off", detail=f"OTEL_*: {error}")
        return None
    log.info("traces_on", service=provider.resource.attributes["service.name"])
    return Tracing(provider, group=group, consumer=consumer)


def _make_provider(environ: Mapping[str, str], consumer: str) -> "TracerProvider":
    """Return what sends spans by OTLP. Raises ImportError without the extra `otel`, ValueError at a wrong setting."""
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    resource = Resource.create()
    if str(resource.attributes.get("service.name", "unknown_service")).startswith("unknown_service"):
        resource = resource.merge(Resource({"service.name": SERVICE}))
    resource = resource.merge(Resource({"service.version": __version__, "service.instance.id": consumer}))
    provider = TracerProvider(resource=resource, shutdown_on_exit=False)
    batch = None if environ.get("OTEL_BSP_MAX_EXPORT_BATCH_SIZE") else SPANS_AT_ONCE
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(), max_export_batch_size=batch))
    return provider


def is_wanted(environ: Mapping[str, str]) -> bool:
    """Say whether OTEL_* asks for traces: an endpoint, or the exporter by name, and nothing against it."""
    exporter = environ.get("OTEL_TRACES_EXPORTER", "")
    if environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true" or exporter not in ("", "otlp"):
        return False
    return exporter == "otlp" or any(environ.get(name) for name in _ENDPOINTS)


def _waited_seconds(attempt: Attempt) -> float:
    """Return how long the entry had been in the stream when the attempt began."""
    arrived, _, _ = attempt.delivery.id.partition("-")
    return max(0.0, round(attempt.began / 1e9 - int(arrived) / 1000, 3))


class _Complaints(logging.Handler):
    """Takes what the SDK complains of and says the 1st, 2nd, 4th, 8th … in our log: it complains at every span."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._count = 0
        self._last = 0.0

    def listen(self) -> Self:
        """Stand between the SDK's loggers and the log."""
        logger = logging.getLogger("opentelemetry")
        logger.handlers[:] = [self]
        logger.propagate = False
        return self

    def emit(self, record: logging.LogRecord) -> None:
        self.complain(record.getMessage())

    def complain(self, detail: str) -> None:
        """Note one more complaint."""
        now = time.monotonic()
        if now - self._last > QUIET_SECONDS:
            self._count = 0
        self._last = now
        self._count += 1
        if self._count & (self._count - 1) == 0:
            log.warning("traces_trouble", detail=detail[:300], complaints=self._count)


_complaints = _Complaints()
