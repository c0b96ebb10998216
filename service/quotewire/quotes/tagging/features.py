"""What the network sees of a document: one row of small numbers per token."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from quotewire.quotes.tagging.shapes import Shape, shape_of
from quotewire.segmentation import QUOTABLE, Document, Label
from quotewire.text import Passage, Tokens

PREFIXES, SUFFIXES = 2048, 4096
"""How many buckets the beginnings and the ends of words are hashed into."""
_PREFIX, _SUFFIX = 3, 4
_CACHED_WORDS = 100_000

BREAK, UNKNOWN, NUMBER, MARK = "<break>", "<unknown>", "<number>", "<mark>"
SPECIAL = (BREAK, UNKNOWN, NUMBER, MARK)
"""The vocabulary's first entries: the gap between two blocks, a rare word, a number, a quotation mark."""


class State(IntEnum):
    """Where a token stands with regard to quotation marks."""

    OUTSIDE = 0
    OPENING = 1
    INSIDE = 2
    CLOSING = 3
    UNCLOSED = 4
    """Inside a passage that its paragraph does not close."""
    RESUMED = 5
    """Inside a passage that goes on with one of an earlier paragraph."""


class Place(IntEnum):
    """Where a token stands in its sentence and block."""

    GAP = 0
    BLOCK_START = 1
    SENTENCE_START = 2
    FURTHER = 3


class Zone(IntEnum):
    """The kind of block that a token stands in."""

    BODY = 0
    HEADLINE = 1
    BRIEF = 2
    """A summary, a subhead, a caption: short lines of their own style."""
    TRANSCRIPT = 3


class Column(IntEnum):
    """The columns of `Features.rows`."""

    WORD = 0
    PREFIX = 1
    SUFFIX = 2
    SHAPE = 3
    STATE = 4
    PLACE = 5
    ZONE = 6
    SEEN = 7
    """How often a capitalised word stood in the document before: 0, 1, 2 or more."""


SIZES: Mapping[Column, int] = {
    Column.PREFIX: PREFIXES,
    Column.SUFFIX: SUFFIXES,
    Column.SHAPE: len(Shape),
    Column.STATE: len(State),
    Column.PLACE: len(Place),
    Column.ZONE: len(Zone),
    Column.SEEN: 3,
}
"""How many values a column has; that of the words is the vocabulary's length."""

_ZONES = {Label.HEADLINE: Zone.HEADLINE, Label.BODY: Zone.BODY, Label.BLOCKQUOTE: Zone.BODY} | {
    Label.TRANSCRIPT: Zone.TRANSCRIPT
}

Rows = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Features:
    """What the network sees: `rows` of shape (n, len(Column)), int32.

    `tokens` of shape (n,) holds the index of each row's token in the document, -1 for the gap that stands
    between two blocks. Only blocks in which quotations are looked for have rows.
    """

    rows: Rows
    tokens: npt.NDArray[np.int64]


@dataclass(frozen=True)
class Vocabulary:
    """The words that the network knows, by the row of its table; keeps what it has looked up."""

    words: Sequence[str]
    _numbers: dict[str, int] = field(init=False, repr=False)
    _known: dict[str, tuple[int, int, int, int]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_numbers", {word: number for number, word in enumerate(self.words)})

    def look_up(self, word: str) -> tuple[int, int, int, int]:
        """Return a token's word, prefix, suffix and shape as numbers."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _CACHED_WORDS:
                self._known.clear()
            found = self._known[word] = self._describe(word)
        return found

    def _describe(self, word: str) -> tuple[int, int, int, int]:
        key = normalize(word)
        return (
            self._numbers.get(key, SPECIAL.index(UNKNOWN)),
            _bucket(key[:_PREFIX], PREFIXES),
            _bucket(key[-_SUFFIX:], SUFFIXES),
            shape_of(word),
        )


def normalize(word: str) -> str:
    """Return the spelling under which the vocabulary lists a token."""
    return NUMBER if word[0].isdigit() else word.lower()


def extract(document: Document, vocabulary: Vocabulary) -> Features:
    """Describe the tokens of the blocks in which quotations are looked for, in order. Linear in their number."""
    tokens = document.text.tokens
    numbers: list[int] = []
    places: list[int] = []
    zones: list[int] = []
    starts = {tokens.within(sentence.span).start for sentence in document.sentences}
    for block in document.blocks:
        if block.label in QUOTABLE:
            inside = [i for i in tokens.within(block.span) if tokens.words[i][0] != "\n"]
            numbers += [-1, *inside]
            zone = _ZONES.get(block.label, Zone.BRIEF)
            zones += [zone] * (len(inside) + 1)
            places.append(Place.GAP)
            places += [Place.SENTENCE_START if i in starts else Place.FURTHER for i in inside]
            if inside:
                places[-len(inside)] = Place.BLOCK_START
    index = np.array(numbers, dtype=np.int64)
    rows = np.zeros((len(numbers), len(Column)), dtype=np.int32)
    if numbers:
        gap = (SPECIAL.index(BREAK), 0, 0, Shape.OTHER)
        look_up, words = vocabulary.look_up, tokens.words
        rows[:, : Column.STATE] = [gap if i < 0 else look_up(words[i]) for i in numbers]
        rows[:, Column.STATE] = read_states(tokens, document.passages)[index]
        marks = (rows[:, Column.STATE] == State.OPENING) | (rows[:, Column.STATE] == State.CLOSING)
        rows[marks, Column.WORD] = SPECIAL.index(MARK)
        rows[:, Column.PLACE], rows[:, Column.ZONE] = places, zones
        rows[:, Column.SEEN] = list(_sightings(words, numbers, rows[:, Column.SHAPE].tolist()))
    return Features(rows, index)


def read_states(tokens: Tokens, passages: Sequence[Passage]) -> npt.NDArray[np.int32]:
    """Return the `State` of every token of a document, and last that of a gap."""
    states = np.zeros(len(tokens) + 1, dtype=np.int32)
    for passage in passages:
        if passage.depth == 0:
            whole, inner = tokens.within(passage.span), tokens.within(passage.inner)
            inside = State.RESUMED if passage.resumes is not None else State.INSIDE
            states[whole.start : inner.start] = State.OPENING
            states[inner.start : inner.stop] = inside if passage.closed else State.UNCLOSED
            states[inner.stop : whole.stop] = State.CLOSING
    return states


def _sightings(words: Sequence[str], numbers: Sequence[int], shapes: Sequence[int]) -> Iterator[int]:
    seen: dict[str, int] = {}
    for number, shape in zip(numbers, shapes, strict=True):
        if number < 0 or shape not in (Shape.CAPITALISED, Shape.CAPITALS, Shape.MIXED):
            yield 0
        else:
            before = seen.get(words[number], 0)
            seen[words[number]] = before + 1
            yield min(before, 2)


def _bucket(text: str, size: int) -> int:
    return zlib.crc32(text.encode("utf-8", "replace")) % size
