"""What happens in an article that bears on who is meant, in the order of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quotewire.quotes.model import Attribution
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.nouns import kind_of
from quotewire.quotes.speakers.source_words import PREPOSITIONS
from quotewire.quotes.speakers.word_lists import words
from quotewire.segmentation import QUOTABLE, Document

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him|himself|herself)\b")
_LAST_WORD = re.compile(r"([\w']+)[ \n]+(?:(?:the|a|an|his|her|their) )?$")


_NEXT_WORD = re.compile(r" (?:[a-z]+ly |also |then |never )?([a-z]+)")
_NO_VERBS = words("and or but who whose whom which that where when while because if so")


class Event(NamedTuple):
    """A mention, a pronoun or an attribution at `offset`, in the sentence of that index."""

    offset: int
    sentence: int
    block: int
    quoted: bool
    mention: NamedMention | None = None
    pronoun: str = ""
    attribution: int | None = None


class Places:
    """Looks up the sentence and block of an offset, and whether it stands between quotation marks."""

    def __init__(self, document: Document) -> None:
        self._blocks = [b.start for b in document.blocks]
        outer = [p.span for p in document.passages if p.depth == 0]
        self._quoted = [(s.start, s.end) for s in outer]
        self._opens = [s.start for s in outer]
        self._sentences = [s.start for s in document.sentences if not self._within(s.start)]

    def sentence(self, offset: int) -> int:
        """Return the index of the sentence around or before an offset, -1 before the first.

        Sentences that begin inside a quotation are not counted: they do not carry the narrative on.
        """
        return bisect_right(self._sentences, offset) - 1

    def block(self, offset: int) -> int:
        """Return the index of the block around or before an offset, -1 before the first."""
        return bisect_right(self._blocks, offset) - 1

    def _within(self, offset: int) -> bool:
        i = bisect_right(self._opens, offset) - 1
        return i >= 0 and self._opens[i] < offset < self._quoted[i][1]

    def quoted(self, offset: int) -> bool:
        """Say whether an offset stands between quotation marks."""
        i = bisect_right(self._opens, offset) - 1
        return i >= 0 and offset < self._quoted[i][1]


def anchor(attribution: Attribution) -> int:
    """Return where an attribution is resolved: at its source, or at its content where it has none."""
    if attribution.source is not None:
        return attribution.source.start
    return attribution.content[0].start if attribution.content else 0


def events(
    document: Document, mentions: Sequence[NamedMention], attributions: Sequence[Attribution]
) -> list[Event]:
    """Return the mentions, narrative pronouns and attributions of a document in the order of their offsets."""
    places = Places(document)
    out = [_event(places, m.name.start, mention=m) for m in mentions]
    out.extend(_pronouns(document, places))
    out.extend(_event(places, anchor(a), attribution=i) for i, a in enumerate(attributions))
    out.sort(key=lambda e: (e.offset, e.attribution is None))
    return out


def _event(
    places: Places,
    offset: int,
    *,
    mention: NamedMention | None = None,
    pronoun: str = "",
    attribution: int | None = None,
) -> Event:
    return Event(
        offset,
        places.sentence(offset),
        places.block(offset),
        places.quoted(offset),
        mention,
        pronoun,
        attribution,
    )


def _pronouns(document: Document, places: Places) -> Iterator[Event]:
    shadow = document.text.shadow
    for block in document.blocks:
        if block.label in QUOTABLE:
            for match in _PRONOUN.finditer(shadow, block.start, block.end):
                event = _event(places, match.start(), pronoun=match.group().lower())
                if not event.quoted:
                    yield event


def is_subject(shadow: str, end: int) -> bool:
    """Say whether what ends at `end` is followed by what looks like its verb."""
    match = _NEXT_WORD.match(shadow, end)
    return match is not None and match.group(1) not in PREPOSITIONS and match.group(1) not in _NO_VERBS


def is_modifier(shadow: str, end: int) -> bool:
    """Say whether what ends at `end` only belongs to the noun after it (`a Doe supporter`)."""
    match = _NEXT_WORD.match(shadow, end)
    return match is not None and kind_of(match.group(1)) is not None


def is_object(shadow: str, start: int) -> bool:
    """Say whether what starts at `start` follows a preposition."""
    match = _LAST_WORD.search(shadow, max(0, start - 24), start)
    return match is not None and match.group(1).lower() in PREPOSITIONS
