"""Noun phrases beside a reporting verb: who speaks, by word classes alone.

Bounds follow the habit of PolNeAR (Newell et al., LREC 2018): a source takes its titles, its phrases with
`of`, `for` or `at`, and the appositions that commas set off.
"""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_reading import Class, Reading

_NOUNS = frozenset({Class.NAME, Class.NUMBER, Class.WORD, Class.CLITIC, Class.HYPHEN, Class.CLOSE})
_HEADS = frozenset({Class.NAME, Class.NUMBER, Class.WORD, Class.CLOSE})
_REACH = 60
"""How many tokens a source may go back or on: it keeps the work linear."""


def subject_before(reading: Reading, verb: int) -> tuple[int, int] | None:
    """Return the first and last token of the subject that ends right before token `verb`, or None."""
    floor = max(reading.first[verb] if verb < len(reading) else 0, verb - _REACH)
    end = verb - 1
    classes, lower = reading.classes, reading.lower
    while end >= floor and classes[end] is Class.ADVERB:
        end -= 1
    if end < floor or reading.quoted[end] >= 0:
        return None
    if classes[end] is Class.COMMA:
        return _with_apposition(reading, end, floor)
    if classes[end] is Class.PRONOUN:
        return end, end
    if lower[end] in words.STANDALONE and (end == floor or lower[end - 1] not in ("of", "the")):
        return (end, end) if lower[end] not in ("that", "this") else None
    start = _phrase_start(reading, end, floor)
    return None if start is None else (start, end)


def _with_apposition(reading: Reading, comma: int, floor: int) -> tuple[int, int] | None:
    """Return the subject whose apposition ends with token `comma`."""
    classes, lower = reading.classes, reading.lower
    left = comma - 1
    depth = 0
    for _ in range(3):
        while left >= floor and reading.quoted[left] < 0 and classes[left] is not Class.COMMA:
            depth += classes[left] is Class.CLOSE
            left -= 1
        if left < floor or reading.quoted[left] >= 0 or left == floor:
            return None
        before = left - 1
        if classes[before] is Class.PRONOUN and lower[before] != "who":
            return before, before
        if lower[left + 1] in words.OPENERS or classes[left + 1] is Class.ADVERB:
            start = _phrase_start(reading, before, floor)
            return None if start is None else (start, before)
        start = _phrase_start(reading, before, floor)
        if start is not None and (start == floor or not _is_apposition(reading, start, before)):
            return start, comma
        left = before
    return None


def _is_apposition(reading: Reading, start: int, end: int) -> bool:
    """Say whether the phrase, which follows a comma, only describes the one before it."""
    if reading.classes[start - 1] is not Class.COMMA:
        return False
    if start == end and reading.classes[start] is Class.NUMBER:
        return True
    return reading.lower[start] in ("a", "an", "the", "who") or reading.classes[start] in (
        Class.WORD,
        Class.NUMBER,
    )


def _phrase_start(reading: Reading, end: int, floor: int) -> int | None:
    """Return the first token of the noun phrase that ends with token `end`, or None if there is none."""
    classes, lower = reading.classes, reading.lower
    if classes[end] not in _NOUNS or reading.quoted[end] >= 0:
        return None
    k = end
    start = None
    while k >= floor and reading.quoted[k] < 0:
        cls = classes[k]
        if cls is Class.CLOSE:
            opened = _opening(reading, k, floor)
            if opened is None:
                break
            k = opened - 1
            continue
        if cls in _NOUNS or (cls is Class.STOP and _is_abbreviation(reading, k)):
            start = k
        elif cls is Class.DETERMINER:
            start = k
            if k - 1 < floor or not _joins(reading, k - 1, floor):
                break
        elif _joins(reading, k, floor):
            pass
        elif cls is Class.COMMA and _in_name_list(reading, k, floor):
            pass
        else:
            break
        k -= 1
    return start


def _opening(reading: Reading, close: int, floor: int) -> int | None:
    """Return the token that opens the parenthesis closed by token `close`."""
    k = close - 1
    while k >= floor and reading.classes[k] is not Class.OPEN:
        k -= 1
    return k if k > floor else None


def _is_abbreviation(reading: Reading, stop: int) -> bool:
    """Say whether the full stop belongs to an abbreviation inside a name (`Sen.`, `John F. Lee`)."""
    return stop > 0 and (len(reading.lower[stop - 1]) <= 3 or reading.lower[stop - 1] in words.TITLES)


def _joins(reading: Reading, k: int, floor: int) -> bool:
    """Say whether token `k` is a preposition or conjunction that joins two noun phrases."""
    if k - 1 < floor:
        return False
    cls, word = reading.classes[k], reading.lower[k]
    before = reading.classes[k - 1]
    if cls is Class.PREPOSITION and word in words.LINKING:
        return before in _HEADS
    if word == "and" or word == "or":
        return before in (Class.NAME, Class.WORD, Class.CLOSE)
    return False


def _in_name_list(reading: Reading, comma: int, floor: int) -> bool:
    """Say whether the comma stands inside a place (`Portland, Oregon`) or an age; never at the edge."""
    return (
        comma - 2 >= floor
        and comma + 2 < len(reading)
        and reading.classes[comma - 1] is Class.NAME
        and reading.classes[comma + 1] is Class.NAME
        and reading.lower[comma - 2] in ("of", "from", "in", "at")
    )


def subject_after(reading: Reading, verb: int) -> tuple[int, int] | None:
    """Return the first and last token of the subject that starts right after token `verb`, or None."""
    if verb + 1 >= len(reading):
        return None
    ceiling = min(reading.last[verb], verb + _REACH)
    start = verb + 1
    classes, lower = reading.classes, reading.lower
    if start > ceiling or reading.quoted[start] >= 0:
        return None
    if classes[start] is Class.PRONOUN:
        return start, start
    if classes[start] not in (Class.NAME, Class.DETERMINER, Class.WORD, Class.NUMBER, Class.HYPHEN):
        return None
    end, k = start, start
    while k <= ceiling and reading.quoted[k] < 0:
        cls = classes[k]
        if cls is Class.OPEN:
            close = k
            while close <= ceiling and classes[close] is not Class.CLOSE:
                close += 1
            if close > ceiling:
                break
            k = end = close
        elif cls in _NOUNS or cls is Class.DETERMINER:
            end = k
        elif cls is Class.STOP and k < ceiling and _is_abbreviation(reading, k):
            pass
        elif (
            cls is Class.PREPOSITION and k < ceiling and lower[k] in words.LINKING and not _leaves(reading, k)
        ):
            pass
        elif (
            lower[k] in ("and", "or")
            and k < ceiling
            and classes[k + 1] in (Class.NAME, Class.WORD, Class.DETERMINER)
        ):
            pass
        elif cls is Class.COMMA and k < ceiling and _opens_apposition(reading, k):
            pass
        elif lower[k] in ("who", "that", "whose") and k < ceiling and classes[k - 1] is not Class.COMMA:
            pass
        elif cls in (Class.VERB, Class.AUXILIARY, Class.ADVERB, Class.PRONOUN) and _in_relative(
            reading, k, start
        ):
            pass
        else:
            break
        k += 1
    return start, end


def _in_relative(reading: Reading, k: int, start: int) -> bool:
    """Say whether token `k` stands in a relative clause that began after `start`."""
    return any(reading.lower[i] in ("who", "that", "whose", "which") for i in range(max(start, k - 12), k))


def _leaves(reading: Reading, k: int) -> bool:
    """Say whether the preposition leaves the noun phrase: time, place or medium of speaking."""
    after = reading.lower[k + 1]
    if after in words.TIMES:
        return True
    if reading.lower[k] in ("of", "for", "from", "at") and reading.lower[k + 1] not in ("a", "an"):
        return False
    ahead = reading.lower[k + 1 : k + 6]
    return any(
        word in words.TIMES
        or word
        in ("interview", "statement", "tweet", "post", "conference", "letter", "email", "speech", "briefing")
        for word in ahead
    )


def _opens_apposition(reading: Reading, comma: int) -> bool:
    """Say whether what follows the comma describes the name before it."""
    cls, word = reading.classes[comma + 1], reading.lower[comma + 1]
    if word.endswith("ing") or word in words.OPENERS:
        return False
    return cls in (Class.NAME, Class.DETERMINER, Class.WORD, Class.NUMBER) or word == "who"
