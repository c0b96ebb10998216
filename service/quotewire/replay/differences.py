"""Where two JSON values differ, path by path."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

CONFIDENCE = "confidence"
TOLERANCE = 0.01
"""By how much a confidence may differ: it does between machines."""

ENVELOPE = frozenset(
    (
        "specversion",
        "id",
        "source",
        "type",
        "subject",
        "time",
        "datacontenttype",
        "sourceentry",
        "traceparent",
    )
)
_EVERY: Final = "[]"
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\*|[0-9]*)\]")

Path = tuple[str | int, ...]
"""Steps from the top: names, indices of lists, and in a mask `[]` for every index."""


class Absent:
    """What stands on the side that has nothing there."""

    def __repr__(self) -> str:
        return "(absent)"


ABSENT = Absent()


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two values differ, and what stands there on either side."""

    path: Path
    a: Any
    b: Any


def parse_path(text: str) -> Path:
    """Read a path: `data.quotes[].speaker`, `$.data.quotes[*].speaker`, `quotes[2].kind`.

    A path that begins with no part of the envelope begins in `data`. Raises ValueError where it is no path.
    """
    steps: list[str | int] = []
    place, rest = 0, text.removeprefix("$")
    while place < len(rest):
        match = _STEP.match(rest, place)
        if match is None:
            raise ValueError(f"not a path: {text!r}; one looks like data.quotes[].speaker")
        name, index = match.groups()
        steps.append(name if name else int(index) if index and index != "*" else _EVERY)
        place = match.end()
    if not steps:
        raise ValueError("an empty path")
    inside = steps[0] in ENVELOPE or steps[0] == "data"
    return tuple(steps if inside else ["data", *steps])


def write_path(path: Path, *, every: bool = False) -> str:
    """Write a path; with `every` as `[]` for all indices, so that differences of one kind read the same."""
    parts = [
        step if step == _EVERY else ("[]" if every else f"[{step}]") if isinstance(step, int) else f".{step}"
        for step in path
    ]
    return "".join(parts).removeprefix(".")


def without(value: Mapping[str, Any], masks: Iterable[Path]) -> dict[str, Any]:
    """Return a copy of an object without what stands at the masks; parts that no mask touches are shared."""
    result: Any = dict(value)
    for mask in masks:
        result = _without(result, mask)
    return dict(result)


def _without(value: Any, mask: Path) -> Any:
    step, rest = mask[0], mask[1:]
    if isinstance(value, Mapping):
        if step not in value:
            return value
        kept = {name: part for name, part in value.items() if name != step or rest}
        if rest:
            kept[str(step)] = _without(value[str(step)], rest)
        return kept
    if not isinstance(value, list):
        return value
    hit = [step in (_EVERY, index) for index in range(len(value))]
    if rest:
        return [_without(part, rest) if h else part for part, h in zip(value, hit, strict=True)]
    return [part for part, h in zip(value, hit, strict=True) if not h]


def differences(a: Any, b: Any, path: Path = ()) -> Iterator[Difference]:
    """Yield where two JSON values differ, in order; a confidence may differ by `TOLERANCE`.

    Lists of one length are compared item by item. Of lists of two lengths the items that agree at the
    beginning and at the end are set aside first, so that one item more is one difference and not many.
    """
    if isinstance(a, dict) and isinstance(b, dict):
        for name in [*a, *(name for name in b if name not in a)]:
            yield from differences(a.get(name, ABSENT), b.get(name, ABSENT), (*path, name))
    elif isinstance(a, list) and isinstance(b, list):
        yield from _in_lists(a, b, path)
    elif not _same(a, b, path):
        yield Difference(path, a, b)


def _in_lists(a: Sequence[Any], b: Sequence[Any], path: Path) -> Iterator[Difference]:
    shorter = min(len(a), len(b))
    head = tail = 0
    if len(a) != len(b):
        while head < shorter and _agree(a[head], b[head]):
            head += 1
        while tail < shorter - head and _agree(a[-1 - tail], b[-1 - tail]):
            tail += 1
    for index in range(head, shorter - tail):
        yield from differences(a[index], b[index], (*path, index))
    for index in range(shorter - tail, len(a) - tail):
        yield Difference((*path, index), a[index], ABSENT)
    for index in range(shorter - tail, len(b) - tail):
        yield Difference((*path, index), ABSENT, b[index])


def _agree(a: Any, b: Any) -> bool:
    return next(differences(a, b), None) is None


def _same(a: Any, b: Any, path: Path) -> bool:
    if isinstance(a, bool) or isinstance(b, bool) or not _are_numbers(a, b):
        return type(a) is type(b) and bool(a == b)
    near = bool(path) and path[-1] == CONFIDENCE
    return abs(a - b) <= TOLERANCE + 1e-9 if near else bool(a == b)


def _are_numbers(a: Any, b: Any) -> bool:
    return isinstance(a, int | float) and isinstance(b, int | float)
