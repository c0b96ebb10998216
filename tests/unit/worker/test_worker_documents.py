"""What is generated from the worker: the AsyncAPI document and the list of metrics."""

import json
import os
import re
import socket
from pathlib import Path
from typing import Any

import pytest

from quotewire import metrics_reference
from quotewire.asyncapi import document

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def committed() -> Any:
    return json.loads((ROOT / "schemas/asyncapi.json").read_text("utf-8"))


def test_the_asyncapi_document_is_the_code(committed: Any) -> None:
    assert json.loads(document()) == committed, "run: make schemas"


def test_the_asyncapi_document_has_every_stream_with_its_payload(committed: Any) -> None:
    assert committed["asyncapi"].startswith("3.")
    assert set(committed["channels"]) == {
        "articles.raw", "articles.enriched", "quotes.extracted", "articles.rejected",
    }  # fmt: skip
    payloads = json.dumps(committed["components"]["schemas"])
    for word in ("text_sha256", "attempts", "traceparent", "byline"):
        assert word in payloads


def test_the_asyncapi_document_does_not_depend_on_where_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL", "redis://elsewhere:1/2")
    monkeypatch.setenv("QUOTEWIRE_GROUP", "elsewhere")
    text = document()
    assert json.loads(text) == json.loads((ROOT / "schemas/asyncapi.json").read_text("utf-8"))
    assert socket.gethostname() not in text
    assert not re.search(rf"\b{os.getpid()}\b", text)


def test_every_reference_in_the_asyncapi_document_leads_somewhere(committed: Any) -> None:
    references = re.findall(r'"\$ref": "([^"]+)"', json.dumps(committed))
    assert references
    for reference in references:
        place = committed
        for step in reference.removeprefix("#/").split("/"):
            assert step.replace("~1", "/") in place, reference
            place = place[step.replace("~1", "/")]


def test_the_names_in_the_asyncapi_document_are_those_it_may_have(committed: Any) -> None:
    names = [name for part in committed["components"].values() for name in part]
    names += [name for channel in committed["channels"].values() for name in channel["messages"]]
    names += [*committed["channels"], *committed["operations"], *committed["servers"]]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9._-]+", name)] == []


def test_the_list_of_metrics_is_the_code() -> None:
    assert (ROOT / "docs/metrics.md").read_text("utf-8") == metrics_reference.as_markdown(), "run: make docs"


def test_every_metric_has_a_meaning() -> None:
    rows = [line for line in metrics_reference.as_markdown().splitlines() if line.startswith("| `")]
    assert len(rows) > 20
    assert all(len(row.split("|")[4].strip()) > 10 for row in rows)
