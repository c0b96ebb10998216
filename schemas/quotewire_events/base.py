"""What all models share: the frozen base and the types of single values."""

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, Strict
from pydantic_core import PydanticCustomError

_DATE = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:\.[0-9]+)?)?"
_OFFSET = r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"

ISO_DATE = rf"^{_DATE}(?:T{_TIME}{_OFFSET}?)?$"
"""An ISO 8601 date, or a date and time to the minute or finer, with an offset only where one is known."""
INSTANT = rf"^{_DATE}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{{3}}Z$"
"""An RFC 3339 time in UTC with milliseconds."""
URI = r"^[^\s\u0000-\u0020\u007f-\u009f\ufeff]+$"
"""A URI reference as far as we care: not empty, no blanks, no control characters."""
SHA256 = r"^[0-9a-f]{64}$"
TRACEPARENT = r"^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$"
"""The header of W3C Trace Context."""
WORD = r"^[a-z][a-z0-9_]*$"
"""A value of an open list."""


def full_match(pattern: str, message: str) -> Callable[[str], str]:
    """Return a validator that lets a string pass when the whole of it matches `pattern`.

    Python's `$` also matches before a last newline, that of JSON Schema (ECMA-262) does not; `fullmatch`
    makes both mean the same.
    """
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if compiled.fullmatch(value) is None:
            raise PydanticCustomError("pattern", "{message}", {"message": message})
        return value

    return check


def _pattern(pattern: str) -> object:
    return Field(json_schema_extra={"pattern": pattern})


String = Annotated[str, Strict()]
Name = Annotated[str, Strict(), Field(min_length=1)]
Uri = Annotated[
    String,
    AfterValidator(full_match(URI, "not a URI: empty, or with blanks or control characters")),
    _pattern(URI),
]
IsoDate = Annotated[
    String, AfterValidator(full_match(ISO_DATE, "not an ISO 8601 date or date and time")), _pattern(ISO_DATE)
]
Instant = Annotated[
    String,
    AfterValidator(full_match(INSTANT, "not an RFC 3339 time in UTC with milliseconds")),
    _pattern(INSTANT),
]
Sha256 = Annotated[
    String, AfterValidator(full_match(SHA256, "not a SHA-256 in lower case hex")), _pattern(SHA256)
]
Traceparent = Annotated[
    String, AfterValidator(full_match(TRACEPARENT, "not a W3C traceparent")), _pattern(TRACEPARENT)
]
Word = Annotated[String, AfterValidator(full_match(WORD, "not a lower case word")), _pattern(WORD)]
Offset = Annotated[int, Strict(), Field(ge=0)]
Count = Annotated[int, Strict(), Field(ge=0)]


def _two_decimals(value: float) -> float:
    return round(value, 2)


Confidence = Annotated[float, Strict(), Field(ge=0, le=1, allow_inf_nan=False), AfterValidator(_two_decimals)]
"""A probability of two decimals; null until it is calibrated."""


def added_later(*names: str) -> Callable[[dict[str, Any]], None]:
    """Return what leaves fields that a minor version added out of a schema's required ones.

    Events of earlier versions lack them, and are valid still.
    """

    def relax(schema: dict[str, Any]) -> None:
        schema["required"] = [name for name in schema.get("required", ()) if name not in names]

    return relax


class Model(BaseModel):
    """A frozen value that ignores fields it does not know, so that a later minor version still parses."""

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )
