"""The formats of JSON, and the way to add one that the documentation shows."""

import json
import re
from pathlib import Path

import pytest

from quotewire_events import RejectionCode, Unreadable, read_article
from quotewire_events.reading import formats
from quotewire_events.reading.draft import JsonFormat

GUIDE = Path(__file__).parents[2] / "docs" / "adding-a-format.md"


def blocks(language: str) -> list[str]:
    """Return the code of a language in the guide."""
    return re.findall(rf"```{language}\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def export(monkeypatch: pytest.MonkeyPatch) -> None:
    """Add the guide's format in the guide's place."""
    [code] = blocks("python")
    names: dict[str, JsonFormat] = {}
    exec(code, names)
    monkeypatch.setattr(formats, "FORMATS", (names["EXPORT"], *formats.FORMATS))


@pytest.mark.usefixtures("export")
def test_the_format_of_the_guide_reads_what_the_guide_says() -> None:
    sent, read = blocks("json")
    article = read_article({b"data": sent.encode()}).article
    assert article.model_dump(exclude_none=True, exclude={"status"}) == json.loads(read)


@pytest.mark.usefixtures("export")
def test_a_value_of_the_wrong_type_is_refused_with_the_path_that_the_format_gives() -> None:
    item = {"storyId": "boat-7", "hed": 5, "grafs": ["The boat stays."]}
    with pytest.raises(Unreadable) as refusal:
        read_article({b"data": json.dumps({"specversion": "1.0", "data": item}).encode()})
    assert refusal.value.code is RejectionCode.INVALID_ARTICLE
    assert refusal.value.detail.startswith("$.data.hed:")


def test_without_it_the_export_is_no_format() -> None:
    with pytest.raises(Unreadable) as refusal:
        read_article({b"data": blocks("json")[0].encode()})
    assert refusal.value.code is RejectionCode.UNKNOWN_FORMAT


def test_every_format_has_a_name_of_its_own() -> None:
    names = [known.name for known in formats.FORMATS]
    assert len(set(names)) == len(names)
