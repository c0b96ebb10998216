"""The values of an article before they are checked, and where each was found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quotewire_events.base import URI, full_match
from quotewire_events.enriched import ArticleWarning
from quotewire_events.reading.outcome import Reading, Unreadable
from quotewire_events.received import ArticleReceived
from quotewire_events.vocabulary import RejectionCode, Status, WarningCode

_CHECK_URI = full_match(URI, "")

_MESSAGES = {
    "missing": "is missing",
    "string_type": "is not a string",
    "int_type": "is not a whole number",
    "int_from_float": "is not a whole number",
    "greater_than_equal": "is below 0",
    "less_than_equal": "is too large",
    "enum": f"is none of {', '.join(Status)}",
}
"""What is wrong with a field, by pydantic's type of error: its own wording changes between versions."""


@dataclass(slots=True)
class Draft:
    """Values by the names of `ArticleReceived`, the path of each in the input, and warnings so far."""

    root: str = "$"
    values: dict[str, object] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    warnings: list[ArticleWarning] = field(default_factory=list)
    absence: str = "the text is missing or blank"
    """What to say where there is no text."""

    def put(self, name: str, value: object, path: str) -> None:
        """Set a value and where it was found."""
        self.values[name] = value
        self.paths[name] = path

    def warn(self, code: WarningCode, detail: str) -> None:
        """Add a warning."""
        self.warnings.append(ArticleWarning(code=code, detail=detail))


@dataclass(frozen=True, slots=True)
class JsonFormat:
    """A format of JSON objects.

    `knows` says whether an object is of this format, by names that no other format has; `draft` takes from it
    what an article has, given the object's path in the input, with which the path of every value begins. Neither
    fails on any object. How to add one: docs/adding-a-format.md.
    """

    name: str
    knows: Callable[[Mapping[str, object]], bool]
    draft: Callable[[Mapping[str, object], str], Draft]


def valid_uri(value: object) -> str | None:
    """Return `value` where it may identify an article, else None."""
    if not isinstance(value, str):
        return None
    try:
        return _CHECK_URI(value)
    except ValueError:
        return None


def finish(draft: Draft, *, max_bytes: int, traceparent: str | None) -> Reading:
    """Check a draft against the contract.

    `max_bytes` bounds the UTF-8 length of text or html. Raises `Unreadable` with `too_large`,
    `invalid_article` or `no_text`.
    """
    uri = valid_uri(draft.values.get("uri"))
    for name in ("text", "html"):
        content = draft.values.get(name)
        if isinstance(content, str) and _exceeds(content, max_bytes):
            raise Unreadable(
                RejectionCode.TOO_LARGE, f"{_path(draft, name)}: more than {max_bytes} bytes", uri
            )
    try:
        article = ArticleReceived.model_validate(draft.values)
    except ValidationError as error:
        raise _refusal(error.errors(include_url=False, include_input=False), draft, uri) from None
    content = article.text if article.text is not None else article.html or ""
    if nuls := content.count("\0"):
        draft.warn(WarningCode.NUL_CHARACTERS, f"{nuls} in {'html' if article.text is None else 'text'}")
    return Reading(article, traceparent, tuple(draft.warnings))


def _exceeds(content: str, max_bytes: int) -> bool:
    return len(content) > max_bytes or len(content) * 4 > max_bytes < len(content.encode("utf-8"))


def _refusal(errors: list[ErrorDetails], draft: Draft, uri: str | None) -> Unreadable:
    first = errors[0]
    if first["type"] == "no_text":
        return Unreadable(RejectionCode.NO_TEXT, f"{draft.root}: {draft.absence}", uri)
    name = str(first["loc"][0]) if first["loc"] else ""
    path = _path(draft, name) if name else draft.root
    return Unreadable(
        RejectionCode.INVALID_ARTICLE, f"{path}: {_MESSAGES.get(first['type'], first['msg'])}", uri
    )


def _path(draft: Draft, name: str) -> str:
    return draft.paths.get(name, f"{draft.root}.{name}")
