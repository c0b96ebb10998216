"""Items obey ninjs 3.0, by the names and types of its schema, and come back in as the same article."""

import json
from typing import Any

import pytest
from exported import example
from jsonschema import Draft202012Validator

from quotewire.exports.ninjs import item
from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Publish

TEXT = {"type": "string"}
NAMED = {"type": "array", "items": {"properties": {"name": TEXT}, "additionalProperties": False}}
VALUES = {
    "type": "array",
    "items": {
        "properties": {
            "role": TEXT,
            "contentType": TEXT,
            "charCount": {"type": "integer"},
            "wordCount": {"type": "integer"},
            "value": TEXT,
        },
        "required": ["value"],
        "additionalProperties": False,
    },
}
PROPERTIES: dict[str, Any] = {
    "standard": {
        "properties": dict.fromkeys(("name", "version", "schema"), TEXT),
        "additionalProperties": False,
    },
    "uri": TEXT,
    "type": {"enum": ["text", "component"]},
    "profile": TEXT,
    "version": TEXT,
    "contentCreated": {
        "type": "string",
        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
    },
    "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
    "language": TEXT,
    "bodies": VALUES,
    "headlines": VALUES,
    "by": TEXT,
    "located": TEXT,
    "people": NAMED,
    "organisations": NAMED,
    "infoSources": NAMED,
}
ASSOCIATED = {
    "properties": {**PROPERTIES, "name": TEXT},
    "required": ["name", "uri"],
    "additionalProperties": False,
}
ITEM = {
    "properties": {**PROPERTIES, "associations": {"type": "array", "items": ASSOCIATED}},
    "required": ["uri", "standard"],
    "additionalProperties": False,
}


def test_an_item_uses_the_properties_that_there_are() -> None:
    for name in ("every-part", "text-left-out-by-a-setting", "withheld", "canceled"):
        Draft202012Validator(ITEM).validate(item(example(name)))


def test_speakers_are_people_organisations_and_sources_of_the_item() -> None:
    found = item(example())
    assert found["people"] == [{"name": "Petra Okell"}]
    assert found["organisations"] == [{"name": "The ferry company"}]
    assert found["located"] == "THORNEY QUAY"


def test_each_quotation_is_a_component_of_its_own_with_its_source() -> None:
    first = item(example())["associations"][0]
    assert first["bodies"][0]["value"] == "“We are an island town, and an island town needs its boat,”"
    assert first["infoSources"] == [{"name": "Petra Okell"}]


@pytest.mark.parametrize(
    ("published", "created"),
    [
        ("2024-02-06T18:20:00+01:00", "2024-02-06T18:20:00+01:00"),
        ("2024-02-06T18:20:00Z", "2024-02-06T18:20:00Z"),
        ("2024-02-06T18:20:00", None),
        ("2024-02-06T18:20-05:00", None),
        ("2024-02-06", None),
    ],
)
def test_only_a_whole_timestamp_is_one(published: str, created: str | None) -> None:
    found = item(example(article={"published": published}))
    assert found.get("contentCreated") == created


def test_an_item_comes_back_in_as_the_same_article() -> None:
    article = example()
    outcome = Pipeline(load()).process(Entry({b"data": json.dumps(item(article)).encode()}))
    assert isinstance(outcome, Publish)
    again = outcome.article.data
    assert (again.uri, again.text, again.language) == (article.uri, article.text, article.language)
