"""Where somebody is said to speak: reporting verbs of the lexicon, and what stands beside a quotation like one."""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_noun_phrase import is_finite
from quotewire.quotes.lexicon_reading import Class, Range, Reading

_OBJECTS = frozenset({Class.PRONOUN, Class.NAME, Class.DETERMINER})
_SUBJECTS = frozenset({Class.PRONOUN, Class.NAME, Class.AUXILIARY, Class.ADVERB})
_FORMS = ("ed", "s")
_MARKS = frozenset([":", "-", "—"])
_SEEN = _MARKS | words.REPORTING.keys() | {"according"}
_PHRASE = frozenset({Class.WORD, Class.NAME, Class.DETERMINER, Class.HYPHEN, Class.CLITIC})
_UNKNOWN = ("", words.Strength.MIDDLE)
"""What is made of a verb outside the lexicon that stands beside a quotation."""


def places(reading: Reading) -> list[int]:
    """Return, in order, the tokens that `cue_at` and `mark_at` may have something to say about."""
    return [
        i
        for i, word in enumerate(reading.lower)
        if reading.prose[i] and (word in _SEEN or word.endswith(_FORMS)) and reading.quoted[i] < 0
    ]


def cue_at(reading: Reading, i: int) -> tuple[Range, tuple[str, words.Strength]] | None:
    """Return the cue whose verb is token `i` with the verb's lemma and strength, or None."""
    if not reading.prose[i] or reading.quoted[i] >= 0:
        return None
    lower = reading.lower
    if lower[i] == "according" and lower[i + 1 : i + 2] == ["to"]:
        return Range(i, i + 1), ("accord", words.Strength.STRONG)
    verb = words.REPORTING.get(lower[i])
    if verb is None:
        return (Range(i, i), _UNKNOWN) if _stands_like_a_cue(reading, i) else None
    if not _may_report(reading, i):
        return None
    follows = lower[i + 1] if i < reading.last[i] and reading.quoted[i + 1] < 0 else ""
    particle = follows in words.PARTICLES.get(verb[0], ())
    if verb[0] in words.PHRASAL and not particle:
        return None
    first = i
    while first > reading.first[i] and reading.quoted[first - 1] < 0 and _in_group(reading, first - 1):
        first -= 1
    return Range(first, i + 1 if particle else i), verb


def _may_report(reading: Reading, i: int) -> bool:
    """Say whether a form of a reporting verb stands where a verb may stand."""
    before = i - 1
    inside = i > reading.first[i]
    if inside and reading.quoted[before] < 0 and reading.tokens.words[i][0].isupper():
        return False
    if (
        inside
        and reading.tokens.words[before] == "-"
        and reading.tokens.ends[before] == reading.tokens.starts[i]
    ):
        return False
    if inside and reading.lower[before] in words.ARTICLES and reading.quoted[before] < 0:
        return False
    if inside and reading.lower[before] in words.NUMERALS and _describes(reading, i):
        return False
    if i < reading.last[i] and reading.lower[i + 1] in ("-", "—") and reading.lower[i] not in words.NOUN_TOO:
        return words.REPORTING[reading.lower[i]][1] is not words.Strength.WEAK
    if reading.lower[i] not in words.NOUN_TOO:
        return True
    if inside and reading.lower[i + 1 : i + 2] == ["that"] and not _has_subject(reading, i):
        return False
    if reading.lower[i].endswith("ing"):
        return (
            inside
            and reading.classes[before] in (Class.COMMA, Class.AUXILIARY, Class.NAME)
            and _opens(reading, i)
        )
    if not inside or reading.quoted[before] >= 0:
        return i < reading.last[i] and reading.classes[i + 1] in _OBJECTS
    if reading.classes[before] in (Class.PRONOUN, Class.AUXILIARY):
        return reading.lower[before] not in ("be", "being")
    return _opens(reading, i) or _closes(reading, i)


def _describes(reading: Reading, i: int) -> bool:
    """Say whether token `i` is a form in -ed right before a noun (`three confirmed cases`)."""
    return reading.lower[i].endswith("ed") and reading.classes[i + 1 : i + 2] == [Class.WORD]


def _has_subject(reading: Reading, i: int) -> bool:
    """Say whether token `i`, before `that`, may be a verb: no noun with a relative clause (`hopes that faded`)."""
    if i + 2 < len(reading) and is_finite(reading, i + 2):
        return False
    before = reading.lower[i - 1]
    if reading.classes[i - 1] is not Class.WORD or before.endswith(("ing", "ed")):
        return reading.classes[i - 1] is not Class.WORD
    k = i - 1
    while k > reading.first[i] and reading.classes[k] in _PHRASE:
        k -= 1
    return reading.classes[k] is Class.PREPOSITION or before.endswith("s") != reading.lower[i].endswith("s")


def _opens(reading: Reading, i: int) -> bool:
    """Say whether a clause or a quotation follows token `i`."""
    after = i + 1
    if after > reading.last[i]:
        return False
    if reading.quoted[after] >= 0 or reading.lower[after] in ("that", ":"):
        return True
    if reading.classes[after] is Class.COMMA:
        return after < reading.last[i] and reading.quoted[after + 1] >= 0
    before = reading.classes[i - 1]
    return before is Class.NAME and reading.classes[after] in _OBJECTS


def _closes(reading: Reading, i: int) -> bool:
    """Say whether token `i` ends a few words that follow a quotation (`… ,” the statement read`)."""
    for k in range(i - 1, max(reading.first[i], i - 8) - 1, -1):
        if reading.quoted[k] >= 0:
            return _is_cut(reading, k)
        if reading.classes[k] is Class.COMMA and (k == 0 or reading.quoted[k - 1] < 0):
            return False
    return False


def _is_cut(reading: Reading, last: int) -> bool:
    """Say whether the quotation that ends with token `last` ends as speech does before its reporting clause."""
    number = reading.quoted[last]
    k = last
    while k >= 0 and reading.quoted[k] == number and not reading.tokens.words[k][0].isalnum():
        if reading.tokens.words[k] in (",", "?", "!", "-", "—"):
            return True
        k -= 1
    return last + 1 < len(reading) and reading.classes[last + 1] is Class.COMMA


def _stands_like_a_cue(reading: Reading, i: int) -> bool:
    """Say whether a word outside the lexicon stands beside a quotation where only a reporting verb stands."""
    word = reading.lower[i]
    if reading.classes[i] is not Class.WORD or not word.endswith(_FORMS) or word.endswith("ss"):
        return False
    last, before = reading.last[i], i - 1
    if before < reading.first[i] or not reading.count_quoted(reading.first[i], last):
        return False
    after = i + 1
    ends = after > last or reading.classes[after] in (Class.STOP, Class.COMMA, Class.OTHER)
    if reading.quoted[before] >= 0:
        return not ends and _is_cut(reading, before) and reading.classes[after] in _OBJECTS
    if reading.classes[before] not in (Class.PRONOUN, Class.NAME, Class.ADVERB):
        return False
    if ends and after < last and reading.quoted[after + 1] >= 0 and reading.lower[after] in (",", ":"):
        return True
    return ends and _closes(reading, i)


def _in_group(reading: Reading, k: int) -> bool:
    """Say whether token `k` may belong to the verb group that follows it."""
    return reading.classes[k] in (Class.AUXILIARY, Class.ADVERB) or reading.lower[k] in (
        "seen",
        "heard",
        "shown",
    )


def mark_at(reading: Reading, i: int) -> Range | None:
    """Return the colon or dash at token `i` if it alone joins a speaker to a quotation, or None.

    `Lee: “…”` and `he made his point: “…”` before the quotation, `— Ann Lee` in a line after it.
    """
    if not reading.prose[i] or reading.quoted[i] >= 0:
        return None
    word = reading.lower[i]
    if word == ":" and i > reading.first[i]:
        return Range(i, i) if _quotation_follows(reading, i) else None
    if word in ("-", "—") and i == reading.first[i] and i < reading.last[i] <= i + 16:
        before = i - 1
        while before >= 0 and reading.lower[before].isspace():
            before -= 1
        if before >= 0 and reading.quoted[before] >= 0 and reading.classes[i + 1] is Class.NAME:
            return Range(i, i)
    return None


def _quotation_follows(reading: Reading, i: int) -> bool:
    """Say whether a quotation opens right after token `i`, in the same line or the next."""
    after = i + 1
    while after < len(reading) and reading.lower[after].isspace():
        after += 1
    return after < len(reading) and reading.quoted[after] >= 0
