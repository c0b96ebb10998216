"""What the network sees of a document: one row of small numbers per token."""

import struct
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, filterfalse

import numpy as np
import numpy.typing as npt

from quotewire.quotes.tagging.shapes import Shape, shape_of
from quotewire.segmentation import QUOTABLE, Document, Label
from quotewire.text import Passage, Tokens

PREFIXES, SUFFIXES = 2048, 4096
"""How many buckets the beginnings and the ends of words are hashed into."""
_PREFIX, _SUFFIX = 3, 4
_CACHED_WORDS = 16_384

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

_DESCRIPTION = struct.Struct("=4i")
_COUNTED = np.isin(np.arange(len(Shape)), (Shape.CAPITALISED, Shape.CAPITALS, Shape.MIXED))

Rows = npt.NDArray[np.int32]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Features:
    """What the network sees: `rows` of shape (n, len(Column)), int32.

    `tokens` of shape (n,) holds the index of each row's token in the document, -1 for the gap that stands
    between two blocks. Only blocks in which quotations are looked for have rows.
    """

    rows: Rows
    tokens: Indices


class Vocabulary:
    """The words that the network knows, by the row of its table; keeps what it has looked up."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._descriptions = _Descriptions(words)

    def look_up(self, words: Iterable[str]) -> Rows:
        """Return each token's word, prefix, suffix and shape as numbers, shape (n, 4)."""
        found = b"".join(map(self._descriptions.__getitem__, words))
        return np.frombuffer(found, dtype=np.int32).reshape(-1, _DESCRIPTION.size // 4)


class _Descriptions(dict[str, bytes]):
    """The descriptions of words, packed, each made when it is first asked for."""

    def __init__(self, words: Sequence[str]) -> None:
        self._numbers = {word: number for number, word in enumerate(words)}

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _CACHED_WORDS:
            self.clear()
        key = normalize(word)
        found = self[word] = _DESCRIPTION.pack(
            self._numbers.get(key, SPECIAL.index(UNKNOWN)),
            _bucket(key[:_PREFIX], PREFIXES),
            _bucket(key[-_SUFFIX:], SUFFIXES),
            shape_of(word),
        )
        return found


def normalize(word: str) -> str:
    """Return the spelling under which the vocabulary lists a token."""
    return NUMBER if word[0].isdigit() else word.lower()


def extract(document: Document, vocabulary: Vocabulary) -> Features:
    """Describe the tokens of the blocks in which quotations are looked for, in order. Linear in their number."""
    tokens = document.text.tokens
    blocks = [block for block in document.blocks if block.label in QUOTABLE]
    ranges = [tokens.within(block.span) for block in blocks]
    words: Iterator[str] = chain.from_iterable(tokens.words[inside.start : inside.stop] for inside in ranges)
    index = _rows_of(ranges)
    zones = np.repeat(
        np.array([_ZONES.get(block.label, Zone.BRIEF) for block in blocks], dtype=np.int32),
        [len(inside) + 1 for inside in ranges],
    )
    shadow = document.text.shadow
    if any(shadow.find("\n", block.start, block.end) >= 0 for block in blocks):
        words = filterfalse(str.isspace, words)
        line_ends = np.fromiter(chain(map(str.isspace, tokens.words), [False]), np.bool_, len(tokens) + 1)
        kept = ~line_ends[index]
        index, zones = index[kept], zones[kept]
    rows = np.zeros((len(index), len(Column)), dtype=np.int32)
    rows[index >= 0, : Column.STATE] = vocabulary.look_up(words)
    rows[:, Column.STATE] = states = read_states(tokens, document.passages)[index]
    rows[(states == State.OPENING) | (states == State.CLOSING), Column.WORD] = SPECIAL.index(MARK)
    rows[:, Column.PLACE] = _places(document, index)
    rows[:, Column.ZONE] = zones
    counted = np.flatnonzero(_COUNTED[rows[:, Column.SHAPE]])
    rows[counted, Column.SEEN] = _sightings(map(tokens.words.__getitem__, index[counted].tolist()))
    return Features(rows, index)


def _rows_of(ranges: Sequence[range]) -> Indices:
    """Return the token of every row, -1 for the gap before each range."""
    firsts = np.array([inside.start for inside in ranges], dtype=np.int64)
    lengths = np.array([len(inside) + 1 for inside in ranges], dtype=np.int64)
    gaps = np.cumsum(lengths) - lengths
    index = np.arange(lengths.sum())
    index += np.repeat(firsts - gaps - 1, lengths)
    index[gaps] = -1
    return index


def _places(document: Document, index: Indices) -> Indices:
    """Return the `Place` of every row by the index of its token."""
    starts = document.text.tokens.starts
    opens = np.zeros(len(starts) + 1, dtype=np.bool_)
    opens[[bisect_left(starts, sentence.start) for sentence in document.sentences]] = True
    places = np.where(opens[index], Place.SENTENCE_START, Place.FURTHER)
    gaps = index < 0
    places[1:][gaps[:-1]] = Place.BLOCK_START
    places[gaps] = Place.GAP
    return places


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


def _sightings(words: Iterable[str]) -> list[int]:
    """Return how often each word stood before, 2 for more often."""
    seen: dict[str, int] = {}
    found = []
    for word in words:
        before = seen.get(word, 0)
        seen[word] = before + 1
        found.append(min(before, 2))
    return found


def _bucket(text: str, size: int) -> int:
    return zlib.crc32(text.encode("utf-8", "replace")) % size
