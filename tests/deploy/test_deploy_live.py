"""A real Prometheus scrapes a real worker: targets, rules and every query of the dashboard give what they should."""

import json
import shutil
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from functools import partial
from os import getpid
from pathlib import Path
from typing import Any

import pytest
import yaml
from redis import Redis

from quotewire.embedded import EmbeddedServer
from quotewire.workers.limits import die_with
from tests.deploy.queries import ROOT, RULES, alerts, panel_queries
from tests.integration.worker_process import (
    ENRICHED,
    RAW,
    REJECTED,
    WorkerProcess,
    free_port,
    publish,
    wait_until,
)

PROMETHEUS = shutil.which("prometheus")
pytestmark = pytest.mark.skipif(PROMETHEUS is None, reason="no prometheus: apt-get install prometheus")
NOTHING_OF_THE_KIND_HAPPENED = {
    "Entries that change hands A", "Entries that change hands C", "Commits that changed nothing A",
    "Commands that failed A",
}  # fmt: skip


class Prometheus:
    """A Prometheus with our configuration, the worker named by its address, everything thirty times as fast."""

    def __init__(self, folder: Path, worker: int) -> None:
        self.port = free_port()
        config = yaml.safe_load((ROOT / "deploy/prometheus/prometheus.yml").read_text("utf-8"))
        config["global"] = {
            "scrape_interval": "500ms",
            "evaluation_interval": "500ms",
            "scrape_timeout": "500ms",
        }
        [job] = config["scrape_configs"]
        del job["dns_sd_configs"]
        job["static_configs"] = [{"targets": [f"127.0.0.1:{worker}"]}]
        rules = yaml.safe_load(RULES.read_text("utf-8"))
        for rule in rules["groups"][0]["rules"]:
            rule["for"] = "0s"
        (folder / RULES.name).write_text(yaml.safe_dump(rules))
        (folder / "prometheus.yml").write_text(yaml.safe_dump(config))
        self._command = [
            str(PROMETHEUS), f"--config.file={folder / 'prometheus.yml'}", f"--storage.tsdb.path={folder / 'data'}",
            f"--web.listen-address=127.0.0.1:{self.port}", "--log.level=error",
        ]  # fmt: skip

    def start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, preexec_fn=partial(die_with, getpid()))

    def ask(self, path: str, **query: str) -> Any:
        url = f"http://127.0.0.1:{self.port}/api/v1/{path}?{urllib.parse.urlencode(query)}"
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return json.load(answer)["data"]
        except OSError:
            return {}

    def scraped(self) -> bool:
        targets = self.ask("targets").get("activeTargets", [])
        return bool(targets) and all(target["health"] == "up" for target in targets)

    def firing(self) -> set[str]:
        found = self.ask("alerts").get("alerts", [])
        return {alert["labels"]["alertname"] for alert in found if alert["state"] == "firing"}


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedServer]:
    with EmbeddedServer(persistent=False) as running:
        yield running


def test_what_is_deployed_sees_the_worker_and_its_end(server: EmbeddedServer, tmp_path: Path) -> None:
    with (
        Redis.from_url(server.url) as client,
        WorkerProcess(server.url, tmp_path / "log") as worker,
    ):
        worker.ready()
        prometheus = Prometheus(tmp_path, worker.port)
        process = prometheus.start()
        try:
            wait_until(prometheus.scraped, "the worker is scraped")
            work(client)
            wait_until(lambda: "QuotewireRejecting" in prometheus.firing(), "one article in four is too many")
            check_rules(prometheus)
            wait_until(
                lambda: empty_panels(prometheus) == NOTHING_OF_THE_KIND_HAPPENED,
                "every panel shows something",
            )
            wait_until(lambda: prometheus.firing() == {"QuotewireRejecting"}, "no other alert")
            worker.process.kill()
            wait_until(lambda: "QuotewireNoWorker" in prometheus.firing(), "its end is told")
        finally:
            process.kill()
            process.wait()


def work(client: Redis) -> None:
    """Have articles enriched and rejected over a few scrapes."""
    for turn in range(4):
        publish(client, 3, start=3 * turn)
        client.xadd(RAW, {"data": "{"})
        wait_until(lambda turn=turn: client.xlen(ENRICHED) == 3 * (turn + 1), "enriched")
        wait_until(lambda turn=turn: client.xlen(REJECTED) == turn + 1, "rejected")
        time.sleep(1.0)  # scrapes are what is waited for: a rate needs two


def check_rules(prometheus: Prometheus) -> None:
    [group] = prometheus.ask("rules")["groups"]
    assert {rule["name"]: rule["health"] for rule in group["rules"]} == dict.fromkeys(alerts(), "ok")


def empty_panels(prometheus: Prometheus) -> set[str]:
    """The queries of the dashboard that give nothing."""
    return {
        panel
        for panel, query in panel_queries().items()
        if not prometheus.ask("query", query=query).get("result")
    }
