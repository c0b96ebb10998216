"""The subject to the right of a reporting verb (`said Ann Lee, a spokeswoman for the board`), by word classes."""

from dataclasses import dataclass

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_noun_phrase import NOUNS, REACH, is_finite, is_participle
from quotewire.quotes.lexicon_reading import Class, Range, Reading

_STARTS = frozenset({Class.NAME, Class.DETERMINER, Class.WORD, Class.NUMBER, Class.HYPHEN})


@dataclass(slots=True)
class _Walk:
    """How far a subject reaches so far: its last token, and the last before an apposition that may be cut short."""

    start: int
    ceiling: int
    end: int
    whole: int | None = None
    relative: bool = False


def subject_after(reading: Reading, verb: int) -> Range | None:
    """Return the subject that starts right after token `verb`, or None.

    An apposition that a quotation cuts short is left out.
    """
    if verb + 1 >= len(reading):
        return None
    start, ceiling = verb + 1, min(reading.last[verb], verb + REACH)
    if start > ceiling or reading.quoted[start] >= 0:
        return None
    if reading.classes[start] is Class.PRONOUN:
        return Range(start, start)
    if reading.classes[start] not in _STARTS:
        return None
    walk = _Walk(start, ceiling, start)
    k: int | None = start
    while k is not None and k <= ceiling:
        if reading.quoted[k] >= 0:
            return Range(start, walk.end if walk.whole is None else walk.whole)
        k = _step(reading, k, walk)
    return Range(start, walk.end)


def _step(reading: Reading, k: int, walk: _Walk) -> int | None:
    """Take token `k` into the subject and return the next one, or None where the subject is over."""
    cls, word, last = reading.classes[k], reading.lower[k], k >= walk.ceiling
    if cls is Class.OPEN:
        close = _closing(reading, k, walk.ceiling)
        if close is None:
            return None
        walk.end = k = close
    elif cls is Class.COMMA:
        if last or not _opens_apposition(reading, k, walk.ceiling):
            return None
        walk.whole = walk.end
        walk.relative = walk.relative or reading.lower[k + 1] in words.RELATIVES
    elif word in ("who", "that", "whose", "which") and k > walk.start:
        if last or _reports(reading, k + 1, walk.ceiling):
            return None
        walk.whole = walk.whole if walk.relative else walk.end
        walk.relative = True
    elif walk.relative and cls not in (Class.OTHER, Class.STOP):
        walk.end = k
    elif cls in NOUNS or cls is Class.DETERMINER:
        if is_finite(reading, k) and not is_participle(reading, k):
            return None
        walk.end = k
    elif not _links(reading, k, walk.ceiling):
        return None
    return k + 1


def _closing(reading: Reading, opened: int, ceiling: int) -> int | None:
    """Return the token that closes the bracket opened by token `opened`, or None."""
    for k in range(opened + 1, ceiling + 1):
        if reading.classes[k] is Class.CLOSE:
            return k
    return None


def _links(reading: Reading, k: int, ceiling: int) -> bool:
    """Say whether token `k` joins what follows to the noun phrase before it."""
    if k >= ceiling:
        return False
    cls, word = reading.classes[k], reading.lower[k]
    if cls is Class.STOP:
        return True
    if word in ("and", "or"):
        return reading.classes[k + 1] in (Class.NAME, Class.WORD, Class.DETERMINER, Class.ADVERB)
    if cls is Class.ADVERB or word in ("then", "now"):
        return reading.classes[k - 1] in (Class.DETERMINER, Class.COMMA) or reading.lower[k - 1] == "and"
    return word in words.LINKING and not _leaves(reading, k, ceiling)


def _leaves(reading: Reading, k: int, ceiling: int) -> bool:
    """Say whether the preposition leaves the noun phrase for a time, a place or the medium of speaking."""
    after = reading.lower[k + 1]
    if after in words.TIMES or after in words.POSSESSIVES:
        return True
    if reading.lower[k] in ("of", "for", "from", "with", "by") or (
        reading.lower[k] == "at" and reading.classes[k + 1] is Class.NAME
    ):
        return False
    ahead = range(k + 1, min(ceiling, k + 6) + 1)
    return any(reading.classes[i] is Class.TIME or reading.tokens.words[i] in words.MEDIA for i in ahead)


def _reports(reading: Reading, k: int, ceiling: int) -> bool:
    """Say whether the verb group that starts at token `k` reports speech of its own."""
    while k < ceiling and reading.classes[k] in (Class.AUXILIARY, Class.ADVERB):
        k += 1
    verb = words.REPORTING.get(reading.lower[k])
    return verb is not None and verb[1] >= words.Strength.MIDDLE


def _opens_apposition(reading: Reading, comma: int, ceiling: int) -> bool:
    """Say whether what follows the comma describes the name before it."""
    cls, word = reading.classes[comma + 1], reading.lower[comma + 1]
    if word in ("who", "whose", "which"):
        return comma + 2 <= ceiling and not _reports(reading, comma + 2, ceiling)
    if word in ("of", "from", "with"):
        return not _leaves(reading, comma + 1, ceiling)
    if word in ("now", "then", "formerly", "currently", "once", "and"):
        return comma + 2 <= ceiling and not _is_clause(reading, comma + 1, ceiling)
    if word in words.OPENERS or (word.endswith("ing") and cls is Class.WORD and word not in words.ING_NOUNS):
        return False
    return cls in (Class.NAME, Class.DETERMINER, Class.WORD, Class.NUMBER) and not _is_clause(
        reading, comma + 1, ceiling
    )


def _is_clause(reading: Reading, first: int, ceiling: int) -> bool:
    """Say whether the tokens from `first` to the next comma are a clause with a verb of its own."""
    for k in range(first, ceiling + 1):
        if reading.quoted[k] >= 0 or reading.classes[k] is Class.COMMA or reading.lower[k] in words.RELATIVES:
            return False
        if is_finite(reading, k) and not is_participle(reading, k):
            return True
    return False
