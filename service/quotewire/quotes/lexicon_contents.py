"""What a reporting clause reports in words outside quotation marks: the words after it or before it.

Where the content ends follows counts on PolNeAR's training part: what goes on without a comma after words in
quotation marks belongs to the content, what follows a comma inside the marks mostly does not.
"""

from bisect import bisect_left
from collections.abc import Sequence

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_noun_phrase import is_finite
from quotewire.quotes.lexicon_reading import Class, Clause, Range, Reading

_LONGEST = 150
"""How many tokens a content may go back or on: it keeps the work linear."""

_VERB_WITHIN = 12
"""How many tokens after its start a reported clause has its verb."""

_EDGES = frozenset({Class.STOP, Class.COMMA, Class.OTHER, Class.HYPHEN})
_OPENING = words.INTERROGATIVES | {"to", "that"}
_TRAILING = frozenset(["and", "but", "or", "as", "while", "though", "after", "before", "with", "by", "then"])
"""Words left over where the next reporting clause is cut off."""


def content_after(reading: Reading, clause: Clause, following: Sequence[Clause]) -> Range | None:
    """Return what follows the clause as its content, or None; a bare quotation is left to the marks.

    `following` are the next few clauses: the content ends before the first that is no part of it.
    """
    limit = min(reading.last[clause.cue.last], clause.cue.last + _LONGEST)
    start = _content_start(reading, clause, limit)
    if start is None:
        return None
    end = _content_end(reading, clause, start, limit, following)
    while end >= start and reading.quoted[end] < 0 and reading.classes[end] in _EDGES:
        end -= 1
    if end < start or (clause.lemma == "accord" and _is_clause(start, end, following)):
        return None
    quoted = reading.count_quoted(start, end)
    if quoted == end - start + 1:
        return None
    if not quoted and not _may_be_said(reading, clause, start, end):
        return None
    return Range(start, end)


def _is_clause(start: int, end: int, following: Sequence[Clause]) -> bool:
    """Say whether the content would be the next reporting clause and no more (`According to X, Lee said: “…”`)."""
    return bool(following) and start == following[0].first and end <= following[0].last


def _may_be_said(reading: Reading, clause: Clause, start: int, end: int) -> bool:
    """Say whether words without marks after a clause are what it reports, and not merely the verb's object."""
    opening = reading.lower[start]
    if any(reading.lower[k] in words.POSSIBLE for k in range(clause.cue.first, clause.cue.last)):
        return False
    if opening == "that":
        return True
    if _by_agent(reading, clause) and opening in words.INTERROGATIVES - {"whether", "if"}:
        return False  # `options proposed by the chief for a country where …`: the clause tells of the country
    if clause.strength is words.Strength.WEAK or (
        reading.classes[start] is Class.PREPOSITION and opening != "to"
    ):
        return False
    if clause.lemma not in words.CLAUSAL or opening in words.INTERROGATIVES:
        return True
    return opening != "to" and 1 in reading.finite[start : min(end, start + _VERB_WITHIN) + 1]


def _by_agent(reading: Reading, clause: Clause) -> bool:
    """Say whether the source follows its verb as the one who acts in a passive (`was told by Lee`)."""
    source = clause.source
    return source is not None and source.first > clause.cue.last and reading.lower[source.first - 1] == "by"


def _content_start(reading: Reading, clause: Clause, limit: int) -> int | None:
    """Return where the content after a clause starts, past addressee, time and medium; None where none follows."""
    k = clause.last + 1
    if k > limit:
        return None
    follows = clause.source is not None and clause.source.first > clause.cue.last
    inverted = follows and not _by_agent(reading, clause)
    if reading.classes[k] is Class.COMMA and reading.quoted[k] < 0:
        return k + 1 if k < limit and _goes_on_after_comma(reading, clause, k) else None
    if inverted or clause.lemma == "accord":
        return None
    while k <= limit and reading.quoted[k] < 0 and reading.classes[k] in (Class.ADVERB, Class.TIME):
        k += 1
    if k > limit:
        return None
    if reading.quoted[k] >= 0:
        return k if _goes_on(reading, k, limit) else None
    k = _past_adjuncts(reading, clause, k, limit)
    return None if k > limit or reading.quoted[k] >= 0 or reading.classes[k] in _EDGES else k


def _goes_on_after_comma(reading: Reading, clause: Clause, comma: int) -> bool:
    """Say whether the content goes on after the comma that follows a clause (`The plan, Lee said, is “bold”`)."""
    if clause.lemma == "accord":
        return clause.first == reading.first[comma]
    if clause.source and clause.source.first > clause.cue.last:
        return _comma_before(reading, clause)
    after = comma + 1
    return reading.lower[after] == "that" or is_finite(reading, after) or _comma_before(reading, clause)


def _past_adjuncts(reading: Reading, clause: Clause, k: int, limit: int) -> int:
    """Return the token after addressee, time and medium that start at token `k`; past `limit` if nothing follows."""
    if reading.lower[k] == "to":
        return k
    for ahead in range(k, min(limit, k + 14) + 1):
        if reading.quoted[ahead] >= 0 or reading.classes[ahead] is Class.COMMA or is_finite(reading, ahead):
            break
        if reading.lower[ahead] == "that":
            if is_finite(reading, ahead + 1):
                break
            return ahead
    if clause.lemma in words.ADDRESSED:
        return _past_addressee(reading, k, limit)
    return _past_medium(reading, k, limit) if reading.classes[k] is Class.PREPOSITION else k


def _comma_before(reading: Reading, clause: Clause) -> bool:
    """Say whether a comma outside the marks parts the clause from what stands before it in its sentence."""
    before = clause.first - 1
    return (
        before > reading.first[clause.first]
        and reading.quoted[before] < 0
        and reading.classes[before] is Class.COMMA
    )


def _goes_on(reading: Reading, k: int, limit: int) -> bool:
    """Say whether the sentence goes on with the quotation that opens at token `k` as one of its parts."""
    opening = next((w for w in reading.tokens.words[k : k + 4] if w[0].isalpha()), "x")
    while k <= limit and (
        reading.quoted[k] >= 0
        or (reading.lower[k] in ("and", "or", ",") and reading.quoted[min(k + 1, limit)] >= 0)
    ):
        k += 1
    if k > limit or _ends_in_comma(reading, k):
        return False
    after = reading.lower[k]
    if reading.classes[k] in (Class.AUXILIARY, Class.VERB, Class.WORD) or after == "to":
        return True
    return opening[0].islower() and reading.classes[k] is Class.PREPOSITION and after != "in"


def _ends_in_comma(reading: Reading, k: int) -> bool:
    """Say whether the quotation that ends before token `k` has a comma or a full stop as its last character."""
    return any(reading.tokens.words[i] in (",", ".", "?", "!") for i in (k - 2, k - 3) if i >= 0)


def _past_addressee(reading: Reading, k: int, limit: int) -> int:
    """Return the token after the addressee that starts at token `k`."""
    start = k
    while k <= limit and reading.quoted[k] < 0:
        if reading.classes[k] in _EDGES or reading.lower[k] in _OPENING:
            return k
        if k > start and reading.classes[k] is Class.PREPOSITION:
            after = _past_medium(reading, k, limit)
            if after <= limit or reading.lower[k] in ("in", "on", "at", "during"):
                return after
        if k > start and reading.classes[k] in (Class.PRONOUN, Class.DETERMINER):
            return k
        k += 1
    return k


def _past_medium(reading: Reading, k: int, limit: int) -> int:
    """Return the token after `in an interview on Monday`, or one past `limit` where a preposition opens no such."""
    seen = False
    for ahead in range(k, min(limit, k + 8) + 1):
        if reading.quoted[ahead] >= 0 or reading.classes[ahead] is Class.COMMA:
            break
        if reading.classes[ahead] is Class.TIME or reading.lower[ahead] in words.MEDIA:
            seen = True
        elif seen and reading.classes[ahead] not in (Class.PREPOSITION, Class.DETERMINER):
            return ahead
    return limit + 1


def _content_end(
    reading: Reading, clause: Clause, start: int, limit: int, following: Sequence[Clause]
) -> int:
    """Return the last token of the content that starts at token `start`."""
    end = limit
    beside = (begins for begins in (_begins(later, start) for later in following) if start < begins <= limit)
    begins = next((begins for begins in beside if _coordinate(reading, begins)), None)
    if begins is not None:
        end = begins - 1
        while end > start and (
            reading.quoted[end] < 0
            and (reading.classes[end] in (Class.COMMA, Class.ADVERB) or reading.lower[end] in _TRAILING)
        ):
            end -= 1
    for number in range(bisect_left(reading.breaks, start + 1), bisect_left(reading.breaks, end)):
        if _leaves(reading, clause, reading.breaks[number], end):
            return reading.breaks[number] - 1
    return end


def _begins(following: Clause, start: int) -> int:
    """Return the first token of the next clause's cue or source after token `start`."""
    return following.first if following.first > start else following.cue.first


def _coordinate(reading: Reading, first: int) -> bool:
    """Say whether a reporting clause that starts at token `first` stands beside the one before, not inside it."""
    k = first - 1
    while reading.quoted[k] < 0 and (reading.classes[k] is Class.ADVERB or reading.lower[k] == "then"):
        k -= 1
    if reading.quoted[k] >= 0:
        return True
    return reading.classes[k] in (Class.COMMA, Class.OTHER, Class.HYPHEN) or reading.lower[k] in (
        "and", "but", "or", "while", "as", "though", "before", "after",
    )  # fmt: skip


def _leaves(reading: Reading, clause: Clause, k: int, end: int) -> bool:
    """Say whether the content is over before token `k`."""
    after_quotation = reading.quoted[k - 1] >= 0
    if (
        reading.lower[k] in (",", ":", "-", "—")
        and reading.quoted[k + 1] >= 0
        and _is_sentence(reading, k + 1)
    ):
        return True
    if reading.classes[k] is Class.COMMA:
        if after_quotation or reading.count_quoted(k, end):
            return after_quotation
        after = reading.lower[k + 1]
        return after in words.LEAVING or (after.endswith("ing") and after in words.REPORTING)
    if (
        reading.lower[k] in ("and", "but")
        and clause.strength is words.Strength.WEAK
        and is_finite(reading, k + 1)
    ):
        return True
    if after_quotation and _ends_in_comma(reading, k):
        return reading.lower[k] not in ("and", "but", "or") and reading.classes[k] is not Class.ADVERB
    return after_quotation and reading.classes[k] in (Class.OTHER, Class.STOP) and k < end


def _is_sentence(reading: Reading, opened: int) -> bool:
    """Say whether the quotation that token `opened` opens begins like a sentence of its own."""
    first = next((w for w in reading.tokens.words[opened : opened + 4] if w[0].isalnum()), "")
    return first[:1].isupper()


def content_before(reading: Reading, clause: Clause, previous: Clause | None) -> Range | None:
    """Return the words before the clause as its content (`The plan is “bold”, Lee said`), or None."""
    end = clause.first - 1
    start = max(reading.first[clause.cue.first], end - _LONGEST)
    if end <= start:
        return None
    if previous and previous.last >= start and not _inside(reading, previous, start):
        return None
    if reading.quoted[end] >= 0:
        opened = end
        while opened > start and reading.quoted[opened - 1] == reading.quoted[end]:
            opened -= 1
        if opened <= start or _stands_alone(reading, opened):
            return None
    elif reading.classes[end] is not Class.COMMA or not _closes(reading, clause):
        return None
    if reading.quoted[end] < 0:
        end -= 1
    if reading.count_quoted(start, end) or any(is_finite(reading, k) for k in range(start, end + 1)):
        return Range(start, end)
    after = clause.last + 2
    return Range(start, end) if after < len(reading) and is_finite(reading, after) else None


def _inside(reading: Reading, previous: Clause, start: int) -> bool:
    """Say whether the previous reporting clause is a dependent part of what this one reports."""
    if previous.strength is not words.Strength.STRONG:
        return True
    return previous.first > start and reading.lower[previous.first - 1] in words.SUBORDINATE | {"to"}


def _closes(reading: Reading, clause: Clause) -> bool:
    """Say whether the clause ends its sentence, or stands between two commas."""
    last = reading.last[clause.cue.last]
    if clause.lemma == "accord" or clause.last + 3 >= last:
        return True
    return reading.classes[clause.last + 1] is Class.COMMA and reading.quoted[clause.last + 1] < 0


def _stands_alone(reading: Reading, opened: int) -> bool:
    """Say whether the quotation that token `opened` opens is a sentence of its own, and no part of one."""
    before = opened - 1
    capital = any(w[0].isupper() for w in reading.tokens.words[opened : opened + 3])
    if reading.quoted[before] >= 0:
        return capital
    return reading.classes[before] in (Class.STOP, Class.OTHER) or (
        capital and reading.classes[before] is Class.COMMA
    )
