"""The runbook and the alerts know each other, and what the runbook says to type does something."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from redis import Redis

from quotewire.cli import main
from quotewire.embedded import EmbeddedServer
from quotewire.settings import PREFIX, Settings, secrets
from tests.deploy.queries import ROOT, alerts, declared
from tests.integration.worker_process import ENRICHED, RAW, REJECTED, WorkerProcess, publish, wait_until

RUNBOOK = ROOT / "docs/operations.md"
PAGES = (RUNBOOK, ROOT / "docs/kubernetes.md")
TEXT = RUNBOOK.read_text("utf-8")
SECTIONS = dict(re.findall(r"^### (Quotewire\w+)\n(.+?)(?=^##)", TEXT, re.MULTILINE | re.DOTALL))
COMMANDS = [
    line.partition("  #")[0].strip()
    for block in re.findall(r"^```\n(.+?)^```", TEXT, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]


def anchors(page: Path) -> set[str]:
    """What can be linked to in a page, as GitHub names it."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", alerts())
def test_every_alert_leads_to_its_heading(name: str) -> None:
    page, _, anchor = alerts()[name]["annotations"]["runbook_url"].partition("#")
    assert (ROOT / page).samefile(RUNBOOK)
    assert anchor == name.lower()
    assert anchor in anchors(RUNBOOK)


def test_every_heading_of_an_alert_is_one() -> None:
    assert set(SECTIONS) == set(alerts())


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_says_what_it_means_why_and_what_to_do(name: str) -> None:
    parts = re.findall(r"^\*\*(\w+)\*\*: \S", SECTIONS[name], re.MULTILINE)
    assert parts == ["Means", "Causes", "Do"]


@pytest.mark.parametrize("name", alerts())
def test_an_alert_says_how_bad_it_is_and_what_it_is(name: str) -> None:
    rule = alerts()[name]
    assert rule["labels"]["severity"] in {"critical", "warning"}
    assert set(rule["annotations"]) == {"summary", "description", "runbook_url"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)", page.read_text("utf-8"))
    assert links
    for file, anchor in links:
        target = page.parent / file if file else page
        assert target.is_file(), file
        assert not anchor or anchor in anchors(target), f"{file}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_metrics_settings_and_paths_that_are_named_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    assert set(re.findall(r"\bquotewire_\w+", text)) <= set(declared())
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    known |= {PREFIX + name.upper() + "_FILE" for name in secrets()}
    assert set(re.findall(r"\bQUOTEWIRE_\w+", text)) <= known
    for path in re.findall(r"\b(?:deploy|tests)/[\w./-]*\w", text):
        assert (ROOT / path).exists() or path == "deploy/quotewire", path


@pytest.fixture
def worked() -> Iterator[EmbeddedServer]:
    """A server at which a worker has enriched three articles and rejected one."""
    with EmbeddedServer(persistent=False) as running:
        yield running


def test_its_commands_do_something(
    worked: EmbeddedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = [shlex.split(command) for command in COMMANDS if not command.startswith("OTEL_")]
    assert {line[0] for line in run} == {"quotewire", "redis-cli", "python"}
    monkeypatch.chdir(tmp_path)
    with Redis.from_url(worked.url) as client, WorkerProcess(worked.url, tmp_path / "log") as worker:
        monkeypatch.setenv("QUOTEWIRE_REDIS_URL", worked.url)
        monkeypatch.setenv("QUOTEWIRE_HTTP_PORT", str(worker.port))
        publish(client, 3)
        client.xadd(RAW, {"data": "{"})
        wait_until(lambda: (client.xlen(ENRICHED), client.xlen(REJECTED)) == (3, 1), "it has worked")
        for program, *arguments in run:
            if program == "redis-cli":
                client.execute_command(*arguments)
            elif program == "python":
                subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
            else:
                done = CliRunner().invoke(main, arguments)
                assert done.exit_code == 0, f"{arguments}: {done.output} {done.exception!r}"
