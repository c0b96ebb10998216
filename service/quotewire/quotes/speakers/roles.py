"""Roles: the words around a name that say what the person is, and descriptions that can stand for them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from quotewire.quotes.speakers.capitals import plain
from quotewire.quotes.speakers.names import Name, Nature, is_person_noun
from quotewire.quotes.speakers.place_words import COUNTRY, PARTY, REGIONS, STATES
from quotewire.quotes.speakers.role_words import (
    ABBREVIATED_TITLES,
    FORMER,
    HONORIFICS,
    IN_FULL,
    KINDS_OF,
    PERSON_SUFFIXES,
    PORTFOLIOS,
    SECONDS,
)
from quotewire.quotes.speakers.source_words import (
    DETERMINERS,
    DOCUMENT_NOUNS,
    INSTITUTION_NOUNS,
    NOT_NAMES,
    POST_MODIFIERS,
)
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_JOINS = words("of for to the &")
_STATE_WORDS = REGIONS | frozenset(STATES.values())
_PARTICIPLES = words("""
    based born charged accused known named elected appointed nominated hired employed involved convicted suspected
    quoted interviewed trained emeritus responsible
    """)
_BEFORE = 90
_NEAR = 32
_AFTER = 140
_CORE = 8
"""The most words a noun phrase has before its head noun."""
_WORD = re.compile(r"[^\s\u200b\"(),:;.!?—]+(?:\.(?=[\w.])[^\s\u200b\"(),:;!?—]*)?\.?")
_APPOSITION_BEFORE = re.compile(
    r"(?:^|[\s\"(])((?:the|a|an|his|her|their|its|our|my|\w+'s?) [^,.;:!?\"()—\n]{2,70}), $", re.I
)
_APPOSITION = re.compile(
    r"(?: ?\([^()\n]{1,30}\))?(?:, \d{1,3}(?:,| ))?,? ?"
    r"(?:(?<=, )|(?<=,)|(?:who )?(?:is|was|became|as) )(?P<phrase>[^,.;:!?\"()—\n]{3,100})"
)
_STATE = re.compile(r"(?:,? \(|, )([RDI])-((?:[A-Z][\w.]* ?){1,2})|,? of ((?:[A-Z]\w+ ?){1,2})")
_PARTIES = {"R": frozenset({"republican"}), "D": frozenset({"democrat"}), "I": frozenset({"independent"})}
_IN = re.compile(r"\b(?:in|at) $")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AGE = re.compile(r", (\d{1,3})(?=[,.; ])")


class Phrase(NamedTuple):
    """A role or a description: its head noun, the other words (lower case), the countries in it, its range."""

    head: str
    words: frozenset[str]
    countries: frozenset[str]
    span: Span


Word = tuple[str, int, int]
"""A word as written, and its range."""


def describe(words: Sequence[Word], *, next_to_name: bool = False) -> Phrase | None:
    """Make a phrase of words if its noun, the last one before any preposition, is a person noun.

    With `next_to_name` the noun is the last person noun of all words. Honorifics at the end are left out.
    """
    kept = list(words)
    while kept and noun(kept[-1][0]) in HONORIFICS and not _is_first_lady(kept):
        kept.pop()
    head = _last_person(kept) if next_to_name else _head(kept)
    if head is None:
        return None
    head = IN_FULL.get(head, head)
    lows = (
        frozenset(IN_FULL.get(low, low) for w, _, _ in kept if (low := noun(w)))
        - DETERMINERS
        - POST_MODIFIERS
    )
    countries = frozenset(COUNTRY[w] for w in lows if w in COUNTRY)
    return Phrase(head, lows, countries, Span(kept[0][1], kept[-1][2]))


def _is_first_lady(words: Sequence[Word]) -> bool:
    return len(words) > 1 and noun(words[-1][0]) == "lady" and noun(words[-2][0]) == "first"


def _last_person(words: Sequence[Word]) -> str | None:
    return next((low for word, _, _ in reversed(words) if is_person(low := noun(word))), None)


def _head(words: Sequence[Word]) -> str | None:
    """Return the person noun that a noun phrase is about: its last word before a preposition or a participle."""
    head = None
    for i, (word, _, _) in enumerate(words):
        low = noun(word)
        if low in POST_MODIFIERS or i > _CORE or (head is not None and _describes(low)):
            break
        head = low if is_person(low) else None
    return head


def _describes(low: str) -> bool:
    """Say whether a word after a noun goes on describing it (`a witness testifying in Oz`)."""
    return low.endswith("ing") or low in _PARTICIPLES


@lru_cache(maxsize=8192)
def noun(word: str) -> str:
    """Return a word as it is compared: lower case, without possessive and full stops."""
    low = word.lower()
    if low.endswith("'s"):
        low = low[:-2]
    return low.rstrip("'").replace(".", "")


@lru_cache(maxsize=8192)
def is_person(word: str) -> bool:
    """Say whether a lower-case noun names one person, by the lists or by its ending."""
    return is_person_noun(word) or (len(word) > 6 and word.endswith(PERSON_SUFFIXES))


def role_before(shadow: str, name: Name, floor: int, before: str) -> Phrase | None:
    """Return the role that stands right before a name (`Malian Foreign Minister X`, `the uncle, X`), or None.

    `before` is the word right before it.
    """
    start = name.titles_start
    low = max(floor, start - _BEFORE)
    if not name.titles and not (before.endswith(",") or is_person(noun(before))):
        return None
    text = shadow[low:start]
    match = _APPOSITION_BEFORE.search(text[-78:]) if text.endswith(", ") and not name.titles else None
    if match:
        offset = low + max(0, len(text) - 78)
        return describe(_spanned(shadow, offset + match.start(1), offset + match.end(1)))
    words = _premodifiers(text, low, bool(name.titles))
    if not words and not name.titles:
        return None
    if not name.titles and not is_person(noun(words[-1][0])):
        return None
    phrase = describe([*words, *_spanned(shadow, start, name.start)], next_to_name=True)
    return _with_state(phrase, shadow, name.end) if phrase is not None else None


def _with_state(phrase: Phrase, shadow: str, end: int) -> Phrase:
    """Add to a role the state that follows the name (`Sen. X (R-Fla.)`, `Sen. X of Florida`)."""
    match = _STATE.match(shadow, end)
    if match is None:
        return phrase
    lows = {
        STATES.get(low, low) for word in (match.group(2) or match.group(3)).split() if (low := noun(word))
    }
    if lows.isdisjoint(REGIONS):
        return phrase
    return phrase._replace(words=phrase.words | lows | _PARTIES.get(match.group(1), frozenset()))


def _premodifiers(text: str, offset: int, joined: bool) -> list[Word]:
    """Return the words right before a name that belong to its noun phrase, back to a determiner or a stop."""
    out: list[Word] = []
    end, capital = len(text), False
    for match in _backwards(text):
        word = match.group()
        ends_sentence = word.endswith(".") and plain(word) not in ABBREVIATED_TITLES and "." not in word[:-1]
        if text[match.end() : end].strip(" \n") or not word.strip("-'&") or ends_sentence:
            break
        low = word.lower()
        joins = low in _JOINS and (out[-1][0][0].isupper() if out else joined)
        if (low in NOT_NAMES and not joins) or len(out) > 9 or (capital and not _fits_before(word)):
            break
        capital = capital or word[0].isupper()
        out.append((word, offset + match.start(), offset + match.end()))
        end = match.start()
    while out and out[-1][0].lower() in NOT_NAMES:
        out.pop()
    return out[::-1]


def _backwards(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text from its end; those near it, mostly all that is asked for, without the rest."""
    near = text.find(" ", max(0, len(text) - _NEAR)) + 1
    yield from reversed(list(_WORD.finditer(text, near)))
    if near:
        yield from reversed(list(_WORD.finditer(text, 0, near)))


def _fits_before(word: str) -> bool:
    """Say whether a word can stand in a role before capitalised words: no verb that ends there."""
    return not word[0].islower() or word in FORMER or word in NOT_NAMES or is_person(word)


def role_after(shadow: str, name: Name, ceiling: int) -> Phrase | None:
    """Return the role that follows a name (`X, the foreign minister,`, `X is a lawyer`), or None."""
    match = _APPOSITION.match(shadow, name.end, min(ceiling, name.end + _AFTER))
    if not match or _IN.search(shadow, max(0, name.titles_start - 4), name.titles_start):
        return None
    start, end = match.span("phrase")
    whole = _without_clause(_spanned(shadow, start, end))
    words = whole
    while words and words[0][0].lower() in DETERMINERS:
        words = words[1:]
    if not words or words[0][0].lower() in POST_MODIFIERS | {"and", "but"}:
        return None
    phrase = describe(words)
    if phrase is None and len(whole) == len(words) + 1 and len(words) <= 3:
        phrase = _by_ending(words)
    if phrase is not None and phrase.head in INSTITUTION_NOUNS and name.nature is not Nature.PERSON:
        return None
    return phrase


def _by_ending(words: list[Word]) -> Phrase | None:
    """Take `a welder`, a noun that only its ending shows to be a person's, for a role."""
    head = noun(words[-1][0])
    if (
        len(head) < 5
        or not head.endswith(("er", "or", "ist", "ian"))
        or head in INSTITUTION_NOUNS | DOCUMENT_NOUNS
    ):
        return None
    return Phrase(head, frozenset(noun(w) for w, _, _ in words), frozenset(), Span(words[0][1], words[-1][2]))


def _without_clause(words: list[Word]) -> list[Word]:
    for i, (word, _, _) in enumerate(words):
        if word.lower() in {
            "who",
            "which",
            "that",
            "whose",
            "said",
            "says",
            "told",
            "has",
            "is",
            "was",
            "had",
        }:
            return words[:i]
    return words


def age_after(shadow: str, end: int) -> str | None:
    """Return the age that follows a name (`X, 37, …`) as written, or None."""
    match = _AGE.match(shadow, end) if shadow.startswith(", ", end) else None
    return match.group(1) if match else None


def _spanned(shadow: str, start: int, end: int) -> list[Word]:
    return [(m.group(), m.start(), m.end()) for m in _WORD.finditer(shadow, start, end)]


def contradict(description: Phrase, role: Phrase) -> bool:
    """Say whether two phrases name different countries, regions or parties."""
    for one, other in (
        (description.countries, role.countries),
        (description.words & _STATE_WORDS, role.words & _STATE_WORDS),
        (description.words & PORTFOLIOS, role.words & PORTFOLIOS),
        ({PARTY[w] for w in description.words if w in PARTY}, {PARTY[w] for w in role.words if w in PARTY}),
    ):
        if one and other and not one & other:
            return True
    return False


def fit(description: Phrase, role: Phrase) -> int:
    """Say how well a description stands for somebody of this role: 0 not at all, more the more words agree."""
    if contradict(description, role) or any(_YEAR.fullmatch(w) for w in role.words - description.words):
        return 0
    if description.head == role.head:
        score = 5
    elif description.head in role.words or role.head in description.words:
        score = 4
    elif any(kind in role.words for kind in KINDS_OF.get(description.head, "").split()):
        score = 2
    else:
        return 0
    if description.words & REGIONS and not role.words & REGIONS:
        score = min(score, 2)
    if "former" in description.words and not role.words & FORMER:
        score -= 1
    if not role.words.isdisjoint(SECONDS - description.words):
        if description.head == "president" or not description.words.isdisjoint(PORTFOLIOS):
            return 0
        score = 1
    if "prime" in description.words and "prime" not in role.words:
        return 0
    shared = len((description.words & role.words) - {description.head})
    if (
        description.head in PARTY
        and description.head != role.head
        and not shared
        and len(description.words) > 1
    ):
        score = 2
    return score + 2 * shared + 2 * bool(description.countries & role.countries)
