"""Whose words a statement, a letter or an e-mail are."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.antecedents import find_issue
from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.descriptions import label
from quotewire.quotes.speakers.discourse import Discourse, is_place
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.personal_bodies import body_named_after, body_of
from quotewire.quotes.speakers.roles import noun
from quotewire.quotes.speakers.source_form import Source
from quotewire.quotes.speakers.source_words import GENERIC_BODIES, INSTITUTION_NOUNS
from quotewire.quotes.speakers.sources import ISSUED
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_SHORTLY = 300
_NAME_AFTER = 40
_FROM = re.compile(ISSUED)
_SAID_SO = re.compile(
    r"\b[Tt]he ((?:(?:[\w-]+|(?:\w\.)+) ){0,3}?([a-z-]+)) "
    r"(?:said|says|added|wrote|announced|confirmed|claimed) (?:[a-z]+ )?$"
)
_BODY_SUBJECT = re.compile(r"\b[Tt]he ([a-z-]+)\b")
ISSUERS = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.GROUP})

_APPOSITION = re.compile(r", [^,.;:!?\"\n]{2,100},")
_IN = (" in ", " via ", " by ", " with ")
_SENT = re.compile(
    r"\b(?:sent|sends|wrote|writes|posted|posts|published|issued|released|penned|signed|drafted|circulated|e-?mailed)\b"
)
_WRITING = {
    "e-?mail(?:ed|s)": words("email e-mail message"),
    "tweet(?:ed|s)": words("tweet tweets message post"),
    "text(?:ed|s)": words("text message"),
    "wr(?:ote|ites)": words("letter memo note missive op-ed essay column message post piece article"),
}
"""Verbs for writing, and the documents that come of it."""
_WRITES = {
    document: re.compile(
        rf" (?:[a-z]+ly |then |also |later )?(?:{'|'.join(v for v, d in _WRITING.items() if document in d)})\b"
    )
    for document in frozenset().union(*_WRITING.values())
}
_WRITTEN = re.compile(r"\b(?:wr(?:ote|ites?|itten|iting)|e-?mail(?:ed|s)|penned)\b")
_FOLLOWING = re.compile(r"(?: [a-z-]+){1,2}")
_BACK = 1200
_MENTIONS = 16
"""How far before a document its writer's name is looked for."""
_LATELY = 8
"""For how many sentences what somebody wrote is `the letter`."""


def who_issued(discourse: Discourse, source: Source) -> Figure | None:
    """Return who is named in the sentence that first speaks of it (`Doe said in a statement`)."""
    place = find_issue(discourse.shadow, source.head, source.span.start)
    if place is None:
        return None
    start = _sentence_start(discourse.shadow, place.start)
    after = _FROM.match(discourse.shadow, place.end)
    subject = None if after else _SAID_SO.search(discourse.shadow, start, place.start)
    if subject is not None and noun(subject.group(2)) in INSTITUTION_NOUNS:
        if subject.group(2) in GENERIC_BODIES:
            return discourse.organisation(subject.group(2))
        text = label(discourse.shadow, Span(*subject.span(1)))
        return discourse.described.add(text, subject.group(2), SpeakerKind.ORGANIZATION)
    named = _named_after(discourse, place.end) if after else _named_before(discourse, start, place.start)
    if named:
        return _speaks(discourse, named[0] if after else named[-1])
    body = _BODY_SUBJECT.search(discourse.shadow, start, place.start)
    return discourse.organisation(body.group(1)) if body and body.group(1) in GENERIC_BODIES else None


def who_wrote(discourse: Discourse, source: Source) -> Figure | None:
    """Return whom the article says to have written `the letter` or `the e-mail`, or None.

    That is whom it is from, who says so in it, sends or signs it, else whoever wrote something just before.
    """
    shadow = discourse.shadow
    place = find_issue(shadow, source.head, source.span.start)
    if place is not None:
        after = _FROM.match(shadow, place.end)
        if after is not None:
            named = _named_after(discourse, after.end())
            return _speaks(discourse, next((m for m in named if _is_known(m)), named[0])) if named else None
        start = _sentence_start(shadow, place.start)
        named = _named_before(discourse, start, place.start)
        named = [m for m in named if _is_known(m) and not _describes(shadow, m)]
        between = shadow[named[-1].name.end : place.start] if named else ""
        if named and (between.endswith(_IN) or _SENT.search(between)):
            return _speaks(discourse, named[-1])
    if (figure := _who_did(discourse, source)) is not None:
        return figure
    if discourse.writer is None or discourse.sentence - discourse.writer[1] > _LATELY:
        return None
    return discourse.writer[0]


def _who_did(discourse: Discourse, source: Source) -> Figure | None:
    """Return who last e-mailed before `the e-mail`."""
    writes = _WRITES.get(source.head)
    if writes is None:
        return None
    high = bisect_left(discourse.starts, source.span.start)
    for mention in reversed(discourse.mentions[max(0, high - _MENTIONS) : high]):
        end = mention.name.end
        if source.span.start - end > _BACK:
            return None
        clause = _APPOSITION.match(discourse.shadow, end, source.span.start)
        if writes.match(discourse.shadow, clause.end() if clause else end) and _is_known(mention):
            return mention.figure
    return None


def _speaks(discourse: Discourse, mention: NamedMention) -> Figure | None:
    """Return the figure of a mention, or its body (`the Doe campaign`); None where it only owns something."""
    shadow = discourse.shadow
    if (head := body_named_after(shadow, mention)) is not None:
        return body_of(discourse, mention.figure, head, mention.name.start)
    return None if shadow.startswith(("'s ", "' "), mention.name.end) else mention.figure


def _is_known(mention: NamedMention) -> bool:
    """Say whether a mention is of a body or certainly of a person."""
    return mention.figure.sure or not mention.figure.is_person


def _describes(shadow: str, mention: NamedMention) -> bool:
    """Say whether a body's name only says what somebody is (`the Oz presidential candidate`)."""
    following = _FOLLOWING.match(shadow, mention.name.end)
    if mention.figure.is_person or following is None:
        return False
    return any(kind_of(noun(word)) is NounKind.PERSON for word in following.group().split())


def _named_before(discourse: Discourse, start: int, end: int) -> list[NamedMention]:
    low, high = bisect_left(discourse.starts, start), bisect_left(discourse.starts, end)
    return _issuers(discourse.mentions[low:high])


def _named_after(discourse: Discourse, start: int) -> list[NamedMention]:
    low, high = bisect_left(discourse.starts, start), bisect_left(discourse.starts, start + _NAME_AFTER)
    return _issuers(discourse.mentions[low:high])


def _issuers(mentions: Sequence[NamedMention]) -> list[NamedMention]:
    return [m for m in mentions if m.figure.kind in ISSUERS and not is_place(m.figure)]


def _sentence_start(shadow: str, end: int) -> int:
    floor = max(0, end - _SHORTLY)
    return max(floor, shadow.rfind("\n", floor, end), shadow.rfind(". ", floor, end))


def is_writing(shadow: str, cue: Span) -> bool:
    """Say whether a cue tells that the words were written."""
    return _WRITTEN.search(shadow, cue.start, min(cue.end, cue.start + _SHORTLY)) is not None
