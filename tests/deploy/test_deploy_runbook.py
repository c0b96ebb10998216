"""The runbook and the alerts know each other. Its commands: tests/integration/test_docs_commands.py."""

import re

import pytest

from tests.deploy.queries import alerts
from tests.documents import ROOT, anchors

RUNBOOK = ROOT / "docs/operations.md"
TEXT = RUNBOOK.read_text("utf-8")
SECTIONS = dict(re.findall(r"^### (Quotewire\w+)\n(.+?)(?=^##)", TEXT, re.MULTILINE | re.DOTALL))


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
