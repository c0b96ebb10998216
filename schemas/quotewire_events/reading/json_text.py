"""JSON as producers send it, with a clear outcome for every text."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quotewire_events.reading.outcome import Unreadable
from quotewire_events.vocabulary import RejectionCode

MAX_DEPTH = 100
"""Objects and lists inside one another, at most."""

_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"
_MAX_DIGITS = 400
_LONGEST_KEY = 100


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

    Blanks and a byte order mark may stand before it. Raises `Unreadable` with `not_json` where the text is
    not JSON (NaN and Infinity are not) or nested too deep, and with `lone_surrogate` where a string holds
    half of a surrogate pair.
    """
    hooks = _Hooks()
    try:
        value: object = json.loads(
            text.lstrip().removeprefix("\ufeff"),
            object_pairs_hook=hooks.object_of,
            parse_constant=_no_constant,
            parse_int=_integer,
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
    """Walk a value: bounded depth, and no lone surrogate (only `escapes` can write one).

    Keeps no more than one path, since a hostile text may hold millions of values under keys of megabytes.
    """
    path: list[str | int] = []
    open_items: list[Iterator[tuple[str | int, object]]] = [iter([("", value)])]
    while open_items:
        step = next(open_items[-1], None)
        if step is None:
            open_items.pop()
            if path:
                path.pop()
            continue
        key, item = step
        if escapes:
            _check_strings(path, key, item)
        children = _children(item)
        if children is not None:
            if len(open_items) > MAX_DEPTH:
                raise Unreadable(RejectionCode.NOT_JSON, _TOO_DEEP)
            path.append(key)
            open_items.append(children)


def _children(item: object) -> Iterator[tuple[str | int, object]] | None:
    if isinstance(item, dict):
        return iter(item.items())
    return iter(enumerate(item)) if isinstance(item, list) else None


def _check_strings(path: list[str | int], key: str | int, item: object) -> None:
    for string, where in ((key, "in a key, "), (item, "")):
        if isinstance(string, str) and (found := _SURROGATE.search(string)):
            detail = (
                f"{_written([*path, key])}: half of a surrogate pair {where}at code point {found.start()}"
            )
            raise Unreadable(RejectionCode.LONE_SURROGATE, detail)


def _written(path: list[str | int]) -> str:
    """Write a path as JSONPath, in plain ASCII and of bounded length."""
    steps = (f"[{key}]" if isinstance(key, int) else f".{key[:_LONGEST_KEY]}" for key in path if key != "")
    return ("$" + "".join(steps)).encode("ascii", "backslashreplace").decode("ascii")
