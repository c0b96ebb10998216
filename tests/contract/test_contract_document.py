"""docs/wire-format.md is true to the code: every name stands in it, and every example in it works."""

import json
import re
import shlex
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from quotewire_events import (
    ArticleEnriched,
    ArticleReceived,
    ArticleRejected,
    BlockLabel,
    CloudEvent,
    QuoteExtracted,
    QuoteKind,
    RejectionCode,
    SpeakerKind,
    Status,
    WarningCode,
    decode,
    encode,
    read_article,
)
from quotewire_events.jsonschema import NAMES
from quotewire_events.reading.reader import BODY_FIELDS
from tests.contract.examples import example_named

DOCUMENT = (Path(__file__).parents[2] / "docs" / "wire-format.md").read_text("utf-8")
CODE = set(re.findall(r"`([^`\n]+)`", DOCUMENT))
LISTS: list[type[StrEnum]] = [BlockLabel, QuoteKind, SpeakerKind, Status, RejectionCode, WarningCode]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)


def fields_of(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    """Yield the names of all fields of a model and of the models inside it."""
    if model in seen:
        return
    seen.add(model)
    for name, info in model.model_fields.items():
        yield name
        for inner in models_in(info.annotation):
            yield from fields_of(inner, seen)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


@pytest.mark.parametrize(
    "model", [ArticleReceived, ArticleEnriched, QuoteExtracted, ArticleRejected, CloudEvent[ArticleEnriched]]
)
def test_every_field_stands_in_the_document(model: type[BaseModel]) -> None:
    named = {part for code in CODE for part in re.split(r"[.\[\]]+", code)}
    missing = set(fields_of(model, set())) - named - {"base64"}
    assert missing == set()


def test_the_walk_over_fields_reaches_the_innermost() -> None:
    assert {"uri", "dateline", "exact", "by", "digest", "agency"} <= set(fields_of(ArticleEnriched, set()))


@pytest.mark.parametrize("words", LISTS)
def test_every_value_of_every_list_stands_in_the_document(words: type[StrEnum]) -> None:
    assert {word.value for word in words} - CODE == set()


@pytest.mark.parametrize("code", RejectionCode)
def test_every_rejection_has_a_row_with_its_meaning_and_what_to_do(code: RejectionCode) -> None:
    [row] = re.findall(rf"^\| `{code}` \|(.*)\|$", DOCUMENT, re.MULTILINE)
    meaning, remedy = row.split(" | ")
    assert len(meaning.strip()) > 10
    assert len(remedy.strip()) > 5


def commands() -> list[list[str]]:
    lines = [line for block in blocks("sh") for line in block.splitlines() if "XADD" in line]
    return [shlex.split(line) for line in lines]


@pytest.mark.parametrize("command", commands())
def test_every_command_adds_an_entry_that_is_read(command: list[str]) -> None:
    assert command[:4] == ["redis-cli", "XADD", "articles.raw", "*"]
    pairs = command[4:]
    fields = {name.encode(): value.encode() for name, value in zip(pairs[::2], pairs[1::2], strict=True)}
    assert read_article(fields).article.uri == "urn:example:boat"


def test_the_commands_show_every_field_that_may_hold_an_article() -> None:
    shown = {name for command in commands() for name in command[4::2]}
    assert {*BODY_FIELDS, "uri", "text"} - shown == {"__data__"}
    assert "__data__" in CODE


@pytest.mark.parametrize("block", blocks("json"), ids=["enriched", "quote", "rejected"])
def test_every_event_in_the_document_is_one(block: str) -> None:
    assert json.loads(encode(decode(block))) == json.loads(block)


def test_the_python_in_the_document_runs(capsys: pytest.CaptureFixture[str]) -> None:
    event = example_named("article.enriched.v1/offsets-behind-characters-beyond-the-basic-plane")
    for block in blocks("python"):
        exec(block, {"fields": {b"data": json.dumps(event).encode()}, "decode": decode})
    assert capsys.readouterr().out == "urn:example:boat usable ['q1']\n"


def test_the_python_in_the_readme_of_the_package_runs(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (Path(__file__).parents[2] / "schemas" / "README.md").read_text("utf-8")
    scope: dict[str, Any] = {}
    for block in re.findall(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL):
        exec(block, scope)
    scope["quotations"](
        {
            "data": json.dumps(
                example_named("article.enriched.v1/content-in-pieces-and-a-speaker-nobody-names")
            )
        }
    )
    assert capsys.readouterr().out.startswith("Petra Okell “We are an island town, … and an island town")
    assert read_article({b"data": scope["entry"]["data"].encode()}).article == scope["article"]


def test_every_schema_named_is_one() -> None:
    named = {code for code in CODE if re.fullmatch(r"(article|quote)\.\w+\.v1(\.event)?", code)}
    assert named
    assert named <= set(NAMES)


def test_every_link_inside_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", DOCUMENT, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", DOCUMENT)) <= headings
