"""Dead letters for people and, as JSON, for programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from quotewire.rejected.acting import Done
from quotewire.rejected.letters import DeadLetter
from quotewire.replay.entries import plain_fields
from quotewire.replay.terminal import harmless, one_line

_INDENT = "  "


def as_json(value: Mapping[str, Any]) -> str:
    """Return a JSON object as one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def summary(letter: DeadLetter) -> dict[str, Any]:
    """Return what there is to know of a letter without its fields."""
    data = letter.data
    return {
        "id": letter.entry.id,
        "rejected_stream": letter.entry.stream,
        "rejected_at": letter.rejected_at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "code": letter.code,
        "detail": letter.detail,
        "uri": data.uri if data else None,
        "attempts": data.attempts if data else None,
        "stream": data.stream if data else None,
        "entry": data.entry if data else None,
        "first_seen": data.first_seen if data else None,
    }


def whole(letter: DeadLetter) -> dict[str, Any]:
    """Return all of a letter: the original fields, or those of an unreadable entry, as the contract packs them."""
    fields = letter.original if letter.original is not None else letter.entry.fields
    return {**summary(letter), "fields": plain_fields(fields)}


def outcome(done: Done) -> dict[str, Any]:
    """Return what became of a letter."""
    letter = done.letter
    return {
        "id": letter.entry.id,
        "rejected_stream": letter.entry.stream,
        "code": letter.code,
        "uri": letter.data.uri if letter.data else None,
        "did": done.did,
        "to": done.to,
        "entry": done.entry,
        "why": done.why,
    }


def in_list(letter: DeadLetter, width: int | None) -> str:
    """Return a letter's line in a list, cut to `width` where there is one."""
    data = letter.data
    uri = (data.uri if data else None) or "(no uri)"
    attempts = f" ×{data.attempts}" if data and data.attempts > 1 else ""
    moment = f"{letter.rejected_at:%Y-%m-%d %H:%M:%S}"
    line = one_line(f"{letter.entry.id:<17} {moment} {letter.code:<15}{attempts} {uri}  {letter.detail}")
    return line if width is None or len(line) <= width else f"{line[: width - 1]}…"


def counted(counts: Counter[str]) -> Iterator[str]:
    """Yield a line for each code, the most frequent first, and one for all."""
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>9,} {one_line(code)}"
    yield f"{counts.total():>9,} in all"


def shown(letter: DeadLetter) -> Iterator[str]:
    """Yield the lines that show a letter whole, its fields readable."""
    facts = {name.replace("_", " "): value for name, value in summary(letter).items() if value is not None}
    for name, value in facts.items():
        yield f"{name + ':':<17}{one_line(str(value))}"
    fields = letter.original
    kind = "original field"
    if fields is None:
        fields, kind = letter.entry.fields, "field of the letter itself"
    for name_bytes, value_bytes in fields.items():
        yield ""
        yield f"{kind} {_readable(name_bytes)}, {len(value_bytes):,} bytes{_note(value_bytes)}:"
        yield from (f"{_INDENT}{line}" for line in _lines(value_bytes))


def did(done: Done) -> str:
    """Return what became of a letter, as a line."""
    letter = done.letter
    where = f" to {done.to}" if done.to else ""
    entry = f" as {done.entry}" if done.entry else ""
    why = f": {done.why}" if done.why else ""
    uri = f" {letter.data.uri}" if letter.data and letter.data.uri else ""
    return one_line(f"{letter.entry.id}: {done.did}{where}{entry}{why} ({letter.code}{uri})")


def totals(outcomes: Iterable[tuple[str, int]]) -> str:
    """Return how many letters became what, as a line."""
    parts = [f"{count:,} {what}" for what, count in outcomes if count]
    return ", ".join(parts) or "no dead letter found"


def _lines(value: bytes) -> list[str]:
    """Return a value as lines: JSON laid out, text as it is, other bytes escaped."""
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        return _readable(value).split("\n")
    try:
        laid_out = json.loads(text)
    except (ValueError, RecursionError):
        laid_out = None
    if isinstance(laid_out, dict | list):
        text = json.dumps(laid_out, ensure_ascii=False, indent=2)
    return harmless(text).split("\n")


def _readable(value: bytes) -> str:
    return harmless(value.decode("utf-8", "backslashreplace"))


def _note(value: bytes) -> str:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError as error:
        return f", not UTF-8 at byte {error.start}"
    return ""
