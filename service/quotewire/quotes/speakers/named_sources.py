"""Sources that name who speaks: a name, several names, a name with its role."""

import re

from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.place_words import DEMONYMS, INHABITANTS, NATIONALITIES
from quotewire.quotes.speakers.role_words import HONORIFICS
from quotewire.quotes.speakers.roles import Word, is_person, noun
from quotewire.quotes.speakers.source_core import BRACKETS, BREAK, gap_between, head_of
from quotewire.quotes.speakers.source_form import Form, Reading, Source
from quotewire.quotes.speakers.source_words import (
    CREDENTIALS,
    DETERMINERS,
    DOCUMENT_NOUNS,
    INDEFINITE,
    INSTITUTION_NOUNS,
    POST_MODIFIERS,
)
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_JOINER = re.compile(
    r"(?:,|,? and|,? &) ?$|,? and (?!(?:his|her|their)\b)[a-z][\w'-]*(?: [\w'-]+){0,3} $|, [^,;:]{3,40}, and $"
)
_COMPANY = re.compile(
    r",? and (?:(?:his|her|their|its|the|other|an?|some|fellow) [^,]{2,50}|team|colleagues|co-authors|others)$"
)
_BODY_JOINER = re.compile(r"(?:,|,? and) (?:the )?")
_APPOSED = re.compile(r"^ [^,;:()]{2,80}, (?:[\w'-]+ ){0,5}$")
_NAMED_AT_LAST = re.compile(
    r" (?:of|for|at|in) [^,;:()]{2,80}, (?:[A-Z][\w'-]*(?: [\w'-]+){0,6}, )?(?:the )?"
)
"""What stands between a role and its bearer: `of the working party, Deputy Superintendent, `."""
_AFTER_NAME = re.compile(r"[,;)]| (?:of|from|at|in|for|who|with|to|on|and)\b")
_ANOTHER_ROLE = re.compile(r", (?:[\w'.-]+ ){1,6}")
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z]")
PHRASE_OPENERS = words("of for from by with in at on to close")
_TELLS = re.compile(
    r" (?:(?:report|write|say|answer|ask|add|tell|explain|argue)s|replies|reported|wrote|said)"
)
_TOLD = re.compile(r" that\b|[,:.]")
_THE = ("", "the ", "The ")
_PEOPLED = INHABITANTS | NATIONALITIES
_CLAUSE_JOINERS = words("and but while though although however meanwhile")
_CLAUSE_OPENERS = words("who whom whose which that where when while because after before")
_ADVERBS = words("elsewhere last this yesterday today later also once then now earlier again here there too")


def read_named(reading: Reading, before: NamedMention | None) -> Source | None:
    """Read a source that names who speaks, or return None; `before` is the last mention before it."""
    source = _joint(reading) or _bodies(reading) or _headed(reading) or _leading(reading)
    return source or _apposed(reading, before)


def _joint(reading: Reading) -> Source | None:
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
    if len(together) == 2 and last.titles and not (together[0].figure.sure or together[0].name.titles):
        return Source(Form.NAMED, span, "", span, (together[1],), by=together[1].by)
    if len(together) > 1:
        if "and" in reading.between(together[-2].name.end, last.titles_start).split():
            return Source(Form.JOINT, span, "", span, tuple(together), by="group")
        return None
    rest = reading.between(first.end, reading.words[-1][2])
    if not lead and _COMPANY.fullmatch(rest):
        span = Span(first.start, reading.words[-1][2])
        return Source(Form.JOINT, span, rest, span, (named[0],), by="group")
    return None


def _bodies(reading: Reading) -> Source | None:
    """Read `Airline A and Airline B`: organisations that speak together."""
    named, words = reading.named, reading.words
    opener = int(noun(words[0][0]) in DETERMINERS)
    if len(named) < 2 or len(words) <= opener or named[0].name.titles_start != words[opener][1]:
        return None
    together = [named[0]]
    for mention in named[1:]:
        if mention.figure is together[-1].figure:
            continue
        gap = BRACKETS.sub("", reading.between(together[-1].name.end, mention.name.titles_start)).replace(
            "  ", " "
        )
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


def _headed(reading: Reading) -> Source | None:
    """Read a source whose head is a name: at the end of its core, after `the minister,`, after `envoy to Oz`."""
    words, core = reading.words, reading.core
    if is_inhabitant(core) or is_one_of_a_people(core):
        return None
    end = _without_letters(core)
    inside = [m for m in reading.named if m.name.titles_start < end]
    later = [m for m in reading.named[len(inside) :] if m.figure.is_person or _is_body(core)]
    if inside and inside[-1].name.end >= end - 2:
        return _told_later(reading, inside[-1], later) or _of(reading, inside[-1], inside[-1].by)
    if len(core) == len(words) or not later:
        return None
    if not _takes_a_name(core):
        apposed = len(later) == 1 and later[0].figure.sure and _stands_after_comma(reading, later[0])
        return _of(reading, later[0], "appositive") if apposed else None
    if (told := _named_at_last(reading, later)) is not None:
        return _of(reading, told, "appositive")
    if later[-1].name.end >= words[-1][2] - 2 and _APPOSED.search(
        reading.between(core[-1][2], later[-1].name.titles_start)
    ):
        fits = _is_named_person(later[-1]) or _is_body(core)
        return _of(reading, later[-1], "appositive") if fits else None
    mention, after = later[0], words[len(core)]
    gap = gap_between(reading.shadow, core[-1], after)
    follows = reading.between(after[1], mention.name.titles_start) in ("", "ex-", "then-") or (
        _is_body(core) and reading.between(after[1], mention.name.titles_start) in ("the ", "The ")
    )
    if BREAK.search(gap) and follows:
        return _of(reading, mention, "appositive")
    return _bearer(reading, mention) if mention.figure.is_person else None


def _told_later(reading: Reading, head: NamedMention, later: list[NamedMention]) -> Source | None:
    """Read `The Bishop of Oz, the Rev. Ann Lee`: the name of an office or a body first."""
    if not later or (head.figure.is_person and head.figure.sure):
        return None
    if (told := _named_at_last(reading, later)) is not None:
        return _of(reading, told, "appositive")
    first = later[0]
    if reading.between(head.name.end, first.name.titles_start) == ", " and _is_named_person(first):
        end = first.name.end >= reading.words[-1][2] - 2
        if first.figure.sure and (end or _AFTER_NAME.match(reading.shadow, first.name.end)):
            return _of(reading, first, "appositive")
    return None if head.figure.is_person else _bearer(reading, later[0])


def _leading(reading: Reading) -> Source | None:
    """Read `Roe last year`, `Dr Ann Lee head of sales`: a name, and words after it that make it no other noun's."""
    mention = reading.named[0] if reading.named else None
    if mention is None:
        return None
    opener = reading.between(reading.words[0][1], mention.name.titles_start)
    end = reading.words[-1][2]
    if (
        opener in _THE
        and _TELLS.fullmatch(reading.between(mention.name.end, end))
        and _TOLD.match(reading.shadow, end)
    ):
        return _of(reading, mention, mention.by)
    if opener:
        return None
    rest = [word for word, start, _ in reading.words if start >= mention.name.end]
    if not rest or reading.shadow.startswith("'", mention.name.end):
        return None
    if rest[0] in _ADVERBS or (rest[0].endswith("ly") and rest[0] not in DOCUMENT_NOUNS | INSTITUTION_NOUNS):
        return _of(reading, mention, mention.by)
    titled = kind_of(noun(rest[0])) is NounKind.PERSON and rest[1:2] and rest[1] in PHRASE_OPENERS
    return _of(reading, mention, mention.by) if titled and _is_named_person(mention) else None


def is_one_of_a_people(core: list[Word]) -> bool:
    """Say whether a core is `another Ruritanian`, `a Muslim`: somebody without a name."""
    return len(core) == 2 and core[0][0].lower() in INDEFINITE and noun(core[1][0]) in DEMONYMS


def is_inhabitant(core: list[Word]) -> bool:
    """Say whether a core is `the Ruritanian` or `the bearded Ruritanian`: one person."""
    last = noun(core[-1][0])
    if len(core) < 2 or core[0][0] not in ("the", "The") or last not in _PEOPLED:
        return False
    before = [word for word, _, _ in core[1:-1]]
    if not all(map(str.islower, before)):
        return False
    return last in INHABITANTS or core[-2][0].endswith("-old")


def _named_at_last(reading: Reading, later: list[NamedMention]) -> NamedMention | None:
    """Return whose name tells who the core is, after a place or an office (`the head of sales, Ann Lee`), or after
    another role (`the other man, his cousin Bo Lee`); None if there is none.
    """
    core = reading.core
    role = is_person(noun(core[-1][0]))
    if kind_of(noun(core[-1][0])) is NounKind.PEOPLE:
        return None
    for mention in later:
        between = reading.between(core[-1][2], mention.name.titles_start)
        after = mention.name.end
        if not _is_named_person(mention) or not (
            after >= reading.words[-1][2] - 2 or _AFTER_NAME.match(reading.shadow, after)
        ):
            continue
        if role and _NAMED_AT_LAST.fullmatch(between):
            return mention
        if _ANOTHER_ROLE.fullmatch(between):
            lows = [noun(word) for word in between[2:].split()]
            if is_person(lows[-1]) or lows[-1].startswith("ex-"):
                return mention if POST_MODIFIERS.isdisjoint(lows) else None
    return None


def _stands_after_comma(reading: Reading, mention: NamedMention) -> bool:
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


def _bearer(reading: Reading, mention: NamedMention) -> Source | None:
    """Read `Oz Board of Trustees chairman X`, `envoy to the UN X`: a name that its role runs up to."""
    before = reading.between(reading.core[-1][2], mention.name.start)
    lows = [low for word in before.split() if (low := noun(word)) not in HONORIFICS]
    last = lows[-1] if lows else ""
    if not _CLAUSE_OPENERS.isdisjoint(lows):
        return None
    if BREAK.search(before) or not last or last in POST_MODIFIERS | DETERMINERS or before.endswith("'s "):
        return None
    return _of(reading, mention, mention.by)


def _of(reading: Reading, mention: NamedMention, by: str) -> Source:
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


def _apposed(reading: Reading, before: NamedMention | None) -> Source | None:
    """Read `a spokesman for Oz` right after `Ann Lee,`, and `R-Oz` after `Rep. Ann Lee,`: a source cut short."""
    start = reading.words[0][1]
    if before is None or not _is_named_person(before) or reading.between(before.name.end, start) != ", ":
        return None
    if not _opens_clause(reading.shadow, before.name.titles_start) or noun(reading.words[0][0]) == "one":
        return None
    if any(_is_named_person(m) for m in reading.named):
        return None
    if _PARTY_AND_STATE.match(reading.shadow, start) or is_person(head_of(reading.core)[0]):
        return _of(reading, before, "appositive")
    return None


def _opens_clause(shadow: str, start: int) -> bool:
    """Say whether a name is the first of its clause, but for a role."""
    before = shadow[max(0, start - 20) : start].split()
    return not before or not before[-1].isalpha() or before[-1] in _CLAUSE_JOINERS or is_person(before[-1])
