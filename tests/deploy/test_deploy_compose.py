"""The profile `observability` of the compose file: what it mounts exists, and its parts know each other."""

import json
from typing import Any

import pytest
import yaml

from tests.deploy.queries import DASHBOARD, ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
OBSERVERS = {name: s for name, s in COMPOSE["services"].items() if s.get("profiles") == ["observability"]}


def mounts(service: str) -> dict[str, str]:
    """Where each file or volume lies in the container."""
    pairs = [volume.split(":")[:2] for volume in OBSERVERS[service]["volumes"]]
    return {target: source for source, target in pairs}


def provisioned(kind: str) -> Any:
    [path] = (ROOT / "deploy/grafana/provisioning" / kind).glob("*.yml")
    loaded = yaml.safe_load(path.read_text("utf-8"))
    assert loaded["apiVersion"] == 1
    return loaded


def test_there_are_two_and_they_start_only_when_asked_for() -> None:
    assert set(OBSERVERS) == {"prometheus", "grafana"}


@pytest.mark.parametrize("service", OBSERVERS)
def test_what_is_mounted_exists(service: str) -> None:
    for source in mounts(service).values():
        if source.startswith("./"):
            assert (ROOT / source).is_dir(), source
        else:
            assert source in COMPOSE["volumes"], source


def test_prometheus_finds_its_configuration_and_the_workers() -> None:
    [config] = [argument for argument in OBSERVERS["prometheus"]["command"] if "config.file" in argument]
    folder, _, name = config.partition("=")[2].rpartition("/")
    loaded = yaml.safe_load((ROOT / mounts("prometheus")[folder] / name).read_text("utf-8"))
    assert all((ROOT / mounts("prometheus")[folder] / rules).is_file() for rules in loaded["rule_files"])
    [job] = loaded["scrape_configs"]
    [found] = job["dns_sd_configs"]
    assert set(found["names"]) <= set(COMPOSE["services"])
    assert str(found["port"]) in COMPOSE["services"]["worker"]["expose"]


def test_grafana_finds_prometheus_and_the_dashboard() -> None:
    [source] = provisioned("datasources")["datasources"]
    assert source["url"] == "http://prometheus:9090"
    [provider] = provisioned("dashboards")["providers"]
    folder = ROOT / mounts("grafana")[provider["options"]["path"]]
    assert DASHBOARD.parent.samefile(folder)
    assert (ROOT / mounts("grafana")["/etc/grafana/provisioning"]).samefile(
        ROOT / "deploy/grafana/provisioning"
    )
    home = OBSERVERS["grafana"]["environment"]["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"]
    assert json.loads((folder / home.rpartition("/")[2]).read_text("utf-8"))["uid"] == "quotewire"
