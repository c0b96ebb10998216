"""Looking back in the text for what a short description such as `the officer` or `the service` takes up."""

import re
from functools import lru_cache

from quotewire.quotes.speakers.nouns import kind_of
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_BACK = 3000
_NEAR = 16
_INSIDE = r"(?!(?:the|an?|of|in|at|to|and|by|for|on|with|that|who|which)\b)"
_NO_MODIFIER = (
    r"(?!(?:of|in|at|to|and|by|for|on|a|the|when|who|that|which|where|is|was|said|from|with|as|dozen|own|same|long|new"
    r"|recent|whole|entire|other|only|first|last|next)\b)"
)
_SAID_OF = words("is was as be became not been become being who former")


@lru_cache(maxsize=512)
def _indefinite(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:an?|one|another) (?:{_INSIDE}[\w'-]+ ){{0,3}}{re.escape(noun)}\b", re.I)


@lru_cache(maxsize=64)
def _issue(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:an?|another|his|her|its|their) (?:[\w'-]+ ){{0,2}}{re.escape(noun)}\b", re.I)


@lru_cache(maxsize=512)
def _fuller(noun: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:the|an?|its|their) ((?:{_NO_MODIFIER}(?:[\w'&-]+|(?:\w\.)+) ){{1,4}}{re.escape(noun)})\b(?: ([a-z]+))?",
        re.I,
    )


@lru_cache(maxsize=512)
def _titled(noun: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) ((?=[^A-Z\n]{0,24}[A-Z])"
        r"(?:[a-z0-9-]+ ){0,2}(?:(?:[A-Z][\w'&-]*|\d{4}|and|&) ){1,9}"
        rf"(?:(?!(?:an?|the|this|that|for|with|of|in|to|by|on|from|during|about)\b)[a-z-]+ ){{0,2}}{re.escape(noun)})\b"
    )


def find_indefinite(shadow: str, noun: str, before: int, *, back: int = _BACK) -> Span | None:
    """Return the last place before an offset that introduces an unnamed one (`an officer`), or None.

    It is looked for in the `back` code points before.
    """
    return _last(_indefinite(noun), shadow, before, 0, back)


def find_issue(shadow: str, noun: str, before: int) -> Span | None:
    """Return the last place before an offset that says of a document that somebody issues it (`in a statement`)."""
    return _last(_issue(noun), shadow, before, 0, _BACK)


def stands_alone(shadow: str, place: Span) -> bool:
    """Say whether a description stands for somebody unnamed: no apposition to a name, nothing said of one."""
    before = shadow[max(0, place.start - _NEAR) : place.start].rstrip().lower()
    if before.endswith((",", "(", "-")) or not _SAID_OF.isdisjoint(before.rsplit(maxsplit=1)[-1:]):
        return False
    after = shadow[place.end : place.end + 3].lstrip(" ,")
    return not after[:1].isupper()


def find_fuller(shadow: str, noun: str, before: int) -> Span | None:
    """Return the last longer description with this noun before an offset, without its article, or None."""
    found = None
    for match in _fuller(noun).finditer(shadow, max(0, before - _BACK), before):
        if match.group(2) is None or kind_of(match.group(2)) is None:
            found = Span(*match.span(1))
    return found


def find_titled(shadow: str, noun: str, before: int) -> Span | None:
    """Return the last description with this noun and a name before an offset (`a Velora report`), or None."""
    return _last(_titled(noun), shadow, before, 1, _BACK)


def _last(pattern: re.Pattern[str], shadow: str, before: int, group: int, back: int) -> Span | None:
    found = None
    for match in pattern.finditer(shadow, max(0, before - back), before):
        found = Span(*match.span(group))
    return found
