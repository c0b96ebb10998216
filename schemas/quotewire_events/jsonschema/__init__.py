"""The JSON Schemas (2020-12) of the events, generated from the models and shipped beside this file."""

import json
from importlib.resources import files
from typing import Any

NAMES = (
    "article.received.v1",
    "article.enriched.v1",
    "article.enriched.v1.event",
    "quote.extracted.v1",
    "quote.extracted.v1.event",
    "article.rejected.v1",
    "article.rejected.v1.event",
)
"""The schemas there are: of each kind of data, and with `.event` of the CloudEvent around it."""


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of that name, one of `NAMES`. Raises KeyError for another."""
    if name not in NAMES:
        raise KeyError(name)
    schema: dict[str, Any] = json.loads((files(__name__) / f"{name}.json").read_text("utf-8"))
    return schema
