"""Which people without a name `they` means: those whom its sentence or the one before is about."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.descriptions import label
from quotewire.quotes.speakers.discourse import Discourse
from quotewire.quotes.speakers.events import is_finite
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.roles import noun
from quotewire.quotes.speakers.source_words import DETERMINERS, INDEFINITE, MANY, NOT_NAMES, POST_MODIFIERS
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_AND = " and "
_SENTENCE = 400
_STOPS = (". ", "! ", "? ", "\n", '" ')
_LONGEST = 5
_WORD = re.compile(r"[\w'&-]+|[^\w\s]")
_OPENERS = words("and but when while as because that if though although where since yet until , - : ; (")
"""What a clause begins after."""
_WHOLE = words("children people men women voters personnel staff folks twins")
"""Words for many people that need no noun after them."""
_PEOPLE = (NounKind.PEOPLE, NounKind.PERSON)
_BEGINNERS = (DETERMINERS | MANY) - {"that", "this"}


class _Phrase(NamedTuple):
    """The range of a noun phrase, and its noun."""

    span: Span
    head: str
    kind: SpeakerKind


def resolve_they(discourse: Discourse, offset: int) -> Figure | None:
    """Return whom `they` at an offset means: persons just named together, else people without a name, else a body."""
    figure = discourse.several()
    joint = figure is not None and figure.kind is SpeakerKind.GROUP and _AND in figure.name
    if figure is not None and joint and discourse.sentence - discourse.focus.latest[figure] <= 1:
        return figure
    return _people_before(discourse, offset) or figure


def _people_before(discourse: Discourse, offset: int) -> Figure | None:
    """Return the people whom the sentence of `they` or the one before is about (`Experts doubt it. They say`).

    They are the first subject that names no one: several people, or one whom the article keeps nameless
    (`A neighbour said … They`).
    """
    shadow = discourse.shadow
    start = _sentence_start(shadow, offset)
    found = _subject(discourse, start, offset)
    if found is None and start > 0:
        found = _subject(discourse, _sentence_start(shadow, start), start)
    if found is None:
        return None
    if (mention := _mention_at(discourse, found.span)) is not None:
        return mention.figure
    known = discourse.described.find(found.head)
    return known or discourse.described.add(label(shadow, found.span), found.head, found.kind)


def _sentence_start(shadow: str, offset: int) -> int:
    """Return where the sentence around or, at the start of one, before an offset starts."""
    floor = max(0, offset - _SENTENCE)
    end = floor + len(shadow[floor:offset].rstrip())
    return max(floor, *(at + len(stop) for stop in _STOPS if (at := shadow.rfind(stop, floor, end)) >= 0), 0)


def _mention_at(discourse: Discourse, span: Span) -> NamedMention | None:
    """Return the mention that ends with a noun phrase or begins right after it."""
    i = bisect_left(discourse.starts, span.start)
    for mention in discourse.mentions[max(0, i - 1) : i + 2]:
        if mention.name.start < span.end <= mention.name.end or mention.name.start == span.end + 1:
            return mention
    return None


def _subject(discourse: Discourse, start: int, end: int) -> _Phrase | None:
    """Return the first noun phrase in a range that opens a clause and is for people without a name."""
    start = max(start, discourse.shadow.rfind('"', start, end) + 1)
    tokens = list(_WORD.finditer(discourse.shadow, start, end))
    opens = True
    for i, token in enumerate(tokens):
        if opens and (found := _phrase(tokens[i : i + _LONGEST + 2], first=i == 0)) is not None:
            mention = _mention_at(discourse, found.span)
            if mention is None or mention.figure.kind is SpeakerKind.GROUP:
                return found
        opens = token.group().lower() in _OPENERS
    return None


def _phrase(tokens: Sequence[re.Match[str]], *, first: bool) -> _Phrase | None:
    """Return the noun phrase that some words begin with, if it is for people and goes on.

    `first` says that they open a sentence: there it may be for one (`A neighbour said`).
    """
    opening = tokens[0].group().lower()
    single = first and opening in INDEFINITE
    some: _Phrase | None = None
    for i, (token, following) in enumerate(pairwise(tokens)):
        low, after = noun(token.group()), following.group().lower()
        kind = kind_of(low)
        if kind is NounKind.PEOPLE or (single and i and kind is NounKind.PERSON):
            found = SpeakerKind.GROUP if kind is NounKind.PEOPLE else SpeakerKind.UNNAMED
            phrase = _Phrase(Span(tokens[0].start(), token.end()), low, found)
            if low in MANY and low not in _WHOLE:
                if i == 0 and (is_finite(after) or after in POST_MODIFIERS - {"of"}):
                    some = phrase
            elif kind_of(noun(after)) not in _PEOPLE and (after[0].isalnum() or after == ","):
                return phrase
        elif _ends(low, opening, i):
            break
    return some


def _ends(low: str, opening: str, i: int) -> bool:
    """Say whether the word at position `i` of a phrase cannot stand before its noun."""
    if i == 0 and (low.endswith("ing") or (low in NOT_NAMES and low not in _BEGINNERS)):
        return True
    if low == "of" and opening in MANY:
        return False
    return not low[:1].isalnum() or (
        i > 0 and (low in POST_MODIFIERS or (low in NOT_NAMES and low not in MANY))
    )
