"""Reading the source of a quotation: a pronoun, a name, several names, a role, a group, an institution, a document."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.named_sources import (
    PHRASE_OPENERS,
    is_inhabitant,
    is_one_of_a_people,
    read_named,
)
from quotewire.quotes.speakers.names import Name
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.place_words import COUNTRY, DEMONYMS, INHABITANTS, PLACES
from quotewire.quotes.speakers.role_words import KINSHIP, TITLES
from quotewire.quotes.speakers.roles import Phrase, Word, describe, noun
from quotewire.quotes.speakers.source_core import BREAK, core_of, gap_between, goes_on, head_of, read_words
from quotewire.quotes.speakers.source_form import Form, Reading, Source
from quotewire.quotes.speakers.source_words import (
    INDEFINITE,
    LETTERS,
    MEDIA,
    NEWSPAPERS,
    NOT_NAMES,
    ONE,
    POST_MODIFIERS,
    PRONOUNS,
    SAYINGS,
)
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_AGED = re.compile(r"(\d{1,3})-years?-old")

ISSUED = (
    r"(?: was| were)? (?:(?:released|issued|posted|put out|published|signed|sent|written|read|provided|made|given"
    r"|emailed)"
    r"(?: (?:[A-Z]\w+day|today|yesterday|online|out))? )?(?:from|by|of|attributed to) (?:the )?"
)
_FROM = re.compile(ISSUED)
_OF_SPEAKERS = re.compile(r" (?:from|by|of) [^.;:()\n]{2,60}'s? (?:[a-z-]+ ){0,3}[a-z-]+, ")
"""What stands between a statement and its speaker in `a statement from Oz's lawyer, Roe`."""
_TITLED_NAME = re.compile(r" (?:[a-z]+ ){1,3}[A-Z]")
"""What follows a bracket that a source begins inside of: `GRA) spokesman Roe`."""
_NO_OUTLETS = KINSHIP | TITLES | NOT_NAMES | ONE
_ONE_THING = (NounKind.PERSON, NounKind.DOCUMENT)
_NAMED_FOR = (NounKind.PERSON, NounKind.INSTITUTION)
_INDEFINITE = INDEFINITE | words("some any every each")
_PARENT = re.compile(
    r"[Tt]he (?:[\w-]+ )?((?:grand)?(?:mother|father|mum|mom|dad))(?:-of-| of )(?:one|two|three|four|five|six|\d)\b"
)
_OF_ONE = re.compile(r" (?:of|at|for) an? ")
_THE = ("the", "The")
_PAPERS = frozenset(
    {
        ("union", "leader"),
        ("times", "leader"),
        ("news", "leader"),
        ("plain", "dealer"),
        ("hollywood", "reporter"),
    }
)
_BARE = words("the a an")
_MORE = re.compile(r"(?:, (?:[a-z-]+ )?[a-z-]+s){1,6},? and (?:[a-z-]+ )??[a-z-]+s\b")
_GROUPS = frozenset({"group", "coalition", "alliance"})
_VERBS = words("said says asked asks added adds told wrote writes according")
"""Verbs that are no source."""
_THIS = words("this last next")
_TIMES = words("week month year morning evening afternoon night spring summer fall autumn winter")
_REACH = 60
_ACTING_FOR = frozenset({"representing"})
_LONGEST_PRONOUN = max(map(len, PRONOUNS))
_NOUN_WITHIN = 5
_GOES_ON = re.compile(r" (?:[a-z]+(?:ed|s)|said|read|told|that|who|wrote)\b|[,.)]")
_CLAUSE_OPENERS = words("who whom whose which that where when while after before because as")


DESCRIBED = "'s"
"""The owner in `the company's spokesman`: somebody or something without a name."""


_FORMS = {
    NounKind.PERSON: Form.ROLE,
    NounKind.PEOPLE: Form.GROUP,
    NounKind.INSTITUTION: Form.INSTITUTION,
    NounKind.DOCUMENT: Form.DOCUMENT,
}


def read_source(
    shadow: str, span: Span, mentions: Sequence[NamedMention], starts: Sequence[int]
) -> Source | None:
    """Read the source at `span`, or return None where there is no word.

    `mentions` are those of the document in order, `starts` where they start. Looks at the first 40 words only.
    """
    span = _behind_bracket(shadow, span)
    low = bisect_left(starts, span.start)
    if low < len(starts) and _is_name(mentions[low].name, span):
        return Source(Form.NAMED, span, "", span, (mentions[low],), by=mentions[low].by)
    if (cut := _cut_short(span, mentions, low)) is not None:
        return Source(Form.NAMED, span, "", span, (cut,), by=cut.by)
    if (
        span.end - span.start <= _LONGEST_PRONOUN
        and (only := shadow[span.start : span.end].lower()) in PRONOUNS
    ):
        return Source(Form.PRONOUN, span, only, span)
    words = read_words(shadow, span)
    if not words:
        return None
    first = noun(words[0][0])
    if len(words) == 1 and first in _VERBS:
        return _beside(mentions, low, span)
    if len(words) == 1 and first in _BARE:
        words = _with_noun(shadow, words)
    if first in PRONOUNS and (len(words) == 1 or not goes_on(shadow, words)):
        place = Span(words[0][1], words[0][2])
        return Source(Form.PRONOUN, place, first, place)
    high = bisect_left(starts, words[-1][2])
    if low and mentions[low - 1].name.end > span.start:
        if high == low + 1 and _follows_a_body(shadow, mentions[low - 1], mentions[low]):
            return Source(Form.NAMED, span, "", span, (mentions[low],), by=mentions[low].by)
        low -= 1
    inside = high - low == 1 and mentions[low].name.start <= span.start and len(mentions[low].name.key) < 5
    named = [m for m in mentions[low:high] if inside or m.name.end <= span.end + 2]
    reading = Reading(shadow, words, core_of(shadow, words, named), named)
    return read_named(reading, mentions[low - 1] if low else None) or _described(reading)


def _behind_bracket(shadow: str, span: Span) -> Span:
    """Return a source that begins inside brackets without what stands in them."""
    end = min(span.end, span.start + _REACH)
    closes = shadow.find(")", span.start, end)
    if closes < 0 or shadow.find("(", span.start, closes) >= 0:
        return span
    return Span(closes + 1, span.end) if _TITLED_NAME.match(shadow, closes + 1, span.end) else span


def _follows_a_body(shadow: str, body: NamedMention, mention: NamedMention) -> bool:
    """Say whether a source that begins inside the name of a body goes on, after a comma, with who speaks there."""
    speaks = mention.figure.is_person and mention.figure.sure
    return speaks and not body.figure.is_person and BREAK.match(shadow, body.name.end) is not None


def _cut_short(span: Span, mentions: Sequence[NamedMention], low: int) -> NamedMention | None:
    """Return the mention that a source is only a piece of (`Mr` of `Mr. Roe`), or None."""
    for mention in mentions[max(0, low - 1) : low + 1]:
        if mention.name.titles_start <= span.start and span.end < mention.name.end:
            return mention
    return None


def _beside(mentions: Sequence[NamedMention], low: int, verb: Span) -> Source | None:
    """Read a verb taken for a source: who stands right after or before it (`said Roe`), if anybody is named there."""
    for mention in mentions[max(0, low - 1) : low + 1]:
        if mention.name.titles_start == verb.end + 1 or mention.name.end + 1 == verb.start:
            return Source(Form.NAMED, verb, "", verb, (mention,), by=mention.by)
    return None


def _with_noun(shadow: str, words: list[Word]) -> list[Word]:
    """Return the words of a source cut short after its article, up to the next noun for a speaker."""
    more = read_words(shadow, Span(words[0][1], words[0][1] + _REACH))
    for i, (word, _, _) in enumerate(more[1:_NOUN_WITHIN], 1):
        if BREAK.search(gap_between(shadow, more[i - 1], more[i])):
            break
        if kind_of(noun(word)) is not None:
            return more[: i + 1] if _GOES_ON.match(shadow, more[i][2]) else words
    return words


def _is_name(name: Name, span: Span) -> bool:
    """Say whether a source is a name with or without its titles and nothing else."""
    return name.end == span.end and (name.titles_start == span.start or name.start == span.start)


def _described(reading: Reading) -> Source:
    """Read a source whose head is a common noun."""
    core, span = reading.core, reading.span
    peopled = is_inhabitant(core) or is_one_of_a_people(core)
    head, kind = (noun(core[-1][0]), NounKind.PERSON) if peopled else head_of(core)
    if (len(core) == 1 and _is_outlet(reading, head, kind)) or _is_paper(core):
        return Source(Form.INSTITUTION, span, "", span)
    if (outlet := _outlet_before_noun(core)) is not None:
        return Source(Form.INSTITUTION, outlet, head, outlet)
    owner = _owner(core, reading.named) or _issuer(reading, head) or _attributive(reading, kind)
    full = Span(span.start, _tail(reading))
    if (kind is NounKind.PEOPLE or head in _GROUPS) and (more := _MORE.match(reading.shadow, full.end)):
        full = Span(span.start, more.end())
    definite = noun(core[0][0]) in {"the", "this", "that", "these", "those"} or owner is not None
    if _OF_ONE.search(reading.shadow, span.end, full.end):
        definite = False
    parent = None
    if reading.words[0][0] in _THE:
        parent = _PARENT.match(reading.shadow, span.start, reading.words[-1][2])
    if parent is not None:
        phrase = Phrase("", frozenset(), frozenset(), span)
        return Source(Form.ROLE, span, parent.group(1), full, phrase=phrase, definite=True)
    aged = next((m for w, _, _ in core if "-old" in w and (m := _AGED.search(w))), None)
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


def _outlet_before_noun(core: list[Word]) -> Span | None:
    """Return the range of a name that only its noun shows to be an outlet's (`the weekly Star magazine`), or None."""
    last = len(core) - 1
    if core[last][0] == "agency" and core[last - 1][0] in ("news", "press"):
        last -= 1
    elif core[last][0] not in NEWSPAPERS:
        return None
    first = last
    while first > 0 and core[first - 1][0][0].isupper() and not core[first - 1][0].endswith("'s"):
        first -= 1
    while first < last and noun(core[first][0]) in _BARE | DEMONYMS:
        first += 1
    return Span(core[first][1], core[last - 1][2]) if first < last else None


def _is_paper(core: list[Word]) -> bool:
    """Say whether a core is the name of a paper that ends like an office (`The Orsk Union Leader`)."""
    if len(core) < 2 or not (core[-1][0][0].isupper() and core[-2][0][0].isupper()):
        return False
    return (noun(core[-2][0]), noun(core[-1][0])) in _PAPERS


def _is_outlet(reading: Reading, head: str, kind: NounKind) -> bool:
    """Say whether a common noun stands as a name: alone, with a capital inside of a sentence (`Star reported`)."""
    word, start, _ = reading.core[0]
    if not word[0].isupper() or head in _NO_OUTLETS or kind not in _ONE_THING:
        return False
    before = reading.between(max(0, start - 2), start)
    return before.endswith(" ") and (before[:1].isalpha() or before[:1] == ",")


def _owner(core: list[Word], named: list[NamedMention]) -> NamedMention | str | None:
    first = core[0][0].lower()
    if first in {"his", "her", "their", "its", "my", "our", "whose"}:
        return first
    for word, start, _ in core[:-1]:
        if word.endswith(("'s", "s'")):
            return next((m for m in named if m.name.start <= start < m.name.end), None)
    return None


def _attributive(reading: Reading, kind: NounKind) -> NamedMention | None:
    """Return the person whose name stands before the noun of `the Doe campaign` or `the Doe supporter`."""
    core = reading.core
    if len(core) < 2 or kind not in _NAMED_FOR or core[0][0].lower() in _INDEFINITE:
        return None
    if kind is NounKind.PERSON and core[0][0] not in _THE:
        return None
    for mention in reading.named:
        inside = core[0][1] <= mention.name.titles_start and mention.name.end + 1 in (
            core[-1][1],
            core[-2][1],
        )
        quoted = reading.shadow.endswith('"', 0, core[-1][1] - 1)
        named = mention.figure.is_person and mention.figure.sure and PLACES.isdisjoint(mention.name.key)
        if inside and named and not quoted:
            return mention
    return None


def _issuer(reading: Reading, head: str) -> NamedMention | None:
    """Return whose `the Oz statement` or `a statement from Oz` is."""
    core = reading.core
    if head not in SAYINGS | LETTERS or noun(core[-1][0]) != head:
        return None
    for mention in reading.named:
        if mention.name.key[-1] in MEDIA or reading.shadow.startswith("'", mention.name.end):
            continue
        if _OF_SPEAKERS.fullmatch(reading.shadow, core[-1][2], mention.name.titles_start):
            return mention
        before = mention.name.titles_start >= core[0][1] and mention.name.end + 1 == core[-1][1]
        if before or _FROM.fullmatch(reading.shadow, core[-1][2], mention.name.titles_start):
            return mention
    return None


def _tail(reading: Reading) -> int:
    """Return where the prepositional phrase after the core ends."""
    words, size = reading.words, len(reading.core)
    end = words[size - 1][2]
    if size == len(words) or noun(words[size][0]) not in PHRASE_OPENERS | _ACTING_FOR:
        return end
    for i in range(size, len(words)):
        word, _, stop = words[i]
        if noun(word) in _THIS and (i + 1 == len(words) or noun(words[i + 1][0]) in _TIMES):
            return end
        participle = i > size + 1 and word.islower() and word.endswith("ed") and "-" not in word
        if (
            noun(word) in _CLAUSE_OPENERS
            or participle
            or BREAK.search(gap_between(reading.shadow, words[i - 1], words[i]))
        ):
            return end
        if noun(word) not in _BARE | POST_MODIFIERS:
            end = stop
    return words[-1][2]
