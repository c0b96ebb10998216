"""Every page names what there is: commands with their options, links, make targets, paths, settings, metrics."""

import re
from pathlib import Path

import click
import pytest
from tests.documents import PAGES, ROOT, anchors, blocks, links, name_of, prose

from quotewire.cli import main
from quotewire.metrics_reference import as_markdown
from quotewire.settings import PREFIX, Settings, secrets

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
COMPARED = ROOT / "docs/comparison.md"
MEASURED = ("docs/quality.md", "docs/performance.md")
every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


def code(page: Path) -> list[str]:
    """The code of a page: what stands between backquotes, and the lines of its blocks."""
    inline = [re.sub(r"\s+", " ", found) for found in re.findall(r"`([^`]+)`", prose(page))]
    return inline + [line for _, content in blocks(page) for line in content.splitlines()]


def troubles(line: str) -> list[str]:
    """What is wrong with a call of the command line: a command or an option that there is not."""
    called = re.match(r"(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?quotewire ([a-z]\S*(?: .*)?)$", line)
    if called is None:
        return []
    command: click.Command = main
    words = called.group(1).split("  #")[0].split()
    for word in words:
        if not isinstance(command, click.Group):
            break
        for name in word.split("|"):
            found = command.get_command(click.Context(command), name)
            if found is None:
                return [f"{line}: there is no {name}"]
        command = found
    known = {
        option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)
    }
    known |= {"--help", "-h", "--version", "-"}
    return [
        f"{line}: there is no {word}" for word in words if re.match(r"--?[a-z]", word) and word not in known
    ]


@every_page
def test_commands_and_options_that_are_named_exist(page: Path) -> None:
    assert [trouble for line in code(page) for trouble in troubles(line)] == []


def test_a_command_or_an_option_that_does_not_exist_would_be_seen() -> None:
    assert troubles("quotewire devour x") == ["quotewire devour x: there is no devour"]
    assert troubles("quotewire rejected list --loud") == [
        "quotewire rejected list --loud: there is no --loud"
    ]


@every_page
def test_make_targets_that_are_named_exist(page: Path) -> None:
    named = {target for line in code(page) for target in re.findall(r"^make ([a-z]+)", line)}
    assert {target for target in named if not re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)} == set()


@every_page
def test_links_lead_somewhere(page: Path) -> None:
    for file, anchor in links(page):
        target = page.parent / file if file else page
        assert target.exists(), file
        assert not anchor or anchor in anchors(target), f"{file}#{anchor}"


@every_page
def test_settings_metrics_and_paths_that_are_named_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    known |= {PREFIX + name.upper() + "_FILE" for name in secrets()}
    assert set(re.findall(r"\bQUOTEWIRE_\w*[A-Z]", text)) - known == set()
    metrics = set(re.findall(r"`(quotewire_\w+)", as_markdown()))
    assert set(re.findall(r"\bquotewire_(?!events)\w+", text)) - metrics == set()
    for path in re.findall(r"(?<![\w/])(?:deploy|tests|service|examples)/[\w./-]*\w", text):
        assert (ROOT / path).exists() or (page.parent / path).exists() or path == "deploy/quotewire", path


def test_every_page_stands_in_the_index() -> None:
    listed = {file for file, _ in links(ROOT / "docs/README.md")}
    assert {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"} - listed == set()


def test_figures_of_the_comparison_are_those_that_were_measured() -> None:
    measured = {figure for page in MEASURED for figure in figures(ROOT / page)}
    assert len(figures(COMPARED)) > 10
    assert figures(COMPARED) - measured == set()


def figures(page: Path) -> set[str]:
    """Figures of a page: numbers with a decimal or in thousands; versions are none."""
    return set(
        re.findall(
            r"(?<![\w.,])\d+(?:\.\d|,\d{3})\b(?!\.)",
            re.sub(r"textacy \d+\.\d+|SA \d\.\d|Apache-2\.0", "", page.read_text("utf-8")),
        )
    )
