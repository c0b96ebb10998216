"""Given names among the words of a source."""

import re

from quotewire.quotes.speakers.given_names import ALSO_COMMON_WORDS, GIVEN_NAMES
from quotewire.text import Span

_WORD = re.compile(r"\S+")


def find_given_name(shadow: str, source: Span) -> Span | None:
    """Return the part of a source from a known given name on; None where there is none, or no word follows it."""
    words = list(_WORD.finditer(shadow, *source))
    for word in words[:-1]:
        given = word.group().lower()
        if given in GIVEN_NAMES and given not in ALSO_COMMON_WORDS:
            return Span(word.start(), source.end)
    return None
