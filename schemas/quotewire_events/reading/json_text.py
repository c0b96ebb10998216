"""JSON as producers send it, with a clear outcome for every text."""

import json
import re
from dataclasses import dataclass, field

from quotewire_events.reading.outcome import Unreadable
from quotewire_events.vocabulary import RejectionCode

MAX_DEPTH = 100
"""Objects and lists inside one another, at most."""

_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"
_MAX_DIGITS = 400


@dataclass(frozen=True, slots=True)
class Parsed:
    """A JSON value, and the keys that some object in it names twice (the last value counts)."""

    value: object
    duplicates: tuple[str, ...] = ()


@dataclass(slots=True)
class _Hooks:
    duplicates: dict[str, None] = field(default_factory=dict)

    def object_of(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    self.duplicates[key] = None
                seen.add(key)
        return found


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _integer(digits: str) -> int | float:
    # Beyond what a float holds it is infinite: no field of an article takes it, and nothing overflows.
    return int(digits) if len(digits) <= _MAX_DIGITS else float(digits)


def parse(text: str) -> Parsed:
    """Parse JSON, in linear time and bounded depth.

    Raises `Unreadable` with `not_json` where the text is not JSON (NaN and Infinity are not) or nested too
    deep, and with `lone_surrogate` where a string holds half of a surrogate pair.
    """
    hooks = _Hooks()
    try:
        value: object = json.loads(
            text, object_pairs_hook=hooks.object_of, parse_constant=_no_constant, parse_int=_integer
        )
    except RecursionError:
        raise Unreadable(RejectionCode.NOT_JSON, _TOO_DEEP) from None
    except ValueError as error:
        raise Unreadable(RejectionCode.NOT_JSON, _reason(error)) from None
    _check(value, escapes=_SURROGATE_ESCAPE.search(text) is not None)
    return Parsed(value, tuple(hooks.duplicates))


def _reason(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    return str(error)


def _check(value: object, *, escapes: bool) -> None:
    """Walk a value level by level: bounded depth, and no lone surrogate (only `escapes` can write one)."""
    level: list[tuple[str, object]] = [("$", value)]
    for _ in range(MAX_DEPTH + 1):
        below: list[tuple[str, object]] = []
        for path, item in level:
            if isinstance(item, dict):
                below.extend((f"{path}.{key}", child) for key, child in item.items())
                if escapes and any(_SURROGATE.search(key) for key in item):
                    raise Unreadable(RejectionCode.LONE_SURROGATE, f"{_printable(path)}: in a key")
            elif isinstance(item, list):
                below.extend((f"{path}[{i}]", child) for i, child in enumerate(item))
            elif escapes and isinstance(item, str) and (found := _SURROGATE.search(item)):
                raise Unreadable(
                    RejectionCode.LONE_SURROGATE, f"{_printable(path)}: at code point {found.start()}"
                )
        if not below:
            return
        level = below
    raise Unreadable(RejectionCode.NOT_JSON, _TOO_DEEP)


def _printable(path: str) -> str:
    return path.encode("ascii", "backslashreplace").decode("ascii")
