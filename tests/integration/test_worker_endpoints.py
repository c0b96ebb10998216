"""The worker over HTTP: life, readiness, and metrics of which each is documented."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from redis import Redis
from worker_process import ENRICHED, GROUP, RAW, REJECTED, TEXT, WorkerProcess, publish, wait_until

from quotewire.embedded import EmbeddedServer

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedServer]:
    """One server is enough here: what depends on the server is tested on each in test_streams_*."""
    with EmbeddedServer(persistent=False) as running:
        yield running


def values(text: str) -> dict[str, float]:
    """Every sample by name and labels."""
    found = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = ",".join(value for _, value in sorted(sample.labels.items()))
            found[f"{sample.name}({labels})"] = sample.value
    return found


def test_ready_means_server_group_and_models(server: EmbeddedServer, client: Redis, tmp_path: Path) -> None:
    with WorkerProcess(server.url, tmp_path / "log") as worker:
        worker.ready()
        assert worker.get("/readyz")[1] == '{"ready": true, "server": true, "group": true, "models": true}\n'
        assert worker.get("/livez")[0] == 200
        assert worker.get("/elsewhere")[0] == 404
        client.execute_command("ACL", "SETUSER", "default", "-xreadgroup", "-evalsha", "-eval")
        try:
            client.xgroup_destroy(RAW, GROUP)
            status, body = worker.get("/readyz")
            assert (status, '"group": false' in body) == (503, True)
        finally:
            client.execute_command("ACL", "SETUSER", "default", "+@all")
        worker.ready()


def test_a_stopped_server_makes_it_unready_and_not_dead(tmp_path: Path) -> None:
    server = EmbeddedServer(persistent=False)
    with server, WorkerProcess(server.url, tmp_path / "log") as worker:
        worker.ready()
        server.kill()
        wait_until(lambda: worker.get("/readyz")[0] == 503, "unready")
        assert worker.get("/livez")[0] == 200
        server.start()
        worker.ready()


def test_metrics_tell_what_was_done_and_what_waits(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    publish(client, 5)
    client.xadd(RAW, {"data": "["})
    with WorkerProcess(server.url, tmp_path / "log") as worker:
        worker.ready()
        wait_until(lambda: client.xlen(ENRICHED) == 5 and client.xlen(REJECTED) == 1, "all settled")
        wait_until(
            lambda: values(worker.get("/metrics")[1])[f"quotewire_pending({GROUP},{RAW})"] == 0, "idle"
        )
        found = values(worker.get("/metrics")[1])
    assert found[f"quotewire_outcomes_total(enriched,{RAW})"] == 5
    assert found[f"quotewire_outcomes_total(not_json,{RAW})"] == 1
    assert found[f"quotewire_latency_seconds_count({RAW})"] == 6
    assert found[f"quotewire_lag({GROUP},{RAW})"] == 0
    assert found[f"quotewire_oldest_seconds({GROUP},{RAW})"] == 0
    assert found[f"quotewire_consumers({GROUP},{RAW})"] == 1
    assert found["quotewire_pool_processes()"] == 1
    assert found["quotewire_pool_restarts_total()"] == 0
    assert found["quotewire_ready()"] == 1
    assert sum(value for name, value in found.items() if "received_messages_total" in name) == 6


def test_every_metric_that_is_served_is_documented(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    publish(client, 1)
    client.xadd(RAW, {"uri": "urn:x", "text": TEXT, "version": "x"})
    with WorkerProcess(server.url, tmp_path / "log") as worker:
        worker.ready()
        wait_until(lambda: client.xlen(ENRICHED), "an event")
        served = {family.name for family in text_string_to_metric_families(worker.get("/metrics")[1])}
    documented = set(
        re.findall(r"^\| `([a-z_]+)` ", (ROOT / "docs/metrics.md").read_text("utf-8"), re.MULTILINE)
    )
    assert served
    assert {name.removesuffix("_total") for name in served} <= {
        name.removesuffix("_total") for name in documented
    }
