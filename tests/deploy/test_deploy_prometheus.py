"""Alert rules and configuration, run by Prometheus' own tools where they are installed (Debian: `prometheus`)."""

import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from tests.deploy.queries import ROOT, RULE_TESTS, RULES, alerts

PROMTOOL = shutil.which("promtool")
needs_promtool = pytest.mark.skipif(PROMTOOL is None, reason="no promtool: apt-get install prometheus")


def promtool(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(PROMTOOL), *arguments], capture_output=True, text=True, cwd=ROOT, check=False)


@needs_promtool
def test_the_alerts_fire_when_they_should_and_only_then() -> None:
    done = promtool("test", "rules", str(RULE_TESTS))
    assert done.returncode == 0, done.stdout + done.stderr


@needs_promtool
def test_a_broken_alert_would_be_seen(tmp_path: Path) -> None:
    for path in (RULES, RULE_TESTS):
        (tmp_path / path.name).write_text(path.read_text("utf-8").replace("> 600\n", "> 60000\n"))
    done = promtool("test", "rules", str(tmp_path / RULE_TESTS.name))
    assert done.returncode != 0
    assert "QuotewireBehind" in done.stdout + done.stderr


@needs_promtool
def test_the_configuration_of_prometheus_is_sound() -> None:
    done = promtool("check", "config", "deploy/prometheus/prometheus.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(alerts())} rules found" in done.stdout


def test_every_alert_is_tested_both_ways() -> None:
    seen: dict[str, set[bool]] = defaultdict(set)
    for case in yaml.safe_load(RULE_TESTS.read_text("utf-8"))["tests"]:
        for check in case["alert_rule_test"]:
            seen[check["alertname"]].add(bool(check["exp_alerts"]))
    assert {name: seen[name] for name in alerts()} == {name: {True, False} for name in alerts()}
    assert set(seen) == set(alerts())
