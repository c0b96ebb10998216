"""JSON Schemas from the models."""

import json
from typing import Any, Literal

from quotewire_events.base import Model
from quotewire_events.enriched import ArticleEnriched
from quotewire_events.envelope import (
    ARTICLE_ENRICHED,
    ARTICLE_REJECTED,
    OPTIONAL_ATTRIBUTES,
    QUOTE_EXTRACTED,
    CloudEvent,
)
from quotewire_events.extracted import QuoteExtracted
from quotewire_events.received import ArticleReceived
from quotewire_events.rejected import ArticleRejected

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PREFIX = "io.quotewire."


def generate() -> dict[str, str]:
    """Return the text of every schema by its name; the same models give the same text."""
    made = {"article.received.v1": _schema("article.received.v1", ArticleReceived, "validation")}
    for event_type, data, event in (
        (ARTICLE_ENRICHED, ArticleEnriched, CloudEvent[ArticleEnriched]),
        (QUOTE_EXTRACTED, QuoteExtracted, CloudEvent[QuoteExtracted]),
        (ARTICLE_REJECTED, ArticleRejected, CloudEvent[ArticleRejected]),
    ):
        name = event_type.removeprefix(_PREFIX)
        made[name] = _schema(name, data, "serialization")
        made[f"{name}.event"] = _event(_schema(f"{name}.event", event, "serialization"), event_type)
    return {name: json.dumps(schema, ensure_ascii=True, indent=2) + "\n" for name, schema in made.items()}


def _schema(name: str, model: type[Model], mode: Literal["validation", "serialization"]) -> dict[str, Any]:
    # What we send says every field: a default would say nothing. A title made of a field's name never does.
    empty = ("title",) if mode == "validation" else ("title", "default")
    schema = _without(empty, model.model_json_schema(mode=mode))
    return {"$schema": _DIALECT, "$id": f"urn:quotewire:schema:{name}", **schema, "title": name}


def _event(schema: dict[str, Any], event_type: str) -> dict[str, Any]:
    schema["required"] = [name for name in schema["required"] if name not in OPTIONAL_ATTRIBUTES]
    properties = schema["properties"]
    properties["type"] = {**properties["type"], "const": event_type}
    for name in OPTIONAL_ATTRIBUTES:
        # CloudEvents leaves an attribute out rather than set it to null.
        attribute = properties[name]
        described = {key: value for key, value in attribute.items() if key != "anyOf"}
        properties[name] = {**attribute["anyOf"][0], **described}
    return schema


def _without(keywords: tuple[str, ...], node: Any) -> Any:
    """Drop keywords from a schema and all schemas in it; a property may have the name of a keyword."""
    if isinstance(node, list):
        return [_without(keywords, item) for item in node]
    if not isinstance(node, dict):
        return node
    if "const" in node:
        keywords = (*keywords, "enum")  # pydantic before 2.10 says it twice
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("properties", "$defs"):
            kept[key] = {name: _without(keywords, rule) for name, rule in value.items()}
        elif key not in keywords:
            kept[key] = _without(keywords, value)
    return kept
