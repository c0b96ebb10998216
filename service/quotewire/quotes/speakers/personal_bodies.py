"""Bodies that are somebody's: `the Doe campaign`, `Roe's office`."""

import re

from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.discourse import Discourse
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.roles import noun
from quotewire.quotes.speakers.word_lists import words

PERSONAL_BODIES = words("campaign office administration team government cabinet")
"""Nouns for a body that is called by the name of the person whom it works for."""

_BODY = re.compile(r"(?:'s?)? (?:[a-z][a-z-]+ )?(campaign|office|administration|team|government|cabinet)\b")
_STARTS = (" ", "'")
_NEXT = re.compile(r" ([a-z][\w-]*)")
_MEMBERS = (NounKind.PERSON, NounKind.PEOPLE)
_THINGS = words("trail rally rallies event events stop stops ad ads speech slogan website filing filings")
"""What is a campaign's and not the campaign."""
_PLAIN = words("his her their its the presidential election re-election reelection political own")
_BACK = 8000
_AHEAD = 8000


def body_named_after(shadow: str, mention: NamedMention) -> str | None:
    """Return the noun for a body right after a person's name that makes it the body's (`the Doe campaign`), or None.

    `The Doe campaign manager` is nobody's body.
    """
    end = mention.name.end
    if not (mention.figure.is_person and mention.figure.sure) or not shadow.startswith(_STARTS, end):
        return None
    match = _BODY.match(shadow, end)
    if match is None:
        return None
    following = _NEXT.match(shadow, match.end())
    if following is not None:
        low = noun(following.group(1))
        if low in _THINGS or kind_of(low) in _MEMBERS:
            return None
    return match.group(1)


def _written_name(shadow: str, owner: Figure, head: str, at: int) -> str | None:
    """Return the name of a person's body as the article has it around an offset (`Doe campaign`), or None."""
    surname = owner.words[-1]
    low, high = max(0, at - _BACK), at + _AHEAD
    forms = (f"{surname} {head}", f"{surname}'s {head}", f"{surname}' {head}")
    return next((form for form in forms if shadow.find(form, low, high) >= 0), None)


def is_plain(description: str) -> bool:
    """Say whether a description of a person's body has no words that tell it from another one (`legal team`)."""
    before = description.lower().split()[-2:-1]
    return not before or before[0] in _PLAIN or not before[0].isalpha()


def body_of(discourse: Discourse, owner: Figure, head: str, at: int, text: str = "") -> Figure:
    """Return the body of a person, by the name that the article has for it: `Doe campaign`, else `text` if given."""
    known = discourse.described.body(owner, head)
    if known is not None:
        return discourse.described.add_body(owner, head, known.name)
    written = _written_name(discourse.shadow, owner, head, at)
    if written is None or (text and "'" in written):
        owned = f"{owner.name}' {head}" if owner.name.endswith("s") else f"{owner.name}'s {head}"
        written = text or (f"{owner.words[-1]} campaign" if head == "campaign" else owned)
    return discourse.described.add_body(owner, head, written)
