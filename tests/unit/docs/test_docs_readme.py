"""README tells the truth: its event is what its article becomes, and the commands that it names are there."""

import json
import re
from pathlib import Path
from typing import Any

import click
import pytest

from quotewire.cli import main
from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Publish
from quotewire_events import encode

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = sorted(
    set(re.findall(r"(?:`|bin/)quotewire ([a-z]+(?: (?:list|show|requeue|drop|publish))?)", README))
)
TARGETS = sorted(set(re.findall(r"\bmake ([a-z]+)", README)) - {"of", "each"})
LINKS = sorted(set(re.findall(r"\]\((?!https:)([^)#]+)", README)))


def differences(abridged: Any, whole: Any, path: str = "$") -> list[str]:
    """Where `abridged` says what `whole` does not; an object may leave fields out."""
    if isinstance(abridged, dict) and isinstance(whole, dict):
        return [
            d for key, value in abridged.items() for d in differences(value, whole.get(key), f"{path}.{key}")
        ]
    if isinstance(abridged, list) and isinstance(whole, list) and len(abridged) == len(whole):
        return [d for i, value in enumerate(abridged) for d in differences(value, whole[i], f"{path}[{i}]")]
    return [] if abridged == whole else [f"{path}: {abridged!r}, really {whole!r}"]


def test_the_event_is_what_the_article_becomes() -> None:
    added = re.search(r"XADD articles\.raw '\*' uri (\S+) text '([^']+)'", README)
    shown = re.search(r"```json\n(.+?)```", README, re.DOTALL)
    assert added is not None
    assert shown is not None
    event = json.loads(shown.group(1))
    stream, entry_id = event["sourceentry"].split("/")
    fields = {b"uri": added.group(1).encode(), b"text": added.group(2).encode()}
    result = Pipeline(load()).process(Entry(fields, stream=stream, id=entry_id))
    assert isinstance(result, Publish)
    del event["id"]  # another one with every model
    assert differences(event, json.loads(encode(result.article))) == []


def test_an_event_that_is_not_true_would_be_seen() -> None:
    assert differences({"a": [{"b": 1}]}, {"a": [{"b": 2, "c": 3}]}) == ["$.a[0].b: 1, really 2"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_is_there(command: str) -> None:
    found: click.Command | None = main
    for name in command.split():
        assert isinstance(found, click.Group), command
        found = found.get_command(click.Context(found), name)
    assert found is not None


@pytest.mark.parametrize("target", TARGETS)
def test_a_make_target_of_the_readme_is_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("link", LINKS)
def test_what_the_readme_links_to_is_there(link: str) -> None:
    assert (ROOT / link).exists()
