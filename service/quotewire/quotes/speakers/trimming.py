"""Putting the names of an article right by each other: words that are no part of one, names that are titles."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from quotewire.quotes.speakers.bodies import word_before
from quotewire.quotes.speakers.capitals import plain
from quotewire.quotes.speakers.names import Name, Nature, given_gender, is_given, is_person_noun
from quotewire.quotes.speakers.nouns import kind_of
from quotewire.quotes.speakers.place_words import PARTY, PLACES
from quotewire.quotes.speakers.role_words import NAMES_TOO, TITLES
from quotewire.quotes.speakers.sightings import PERSONAL, Sighting
from quotewire.quotes.speakers.source_words import DETERMINERS, INSTITUTION_NOUNS, KNOWN_BODIES, NAME_ENDINGS
from quotewire.quotes.speakers.word_lists import words

_WORD_BEFORE = 12
_ONE_DOES = re.compile(r" (?:[a-z]+[^s\W]s|is|was|has)\b|'|,? \d")
"""What follows a name in -s, but no plural: a verb in the singular, a possessive, an age."""
_BEFORE_MONTHS = words(
    "in since until till by of last next this late early mid every from to through before after on"
)
_OPENERS = words("""
    watch see read meet hear follow join consider imagine remember enter sorry thank blame ask call poor hey
    """)
"""Words that open a sentence, a name behind them."""
_ROLES = words("famer zealander yorker laureate olympian")
"""Words before a given name that are no part of it."""
_ORDINARY = ("ing", "ed", "ly", "less", "ous", "ful", "tic")
"""Endings of words that begin no name."""
_NOUNS = ("ist", "ists", "ive", "ives", "ies", "ators")
"""Endings of words before a given name that say what the person is."""
_OPENING_NOUNS = ("er", "or", "ian", "ion", "man")
"""Such endings of words that open a sentence; elsewhere they are as often a name's."""
_NO_NAMES = ("ly", "ing", "tions", "ments", "ists", "ians", "ologists", "goers", "holders", "makers")
"""Endings of words that alone are no name."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The names of several words that may be persons' in an article.

    `whole` begin with a given name, `firm` stand somewhere else than at the start of a sentence, `bodies` are all long
    names that do; `endings` are the last two words of longer ones, `surnames` and `last_words` the last words of both,
    `titled` the first words of those behind a title;
    `alone` counts the names of one word, `common` are the words that are also written in lower case.
    """

    whole: Set[tuple[str, ...]]
    firm: Set[tuple[str, ...]]
    bodies: Set[tuple[str, ...]]
    endings: Set[tuple[str, ...]]
    surnames: Set[str]
    last_words: Set[str]
    titled: Set[str]
    alone: Mapping[str, int]
    common: Set[str]


def trim(seen: Sequence[Sighting], alone: Mapping[str, int], common: Set[str], shadow: str) -> list[Sighting]:
    """Return the sightings with their names put right, in order; linear time.

    `Playing Doe` at the start of a sentence is Doe where the article has an `Ann Doe`; `Ruritanian Rob Roe` is Rob
    Roe where it goes on with Roe; `Cook` alone is a name where there is an `Ann Cook` or a `Dr Cook Wei`; `Bob and
    Ann Lee` are both Lee.
    `alone` counts the names of one word, `common` are words that the article also writes in lower case.
    """
    personal = [s.name for s in seen if len(s.name.key) > 1 and s.name.nature in PERSONAL]
    known = _Known(
        frozenset(n.key for n in personal if is_given(n.key[0])),
        frozenset(n.key for n in personal if not n.opens),
        frozenset(s.name.key for s in seen if not s.name.opens and len(s.name.key) > 2),
        frozenset(n.key[-2:] for n in personal if len(n.key) > 2),
        frozenset(n.key[-1] for n in personal if is_given(n.key[0])),
        frozenset(n.key[-1] for n in personal if not n.opens),
        frozenset(n.key[0] for n in personal if n.titles and n.key[0] not in TITLES),
        alone,
        common,
    )
    out: list[Sighting] = []
    for sighting in seen:
        if len(sighting.name.key) > 1:
            sighting = _completed_before(_put_right(sighting, known, shadow), known, shadow)
            if out and len(out[-1].name.key) == 1:
                out[-1] = _completed(out[-1], sighting, shadow)
        elif _is_title(sighting.name, known, shadow) or _is_month(sighting.name, shadow):
            continue
        out.append(sighting)
    return out


def may_be_name(name: Name, shadow: str) -> bool:
    """Say whether a single word that opens a sentence and speaks may be a name, unlike `Companies` or `Separately`."""
    word = name.key[0]
    if word in KNOWN_BODIES:
        return True
    plural = (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and not _ONE_DOES.match(shadow, name.end)
    )
    return not (plural or word.endswith(_NO_NAMES) or kind_of(word) is not None)


def _is_title(name: Name, known: _Known, shadow: str) -> bool:
    """Say whether a word alone is a title or a profession, and nobody's surname."""
    word = name.key[0]
    if (
        name.titles
        or word in known.titled
        or not (name.shaky or word in known.last_words or word in known.surnames)
    ):
        return False
    single = word in TITLES or is_person_noun(word)
    if not single and not is_person_noun(word.removesuffix("s")):
        return False
    if word not in known.surnames and not (single and word in known.last_words):
        return name.shaky and word not in NAMES_TOO
    before = shadow[max(0, name.start - _WORD_BEFORE) : name.start].lower().split()
    return bool(before) and before[-1] in DETERMINERS


def _is_month(name: Name, shadow: str) -> bool:
    """Say whether `May` alone is the month."""
    if name.key != ("may",) or name.titles:
        return False
    before = shadow[max(0, name.start - _WORD_BEFORE) : name.start].lower().split()
    dated = bool(before) and (before[-1] in _BEFORE_MONTHS or before[-1].strip(",").isdigit())
    return dated or shadow[name.end : name.end + 2].lstrip().isdigit()


def _put_right(sighting: Sighting, known: _Known, shadow: str) -> Sighting:
    name = _trimmed(_trimmed(sighting.name, known, shadow), known, shadow)
    return sighting if name is sighting.name else sighting._replace(name=name)


def _trimmed(name: Name, known: _Known, shadow: str) -> Name:
    key = name.key
    if len(key) < 2 or is_given(key[0]) or len(key[0]) == 1:
        return name
    rest = key[1:]
    if name.opens and len(key) == 2 and key[0] in _OPENERS and known.alone.get(rest[0], 0) > 1:
        return _without_first(name, shadow)
    ordinary = (
        key[0] in known.common or key[0].endswith(_ORDINARY) or key[0] in PLACES or is_person_noun(key[0])
    )
    noun = len(rest) > 1 and is_given(rest[0]) and _is_no_given_name(key[0], opens=name.opens)
    if rest in known.whole or noun:
        return _without_first(name, shadow)
    if ordinary and rest[-1] in known.surnames and key not in known.endings and key[-1] not in NAME_ENDINGS:
        return _without_first(name, shadow)
    named = len(rest) == 2 and rest[-1] in known.alone and rest[-1] not in NAME_ENDINGS
    if named and key[0] in PLACES and rest[0] not in PLACES and name.nature is Nature.ORGANIZATION:
        return _without_first(name, shadow)
    return name


def _is_no_given_name(word: str, *, opens: bool) -> bool:
    if word.endswith(_NOUNS) or word in INSTITUTION_NOUNS or word in PARTY:
        return True
    return word.endswith(_OPENING_NOUNS) if opens else word in _ROLES


def _without_first(name: Name, shadow: str) -> Name:
    start = shadow.find(name.words[1], name.start + len(name.words[0]), name.end)
    nature = Nature.PERSON if len(name.key) > 2 else Nature.MAYBE_PERSON
    titles = (*name.titles, name.key[0])
    return name._replace(
        words=name.words[1:], key=name.key[1:], start=start, nature=nature, titles=titles, opens=False
    )


def _completed_before(sighting: Sighting, known: _Known, shadow: str) -> Sighting:
    """Give a name its first word back, which looked ordinary at the start of a sentence, where it has it elsewhere."""
    name = sighting.name
    if name.titles or shadow[name.start - 1 : name.start] != " ":
        return sighting
    word = word_before(shadow, name.start)
    key = (plain(word), *name.key)
    if not word[:1].isupper() or key not in known.bodies:
        return sighting
    start = name.start - 1 - len(word)
    whole = name._replace(words=(word, *name.words), key=key, start=start, titles_start=start)
    return sighting._replace(name=whole)


def _completed(one: Sighting, other: Sighting, shadow: str) -> Sighting:
    """Give the first of `Bob and Ann Lee` the surname of the second."""
    name, fuller = one.name, other.name
    if len(fuller.key) != 2 or fuller.nature is not Nature.PERSON or fuller.titles:
        return one
    if not (is_given(name.key[0]) and is_given(fuller.key[0])) or shadow[name.end : fuller.start] != " and ":
        return one
    words, key = (*name.words, fuller.words[-1]), (name.key[0], fuller.key[-1])
    return one._replace(
        name=name._replace(words=words, key=key, nature=Nature.PERSON, gender=given_gender(key))
    )
