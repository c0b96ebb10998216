"""The noun phrase that ends at a token, found from right to left by word classes alone."""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_reading import Class, Reading

REACH = 60
"""How many tokens a source may go back or on: it keeps the work linear."""

NOUNS = frozenset({Class.NAME, Class.NUMBER, Class.WORD, Class.CLITIC, Class.HYPHEN, Class.CLOSE})
HEADS = frozenset({Class.NAME, Class.NUMBER, Class.WORD, Class.CLOSE, Class.CLITIC})


def is_finite(reading: Reading, k: int) -> bool:
    """Say whether token `k` looks like a finite verb."""
    return k < len(reading.finite) and reading.finite[k] > 0


def is_participle(reading: Reading, k: int) -> bool:
    """Say whether a form in -ed may describe the noun before it (`a musician quoted by the report`)."""
    if not reading.lower[k].endswith("ed") or k + 1 >= len(reading) or reading.classes[k - 1] not in HEADS:
        return False
    after = reading.classes[k + 1]
    return after is Class.TIME or (after is Class.PREPOSITION and reading.lower[k + 1] != "that")


def phrase_start(reading: Reading, end: int, floor: int) -> int | None:
    """Return the first token of the noun phrase that ends with token `end`, or None if there is none."""
    if reading.classes[end] not in NOUNS or reading.quoted[end] >= 0 or is_finite(reading, end):
        return None
    start: int | None = None
    joint = -1
    k = end
    while k >= floor and reading.quoted[k] < 0:
        cls = reading.classes[k]
        if cls is Class.CLOSE or (is_finite(reading, k) and not is_participle(reading, k)):
            skipped = opening(reading, k, floor) if cls is Class.CLOSE else _relative(reading, k, floor)
            if skipped is None:
                break
            k = skipped - 1
            continue
        if cls in NOUNS or (cls is Class.STOP and k < reading.last[k]):
            start = k
        elif cls is Class.DETERMINER:
            start = k
            beside = reading.lower[k - 1] if k > floor else ""
            if (
                beside not in words.ARTICLES
                and beside not in ("all", "both", "half")
                and not joins(reading, k - 1, floor)
            ):
                break
        elif joins(reading, k, floor):
            joint = k if reading.lower[k] in ("and", "or") else joint
        elif not (cls is Class.COMMA and joint == k + 1) and not _modifies(reading, k, floor):
            break
        k -= 1
    if start is not None and k >= floor and reading.classes[start] is Class.NUMBER:
        start -= (
            reading.lower[k] in ("about", "around", "nearly", "roughly", "over", "almost") and k == start - 1
        )
    return _settle(reading, start, joint, end, floor)


def _modifies(reading: Reading, k: int, floor: int) -> bool:
    """Say whether token `k` is an adverb or a time inside a phrase that a determiner opens."""
    if reading.classes[k] not in (Class.ADVERB, Class.TIME) or k <= floor:
        return False
    return reading.classes[k - 1] is Class.DETERMINER


def _settle(reading: Reading, start: int | None, joint: int, end: int, floor: int) -> int | None:
    """Return `start`, cut where the conjunction `joint` joins clauses and not names, or led by no `which`."""
    if start is None:
        return None
    if joint > start and start > floor:
        before = reading.classes[start - 1]
        if before in (Class.PREPOSITION, Class.VERB, Class.AUXILIARY, Class.WORD):
            return joint + 1
    if reading.lower[start] in ("which", "that", "this") and start < end:
        return start + 1 if reading.classes[start + 1] is Class.NAME else start
    return start


def _relative(reading: Reading, verb: int, floor: int) -> int | None:
    """Return the `who` or `that` whose clause holds token `verb`, right after a noun, or None."""
    for k in range(verb, max(floor, verb - 8), -1):
        if reading.quoted[k] >= 0 or reading.classes[k] is Class.COMMA:
            return None
        if reading.lower[k] in ("who", "that") and reading.classes[k - 1] in (Class.WORD, Class.NAME):
            return k
    return None


def opening(reading: Reading, close: int, floor: int) -> int | None:
    """Return the token that opens the bracket closed by token `close`, or None."""
    for k in range(close - 1, floor, -1):
        if reading.classes[k] is Class.OPEN:
            return k
    return None


def joins(reading: Reading, k: int, floor: int) -> bool:
    """Say whether token `k` is a preposition or conjunction that joins two noun phrases."""
    if k - 1 < floor:
        return False
    word, before = reading.lower[k], reading.classes[k - 1]
    if word in words.LINKING and reading.classes[k] is Class.PREPOSITION:
        return (
            before in HEADS or is_participle(reading, k - 1) or (word == "of" and before is Class.DETERMINER)
        )
    return word in ("and", "or") and (before in HEADS or before is Class.COMMA)
