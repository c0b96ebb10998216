"""What happens in an article that bears on who is meant, in the order of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from quotewire.quotes.model import Attribution
from quotewire.quotes.speakers.bodies import word_before
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.source_words import PREPOSITIONS
from quotewire.quotes.speakers.word_lists import words
from quotewire.segmentation import QUOTABLE, Document, Label

_ASIDE = frozenset({Label.BYLINE, Label.CREDIT})
"""Blocks that name people whom the article is not about."""
# The first letter is consumed before the word boundary is asked for, so that every other place costs one look.
_PRONOUN = re.compile(
    r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:e|is|er)|(?<=[Ss])he|(?<=h)(?:im|imself|erself))\b", re.S
)
_NEXT_WORD = re.compile(r" (?:[a-z]+ly |also |then |never )?([a-z]+)")
_NO_VERBS = PREPOSITIONS | words("and or but who whose whom which that where when while because if so") | {""}
_FINITE = words("""
    is was has had does did do will would can could may might must should shall are were have said told met made got
    took gave came went saw knew thought felt left kept began became won lost led put set spoke wrote stood sat ran held
    """)
_BETWEEN = words("the a an his her their")
_OFFSET = itemgetter(0)


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
        starts = [s.start for s in document.sentences]
        self._sentences = [s for s in starts if not self._within(s)] if self._opens else starts

    def at(self, offset: int) -> tuple[int, int, bool]:
        """Return the indices of the sentence and the block around or before an offset, and whether it is quoted.

        They are -1 before the first. Sentences that begin inside a quotation are not counted: they do not carry the
        narrative on.
        """
        i = bisect_right(self._opens, offset) - 1
        return (
            bisect_right(self._sentences, offset) - 1,
            bisect_right(self._blocks, offset) - 1,
            i >= 0 and offset < self._quoted[i][1],
        )

    def quoted(self, offset: int) -> bool:
        """Say whether an offset stands between quotation marks."""
        i = bisect_right(self._opens, offset) - 1
        return i >= 0 and offset < self._quoted[i][1]

    def _within(self, offset: int) -> bool:
        i = bisect_right(self._opens, offset) - 1
        return i >= 0 and self._opens[i] < offset < self._quoted[i][1]


def anchor(attribution: Attribution) -> int:
    """Return where an attribution is resolved: at its source, or at its content where it has none."""
    if attribution.source is not None:
        return attribution.source.start
    return attribution.content[0].start if attribution.content else 0


def events(
    document: Document, mentions: Sequence[NamedMention], attributions: Sequence[Attribution]
) -> list[Event]:
    """Return the attributions, and the mentions and narrative pronouns before the last of them, by their offsets;
    the names of bylines and credits are left out.

    Of several at one offset, attributions come first.
    """
    places = Places(document)
    out = [
        Event(start, *places.at(start), attribution=i) for i, start in enumerate(map(anchor, attributions))
    ]
    last = max((event.offset for event in out), default=0)
    aside = {i for i, block in enumerate(document.blocks) if block.label in _ASIDE}
    for mention in mentions:
        if (start := mention.name.start) > last:
            break
        if mention.name.block not in aside:
            out.append(Event(start, *places.at(start), mention))
    out.extend(_pronouns(document, places, last))
    out.sort(key=_OFFSET)
    return out


def _pronouns(document: Document, places: Places, last: int) -> Iterator[Event]:
    shadow = document.text.shadow
    for block in document.blocks:
        if block.label in QUOTABLE:
            for match in _PRONOUN.finditer(shadow, block.start, min(block.end, last)):
                start = match.start()
                if not places.quoted(start):
                    yield Event(start, *places.at(start), pronoun=match.group().lower())


def word_after(shadow: str, end: int) -> str:
    """Return the lower-case word after an offset and a blank, some adverbs left out, or nothing."""
    match = _NEXT_WORD.match(shadow, end)
    return match.group(1) if match is not None else ""


def is_verb(word: str) -> bool:
    """Say whether a word after a name (nothing if there is none) looks like its verb."""
    return word not in _NO_VERBS


def is_finite(word: str) -> bool:
    """Say whether a word looks like the verb of a subject (`met`, `goes`, `will`), not merely like no other word."""
    return word in _FINITE or (len(word) > 3 and word.endswith(("ed", "es", "s")) and is_verb(word))


def is_object(shadow: str, start: int) -> bool:
    """Say whether what starts at `start` follows a preposition."""
    word = word_before(shadow, start)
    if word in _BETWEEN:
        word = word_before(shadow, start - len(word) - 1)
    return word.lower().lstrip("(\"'") in PREPOSITIONS
