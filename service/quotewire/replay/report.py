"""A comparison in words."""

import json
from collections.abc import Iterator, Sequence

from quotewire.replay.comparing import Comparison
from quotewire.replay.differences import Absent
from quotewire.replay.terminal import one_line

_WIDTH = 100


def describe(result: Comparison, a: str, b: str) -> Iterator[str]:
    """Yield the lines that tell how B differs from A: what is missing, extra, and different by path."""
    found = (("the same", result.same), ("different", result.different))
    alone = (("missing", result.missing), ("extra", result.extra))
    yield ", ".join(f"{count:,} {what}" for what, count in (*found, *alone))
    yield from _listed(f"Missing in {b}", result.missing, result.first_missing)
    yield from _listed(f"Extra in {b}", result.extra, result.first_extra)
    if not result.paths:
        return
    yield from ("", f"Different, from {a} to {b}:")
    for path, count in sorted(result.paths.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>7,} × {one_line(path)}"
        for example in result.examples[path]:
            yield f"            {one_line(example.label)}: {one_line(example.path)}"
            yield f"              - {_short(example.a)}"
            yield f"              + {_short(example.b)}"


def _listed(title: str, count: int, labels: Sequence[str]) -> Iterator[str]:
    if count:
        yield from ("", f"{title}:", *(f"  {one_line(label)}" for label in labels))
        if count > len(labels):
            yield f"  … and {count - len(labels):,} more"


def _short(value: object) -> str:
    text = repr(value) if isinstance(value, Absent) else json.dumps(value, ensure_ascii=False)
    text = one_line(text)
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
