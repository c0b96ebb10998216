"""Reading a run of capitalised words: which of them are a title, which a name, and a name of what."""

import re
from collections.abc import Set
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from quotewire.quotes.speakers.capitals import Run, plain
from quotewire.quotes.speakers.given_names import (
    ALSO_COMMON_WORDS,
    FEMALE_NAMES,
    GIVEN_NAMES,
    INITIALS,
    MALE_NAMES,
)
from quotewire.quotes.speakers.place_words import DEMONYMS, PLACE_LETTERS, PLACE_PARTS, PLACES, SITES
from quotewire.quotes.speakers.role_words import (
    ABBREVIATED_TITLES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    HONORIFICS,
    MALE_NOUNS,
    MALE_TITLES,
    NAMES_TOO,
    PERSON_NOUNS,
    TITLES,
)
from quotewire.quotes.speakers.source_words import (
    CREDENTIALS,
    GROUPS,
    IN_HEADINGS,
    INSTITUTION_ENDINGS,
    KNOWN_BODIES,
    NAME_ENDINGS,
    NOT_NAMES,
    OPENS_NAMES,
    PRESENTING,
    SUFFIXES,
    SURNAMES_TOO,
)

ADJECTIVE_ENDINGS = ("-born", "-based", "-led", "-turned", "-owned", "-backed", "-trained", "-raised", "-era")


_LONGEST = 6
"""The most words of a person's name; more are a title in capitals."""
_COMPOUND = re.compile(r"-[a-z]{3,}$|^[RDI]-[A-Z]")
"""A single word such as `Oz-run` or `R-Oz` is no name."""


class Nature(Enum):
    """What a name seems to be a name of, judged by its own words alone."""

    PERSON = auto()
    MAYBE_PERSON = auto()
    ORGANIZATION = auto()
    PLACE = auto()
    PEOPLE = auto()


class Gender(Enum):
    """The pronouns that go with a person."""

    MALE = auto()
    FEMALE = auto()


class Name(NamedTuple):
    """A name as it stands in the text: its words without titles, and their range.

    `key` are the words in lower case without full stops. `titles` are the words of its run that stand before it
    and are no part of it, lower case; `titles_start` is where they start. `shaky` marks a single word that may be
    capitalised only for opening a sentence, `opens` a name that opens one.
    """

    words: tuple[str, ...]
    key: tuple[str, ...]
    start: int
    end: int
    nature: Nature
    gender: Gender | None
    titles: tuple[str, ...]
    titles_start: int
    shaky: bool
    block: int
    opens: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the words of a run are: titles from `first` on, the name from `cut` up to `last`."""

    first: int
    cut: int
    last: int
    words: tuple[str, ...]
    key: tuple[str, ...]
    titles: tuple[str, ...]
    nature: Nature
    gender: Gender | None
    shaky: bool
    opens: bool


@lru_cache(maxsize=4096)
def is_person_noun(word: str) -> bool:
    """Say whether a lower-case singular noun names what a person is."""
    if word in PERSON_NOUNS:
        return True
    last = word.rsplit("-", 1)[-1]
    return last != word and last in PERSON_NOUNS


class NameReader:
    """Reads the runs of one article; the same words are read once, those that many articles have mostly too.

    `common` are words that the article also writes in lower case.
    """

    def __init__(self, common: frozenset[str]) -> None:
        self._common = common
        self._read: dict[tuple[tuple[str, ...], bool], _Parts | None] = {}

    def read(self, run: Run) -> Name | None:
        """Return the name in a run, or None where it holds only titles or ordinary words."""
        words = (run.words, run.initial)
        try:
            parts = self._read[words]
        except KeyError:
            common = self._common.intersection(map(plain, run.words))
            parts = self._read[words] = _take_apart(run.words, run.initial, common)
        return _name(run, parts) if parts is not None else None


@lru_cache(maxsize=8192)
def _take_apart(words: tuple[str, ...], initial: bool, common: frozenset[str]) -> _Parts | None:
    low = [plain(w) for w in words]
    first, last = 0, len(low)
    if last > 3 and _is_heading(words):
        return None
    while first < last and _is_function_word(words, initial, low, first):
        first += 1
    opened = initial and first == 0
    if opened and low[first] in PRESENTING and low[first + 1 : first + 2] == ["the"] and last - first > 2:
        first += 2
    while last > first and low[last - 1] in NOT_NAMES and not _is_acronym(words[last - 1]):
        if last - first > 1 and _may_bear(low[last - 2], low[last - 1]):
            break
        last -= 1
    if first == last:
        return None
    if last - first > 1 and _is_ordinary(low, first, last, common, opened):
        first += 1
    cut = _after_titles(low, first, last, common, initial)
    if cut == last:
        if low[last - 1] in ABBREVIATED_TITLES or _COMPOUND.search(words[last - 1]):
            return None
        return _parts(words, low, (last - 1, last - 1, last), True)
    if cut > first and _names_an_organisation(low, cut, last):
        cut = first
    cut = _after_modifiers(words, low, cut, last, common)
    if last - cut == 1 and (len(low[cut]) == 1 or _COMPOUND.search(words[cut])):
        return None
    last = _before_credentials(words, low, cut, last)
    shaky = (
        opened and last - cut == 1 and cut == first and (low[cut] in common or low[cut] not in GIVEN_NAMES)
    )
    return _parts(words, low, (first, cut, last), shaky, opened and cut == first)


def _is_heading(words: tuple[str, ...]) -> bool:
    """Say whether words are a heading in capitals (`ORSK TEAM TO STAY`), perhaps with a word after it."""
    upper = [word for word in words if word.isupper()]
    return len(upper) > 3 and any(word.lower() in IN_HEADINGS for word in upper)


def _may_bear(before: str, word: str) -> bool:
    """Say whether an ordinary word is a surname after a given name, an initial or `Mr.`."""
    return before in HONORIFICS or (word in SURNAMES_TOO and (before in GIVEN_NAMES or len(before) == 1))


def _is_function_word(words: tuple[str, ...], initial: bool, low: list[str], i: int) -> bool:
    if low[i] == "&":
        return True
    if low[i] not in NOT_NAMES or _is_acronym(words[i]) or words[i].endswith("."):
        return False
    if low[i] in OPENS_NAMES and not initial and i < len(low) - 2 and low[-1] in NAME_ENDINGS:
        return False
    if low[i].endswith("day") and low[i + 1 : i + 2] and low[i + 1] in NAME_ENDINGS:
        return False
    return initial or low[i] not in GIVEN_NAMES or i == len(low) - 1


def _is_ordinary(low: list[str], first: int, last: int, common: Set[str], opened: bool) -> bool:
    """Say whether the first word is no part of the name: one that opens a sentence (`Using Ted Doe's words`)."""
    word = low[first]
    if word in GIVEN_NAMES or word in TITLES or len(low[first + 1]) == 1:
        return False
    if not opened:
        return (
            last - first > 2
            and word in common
            and is_given(low[first + 1])
            and low[last - 1] not in NAME_ENDINGS
        )
    return word in common or (len(word) > 4 and word.endswith("ing") and low[first + 1] in GIVEN_NAMES)


def _parts(
    words: tuple[str, ...], low: list[str], cuts: tuple[int, int, int], shaky: bool, opens: bool = False
) -> _Parts:
    first, cut, last = cuts
    titles, key = tuple(low[first:cut]), tuple(low[cut:last])
    nature = _nature(words[cut:last], key, titles)
    gender = _gender(key, titles) if nature in (Nature.PERSON, Nature.MAYBE_PERSON) else None
    return _Parts(first, cut, last, words[cut:last], key, titles, nature, gender, shaky, opens)


def _name(run: Run, parts: _Parts) -> Name:
    last = parts.last
    end = run.ends[last - 1] if last < len(run.words) else run.end
    return Name(
        parts.words,
        parts.key,
        run.starts[parts.cut],
        end,
        parts.nature,
        parts.gender,
        parts.titles,
        run.starts[parts.first],
        parts.shaky,
        run.block,
        parts.opens,
    )


def _after_titles(low: list[str], first: int, last: int, common: Set[str], initial: bool) -> int:
    """Return the index after the last title that a name follows, `last` where there are only titles."""
    cut = first
    for i in range(first, last):
        if not _is_title(low, i, first, last, common, initial):
            continue
        if cut < i == last - 1 and (low[cut] in GIVEN_NAMES or low[i] in NAMES_TOO):
            continue
        if i - first == 1 and last - i == 2 and low[first] in GIVEN_NAMES and low[i + 1] not in GIVEN_NAMES:
            continue
        cut = i + 1
    return cut


def _is_title(low: list[str], i: int, first: int, last: int, common: Set[str], initial: bool) -> bool:
    word, following = low[i], last - i - 1
    whole_name = following > 1 and is_given(low[i + 1])
    if word not in TITLES:
        if word in GIVEN_NAMES and following and word not in common:
            return False
        opens = initial and i == first and (following > 1 or word in common or len(word) > 4)
        inside = following == 0 and i > first and not initial
        return (is_person_noun(word) or (is_person_noun(word.removesuffix("s")) and not inside)) and (
            whole_name or opens or (following == 0 and word not in NAME_ENDINGS)
        )
    if word not in NAMES_TOO:  # `Vice President Doe`, but `Vice Gaul`
        return word != "vice" or not TITLES.isdisjoint(low[i + 1 : i + 2])
    if any(w not in TITLES and w not in PLACES for w in low[first:i]) or following == 0:
        return whole_name or (following > 1 and low[i + 1] not in SUFFIXES and not is_given(low[first]))
    return following > 1 or word not in GIVEN_NAMES


def is_given(word: str) -> bool:
    """Say whether a lower-case word, or its part before a hyphen, is a common given name."""
    return word in GIVEN_NAMES or word.split("-", 1)[0] in GIVEN_NAMES


def _names_an_organisation(low: list[str], cut: int, last: int) -> bool:
    polite = last - cut == 1 and low[cut - 1] in HONORIFICS
    return low[last - 1] in NAME_ENDINGS and low[cut] not in GIVEN_NAMES and not polite


def _after_modifiers(words: tuple[str, ...], low: list[str], cut: int, last: int, common: Set[str]) -> int:
    """Skip places, peoples, institutions and adjectives before a given name that a surname follows."""
    while last - cut > 1 and low[cut].endswith(ADJECTIVE_ENDINGS):
        cut += 1
    if last - cut > 2 and low[cut] in PLACES and low[cut] not in GIVEN_NAMES and is_given(low[cut + 1]):
        return cut + 1
    if low[last - 1] in NAME_ENDINGS or is_given(low[cut]):
        return cut
    for i in range(last - 2, cut, -1):
        if is_given(low[i]) and not is_given(low[i - 1]):
            before = low[i - 1]
            evident = _is_modifier(words[i - 1], before) or before in common or is_person_noun(before)
            if evident or i - cut > 1:
                return i
    return cut


def _is_modifier(word: str, low: str) -> bool:
    return (
        low in PLACES
        or word.lower() in PLACES
        or low in NAME_ENDINGS
        or low in GROUPS
        or (_is_acronym(word) and (not is_initials(word) or low in PLACE_LETTERS))
    )


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "")
    return len(letters) > 1 and letters.isupper()


def _before_credentials(words: tuple[str, ...], low: list[str], cut: int, last: int) -> int:
    while (
        last - cut > 2
        and low[last - 1] in CREDENTIALS
        and (_is_acronym(words[last - 1]) or low[last - 1] == "phd")
    ):
        last -= 1
    return last


def _nature(words: tuple[str, ...], key: tuple[str, ...], titles: tuple[str, ...]) -> Nature:
    personal = any(t in TITLES or is_person_noun(t) for t in titles)
    if len(key) == 1:
        return _nature_of_word(words[0], key[0], personal)
    initial = len(key) > 2 and len(key[0]) == 1 and is_given(key[1])
    given = is_given(key[0]) or words[0] in INITIALS or initial
    if (
        given
        and len(key) <= _LONGEST
        and key[-1] not in INSTITUTION_ENDINGS
        and (key[0] not in ALSO_COMMON_WORDS or personal)
        and (len(key) == 2 or len(key[1]) == 1 or key[-1] not in NAME_ENDINGS)
    ):
        return Nature.PERSON
    if "&" in key or key[-1] in NAME_ENDINGS or any(w in NAME_ENDINGS for w in key[1:-1]):
        return Nature.ORGANIZATION
    if personal:
        return Nature.PERSON
    if all(w in PLACES or w in PLACE_PARTS for w in key):
        return Nature.PLACE
    if key[-1] in GROUPS:
        return Nature.PEOPLE
    if key[-1] in SITES and key[-1] not in NAMES_TOO:
        return Nature.PLACE
    if key[0] in DEMONYMS or key[0] in KNOWN_BODIES or _has_acronym(words):
        return Nature.ORGANIZATION
    return Nature.MAYBE_PERSON


def _has_acronym(words: tuple[str, ...]) -> bool:
    """Say whether a name begins with an acronym, or is a word and one (`Junge SVP`)."""
    if _is_acronym(words[0]) and not is_initials(words[0]):
        return True
    first, last = words[0], words[-1]
    return len(words) == 2 and len(first) > 2 and not first.isupper() and _is_acronym(last)


def _nature_of_word(word: str, key: str, personal: bool) -> Nature:
    if personal and not _is_acronym(word):
        return Nature.PERSON
    if key in GROUPS or (key.endswith("s") and key[:-1] in DEMONYMS):
        return Nature.PEOPLE
    if key in PLACES or word.lower() in PLACES:
        return Nature.PERSON if key in GIVEN_NAMES and key not in ALSO_COMMON_WORDS else Nature.PLACE
    if key in NAME_ENDINGS or key in KNOWN_BODIES or _is_acronym(word):
        return Nature.ORGANIZATION
    return Nature.MAYBE_PERSON


def is_initials(word: str) -> bool:
    """Say whether capitals stand for given names: `A.E.`, or `TJ` and the like without full stops."""
    return ("." in word and len(word) <= 6) or word in INITIALS


def _gender(key: tuple[str, ...], titles: tuple[str, ...]) -> Gender | None:
    for title in reversed(titles):
        if title in MALE_TITLES or title in MALE_NOUNS:
            return Gender.MALE
        if title in FEMALE_TITLES or title in FEMALE_NOUNS:
            return Gender.FEMALE
    if len(key) == 1:
        return None
    return given_gender(key)


def given_gender(key: tuple[str, ...]) -> Gender | None:
    """Return the gender that the given name of a whole name (lower case words) usually goes with, or None."""
    for word in key[:-1]:
        for part in (word, word.split("-", 1)[0]):
            if part in MALE_NAMES:
                return Gender.MALE
            if part in FEMALE_NAMES:
                return Gender.FEMALE
        if len(word) > 1 and word not in SUFFIXES:
            return None
    return None
