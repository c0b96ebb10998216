"""How a word is written: its letters' case, digits, punctuation."""

from enum import IntEnum


class Shape(IntEnum):
    """The kinds of tokens by how they are written."""

    OTHER = 0
    LOWER = 1
    CAPITALISED = 2
    CAPITALS = 3
    INITIAL = 4
    """A single capital, or capitals with stops: `J`, `U.S.`"""
    MIXED = 5
    NUMBER = 6
    CLITIC = 7
    STOP = 8
    COMMA = 9
    COLON = 10
    MARK = 11
    DASH = 12


_SINGLE = (
    dict.fromkeys(".!?…", Shape.STOP)
    | dict.fromkeys(",;", Shape.COMMA)
    | {":": Shape.COLON}
    | dict.fromkeys("\"'", Shape.MARK)
    | dict.fromkeys("-—", Shape.DASH)
)


def shape_of(word: str) -> Shape:
    """Return the shape of a token as the shadow spells it."""
    first = word[0]
    if first in _SINGLE:
        return _SINGLE[first] if len(word) == 1 else Shape.CLITIC
    if first.isdigit():
        return Shape.NUMBER
    if not first.isalpha():
        return Shape.OTHER
    letters = word.replace(".", "")
    if len(letters) == 1 or "." in word:
        return Shape.INITIAL if first.isupper() else Shape.LOWER
    if letters.islower():
        return Shape.LOWER
    if letters.isupper():
        return Shape.CAPITALS
    rest = letters[1:].replace("'", "")
    return Shape.CAPITALISED if first.isupper() and rest.islower() else Shape.MIXED
