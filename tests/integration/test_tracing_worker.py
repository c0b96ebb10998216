"""Traces of a whole worker, sent to a collector over HTTP."""

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from otlp_collector import Collector
from redis import Redis
from worker_process import ENRICHED, GROUP, RAW, REJECTED, TEXT, WorkerProcess, publish, subjects, wait_until

from quotewire.embedded import EmbeddedServer
from quotewire.tracing import CLOSING_SECONDS

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
TRACEPARENT = f"00-{TRACE}-{PARENT}-01"


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedServer]:
    """One server is enough here: what depends on the server is tested on each in test_streams_*."""
    with EmbeddedServer(persistent=False) as running:
        yield running


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    """A collector that the workers of the test send to, soon."""
    with Collector() as collector:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url)
        monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "100")
        yield collector


def traced_article(server: EmbeddedServer, client: Redis, collector: Collector, log: Path) -> str:
    """Have a worker enrich an article whose producer names its trace; return the event as it was published."""
    event = json.dumps(
        {
            "specversion": "1.0", "id": "1", "source": "urn:desk", "type": "t", "traceparent": TRACEPARENT,
            "data": {"uri": "urn:article:a", "text": TEXT},
        }
    )  # fmt: skip
    with WorkerProcess(server.url, log) as worker:
        worker.ready()
        client.xadd(RAW, {"data": event})
        wait_until(lambda: len(collector.spans) == 3, "its spans are there")
    return event


def test_an_article_is_spans_in_the_producers_trace(
    server: EmbeddedServer, client: Redis, collector: Collector, tmp_path: Path
) -> None:
    before = time.time_ns()
    traced_article(server, client, collector, tmp_path / "log")
    [process] = collector.named(f"process {RAW}")
    [extract], [commit] = collector.named("extract"), collector.named(f"commit {RAW}")
    assert {span.trace_id for span in collector.spans} == {TRACE}
    assert (process.parent, extract.parent, commit.parent) == (PARENT, process.span_id, process.span_id)
    assert (process.kind, extract.kind, commit.kind) == ("CONSUMER", "INTERNAL", "CLIENT")
    moments = [before, process.began, extract.began, extract.ended, commit.began, commit.ended, process.ended]
    assert moments == sorted(moments)
    assert not any(span.failed for span in collector.spans)
    [(_, fields)] = client.xrange(ENRICHED)
    assert json.loads(fields[b"data"])["traceparent"] == TRACEPARENT, (
        "the producer's own, for those who come after"
    )


def test_spans_say_what_was_done_in_the_words_of_the_conventions(
    server: EmbeddedServer, client: Redis, collector: Collector, tmp_path: Path
) -> None:
    event = traced_article(server, client, collector, tmp_path / "log")
    [process], [commit] = collector.named(f"process {RAW}"), collector.named(f"commit {RAW}")
    [(entry_id, _)] = client.xrange(RAW)
    expected = {
        "messaging.system": "redis",
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.destination.name": RAW,
        "messaging.message.id": entry_id.decode(),
        "messaging.message.body.size": len(event),
        "messaging.consumer.group.name": GROUP,
        "quotewire.attempts": 1,
        "quotewire.code": "enriched",
    }
    assert expected.items() <= process.attributes.items()
    assert 0 <= process.attributes["quotewire.waited_seconds"] < 40
    assert commit.attributes["messaging.operation.type"] == "settle"
    assert (commit.attributes["quotewire.outputs"], commit.attributes["quotewire.commit"]) == (
        [ENRICHED],
        "ok",
    )
    assert process.resource["service.name"] == "quotewire"
    assert process.resource["service.instance.id"] == process.attributes["messaging.client.id"]


def test_without_a_producers_trace_each_entry_begins_one(
    server: EmbeddedServer, client: Redis, collector: Collector, tmp_path: Path
) -> None:
    with WorkerProcess(server.url, tmp_path / "log") as worker:
        worker.ready()
        publish(client, 2)
        client.xadd(RAW, {"data": "{"})
        wait_until(lambda: len(collector.spans) == 9, "their spans are there")
    assert len({span.trace_id for span in collector.spans}) == 3
    assert {span.parent for span in collector.named(f"process {RAW}")} == {""}
    assert all("traceparent" not in json.loads(fields[b"data"]) for _, fields in client.xrange(ENRICHED))
    codes = sorted(span.attributes["quotewire.code"] for span in collector.named(f"process {RAW}"))
    assert codes == ["enriched", "enriched", "not_json"]
    [letter] = [
        c for c in collector.named(f"commit {RAW}") if c.attributes["quotewire.outputs"] == [REJECTED]
    ]
    assert not letter.failed, "a rejection is an outcome like others"


def test_what_is_in_memory_is_sent_at_the_end(
    server: EmbeddedServer,
    client: Redis,
    collector: Collector,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "600000")
    monkeypatch.setenv("OTEL_SERVICE_NAME", "news-desk")
    with WorkerProcess(server.url, tmp_path / "log") as worker:
        worker.ready()
        publish(client, 1)
        wait_until(lambda: client.xlen(ENRICHED), "it is enriched")
        assert collector.spans == []
        assert worker.end(signal.SIGTERM) == 0
        assert "traces_lost" not in worker.events()
    assert len(collector.spans) == 3
    assert collector.spans[0].resource["service.name"] == "news-desk"


@pytest.mark.parametrize("silent", [True, False], ids=["silent", "away"])
def test_a_collector_that_is_away_holds_nothing_up(
    silent: bool, server: EmbeddedServer, client: Redis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Collector(silent=True) as collector, socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = collector.url if silent else f"http://127.0.0.1:{nobody.getsockname()[1]}"
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", url)
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_TIMEOUT", "30")
        for name, value in {"SCHEDULE_DELAY": 50, "MAX_QUEUE_SIZE": 32, "MAX_EXPORT_BATCH_SIZE": 16}.items():
            monkeypatch.setenv(f"OTEL_BSP_{name}", str(value))
        with WorkerProcess(server.url, tmp_path / "log") as worker:
            worker.ready()
            uris = publish(client, 100)
            wait_until(lambda: client.xlen(ENRICHED) == len(uris), "all are enriched")
            assert sorted(subjects(client)) == sorted(uris)
            assert worker.get("/readyz")[0] == 200
            began = time.monotonic()
            assert worker.end(signal.SIGTERM) == 0
            assert time.monotonic() - began < CLOSING_SECONDS + 5
            complaints = [line for line in worker.log if line["event"] == "traces_trouble"]
            assert 1 <= len(complaints) <= 10, "of some 300 spans that were dropped"
            assert "traces_lost" in worker.events() or not silent


def test_a_worker_without_settings_for_it_loads_nothing_that_makes_spans() -> None:
    code = (
        "import sys; from quotewire.worker import start_tracing;"
        "assert start_tracing({'OTEL_SERVICE_NAME': 'x'}, group='g', consumer='c') is None;"
        "makers = ('opentelemetry.exporter', 'opentelemetry.sdk.trace');"
        "print([name for name in sys.modules if name.startswith(makers)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
