"""What a reporting clause reports in words outside quotation marks: the clause after it or before it."""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_noun_phrase import is_finite
from quotewire.quotes.lexicon_reading import Class, Clause, Range, Reading

_ADDRESSED = frozenset(
    ["tell", "inform", "remind", "assure", "warn", "advise", "promise", "reassure", "text", "email", "ask"]
)
_CUTS = frozenset(["who", "which", "while", "though", "although", "whereas", "adding", "but"])
"""Words after a comma that leave the reported clause."""


def content_after(reading: Reading, clause: Clause, following: Clause | None) -> Range | None:
    """Return what follows the cue as its content, up to the end of the sentence or the next reporting clause."""
    limit = reading.last[clause.cue.last]
    start = max(clause.cue.last, clause.source.last if clause.source else 0) + 1
    if (
        clause.source
        and clause.source.first > clause.cue.last
        and reading.lower[clause.cue.first] != "according"
    ):
        return None
    start = _content_start(reading, clause, start, limit)
    if start is None:
        return None
    end = _content_end(reading, start, limit, following)
    while end >= start and (reading.classes[end] in (Class.STOP, Class.COMMA) and reading.quoted[end] < 0):
        end -= 1
    if end < start:
        return None
    quotes = any(reading.quoted[k] >= 0 for k in range(start, end + 1))
    if not quotes and clause.strength is words.Strength.WEAK:
        return None
    return Range(start, end)


def _content_start(reading: Reading, clause: Clause, start: int, limit: int) -> int | None:
    """Return where the reported clause starts, past addressee, time and medium; None where none follows."""
    k = start
    if k > limit or reading.quoted[k] >= 0:
        return None
    for ahead in range(k, min(limit, k + 14) + 1):
        if reading.quoted[ahead] >= 0 or reading.classes[ahead] is Class.COMMA:
            break
        if reading.lower[ahead] == "that" and not is_finite(reading, ahead - 1):
            return ahead
    if reading.lower[clause.cue.first] == "according":
        return k + 1 if reading.classes[k] is Class.COMMA and clause.cue.first == reading.first[k] else None
    while k <= limit and reading.classes[k] in (Class.ADVERB, Class.TIME):
        k += 1
    if clause.lemma in _ADDRESSED:
        k = _past_addressee(reading, k, limit)
    elif k <= limit and reading.classes[k] is Class.PREPOSITION and reading.quoted[k] < 0:
        k = _past_adjunct(reading, k, limit)
    if k > limit or reading.quoted[k] >= 0 or reading.classes[k] in (Class.COMMA, Class.STOP, Class.OTHER):
        return None
    return k


def _past_addressee(reading: Reading, k: int, limit: int) -> int:
    """Return the token after the addressee that starts at token `k`."""
    start = k
    while k <= limit and reading.quoted[k] < 0:
        if reading.classes[k] in (Class.COMMA, Class.STOP, Class.OTHER) or reading.lower[k] in ("to", "that"):
            return k
        if k > start and reading.classes[k] in (Class.PRONOUN, Class.DETERMINER):
            return k
        k += 1
    return k


def _past_adjunct(reading: Reading, k: int, limit: int) -> int:
    """Return the token after `in an interview on Monday`; `k` itself if no such phrase starts there."""
    seen = False
    for ahead in range(k, min(limit, k + 8) + 1):
        if reading.quoted[ahead] >= 0 or reading.classes[ahead] is Class.COMMA:
            break
        if reading.classes[ahead] is Class.TIME or reading.lower[ahead] in words.MEDIA:
            seen = True
        elif seen and reading.classes[ahead] not in (Class.PREPOSITION, Class.DETERMINER):
            return ahead
    return limit + 1


def _content_end(reading: Reading, start: int, limit: int, following: Clause | None) -> int:
    """Return the last token of the clause that starts at token `start`."""
    end = limit
    if following and following.first <= limit:
        end = following.first - 1
        while end > start and (
            reading.classes[end] in (Class.COMMA, Class.ADVERB)
            or reading.lower[end] in ("and", "but", "or", "as", "while", "though", "after", "before", "with")
        ):
            end -= 1
    for k in range(start + 1, end):
        if reading.quoted[k] < 0 and reading.classes[k] is Class.COMMA and reading.lower[k + 1] in _CUTS:
            return k - 1
    return end


def content_before(reading: Reading, clause: Clause, previous: Clause | None) -> Range | None:
    """Return the words before the reporting clause as its content (`The plan is “bold”, Lee said`)."""
    end = clause.first - 1
    floor = reading.first[clause.cue.first]
    if end <= floor:
        return None
    start = floor
    if previous and previous.last >= start:
        start = previous.last + 1
    if reading.quoted[end] >= 0:
        number = reading.quoted[end]
        opened = end
        while opened > floor and reading.quoted[opened - 1] == number:
            opened -= 1
        if opened <= start or _stands_alone(reading, opened):
            return None
        if previous and previous.last >= floor:
            return None
    elif reading.classes[end] is not Class.COMMA or (previous and previous.last >= floor):
        return None
    elif clause.last + 3 < reading.last[clause.cue.last] and clause.lemma != "accord":
        return None
    if not any(is_finite(reading, k) or reading.quoted[k] >= 0 for k in range(start, end)):
        return None
    return Range(start, end)


def _stands_alone(reading: Reading, opened: int) -> bool:
    """Say whether the quotation that token `opened` opens is a sentence of its own, and no part of one."""
    before = opened - 1
    capital = any(reading.tokens.words[k][0].isupper() for k in range(opened, opened + 3) if k < len(reading))
    return reading.classes[before] in (Class.STOP, Class.OTHER) or (
        capital and (reading.classes[before] is Class.COMMA or reading.quoted[before] >= 0)
    )
