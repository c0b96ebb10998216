"""Whom a pronoun means."""

import re
from bisect import bisect_left
from collections.abc import Mapping

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.descriptions import label
from quotewire.quotes.speakers.discourse import Answer, Discourse
from quotewire.quotes.speakers.names import Gender
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.plurals import resolve_they
from quotewire.quotes.speakers.roles import noun
from quotewire.quotes.speakers.source_form import Source
from quotewire.quotes.speakers.source_words import (
    FIRST_PERSON,
    HE,
    IT,
    NOT_NAMES,
    RELATIVE,
    RELATIVE_THINGS,
    SHE,
    THEY,
)
from quotewire.text import Span

_CLAUSE_BEFORE = re.compile(
    r"(?:\s*\([^()]{0,40}\))?,?\s*\(?| [-–—]+ |,[^.!?;:\"\n]{0,150},\s*|\s*[-–—]*,? an? [^.!?;:\"\n,]{0,60} "
    r"| (?:of|from|at|with|in|for) [^.!?;:\"\n]{0,100},? "
)

_NOUN_BEFORE = re.compile(r"(?P<words>(?:[\w'-]+ ){0,3}(?P<noun>[\w'-]+)),? \(?$")
_THE_BEFORE = re.compile(r"\b[Tt]he (?:(?!(?:the|an?|his|her)\b)[\w'-]+ ){0,4}(?P<noun>[\w'-]+),? \(?$")
_DOCUMENT_BEFORE = re.compile(
    r"\b(?P<words>(?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+)) (?:[a-z]+ed |seen |sent |written )?"
    r"(?:by|from|to|in) (?:the )?(?:[A-Z][\w'.-]* ?(?:of )?){1,5}, \(?$"
)
_BODY_CLAUSE = re.compile(r", (?:an?|the|one of the) [^.,;:!?\"()\n]{2,100}, ?")
_BACK = 120
_WORD = re.compile(r"[\w'-]+")
_WHICH = (" ", ", ", " (")
_KINDS_OF_THINGS = {
    NounKind.PEOPLE: SpeakerKind.GROUP,
    NounKind.INSTITUTION: SpeakerKind.ORGANIZATION,
    NounKind.DOCUMENT: SpeakerKind.DOCUMENT,
}
_KINDS = {NounKind.PEOPLE: SpeakerKind.GROUP, NounKind.PERSON: SpeakerKind.UNNAMED}


def gender_told(pronoun: str) -> Gender | None:
    """Return the gender of a third-person pronoun, None for any other."""
    if pronoun in HE:
        return Gender.MALE
    return Gender.FEMALE if pronoun in SHE else None


def follow(discourse: Discourse, pronoun: str) -> Figure | None:
    """Return whom `he` or `she` means here, and let a person of unknown gender learn it where that is clear."""
    gender = gender_told(pronoun)
    figure, clear = discourse.person(gender)
    if figure is not None and figure.gender is None and figure.sure and clear:
        figure.gender = gender
    return figure


def resolve_pronoun(discourse: Discourse, source: Source, enclosing: Figure | None) -> Answer | None:
    """Say who a source of one pronoun is, or None.

    `enclosing` is who says the words that the pronoun stands in: `I` in somebody's quotation is that speaker.
    """
    head = source.head
    figure: Figure | None = None
    by = "pronoun"
    if head in FIRST_PERSON:
        figure, by = enclosing, "first_person"
    elif head in HE or head in SHE:
        figure = follow(discourse, head)
    elif head in THEY:
        figure = resolve_they(discourse, source.span.start)
    elif head in IT:
        figure = discourse.organisation(or_document=True)
    elif head in RELATIVE:
        figure, by = _antecedent(discourse, source.span.start), "relative"
    elif head in RELATIVE_THINGS:
        figure, by = _thing_before(discourse, source.span.start), "relative"
    return Answer(figure, by, source.span) if figure is not None else None


def _antecedent(discourse: Discourse, offset: int) -> Figure | None:
    """Return the person named right before `who`, with no more than an apposition between."""
    i = bisect_left(discourse.starts, offset) - 1
    unsure = None
    for mention in reversed(discourse.mentions[max(0, i - 3) : i + 1]):
        if mention.name.end > offset or not mention.figure.is_person:
            continue
        if _CLAUSE_BEFORE.fullmatch(discourse.shadow, mention.name.end, offset):
            if mention.figure.sure:
                return mention.figure
            unsure = unsure or mention.figure
    if unsure is not None:
        return unsure
    return _described_before(discourse, offset, _KINDS)


def _thing_before(discourse: Discourse, offset: int) -> Figure | None:
    """Return the body or the document, with or without a name, that stands right before `which`."""
    i = bisect_left(discourse.starts, offset) - 1
    mention = discourse.mentions[i] if i >= 0 else None
    document = _DOCUMENT_BEFORE.search(discourse.shadow, max(0, offset - _BACK), offset)
    if document is not None and kind_of(noun(document.group("noun"))) is NounKind.DOCUMENT:
        place = Span(document.start("words"), document.end("noun"))
        text = label(discourse.shadow, place)
        return discourse.described.add(text, noun(document.group("noun")), SpeakerKind.DOCUMENT)
    if (
        mention is not None
        and not (mention.figure.is_person and mention.figure.sure)
        and (
            discourse.shadow[mention.name.end : offset] in _WHICH
            or _BODY_CLAUSE.fullmatch(discourse.shadow, mention.name.end, offset)
        )
    ):
        return mention.figure
    return _described_before(discourse, offset, _KINDS_OF_THINGS)


def described_before(shadow: str, offset: int) -> Span | None:
    """Return the definite noun phrase for a person right before `who`, or None."""
    match = _THE_BEFORE.search(shadow, max(0, offset - 60), offset)
    told = kind_of(noun(match.group("noun"))) if match else None
    return Span(match.start(), match.end("noun")) if match and told is NounKind.PERSON else None


def _described_before(
    discourse: Discourse, offset: int, kinds: Mapping[NounKind, SpeakerKind]
) -> Figure | None:
    """Return whom or what a noun phrase without a name right before `who` or `which` means."""
    match = _NOUN_BEFORE.search(discourse.shadow, max(0, offset - 60), offset)
    told = kind_of(noun(match.group("noun"))) if match else None
    if match is None or told is None or told not in kinds:
        return None
    start = match.end("noun")
    for word in reversed(list(_WORD.finditer(match.group("words")))):
        if word.group().lower() in NOT_NAMES or word.group()[0].isdigit():
            break
        start = match.start("words") + word.start()
    start = min(start, match.start("noun"))
    text, head = label(discourse.shadow, Span(start, match.end("noun"))), noun(match.group("noun"))
    taken_up = start == match.start("noun") and discourse.shadow.endswith(("the ", "The "), 0, start)
    known = discourse.described.find(head) if taken_up else None
    return known or discourse.described.add(text, head, kinds[told])
