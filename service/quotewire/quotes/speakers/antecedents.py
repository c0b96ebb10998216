"""Looking back in the text for what a short description such as `the officer` or `the service` takes up."""

import re
from functools import lru_cache

from quotewire.text import Span

_BACK = 3000


@lru_cache(maxsize=512)
def _indefinite(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:an?|one|another) (?:[\w'-]+ ){{0,3}}{re.escape(noun)}\b", re.I)


@lru_cache(maxsize=512)
def _fuller(noun: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:the|an?|its|their) ((?:(?!(?:of|in|at|to|and|by|for|on)\b)[\w'.&-]+ ){{1,4}}{re.escape(noun)})\b",
        re.I,
    )


def find_indefinite(shadow: str, noun: str, before: int) -> Span | None:
    """Return the last place before an offset that introduces an unnamed one (`an officer`), or None."""
    return _last(_indefinite(noun), shadow, before, 0)


def find_fuller(shadow: str, noun: str, before: int) -> Span | None:
    """Return the last longer description with this noun before an offset, without its article, or None."""
    return _last(_fuller(noun), shadow, before, 1)


def _last(pattern: re.Pattern[str], shadow: str, before: int, group: int) -> Span | None:
    found = None
    for match in pattern.finditer(shadow, max(0, before - _BACK), before):
        found = Span(*match.span(group))
    return found
