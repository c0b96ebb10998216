"""Patterns written as lists: one alternative a line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽΑ-ΩЀ-Я"
"""Letters in upper case, to stand in a class of a pattern: Latin, Greek, Cyrillic."""
CASELESS = "\u0590-\u06ff\u0900-\u0dff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of the scripts that have no case: Hebrew, Arabic, Indic, Japanese, Chinese, Korean."""


_HEAD = re.compile(r"[\W_]*+([^\W_].?)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Headed:
    """A pattern whose matches begin, marks aside, in one of a few ways: see `head_of`."""

    heads: frozenset[str]
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """Search a text for the pattern, as `re.Pattern.search` does."""
        return self.pattern.search(text)


@dataclass(frozen=True, slots=True)
class Hinted:
    """A pattern whose matches hold one of a few literals, lower case: one of its own words.

    A literal is found many times faster than a pattern that may begin anywhere.
    """

    hints: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """Search a text for the pattern, as `re.Pattern.search` does."""
        lower = text.lower()
        for hint in self.hints:  # a loop, since it is twice as fast here as any() with a generator
            if hint in lower:
                return self.pattern.search(text)
        return None


@dataclass(frozen=True, slots=True)
class Ending:
    """A pattern whose matches end with one of a few literals, lower case, marks after it aside."""

    endings: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """Search a text for the pattern, as `re.Pattern.search` does."""
        return self.pattern.search(text) if text.lower().rstrip(".)]").endswith(self.endings) else None


Pattern = re.Pattern[str] | Headed | Hinted | Ending


def search_any(patterns: Iterable[Pattern], text: str) -> bool:
    """Say whether one of the patterns is found in a text."""
    for pattern in patterns:  # noqa: SIM110 - a loop, as above
        if pattern.search(text):
            return True
    return False


def head_of(lower: str) -> str:
    """Return how a text in lower case begins: a letter and what follows it, or `0` for a digit; empty for marks alone.

    Marks before it are passed over; a mark or a blank that follows is a blank.
    """
    head = lower[:2]
    if head.isalpha():
        return head
    found = _HEAD.match(lower)
    if found is None:
        return ""
    head = found[1]
    if head[0].isdecimal():
        return "0"
    return head if head.isalnum() else head[0] + " "


def headed(heads: str, pattern: re.Pattern[str]) -> Headed:
    """Return a pattern with the heads of whatever it matches; see `read_heads`."""
    return Headed(read_heads(heads), pattern)


def read_heads(heads: str) -> frozenset[str]:
    """Read heads that blanks set apart, `_` in them for a blank; `.` is the head of a text that is marks alone."""
    return frozenset("" if head == "." else head.replace("_", " ") for head in heads.split())


def hinted(hints: str, pattern: re.Pattern[str]) -> Hinted:
    """Return a pattern with the literals, set apart by bars, of which one stands in whatever it matches."""
    return Hinted(tuple(hints.split("|")), pattern)


def ending(endings: str, pattern: re.Pattern[str]) -> Ending:
    """Return a pattern with the literals, set apart by bars, one of which ends whatever it matches."""
    return Ending(tuple(endings.split("|")), pattern)


def one_of(lines: str) -> str:
    """Return the lines of a text as a group of alternatives, blank lines and blanks at their ends left out."""
    return "(?:" + "|".join(filter(None, (line.strip() for line in lines.splitlines()))) + ")"


def alternatives(names: Iterable[str]) -> str:
    """Return alternatives for names, longer ones first, by their first letters: few are tried at any place."""
    ordered = sorted(names, key=lambda name: (name[0], -len(name)))
    groups = groupby(ordered, key=lambda name: name[0])
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(n[1:]) for n in group)})" for first, group in groups
    )


def whole_line(lines: str) -> re.Pattern[str]:
    """Compile alternatives that make up a whole block, marks at its ends aside, without regard to case."""
    return re.compile(rf"^\W{{0,3}}{one_of(lines)}\W{{0,3}}$", re.IGNORECASE)


def opening(lines: str) -> re.Pattern[str]:
    """Compile alternatives with which a block opens, marks before them aside, without regard to case."""
    return re.compile(rf"^\W{{0,4}}{one_of(lines)}", re.IGNORECASE)


def anywhere(lines: str) -> re.Pattern[str]:
    """Compile alternatives that stand anywhere in a block, from a word's beginning, without regard to case."""
    return re.compile(rf"\b{one_of(lines)}", re.IGNORECASE)


def phrases(lines: str) -> frozenset[str]:
    """Return the phrases of a list: one or more a line, set apart by bars."""
    return frozenset(
        filter(None, (phrase.strip() for line in lines.splitlines() for phrase in line.split("|")))
    )


def words(lines: str) -> frozenset[str]:
    """Return the words of a list, set apart by blanks."""
    return frozenset(lines.split())
