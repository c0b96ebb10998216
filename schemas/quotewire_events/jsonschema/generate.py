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
    schema = model.model_json_schema(mode=mode)
    return {"$schema": _DIALECT, "$id": f"urn:quotewire:schema:{name}", **_plain(schema), "title": name}


def _event(schema: dict[str, Any], event_type: str) -> dict[str, Any]:
    schema["required"] = [name for name in schema["required"] if name not in OPTIONAL_ATTRIBUTES]
    properties = schema["properties"]
    properties["type"] = {**properties["type"], "const": event_type}
    for name in OPTIONAL_ATTRIBUTES:
        # CloudEvents leaves an attribute out rather than set it to null.
        attribute = properties[name]
        described = {key: value for key, value in attribute.items() if key not in ("anyOf", "default")}
        properties[name] = {**attribute["anyOf"][0], **described}
    return schema


def _plain(node: Any) -> Any:
    """Drop the titles that pydantic makes of field names: they say nothing."""
    if isinstance(node, dict):
        return {
            key: {name: _plain(rule) for name, rule in value.items()}
            if key == "properties"
            else _plain(value)
            for key, value in node.items()
            if key == "properties" or not (key == "title" and isinstance(value, str))
        }
    return [_plain(item) for item in node] if isinstance(node, list) else node
