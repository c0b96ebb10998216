"""The subject to the left of a reporting verb, by word classes alone.

Bounds follow the habit of PolNeAR (Newell et al., LREC 2018): a source takes its titles, its phrases with
`of`, `for` or `at`, and the appositions that commas set off, but no adverbial that stands in between.
"""

from bisect import bisect_left, bisect_right

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_noun_phrase import (
    HEADS,
    REACH,
    is_finite,
    is_participle,
    opening,
    phrase_start,
)
from quotewire.quotes.lexicon_reading import Class, Range, Reading

_BETWEEN = 25
"""How many words may stand between a quotation and the verb after it for all of them to be its subject."""


def subject_before(reading: Reading, verb: int) -> Range | None:
    """Return the subject that ends right before token `verb`, or None.

    Adverbs, times and `in an interview` may stand between; so may what commas set off.
    """
    floor = max(reading.first[verb], verb - REACH)
    end = _skip_adjuncts(reading, verb - 1, floor)
    if end < floor or reading.quoted[end] >= 0:
        return None
    if reading.classes[end] is Class.COMMA:
        return _before_comma(reading, end, floor)
    return _phrase(reading, end, floor)


def subject_between(reading: Reading, verb: int) -> Range | None:
    """Return all words between a quotation and token `verb` as its subject (`… ,” one of them said`), or None."""
    k = verb - 1
    if not reading.count_quoted(max(reading.first[verb], k - _BETWEEN), k):
        return None
    while k > reading.first[verb] and verb - k <= _BETWEEN and reading.quoted[k] < 0:
        if reading.classes[k] in (Class.OTHER, Class.STOP):
            return None
        k -= 1
    first, last = k + 1, verb - 1
    if reading.quoted[k] < 0 or first > last:
        return None
    while first < last and (reading.classes[first] is Class.ADVERB or reading.lower[first] in words.OPENERS):
        first += 1
    while last > first and reading.classes[last] in (Class.ADVERB, Class.TIME, Class.COMMA):
        last -= 1
    if reading.classes[first] in (Class.PREPOSITION, Class.CONJUNCTION, Class.COMMA, Class.TIME):
        return None
    for k in range(first, last + 1):
        if reading.lower[k] in ("who", "that"):
            break
        if is_finite(reading, k) and not is_participle(reading, k):
            return None
        if reading.classes[k] is Class.COMMA and (
            k > first + 6 or reading.lower[first] not in words.ONE_OF or not _describes(reading, k + 1, last)
        ):
            return None
    return Range(first, last)


def subject_of_participle(reading: Reading, verb: int) -> Range | None:
    """Return the subject of a form in -ing: the noun phrase it leans on (`with Lee saying`), else its clause's."""
    before = verb - 1
    if reading.classes[before] is not Class.COMMA and reading.lower[before] not in words.MEDIA:
        floor = max(reading.first[verb], verb - REACH)
        found = _phrase(reading, before, floor) if reading.quoted[before] < 0 else None
        if found and reading.lower[found.first - 1] not in ("and", "or", "but"):
            return found
    return clause_subject(reading, verb)


def clause_subject(reading: Reading, verb: int) -> Range | None:
    """Return the subject of the clause that token `verb` goes on with (`She smiled and said`, `X left, adding`).

    It is the last subject to the left whose own clause depends on no other, else the first found.
    """
    floor = max(reading.first[verb], verb - REACH)
    found: Range | None = None
    verbs = reading.verbs
    for k in verbs[bisect_right(verbs, floor) : bisect_left(verbs, verb)]:
        subject = subject_before(reading, k)
        if subject and (found is None or _is_main(reading, subject.first, floor)):
            found = subject
    return found


def _is_main(reading: Reading, start: int, floor: int) -> bool:
    """Say whether a clause whose subject starts at token `start` depends on no other clause."""
    if start <= floor or reading.quoted[start - 1] >= 0:
        return True
    return reading.classes[start - 1] in (Class.COMMA, Class.OTHER, Class.STOP) or (
        reading.lower[start - 1] in words.OPENERS and reading.lower[start - 1] not in words.SUBORDINATE
    )


def _skip_adjuncts(reading: Reading, end: int, floor: int) -> int:
    """Return the last token before `end` that belongs to no adverb, time or medium beside the verb."""
    kept = end
    while end > floor and reading.quoted[end] < 0:
        cls = reading.classes[end]
        if cls is Class.ADVERB:
            end -= 1
        elif cls is Class.TIME:
            end -= 1
            while end > floor and (
                reading.lower[end] in ("last", "this", "next", "late", "early", "earlier", "on", "in", "that")
                or reading.classes[end] is Class.NUMBER
            ):
                end -= 1
        elif reading.lower[end] in words.MEDIA and (opened := _medium(reading, end, floor)) is not None:
            end = opened - 1
        else:
            return end
        kept = end
    return kept


def _medium(reading: Reading, end: int, floor: int) -> int | None:
    """Return the preposition that opens the phrase `in an interview` that ends at token `end`, or None."""
    for k in range(end - 1, max(floor, end - 5), -1):
        if reading.lower[k] in ("in", "during", "at", "on"):
            return k
        if reading.classes[k] not in (Class.DETERMINER, Class.WORD, Class.TIME, Class.NAME, Class.CLITIC):
            return None
    return None


def _phrase(reading: Reading, end: int, floor: int) -> Range | None:
    """Return the noun phrase or pronoun that ends with token `end`, or None."""
    cls, word = reading.classes[end], reading.lower[end]
    if cls is Class.PRONOUN:
        indefinite = word == "who" and reading.lower[end - 1] in (
            "someone",
            "somebody",
            "one",
            "those",
            "anyone",
        )
        return Range(end - 1, end) if indefinite and end > floor else Range(end, end)
    if word in words.STANDALONE and cls is not Class.CONJUNCTION:
        if end > floor and reading.lower[end - 1] in ("the", "all"):
            return Range(end - 1, end)
        return Range(end, end) if word not in ("that", "this", "which") else None
    start = phrase_start(reading, end, floor)
    return None if start is None else Range(start, end)


def _before_comma(reading: Reading, comma: int, floor: int) -> Range | None:
    """Return the subject of a verb that follows token `comma`: with its apposition, or without an adverbial."""
    commas = _commas_before(reading, comma, floor)
    for left in commas:
        if reading.lower[left + 1] in ("who", "whose", "which"):
            head = _phrase(reading, left - 1, floor)
            return head and Range(head.first, comma - 1)
    end, right = comma - 1, comma
    for left in commas:
        if not _describes(reading, left + 1, right - 1):
            end = left - 1
        head = _phrase(reading, left - 1, floor)
        if head is None:
            return None
        if not _continues_head(reading, head, floor, last=left == commas[-1]):
            return Range(head.first, end)
        right = left
    head = _phrase(reading, comma - 1, floor)
    return head if head and (head.first == floor or reading.quoted[head.first - 1] >= 0) else None


def _commas_before(reading: Reading, comma: int, floor: int) -> list[int]:
    """Return up to six commas to the left of token `comma`, nearest first, outside brackets and quotations."""
    out: list[int] = []
    k = comma - 1
    while k > floor and reading.quoted[k] < 0 and len(out) < 6:
        if reading.classes[k] is Class.CLOSE:
            opened = opening(reading, k, floor)
            if opened is None:
                break
            k = opened
        elif reading.classes[k] is Class.COMMA:
            out.append(k)
        k -= 1
    return out


def _describes(reading: Reading, first: int, last: int) -> bool:
    """Say whether the tokens between two commas describe the name before them, and are no adverbial."""
    word, cls = reading.lower[first], reading.classes[first]
    if cls is Class.PREPOSITION:
        return word in ("of", "from", "with") and not any(
            reading.lower[k] in words.MEDIA or reading.classes[k] is Class.TIME
            for k in range(first, last + 1)
        )
    if cls in (Class.ADVERB, Class.CONJUNCTION, Class.TIME, Class.PRONOUN, Class.AUXILIARY, Class.VERB):
        return word in ("now", "then", "once", "formerly", "currently")
    if word.endswith("ing") and cls is Class.WORD:
        return word in words.ING_NOUNS
    return word not in words.OPENERS


def _continues_head(reading: Reading, head: Range, floor: int, *, last: bool) -> bool:
    """Say whether `head`, which stands after a comma, is itself an apposition to something before it.

    `last` says that no further comma stands to the left but the one before `head`.
    """
    before = head.first - 1
    if last or before <= floor or reading.classes[before] is not Class.COMMA:
        return False
    if head.first == head.last and reading.classes[head.first] is Class.NUMBER:
        return True
    if reading.classes[before - 1] not in HEADS:
        return False
    return reading.lower[head.first] in ("a", "an", "the") or reading.classes[head.first] is Class.WORD
