"""The worker as it is deployed: from plain XADD to events, through kills and orderly ends."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from redis import Redis
from worker_process import (
    ENRICHED,
    FASTSTREAM,
    RAW,
    REJECTED,
    RUN,
    TEXT,
    WorkerProcess,
    pending,
    publish,
    subjects,
    wait_until,
)

from quotewire.embedded import EmbeddedServer
from quotewire_events import ArticleRejected, decode


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedServer]:
    """One server is enough here: what depends on the server is tested on each in test_streams_*."""
    with EmbeddedServer(persistent=False) as running:
        yield running


@pytest.mark.parametrize("command", [RUN, FASTSTREAM], ids=["quotewire-run", "faststream-run"])
def test_a_plain_xadd_comes_out_as_an_event_and_the_worker_ends_on_sigterm(
    server: EmbeddedServer, client: Redis, tmp_path: Path, command: Iterable[str]
) -> None:
    client.xadd(RAW, {"uri": "urn:weir", "text": TEXT})
    client.xadd(RAW, {"data": b"\xff"})
    with WorkerProcess(server.url, tmp_path / "log", command) as worker:
        wait_until(lambda: client.xlen(ENRICHED) and client.xlen(REJECTED), "both events")
        ((_, fields),) = client.xrange(ENRICHED)
        event = decode(fields)
        assert (event.subject, event.sourceentry) == (
            "urn:weir",
            f"{RAW}/{client.xrange(RAW)[0][0].decode()}",
        )
        ((_, fields),) = client.xrange(REJECTED)
        letter = decode(fields).data
        assert isinstance(letter, ArticleRejected)
        assert (letter.code, letter.attempts) == ("not_utf8", 1)
        assert worker.end() == 0
    assert pending(client) == 0


def test_the_same_article_twice_gives_the_same_event(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    for _ in range(2):
        client.xadd(RAW, {"uri": "urn:weir", "text": TEXT})
    with WorkerProcess(server.url, tmp_path / "log"):
        wait_until(lambda: client.xlen(ENRICHED) == 2, "both events")
    first, second = (json.loads(fields[b"data"]) for _, fields in client.xrange(ENRICHED))
    assert first["id"] == second["id"]
    assert first["data"] == second["data"]


def test_partitions_are_read_each_into_its_own_outputs(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    for part in (0, 1):
        client.xadd(f"{{p{part}}}:{RAW}", {"uri": f"urn:part:{part}", "text": TEXT})
    with WorkerProcess(server.url, tmp_path / "log", PARTITIONS=2):
        for part in (0, 1):
            wait_until(lambda part=part: client.xlen(f"{{p{part}}}:{ENRICHED}"), f"partition {part}")
            assert subjects(client, f"{{p{part}}}:{ENRICHED}") == [f"urn:part:{part}"]


def test_workers_killed_on_the_way_lose_and_double_nothing(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    uris = publish(client, 150)
    for share in (20, 50, 80):
        with WorkerProcess(server.url, tmp_path / "log", PROCESSES=2):
            wait_until(lambda share=share: client.xlen(ENRICHED) >= share, f"{share} events")
    with WorkerProcess(server.url, tmp_path / "log", PROCESSES=2):
        wait_until(lambda: client.xlen(ENRICHED) >= len(uris) and not pending(client), "all events")
    assert sorted(subjects(client)) == sorted(uris)
    assert client.xlen(REJECTED) == 0


@pytest.mark.parametrize("to_all", [False, True], ids=["to the worker", "to all its processes"])
def test_sigterm_under_load_finishes_and_hands_back(
    server: EmbeddedServer, client: Redis, tmp_path: Path, to_all: bool
) -> None:
    """To all of them is how systemd ends a service."""
    uris = publish(client, 120)
    with WorkerProcess(server.url, tmp_path / "first", CLAIM_IDLE_MS=3_600_000) as worker:
        wait_until(lambda: client.xlen(ENRICHED) >= 20, "under load")
        for child in worker.children() if to_all else ():
            os.kill(child, signal.SIGTERM)
        assert worker.end() == 0
        assert "worker_ended" in worker.events()
    # With a claim time of an hour, only what was handed back can be taken over.
    with WorkerProcess(server.url, tmp_path / "second", CLAIM_IDLE_MS=3_600_000):
        wait_until(lambda: client.xlen(ENRICHED) >= len(uris) and not pending(client), "all events")
    assert sorted(subjects(client)) == sorted(uris)


def test_a_worker_waits_for_its_server_and_can_be_told_to_end_meanwhile(tmp_path: Path) -> None:
    server = EmbeddedServer(persistent=False)
    with server, WorkerProcess(server.url, tmp_path / "log") as worker:
        server.kill()
        wait_until(lambda: worker.get("/livez")[0] == 200, "it lives")
        assert worker.get("/readyz")[0] == 503
        assert worker.end() == 0
    with server, WorkerProcess(server.url, tmp_path / "log2") as worker:
        server.kill()
        wait_until(lambda: worker.get("/livez")[0] == 200, "it lives")
        server.start()
        worker.ready()


def test_where_every_article_fails_the_worker_ends_with_a_status_and_writes_no_dead_letter(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    """A time limit that nothing can keep: what a bad deploy does. Each attempt costs a process."""
    publish(
        client, 40, text="“We wept,” said Ann Lee.\n\n" * 2000
    )  # none is done by the time that the limit is looked at
    limits = {"ARTICLE_SECONDS": 0.000001, "CLAIM_IDLE_MS": 3_600_000}  # so late that none is tried again
    with WorkerProcess(server.url, tmp_path / "log", PROCESSES=2, **limits) as worker:
        assert worker.process.wait(150) == 70
        reasons = [line["reason"] for line in worker.log if line["event"] == "worker_stops"]
        assert len(reasons) == 1
        assert "failed at their first attempt" in reasons[0]
    assert (client.xlen(ENRICHED), client.xlen(REJECTED)) == (0, 0)


def test_a_wrong_setting_ends_it_with_a_word(server: EmbeddedServer, tmp_path: Path) -> None:
    with WorkerProcess(server.url, tmp_path / "log", PROCESSES="many") as worker:
        assert worker.process.wait(30) == 2
    assert "QUOTEWIRE_PROCESSES: " in (tmp_path / "log").read_text()


def test_no_word_of_an_article_is_logged(server: EmbeddedServer, client: Redis, tmp_path: Path) -> None:
    client.xadd(RAW, {"uri": "urn:weir", "text": TEXT})
    client.xadd(RAW, {"data": '{"uri": "urn:b", "text": "secret eels", "version": "secret eels"}'})
    client.xadd(RAW, {"secret eels": "secret eels"})
    with WorkerProcess(server.url, tmp_path / "log") as worker:
        wait_until(lambda: client.xlen(ENRICHED) == 1 and client.xlen(REJECTED) == 2, "all")
        assert worker.end(signal.SIGINT) == 0
        assert worker.log
    log = (tmp_path / "log").read_text()
    assert "weir" not in log.replace("urn:weir", "")
    assert "eels" not in log


def test_enriching_files_loads_nothing_of_the_worker() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from quotewire.cli import main; "
        "CliRunner().invoke(main, ['enrich'], input='Weir holds.'); print(*sys.modules, sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "quotewire" in loaded
    assert loaded & {"faststream", "redis", "uvicorn", "structlog", "prometheus_client"} == set()
