"""Dockerfile and compose file, as far as they can be checked without an engine."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

from quotewire import __version__
from quotewire.cli import main
from quotewire.settings import PREFIX, Settings
from quotewire.worker import DRAIN_SECONDS

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "deploy/Dockerfile").read_text("utf-8")
COMPOSE = (ROOT / "docker-compose.yml").read_text("utf-8")
IGNORED = (ROOT / ".dockerignore").read_text("utf-8")
KNOWN = {PREFIX + name.upper() for name in Settings.model_fields}
OF_THE_IMAGE = {"QUOTEWIRE_HTTP_HOST", "QUOTEWIRE_HTTP_PORT"}


def instructions(name: str) -> list[str]:
    """The arguments of each such instruction of the Dockerfile, continued lines joined."""
    joined = re.sub(r"\\\n\s*", " ", re.sub(r"^\s*#.*\n", "", DOCKERFILE, flags=re.MULTILINE))
    return [line.partition(" ")[2] for line in joined.splitlines() if line.partition(" ")[0] == name]


def services() -> dict[str, str]:
    """Each service of the compose file and what shares its lines, as text."""
    block = COMPOSE.partition("\nservices:\n")[2].partition("\nvolumes:\n")[0]
    parts = re.split(r"^  (?=[\w-]+:\n)", block, flags=re.MULTILINE)
    return {part.partition(":")[0]: part for part in parts if part.strip()}


@pytest.mark.parametrize("text", [DOCKERFILE, COMPOSE], ids=["Dockerfile", "compose"])
def test_every_variable_of_ours_is_a_setting(text: str) -> None:
    named = set(re.findall(r"\bQUOTEWIRE_\w+", text))
    assert named
    assert named <= KNOWN


def test_every_setting_of_a_deployment_can_be_given_to_the_compose_file() -> None:
    block = COMPOSE.partition("x-settings:")[2].partition("\nservices:")[0]
    assert set(re.findall(r"^  (QUOTEWIRE_\w+):", block, re.MULTILINE)) == KNOWN - OF_THE_IMAGE


def test_what_the_image_copies_exists_and_is_all_that_is_sent() -> None:
    copied = {name for line in instructions("COPY") if "--from" not in line for name in line.split()[:-1]}
    assert {"requirements.lock", "pyproject.toml", "schemas", "service"} <= copied
    assert [name for name in copied if not (ROOT / name).exists()] == []
    rules = [line for line in IGNORED.splitlines() if line and not line.startswith("#")]
    assert rules[0] == "*"
    assert {rule[1:] for rule in rules if rule.startswith("!")} == copied


def test_what_is_installed_is_checked_against_the_locks_or_built_from_the_tree() -> None:
    installs = [step for line in instructions("RUN") for step in line.split("&&") if " install " in step]
    installs += [step for line in instructions("RUN") for step in line.split("&&") if " wheel " in step]
    assert len(installs) == 4
    for step in installs:
        assert "--require-hashes" in step or ("--no-index" in step and "--no-deps" in step), step
    for lock in re.findall(r"-r (\S+)", " ".join(installs)):
        requirements = (ROOT / lock).read_text("utf-8").replace("\\\n", " ").splitlines()
        assert requirements
        assert [line for line in requirements if "==" not in line or "--hash=sha256:" not in line] == []


def test_the_locks_hold_what_the_projects_ask_for() -> None:
    def named(lines: list[str]) -> set[str]:
        return {match[0].lower() for line in lines if (match := re.match(r"[\w.-]+", line))}

    ours = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = tomllib.loads((ROOT / "schemas/pyproject.toml").read_text("utf-8"))
    locked = named((ROOT / "requirements.lock").read_text("utf-8").splitlines())
    asked = named(ours["project"]["dependencies"]) | named(contract["project"]["dependencies"])
    assert asked - {"quotewire-events"} <= locked
    to_build = named((ROOT / "requirements-build.lock").read_text("utf-8").splitlines())
    assert named(ours["build-system"]["requires"] + contract["build-system"]["requires"]) <= to_build


def test_images_have_short_names_and_one_base() -> None:
    assert {line.split()[0] for line in instructions("FROM")} == {"python:3.13-slim"}
    assert set(re.findall(r"^\s+image: (\S+)", COMPOSE, re.MULTILINE)) == {
        "quotewire", "redis:8", "prom/prometheus", "grafana/grafana",
    }  # fmt: skip


def test_no_secret_and_no_host_stand_in_them() -> None:
    text = DOCKERFILE + COMPOSE + IGNORED
    assert set(re.findall(r"\w+://[^}\s]+", text)) == {"redis://redis:6379/0"}, (
        "the service of the compose file"
    )
    assert re.findall(r"index-url|trusted-host|find-links|PIP_INDEX", text) == []
    published = re.findall(r"^\s+- \"?([^\s\"]+):\d+\"?$", COMPOSE.partition("\nservices:")[2], re.MULTILINE)
    assert len(published) == 3
    assert all(re.fullmatch(r"127\.0\.0\.1:\$\{\w+:-\d+\}", place) for place in published), (
        "reached from this machine alone"
    )


def test_the_image_runs_the_worker_as_nobody_and_ends_it_orderly() -> None:
    assert instructions("USER") == ["10001:10001"]
    assert (instructions("ENTRYPOINT"), instructions("CMD")) == (['["quotewire"]'], ['["run"]'])
    assert instructions("STOPSIGNAL") == ["SIGTERM"]
    assert "QUOTEWIRE_HTTP_HOST=0.0.0.0" in " ".join(instructions("ENV"))
    assert f'image.version="{__version__}"' in DOCKERFILE
    assert Settings.model_fields["http_port"].default == int(instructions("EXPOSE")[0])


def test_what_the_services_run_exists() -> None:
    probes = re.findall(r"-m,? \"?(quotewire[\w.]+)", COMPOSE)
    probes += re.findall(r'"-m", "(quotewire[\w.]+)"', DOCKERFILE)
    assert len(probes) == 2
    assert all(importlib.util.find_spec(module) for module in probes)
    commands = re.findall(r"^    command: \[(\w+), (\w+)\]", COMPOSE, re.MULTILINE)
    assert len(commands) == 2
    for group, command in commands:
        assert command in main.commands[group].commands  # type: ignore[attr-defined]


def test_the_worker_is_locked_in_restarted_and_given_time() -> None:
    shared = COMPOSE.partition("x-quotewire:")[2].partition("\nx-settings:")[0]
    for line in ("read_only: true", "tmpfs:\n    - /tmp", "cap_drop:\n    - ALL", "- no-new-privileges"):
        assert line in shared
    parts = services()
    ours = {"worker", "publish-samples", "who-said-what"}
    assert set(parts) == ours | {"redis", "prometheus", "grafana"}
    assert all("<<: *quotewire" in parts[name] for name in ours)
    assert all("profiles: [demo]" in parts[name] for name in ("publish-samples", "who-said-what"))
    assert "restart: always" in parts["worker"]
    assert "condition: service_healthy" in parts["worker"]
    assert "data:/data" in parts["redis"]
    assert '- --appendonly\n      - "yes"' in parts["redis"]
    [grace] = re.findall(r"stop_grace_period: (\d+)s", parts["worker"])
    assert int(grace) >= DRAIN_SECONDS + 10


def test_what_is_shipped_does_not_depend_on_when_it_was_built() -> None:
    steps = [step.strip() for line in instructions("RUN") for step in line.split("&&")]
    installs = [step for step in steps if " install " in step and "/opt/quotewire" in step]
    assert len(installs) == 2
    assert all("--no-compile" in step for step in installs), (
        "the installer's bytecode holds the times of its sources"
    )
    [compiling] = [step for step in steps if "compileall" in step]
    assert "--invalidation-mode unchecked-hash" in compiling
    assert steps.index(compiling) > next(i for i, step in enumerate(steps) if "slim.py" in step)
    assert any(step.startswith("find /opt/quotewire") and "@$SOURCE_DATE_EPOCH" in step for step in steps)
    assert "PYTHONHASHSEED=0" in instructions("ENV")[0]


def test_the_image_is_stamped_with_the_last_change_to_what_it_is_made_of() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    [listed] = re.findall(r"^IMAGE_FILES := (.*)$", makefile, re.MULTILINE)
    copied = {name for line in instructions("COPY") if "--from" not in line for name in line.split()[:-1]}
    assert set(listed.split()) == copied | {"deploy/Dockerfile", ".dockerignore"}
