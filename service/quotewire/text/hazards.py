"""What in a text may trip those who work with it: told, never mended."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from quotewire.text.mojibake import MOJIBAKE


class Hazard(StrEnum):
    """What may be odd about the characters of a text; the values are codes of warnings."""

    BYTE_ORDER_MARK = "byte_order_mark"
    CARRIAGE_RETURNS = "carriage_returns"
    CONTROL_CHARACTERS = "control_characters"
    UNUSUAL_SPACES = "unusual_spaces"
    INVISIBLE_CHARACTERS = "invisible_characters"
    BIDIRECTIONAL_CONTROLS = "bidirectional_controls"
    REPLACEMENT_CHARACTERS = "replacement_characters"
    MOJIBAKE = "mojibake"


class Found(NamedTuple):
    """A hazard, how many places of the text show it, and the code point where the first one stands."""

    hazard: Hazard
    times: int
    first: int


_BOM = "\ufeff"
# Joiners and variation selectors are left out: emoji and whole scripts are spelled with them.
_CHARACTERS = {
    Hazard.CARRIAGE_RETURNS: frozenset("\r"),
    Hazard.CONTROL_CHARACTERS: frozenset(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 0x7F])),
    Hazard.UNUSUAL_SPACES: frozenset("\xa0\u1680\u202f\u205f\u3000\u2028\u2029\x85")
    | frozenset(map(chr, range(0x2000, 0x200B))),
    Hazard.INVISIBLE_CHARACTERS: frozenset("\xad\u034f\u180e\u200b\ufeff")
    | frozenset(map(chr, range(0x2060, 0x2065))),
    Hazard.BIDIRECTIONAL_CONTROLS: frozenset("\u061c\u200e\u200f")
    | frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])),
    Hazard.REPLACEMENT_CHARACTERS: frozenset("\ufffd"),
}
_ANY = re.compile(f"[{re.escape(''.join(sorted(frozenset().union(*_CHARACTERS.values()))))}]")


def find_hazards(raw: str) -> Iterator[Found]:
    """Yield the hazards of a text, each once; linear in its length."""
    if raw.startswith(_BOM):
        yield Found(Hazard.BYTE_ORDER_MARK, 1, 0)
    if _ANY.search(raw, raw.startswith(_BOM)):
        yield from _characters(raw)
    if not raw.isascii() and (first := MOJIBAKE.search(raw)):
        count = sum(1 for _ in MOJIBAKE.finditer(raw, first.start()))
        yield Found(Hazard.MOJIBAKE, count, first.start())


def _characters(raw: str) -> Iterator[Found]:
    present, begin = set(raw), int(raw.startswith(_BOM))
    for hazard, characters in _CHARACTERS.items():
        places = [(raw.find(odd, begin), raw.count(odd, begin)) for odd in characters & present]
        places = [place for place in places if place[1]]
        if places:
            yield Found(hazard, sum(count for _, count in places), min(first for first, _ in places))
