"""What kind of speaker a common noun stands for."""

import re
from enum import Enum, auto
from functools import lru_cache

from quotewire.quotes.speakers.roles import is_person
from quotewire.quotes.speakers.source_words import (
    DOCUMENT_NOUNS,
    GROUPS,
    INSTITUTION_NOUNS,
    MANY,
    MULTITUDES,
    NAMELESS,
    ONE,
)

_PERCENT = re.compile(r"\d+(?:\.\d+)?%")


class NounKind(Enum):
    """One person, several people, a body that speaks as one, something written."""

    PERSON = auto()
    PEOPLE = auto()
    INSTITUTION = auto()
    DOCUMENT = auto()


@lru_cache(maxsize=8192)
def kind_of(word: str) -> NounKind | None:
    """Return the kind of a noun (lower case, as `roles.noun` gives it), None for a word that is no such noun."""
    if word in ONE or word in NAMELESS:
        return NounKind.PERSON
    if word in MANY or word in MULTITUDES or word in GROUPS or _PERCENT.fullmatch(word):
        return NounKind.PEOPLE
    if word in INSTITUTION_NOUNS:
        return NounKind.INSTITUTION
    if word in DOCUMENT_NOUNS:
        return NounKind.DOCUMENT
    if is_person(word):
        return NounKind.PERSON
    return _kind_of_form(word)


def _kind_of_form(word: str) -> NounKind | None:
    """Judge a word by its ending: a plural, or a word for somebody who does something."""
    if word.endswith("s") and len(word) > 3:
        single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
        if is_person(single) or single in NAMELESS or _is_doer(single):
            return NounKind.PEOPLE
        if single in DOCUMENT_NOUNS:
            return NounKind.DOCUMENT
        if single in INSTITUTION_NOUNS:
            return NounKind.PEOPLE
    if word.endswith(("men", "women", "people")):
        return NounKind.PEOPLE
    return NounKind.PERSON if _is_doer(word) else None


def _is_doer(word: str) -> bool:
    return len(word) > 5 and word.endswith(("er", "or", "ee", "ian")) and word.isalpha()
