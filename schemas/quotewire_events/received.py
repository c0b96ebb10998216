"""What goes in: one article."""

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, Strict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from quotewire_events.base import ISO_DATE, Model, String, Uri, full_match
from quotewire_events.vocabulary import Status

MAX_VERSION = 2**63 - 1

_BLANKS = (
    r"\s\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u180e"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
VISIBLE = f"[^{_BLANKS}]"
"""A character that leaves a mark: neither a blank nor a control nor of zero width."""

_VISIBLE = re.compile(VISIBLE)
_DATE_OR_BLANK = rf"^[{_BLANKS}]*$|{ISO_DATE}"


def is_blank(text: str) -> bool:
    """Say whether a text has no visible character; linear in its length."""
    return _VISIBLE.search(text) is None


def _blank_to_null(value: object) -> object:
    return None if isinstance(value, str) and is_blank(value) else value


def _null_to_usable(value: object) -> object:
    return Status.USABLE if value is None else value


def _whole(value: object) -> object:
    # JSON has one kind of number: 2.0 is the integer 2, as in JSON Schema.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _date(value: str | None) -> str | None:
    return value if value is None else full_match(ISO_DATE, "not an ISO 8601 date or date and time")(value)


_Words = Annotated[String | None, BeforeValidator(_blank_to_null)]
_Published = Annotated[
    _Words,
    AfterValidator(_date),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": _DATE_OR_BLANK}, {"type": "null"}], "default": None}
    ),
]
_Version = Annotated[int, Strict(), Field(ge=0, le=MAX_VERSION), BeforeValidator(_whole)]
_Status = Annotated[
    Status,
    BeforeValidator(_null_to_usable),
    WithJsonSchema({"enum": [*(s.value for s in Status), None], "default": Status.USABLE.value}),
]


def _text_rule(schema: dict[str, Any]) -> None:
    """Add to the schema what the model's own check demands of `text` and `html`."""

    def of(name: str, rule: dict[str, Any]) -> dict[str, Any]:
        return {"required": [name], "properties": {name: {"type": "string", **rule}}}

    schema["not"] = {"allOf": [of("text", {}), of("html", {})]}
    schema["if"] = {
        "required": ["status"],
        "properties": {"status": {"enum": [Status.WITHHELD.value, Status.CANCELED.value]}},
    }
    schema["else"] = {"anyOf": [of("text", {"pattern": VISIBLE}), of("html", {"pattern": VISIBLE})]}


class ArticleReceived(Model, json_schema_extra=_text_rule):
    """An article as its producer sends it.

    A usable article has exactly one of `text` and `html`, and it is not blank; one withheld or canceled
    needs neither. Optional fields may be null, and optional strings blank, which means the same.
    """

    uri: Uri
    """The article's identity: versions of one article share it. Any URI reference without blanks."""
    text: String | None = None
    """The article as plain text. It is never altered: all offsets refer to it."""
    html: String | None = None
    """The article as an HTML page or fragment, instead of `text`."""
    title: _Words = None
    """The producer's headline, where it stands outside the text."""
    byline: _Words = None
    """The producer's byline, as words."""
    publisher: _Words = None
    """Who published the article."""
    url: _Words = None
    """Where the article can be read."""
    language: _Words = None
    """The language of the text, as a BCP 47 tag."""
    published: _Published = None
    """When the article was published: an ISO 8601 date, or date and time, with or without offset."""
    version: _Version | None = None
    """The article's version; a higher one replaces a lower one."""
    status: _Status = Status.USABLE
    """`withheld` and `canceled` articles are announced without extraction, for consumers to take down."""

    @model_validator(mode="after")
    def _one_text(self) -> Self:
        if self.text is not None and self.html is not None:
            raise PydanticCustomError("text_and_html", "both text and html are given")
        content = self.text if self.text is not None else self.html
        if self.status is Status.USABLE and (content is None or is_blank(content)):
            raise PydanticCustomError("no_text", "the text is missing or blank")
        return self
