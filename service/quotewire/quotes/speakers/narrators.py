"""Who says `I` in an article outside of anybody's quotation."""

import re

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.capitals import plain
from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.discourse import Discourse
from quotewire.segmentation import Document, Label
from quotewire.text import Span

_NARRATOR = frozenset({"i", "me", "my", "myself"})
_LAST_BLOCKS = 4
_LINE = 400
_ABOUT_AUTHOR = re.compile(
    r"\W{0,3}(?:(?:Rep|Sen|Gov|Dr|Prof|Mr|Mrs|Ms|The Rev|Professor|Senator|Former [A-Z]\w+)\.? )*"
    r"(?P<name>[A-Z][\w'-]+(?: (?:[A-Z]\.|[A-Z][\w'-]+|de|van|von|al|bin)){1,3})"
    r"(?:, [^;:\n]{1,80}?,)? (?:is|was|has been|writes|teaches|covers|reports|chairs|represents|serves|served|worked) "
)
_ANSWER = re.compile(r"A ?[:.] ?")


def find_author(document: Document) -> str | None:
    """Return the name of an article's only author, or None; an interview has none who says `I`.

    It is the byline's, else the one whom the last lines are about (`Ann Lee is a writer in Velora.`).
    """
    if any(block.label is Label.TRANSCRIPT for block in document.blocks):
        return None
    bylines = document.metadata.bylines
    if bylines:
        return bylines[0].name if len(bylines) == 1 else None
    for block in reversed(document.blocks[-_LAST_BLOCKS:]):
        match = _ABOUT_AUTHOR.match(document.text.shadow, block.start, block.end)
        if match is not None and block.end - block.start <= _LINE:
            return match.group("name")
    return None


def narrator(discourse: Discourse, source: Span, author: str | None) -> Figure | None:
    """Return who says an `I` that stands in nobody's words: who answers in an interview, else the author."""
    shadow = discourse.shadow
    if shadow[source.start : source.end].lower() not in _NARRATOR:
        return None
    line = shadow.rfind("\n", max(0, source.start - _LINE), source.start) + 1
    if _ANSWER.match(shadow, line):
        return discourse.cast.foremost()
    if author is None:
        return None
    known = discourse.cast.find_key(tuple(plain(part) for part in author.split()))
    if known is None or not known.is_person:
        known = discourse.described.add(author, "", SpeakerKind.PERSON)
    return known
