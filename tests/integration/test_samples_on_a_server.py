"""The commands `samples publish` and `samples show` and the probe, beside a real worker."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from redis import Redis
from worker_process import RAW, WorkerProcess, free_port, wait_until

from quotewire.embedded import EmbeddedServer


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        env={**os.environ, **environment, "PYTHONUTF8": "1"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def samples(command: str, server: EmbeddedServer, *arguments: str) -> subprocess.CompletedProcess[str]:
    return python("quotewire", "samples", command, "--url", server.url, *arguments)


def test_the_samples_come_out_once_however_often_they_were_published(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    for _ in range(2):
        done = samples("publish", server)
        assert (done.returncode, done.stdout) == (0, "Published 16 articles to articles.raw\n")
    client.xadd(RAW, {"uri": "urn:other", "text": "Another producer’s article."})
    client.xadd("articles.enriched", {"data": "not an event of ours"})
    with WorkerProcess(server.url, tmp_path / "log"):
        shown = samples("show", server)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.count("Paper mill sold for a symbolic crown") == 1
    assert shown.stdout.count("“The plums were a condition,”") == 1
    rejected = shown.stdout.partition("Rejected\n")[2].splitlines()
    assert [line.split(":")[0].strip() for line in rejected] == [
        "not_utf8",
        "not_json",
        "no_text",
        "invalid_article",
    ]
    assert "urn:other" not in shown.stdout


def test_where_no_worker_runs_it_says_so(server: EmbeddedServer, client: Redis) -> None:
    shown = samples("show", server)
    assert (shown.returncode, shown.stderr) == (
        1, "Error: articles.raw holds no sample: quotewire samples publish\n",
    )  # fmt: skip
    samples("publish", server)
    shown = samples("show", server, "--seconds", "0.3")
    assert (shown.returncode, shown.stderr) == (
        1, "Error: 0 of 16 samples came out: does a worker run?\n",
    )  # fmt: skip
    assert client.xinfo_groups(RAW) == [], "nothing was taken from anybody"


@pytest.mark.parametrize("endpoint", ["livez", "readyz"])
def test_the_probe_says_what_the_worker_says(
    endpoint: str, server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    with WorkerProcess(server.url, tmp_path / "log") as worker:
        worker.ready()
        there = {"QUOTEWIRE_HTTP_HOST": "0.0.0.0", "QUOTEWIRE_HTTP_PORT": str(worker.port)}
        good = python("quotewire.probe", endpoint, **there)
        assert (good.returncode, good.stderr) == (0, "")
        assert good.stdout.startswith('{"live": true' if endpoint == "livez" else '{"ready": true')
        nowhere = python("quotewire.probe", "nowhere", **there)
        assert nowhere.returncode == 1
        assert worker.end() == 0
        wait_until(lambda: python("quotewire.probe", endpoint, **there).returncode == 1, "the probe fails")


def test_the_probe_of_a_worker_that_serves_nothing_fails_in_words() -> None:
    nobody = python("quotewire.probe", QUOTEWIRE_HTTP_PORT=str(free_port()))
    assert nobody.returncode == 1
    assert nobody.stdout.startswith("no answer from 127.0.0.1:")
    off = python("quotewire.probe", QUOTEWIRE_HTTP_PORT="0")
    assert (off.returncode, off.stderr) == (1, "")
    assert "QUOTEWIRE_HTTP_PORT is 0" in off.stdout
