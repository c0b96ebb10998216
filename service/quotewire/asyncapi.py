"""The streams as an AsyncAPI 3 document, generated from the worker itself: `python -m quotewire.asyncapi`."""

import json
import re
from dataclasses import asdict
from typing import Annotated, Any
from urllib.parse import quote

from faststream.redis import RedisBroker
from faststream.specification import AsyncAPI
from pydantic import WithJsonSchema

from quotewire import __version__
from quotewire.settings import Partition
from quotewire.streams.subscription import Arrival
from quotewire_events import (
    ArticleEnriched,
    ArticleRejected,
    CloudEvent,
    QuoteExtracted,
)
from quotewire_events.jsonschema import json_schema

_ABOUT = (
    "Quotewire reads articles from a Redis stream and writes what it found in them to others. An entry holds one "
    "article or event; docs/wire-format.md has every form that is read, and every field that is written."
)
_RAW = (
    "One article an entry: ArticleReceived or ninjs as JSON in the field `data`, bare or in a CloudEvent, or its "
    "fields as fields of the entry (see docs/wire-format.md)."
)
_OUTPUTS: dict[str, tuple[str, Any]] = {
    "enriched": ("One event an article, in the field `data`.", CloudEvent[ArticleEnriched]),
    "quotes": (
        "One event a quotation, in the field `data`, where PUBLISH_QUOTES is set.",
        CloudEvent[QuoteExtracted],
    ),
    "rejected": ("Dead letters, in the field `data`.", CloudEvent[ArticleRejected]),
}


def input_payload() -> Any:
    """Return the type of what the handler takes, with the schema of what a producer sends."""
    schema = json_schema("article.received.v1")
    inline = {key: value for key, value in schema.items() if not key.startswith("$") or key == "$defs"}
    return Annotated[Arrival, WithJsonSchema(inline)]


def describe_input(partition: Partition) -> dict[str, str]:
    """Return the title and the description of the stream that is read."""
    return {"title": partition.raw, "description": _RAW}


def declare_outputs(broker: RedisBroker, partition: Partition) -> None:
    """Declare the streams that are written, for the document alone: the commit script writes them."""
    names = asdict(partition)
    for role, (description, schema) in _OUTPUTS.items():
        broker.publisher(stream=names[role], title=names[role], description=description, schema=schema)


def specification() -> AsyncAPI:
    """Return what the document says of the application as a whole."""
    return AsyncAPI(
        title="Quotewire",
        version=__version__,
        description=_ABOUT,
        license={"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
        schema_version="3.0.0",
    )


def document() -> str:
    """Return the document of a worker with default settings, as JSON; the same on every machine."""
    from quotewire.settings import Settings
    from quotewire.worker import Worker

    settings = Settings.model_construct()
    app = Worker(settings).app
    found = app.schema.to_specification().to_jsonable()
    for channel in found["channels"].values():
        # The name of one process among many says nothing about the channel.
        channel.get("bindings", {}).get("redis", {}).pop("consumerName", None)
        channel.get("bindings", {}).get("redis", {}).pop("consumer_name", None)
    return json.dumps(_in_order(_with_valid_names(found)), indent=2, ensure_ascii=False) + "\n"


def _in_order(found: dict[str, Any]) -> dict[str, Any]:
    """Sort what comes from a set: the streams."""
    ordered = {name: dict(sorted(found[name].items())) for name in ("channels", "operations")}
    parts = {name: dict(sorted(part.items())) for name, part in found["components"].items() if part}
    return {**found, **ordered, "components": parts}


def _with_valid_names(found: dict[str, Any]) -> dict[str, Any]:
    """Rename the components whose names AsyncAPI does not allow (it wants letters, digits, dots, dashes, `_`)."""
    text = json.dumps(found)
    for kind, components in found["components"].items():
        for name in components or {}:
            valid = re.sub(r"[^A-Za-z0-9._-]+", ".", name).strip(".")
            text = text.replace(
                f'"#/components/{kind}/{quote(name, safe=":")}"', f'"#/components/{kind}/{valid}"'
            )
            text = text.replace(f"{json.dumps(name)}: {{", f"{json.dumps(valid)}: {{")
    renamed: dict[str, Any] = json.loads(text)
    return renamed


if __name__ == "__main__":
    print(document(), end="")
