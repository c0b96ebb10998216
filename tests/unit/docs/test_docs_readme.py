"""README tells the truth: its event is what its article becomes, and its first figures are those of docs/quality.md."""

import json
import re
from typing import Any

from tests.documents import ROOT, blocks_in

from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Publish
from quotewire_events import encode

README = (ROOT / "README.md").read_text("utf-8")


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
    assert added is not None
    [shown] = blocks_in(ROOT / "README.md", "json")
    event = json.loads(shown)
    stream, entry_id = event["sourceentry"].split("/")
    fields = {b"uri": added.group(1).encode(), b"text": added.group(2).encode()}
    result = Pipeline(load()).process(Entry(fields, stream=stream, id=entry_id))
    assert isinstance(result, Publish)
    del event["id"]  # another one with every model
    assert differences(event, json.loads(encode(result.article))) == []


def test_an_event_that_is_not_true_would_be_seen() -> None:
    assert differences({"a": [{"b": 1}]}, {"a": [{"b": 2, "c": 3}]}) == ["$.a[0].b: 1, really 2"]


def test_the_figures_of_quotations_are_those_of_the_page_on_quality() -> None:
    table = re.search(r"\| PolNeAR dev.*?\n\n", README, re.DOTALL)
    assert table is not None
    figures = set(re.findall(r"\d+\.\d", table.group()))
    assert len(figures) > 5
    assert figures - set(re.findall(r"\d+\.\d", (ROOT / "docs/quality.md").read_text("utf-8"))) == set()
