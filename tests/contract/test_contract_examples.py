"""Every example passes, or fails for the reason it gives: by the schema, by the models, by the reader."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from pydantic import ValidationError as ModelError

from quotewire_events import (
    ArticleEnriched,
    ArticleReceived,
    ArticleRejected,
    CloudEvent,
    QuoteExtracted,
    Unreadable,
    decode,
    encode,
    read_article,
)
from quotewire_events.jsonschema import json_schema
from tests.contract.examples import EVENTS, FAILING, KINDS, PASSING, Example, name_of

MODELS: dict[str, Any] = {
    "article.received.v1": ArticleReceived,
    "article.enriched.v1": CloudEvent[ArticleEnriched],
    "quote.extracted.v1": CloudEvent[QuoteExtracted],
    "article.rejected.v1": CloudEvent[ArticleRejected],
}


def errors(example: Example) -> list[ValidationError]:
    return list(Draft202012Validator(json_schema(example.schema)).iter_errors(example.value))


def flattened(found: list[ValidationError]) -> Iterator[ValidationError]:
    for error in found:
        yield error
        yield from flattened(list(error.context or ()))


def pointer(error: ValidationError) -> str:
    return "".join(f"/{step}" for step in error.absolute_path)


def test_every_kind_of_event_has_passing_and_failing_examples() -> None:
    assert set(KINDS) == {example.kind for example in FAILING} == set(MODELS)


@pytest.mark.parametrize("example", PASSING, ids=name_of)
def test_a_passing_example_is_valid_by_its_schema(example: Example) -> None:
    assert errors(example) == []


@pytest.mark.parametrize("example", EVENTS, ids=name_of)
def test_the_data_of_a_passing_event_is_valid_by_the_schema_of_the_data(example: Example) -> None:
    Draft202012Validator(json_schema(example.kind)).validate(example.value["data"])


@pytest.mark.parametrize("example", PASSING, ids=name_of)
def test_a_passing_example_is_valid_by_its_model(example: Example) -> None:
    MODELS[example.kind].model_validate_json(json.dumps(example.value))


@pytest.mark.parametrize("example", EVENTS, ids=name_of)
def test_an_example_read_and_written_again_is_itself_but_for_what_we_do_not_know(example: Example) -> None:
    again = json.loads(encode(decode(json.dumps(example.value))))
    assert again == known(example.value, again)


def known(value: Any, pattern: Any) -> Any:
    """Return `value` without the object members that `pattern` lacks."""
    if isinstance(value, dict) and isinstance(pattern, dict):
        return {key: known(item, pattern[key]) for key, item in value.items() if key in pattern}
    if isinstance(value, list) and isinstance(pattern, list) and len(value) == len(pattern):
        return [known(item, other) for item, other in zip(value, pattern, strict=True)]
    return value


@pytest.mark.parametrize("example", [e for e in PASSING if e not in EVENTS], ids=name_of)
def test_a_passing_article_is_read(example: Example) -> None:
    reading = read_article({b"data": json.dumps(example.value).encode()})
    assert reading.article == ArticleReceived.model_validate(example.value)


@pytest.mark.parametrize("example", FAILING, ids=name_of)
def test_a_failing_example_fails_by_its_schema_where_and_why_it_says(example: Example) -> None:
    found, because = errors(example), example.because
    if because["keyword"] is None:
        assert found == [], "it is written down as beyond what a schema can say"
        return
    assert (because["keyword"], because["at"]) in [(e.validator, pointer(e)) for e in flattened(found)]
    assert all(because["at"].startswith(pointer(error)) for error in found), "it fails for that reason alone"


@pytest.mark.parametrize("example", [e for e in FAILING if "code" in e.because], ids=name_of)
def test_a_failing_article_is_refused_with_the_code_and_the_path_it_says(example: Example) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_article({b"data": json.dumps(example.value).encode()})
    assert refusal.value.code == example.because["code"]
    assert refusal.value.detail.startswith(example.because["detail"])


@pytest.mark.parametrize("example", [e for e in FAILING if e.because.get("error")], ids=name_of)
def test_a_failing_event_is_refused_by_its_model_for_the_reason_it_says(example: Example) -> None:
    with pytest.raises(ModelError) as refusal:
        MODELS[example.kind].model_validate_json(json.dumps(example.value))
    at = example.because["at"]
    found = [
        (error["type"], "".join(f"/{step}" for step in error["loc"])) for error in refusal.value.errors()
    ]
    kinds = {kind for kind, _ in found}
    assert example.because["error"] in kinds
    assert all(place.startswith(at or "/data") for _, place in found)
