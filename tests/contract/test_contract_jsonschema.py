"""The JSON Schemas are those of the models, and both judge alike."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from quotewire_events import Unreadable, read_article
from quotewire_events.jsonschema import NAMES, json_schema
from quotewire_events.jsonschema.generate import generate
from tests.contract.examples import KINDS, example_named


def test_the_schemas_on_disk_are_those_of_the_models() -> None:
    # Compared as values: versions of pydantic write a bound as 1 or as 1.0.
    for name, text in generate().items():
        assert json_schema(name) == json.loads(text), f"{name}: run python -m quotewire_events.jsonschema"


def test_the_same_models_give_the_same_bytes() -> None:
    assert generate() == generate()


def test_there_is_a_schema_of_every_kind_of_data_and_of_every_event_we_send() -> None:
    events = {f"{kind}.event" for kind in KINDS if kind != "article.received.v1"}
    assert set(NAMES) == {*KINDS, *events} == set(generate())


def test_another_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        json_schema("../received")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_2020_12_and_stands_alone(name: str) -> None:
    schema = json_schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:quotewire:schema:{name}"
    assert all(ref.startswith("#/$defs/") for ref in references(schema))


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for value in node.values() for ref in references(value)]
    return [ref for value in node for ref in references(value)] if isinstance(node, list) else []


@pytest.mark.parametrize("name", NAMES)
def test_every_property_is_described(name: str) -> None:
    schema = json_schema(name)
    for holder in (schema, *schema.get("$defs", {}).values()):
        for key, rule in holder.get("properties", {}).items():
            described = {**schema.get("$defs", {}).get(rule.get("$ref", "").rpartition("/")[2], {}), **rule}
            assert described.get("description"), key


ADDED_LATER = {"ArticleEcho": {"language"}}
"""Fields of minor versions: what earlier ones sent lacks them, and stays valid."""


@pytest.mark.parametrize("name", [name for name in NAMES if name != "article.received.v1"])
def test_what_we_send_says_every_field_even_where_it_is_null(name: str) -> None:
    schema = json_schema(name)
    left_out = {"subject", "time", "sourceentry", "traceparent"} if name.endswith(".event") else set()
    for title, holder in (("", schema), *schema.get("$defs", {}).items()):
        properties = set(holder.get("properties", {}))
        missing = properties - set(holder.get("required", ()))
        assert missing <= left_out | ADDED_LATER.get(title, set())


def test_an_event_of_another_type_fails_by_the_schema() -> None:
    event = {**example_named("article.enriched.v1/every-part"), "type": "io.quotewire.quote.extracted.v1"}
    [error] = Draft202012Validator(json_schema("article.enriched.v1.event")).iter_errors(event)
    assert (error.validator, list(error.absolute_path)) == ("const", ["type"])


RECEIVED = Draft202012Validator(json_schema("article.received.v1"))
BLANKS = st.text(st.sampled_from(" \n\t\0\u00a0\u200b\ufeff\u2028\u3000\x1c\x85"), max_size=3)
WORDS = st.text(max_size=4) | st.sampled_from(
    ["urn:a", "usable", "canceled", "2024-02-06", "2024-02-06T18:20Z"]
)
ANYTHING = (
    st.none() | st.booleans() | st.integers() | st.sampled_from([1.0, 0.5, 2**63, [], {}]) | WORDS | BLANKS
)
FIELDS = ("text", "html", "title", "byline", "publisher", "url", "language", "published", "version", "status")
ARTICLES = st.fixed_dictionaries({"uri": WORDS}, optional=dict.fromkeys(FIELDS, ANYTHING))


@given(ARTICLES)
def test_the_schema_and_the_reader_judge_alike(article: dict[str, object]) -> None:
    try:
        read_article({b"data": json.dumps(article).encode()})
        read = True
    except Unreadable:
        read = False
    assert RECEIVED.is_valid(article) == read


@pytest.mark.parametrize("text", ["\x1c", "\x85", "\u2028", "\u3000", "\u180e", "\u2063", "\u00ad\u200e"])
def test_schema_and_reader_agree_what_is_blank(text: str) -> None:
    article = {"uri": "urn:a", "text": text}
    assert not RECEIVED.is_valid(article)
    with pytest.raises(Unreadable, match="no_text"):
        read_article({b"data": json.dumps(article).encode()})
