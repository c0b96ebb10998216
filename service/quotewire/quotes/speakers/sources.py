"""Reading the source of a quotation: a pronoun, a name, several names, a role, a group, an institution, a document."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.names import Name
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.place_words import COUNTRY, INHABITANTS
from quotewire.quotes.speakers.role_words import HONORIFICS
from quotewire.quotes.speakers.roles import Phrase, Word, describe, is_person, noun
from quotewire.quotes.speakers.source_core import BRACKETS, BREAK, core_of, gap_between, goes_on, read_words
from quotewire.quotes.speakers.source_words import (
    CREDENTIALS,
    DETERMINERS,
    MEDIA,
    POST_MODIFIERS,
    PRONOUNS,
    SAYINGS,
)
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_AGED = re.compile(r"(\d{1,3})-years?-old")

_JOINER = re.compile(
    r"(?:,|,? and|,? &) ?$|,? and (?!(?:his|her|their)\b)[a-z][\w'-]*(?: [\w'-]+){0,3} $|, [^,;:]{3,40}, and $"
)
_COMPANY = re.compile(r",? and (?:his|her|their|its|the|other|an?|some|fellow) [^,]{2,50}$")
_BODY_JOINER = re.compile(r"(?:,|,? and) (?:the )?")
_APPOSED = re.compile(r"^ [^,;:()]{2,80}, (?:[\w'-]+ ){0,5}$")
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z]")
_PHRASE_OPENERS = words("of for from by with in at on to close")
_FROM = re.compile(r" (?:from|by|of|attributed to) (?:the )?")
_CLAUSE_JOINERS = words("and but while though although however meanwhile")
_CLAUSE_OPENERS = words("who whom whose which that where when while after before because as")


DESCRIBED = "'s"
"""The owner in `the company's spokesman`: somebody or something without a name."""


class Form(Enum):
    """What the words of a source are."""

    PRONOUN = auto()
    NAMED = auto()
    JOINT = auto()
    ROLE = auto()
    GROUP = auto()
    INSTITUTION = auto()
    DOCUMENT = auto()


_FORMS = {
    NounKind.PERSON: Form.ROLE,
    NounKind.PEOPLE: Form.GROUP,
    NounKind.INSTITUTION: Form.INSTITUTION,
    NounKind.DOCUMENT: Form.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Source:
    """A source as read. `span` covers its core, the words up to the first that only describes it.

    `named` are the mentions that it consists of (one if NAMED, more if JOINT); `phrase` the description of a
    ROLE; `head` its noun or pronoun, lower case; `owner` whose it is (`Doe` in `Doe's spokesman`), a mention or a
    pronoun; `definite` says that it means something that the reader knows already. `full` is the core with the
    prepositional phrase after it (`the authors of the study`), `by` what a NAMED or JOINT one is recognised by.
    """

    form: Form
    span: Span
    head: str
    full: Span
    named: tuple[NamedMention, ...] = ()
    phrase: Phrase | None = None
    owner: NamedMention | str | None = None
    definite: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class _Reading:
    """The words of a source, its core, and the mentions in it."""

    shadow: str
    words: list[Word]
    core: list[Word]
    named: list[NamedMention]

    @property
    def span(self) -> Span:
        return Span(self.core[0][1], self.core[-1][2])

    def between(self, start: int, end: int) -> str:
        return self.shadow[start:end]


def read_source(
    shadow: str, span: Span, mentions: Sequence[NamedMention], starts: Sequence[int]
) -> Source | None:
    """Read the source at `span`, or return None where there is no word.

    `mentions` are those of the document in order, `starts` where they start. Looks at the first 40 words only.
    """
    low = bisect_left(starts, span.start)
    if low < len(starts) and _is_name(mentions[low].name, span):
        return Source(Form.NAMED, span, "", span, (mentions[low],), by=mentions[low].by)
    words = read_words(shadow, span)
    if not words:
        return None
    first = noun(words[0][0])
    if first in PRONOUNS and (len(words) == 1 or not goes_on(shadow, words)):
        place = Span(words[0][1], words[0][2])
        return Source(Form.PRONOUN, place, first, place)
    if low and mentions[low - 1].name.end > span.start:
        low -= 1
    high = bisect_left(starts, words[-1][2])
    inside = high - low == 1 and mentions[low].name.start <= span.start and len(mentions[low].name.key) < 5
    named = [m for m in mentions[low:high] if inside or m.name.end <= span.end + 2]
    reading = _Reading(shadow, words, core_of(shadow, words, named), named)
    source = _joint(reading) or _bodies(reading) or _named(reading)
    return source or _apposed(reading, mentions[low - 1] if low else None) or _described(reading)


def _is_name(name: Name, span: Span) -> bool:
    """Say whether a source is a name with or without its titles and nothing else."""
    return name.end == span.end and (name.titles_start == span.start or name.start == span.start)


def _joint(reading: _Reading) -> Source | None:
    """Read `A and B`, `A, B and C`, `the sponsors, A and B`, `A and her team`."""
    named = [m for m in reading.named if m.figure.is_person]
    if not named:
        return None
    first = named[0].name
    lead = reading.between(reading.words[0][1], first.titles_start).split()
    if any(noun(word) in POST_MODIFIERS for word in lead):
        return None
    together = [named[0]]
    for mention in named[1:]:
        between = BRACKETS.sub("", reading.between(together[-1].name.end, mention.name.titles_start))
        if not _JOINER.match(between):
            break
        together.append(mention)
    last = together[-1].name
    span = Span(reading.words[0][1], last.end)
    if len(together) > 1:
        if "and" in reading.between(together[-2].name.end, last.titles_start).split():
            return Source(Form.JOINT, span, "", span, tuple(together), by="group")
        return None
    rest = reading.between(first.end, reading.words[-1][2])
    if not lead and _COMPANY.fullmatch(rest):
        span = Span(first.start, reading.words[-1][2])
        return Source(Form.JOINT, span, rest, span, (named[0],), by="group")
    return None


def _bodies(reading: _Reading) -> Source | None:
    """Read `Airline A and Airline B`: organisations that speak together."""
    named, words = reading.named, reading.words
    opener = int(noun(words[0][0]) in DETERMINERS)
    if len(named) < 2 or len(words) <= opener or named[0].name.titles_start != words[opener][1]:
        return None
    together = [named[0]]
    for mention in named[1:]:
        gap = reading.between(together[-1].name.end, mention.name.titles_start)
        if not _BODY_JOINER.fullmatch(gap):
            break
        together.append(mention)
    rest = reading.between(together[-1].name.end, words[-1][2])
    if (
        len(together) < 2
        or any(m.figure.is_person and m.figure.sure for m in together)
        or rest[:1] not in ("", ",")
    ):
        return None
    if "and" not in reading.between(together[-2].name.end, together[-1].name.titles_start).split():
        return None
    first = together[0].name.titles_start
    return Source(
        Form.JOINT, Span(first, together[-1].name.end), "", reading.span, tuple(together), by="group"
    )


def _named(reading: _Reading) -> Source | None:
    """Read a source whose head is a name: at the end of its core, after `the minister,`, after `envoy to Oz`."""
    words, core = reading.words, reading.core
    if _is_inhabitant(core):
        return None
    end = _without_letters(core)
    inside = [m for m in reading.named if m.name.titles_start < end]
    later = [m for m in reading.named[len(inside) :] if m.figure.is_person or _is_body(core)]
    if inside and inside[-1].name.end >= end - 2:
        bearer = None if inside[-1].figure.is_person or not later else _bearer(reading, later[0])
        return bearer or _of(reading, inside[-1], inside[-1].by)
    if len(core) == len(words) or not later:
        return None
    if not _takes_a_name(core):
        apposed = len(later) == 1 and later[0].figure.sure and _stands_after_comma(reading, later[0])
        return _of(reading, later[0], "appositive") if apposed else None
    if later[-1].name.end >= words[-1][2] - 2 and _APPOSED.search(
        reading.between(core[-1][2], later[-1].name.titles_start)
    ):
        fits = _is_named_person(later[-1]) or _is_body(core)
        return _of(reading, later[-1], "appositive") if fits else None
    mention, after = later[0], words[len(core)]
    gap = gap_between(reading.shadow, core[-1], after)
    if BREAK.search(gap) and mention.name.titles_start == after[1]:
        return _of(reading, mention, "appositive")
    return _bearer(reading, mention) if mention.figure.is_person else None


def _is_inhabitant(core: list[Word]) -> bool:
    """Say whether a core is `the Ruritanian` or `the bearded Ruritanian`: one person."""
    before = [word for word, _, _ in core[:-1]]
    return before[:1] == ["the"] and all(map(str.islower, before)) and noun(core[-1][0]) in INHABITANTS


def _stands_after_comma(reading: _Reading, mention: NamedMention) -> bool:
    """Say whether a name ends a source after a comma (`the assailant, John Doe`, `the man I met, John Doe`)."""
    start = mention.name.titles_start
    if reading.between(start - 2, start) != ", " or mention.name.end < reading.words[-1][2] - 2:
        return False
    return start == reading.words[len(reading.core)][1] or any(is_person(noun(w)) for w, _, _ in reading.core)


def _is_named_person(mention: NamedMention) -> bool:
    return mention.figure.is_person and (mention.figure.sure or len(mention.name.key) > 1)


def _without_letters(core: list[Word]) -> int:
    """Return where a core ends without the letters after a name (`Ann Lee MD`)."""
    last = len(core) - 1
    while last > 0 and noun(core[last][0]) in CREDENTIALS:
        last -= 1
    return core[last][2]


def _bearer(reading: _Reading, mention: NamedMention) -> Source | None:
    """Read `Oz Board of Trustees chairman X`, `envoy to the UN X`: a name that its role runs up to."""
    before = reading.between(reading.core[-1][2], mention.name.start)
    lows = [low for word in before.split() if (low := noun(word)) not in HONORIFICS]
    last = lows[-1] if lows else ""
    if BREAK.search(before) or not last or last in POST_MODIFIERS | DETERMINERS or before.endswith("'s "):
        return None
    return _of(reading, mention, mention.by)


def _of(reading: _Reading, mention: NamedMention, by: str) -> Source:
    return Source(Form.NAMED, reading.span, "", reading.span, (mention,), by=by)


def _takes_a_name(core: list[Word]) -> bool:
    """Say whether a name may follow the core: after a role (`envoy to Oz`) or the start of an institution's name."""
    return (
        is_person(noun(core[-1][0]))
        or noun(core[0][0]) == "one"
        or _is_body(core)
        or (core[-1][0][0].isupper() and core[0][0].lower() not in {"a", "an"})
    )


def _is_body(core: list[Word]) -> bool:
    return kind_of(noun(core[-1][0])) is NounKind.INSTITUTION


def _apposed(reading: _Reading, before: NamedMention | None) -> Source | None:
    """Read `a spokesman for Oz` right after `Ann Lee,`, and `R-Oz` after `Rep. Ann Lee,`: a source cut short."""
    start = reading.words[0][1]
    if before is None or not _is_named_person(before) or reading.between(before.name.end, start) != ", ":
        return None
    if not _opens_clause(reading.shadow, before.name.titles_start) or noun(reading.words[0][0]) == "one":
        return None
    if any(_is_named_person(m) for m in reading.named):
        return None
    if _PARTY_AND_STATE.match(reading.shadow, start) or is_person(_head(reading.core)[0]):
        return _of(reading, before, "appositive")
    return None


def _opens_clause(shadow: str, start: int) -> bool:
    """Say whether a name is the first of its clause, but for a role."""
    before = shadow[max(0, start - 20) : start].split()
    return not before or not before[-1].isalpha() or before[-1] in _CLAUSE_JOINERS or is_person(before[-1])


def _described(reading: _Reading) -> Source:
    """Read a source whose head is a common noun."""
    core, span = reading.core, reading.span
    head, kind = (noun(core[-1][0]), NounKind.PERSON) if _is_inhabitant(core) else _head(core)
    owner = _owner(core, reading.named) or _issuer(reading, head)
    definite = noun(core[0][0]) in {"the", "this", "that", "these", "those"} or owner is not None
    full = Span(span.start, _tail(reading))
    aged = next((m for w, _, _ in core if (m := _AGED.search(w))), None)
    if aged is not None and definite:
        phrase = Phrase("", frozenset({aged.group(1)}), frozenset(), span)
        return Source(Form.ROLE, span, head, full, phrase=phrase, definite=definite)
    owned = [i for i, (word, _, _) in enumerate(core[:-1], 1) if word.endswith(("'s", "s'"))]
    if owner is None and owned:
        owner = DESCRIBED
    if head in INHABITANTS and definite:
        countries = frozenset({COUNTRY[head]} if head in COUNTRY else ())
        phrase = Phrase(head, frozenset({head}), countries, span)
        return Source(Form.ROLE, span, head, full, phrase=phrase, definite=definite)
    phrase_or_none = describe(core[owned[-1] :] if owner == DESCRIBED else core, next_to_name=True)
    return Source(_FORMS[kind], span, head, full, phrase=phrase_or_none, owner=owner, definite=definite)


def _head(core: list[Word]) -> tuple[str, NounKind]:
    """Return the noun that the core is about and its kind: the last word that is known as a noun."""
    lows = [noun(w) for w, _, _ in core]
    if "and" in lows[1:-1]:
        i = lows.index("and")
        if lows[i + 1] in DETERMINERS or lows[-1].endswith("s") or kind_of(lows[i - 1]) is NounKind.PEOPLE:
            return lows[-1], NounKind.PEOPLE
    for low in reversed(lows):
        kind = kind_of(low)
        if kind is not None:
            return low, kind
    return lows[-1], NounKind.PEOPLE if lows[-1].endswith("s") else NounKind.DOCUMENT


def _owner(core: list[Word], named: list[NamedMention]) -> NamedMention | str | None:
    first = core[0][0].lower()
    if first in {"his", "her", "their", "its", "my", "our", "whose"}:
        return first
    for word, start, _ in core[:-1]:
        if word.endswith(("'s", "s'")):
            return next((m for m in named if m.name.start <= start < m.name.end), None)
    return None


def _issuer(reading: _Reading, head: str) -> NamedMention | None:
    """Return whose `the Oz statement` or `a statement from Oz` is."""
    if head not in SAYINGS:
        return None
    core = reading.core
    for mention in reading.named:
        if mention.name.key[-1] in MEDIA or reading.shadow.startswith("'", mention.name.end):
            continue
        before = mention.name.titles_start >= core[0][1] and mention.name.end + 1 == core[-1][1]
        if before or _FROM.fullmatch(reading.shadow, core[-1][2], mention.name.titles_start):
            return mention
    return None


def _tail(reading: _Reading) -> int:
    """Return where the prepositional phrase after the core ends."""
    words, size = reading.words, len(reading.core)
    end = words[size - 1][2]
    if size == len(words) or noun(words[size][0]) not in _PHRASE_OPENERS:
        return end
    for i in range(size, len(words)):
        word, _, stop = words[i]
        participle = i > size + 1 and word.islower() and word.endswith("ed")
        if (
            noun(word) in _CLAUSE_OPENERS
            or participle
            or BREAK.search(gap_between(reading.shadow, words[i - 1], words[i]))
        ):
            break
        end = stop
    return end
