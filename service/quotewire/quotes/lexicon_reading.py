"""A document's tokens as the stand-in tagger reads them: word classes, sentences, and what is quoted."""

from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import accumulate
from typing import NamedTuple

from quotewire.quotes import lexicon_words as words
from quotewire.segmentation import QUOTABLE, Document
from quotewire.text import Tokens


class Range(NamedTuple):
    """Tokens from `first` to `last`, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A reporting clause: its cue with the verb's lemma and strength, and its source."""

    cue: Range
    lemma: str
    strength: words.Strength
    source: Range | None

    @property
    def first(self) -> int:
        """The first token of cue and source, where the source stands right before the cue."""
        return self.source.first if self.source and self.source.first < self.cue.first else self.cue.first

    @property
    def last(self) -> int:
        """The last token of cue and source."""
        return max(self.cue.last, self.source.last if self.source else 0)


class Class(IntEnum):
    """A coarse word class, by closed lists and the shape of the word."""

    DETERMINER = auto()
    PRONOUN = auto()
    PREPOSITION = auto()
    CONJUNCTION = auto()
    AUXILIARY = auto()
    VERB = auto()
    ADVERB = auto()
    TIME = auto()
    NAME = auto()
    NUMBER = auto()
    WORD = auto()
    CLITIC = auto()
    COMMA = auto()
    STOP = auto()
    HYPHEN = auto()
    OPEN = auto()
    CLOSE = auto()
    OTHER = auto()


_MARKS = {",": Class.COMMA, ".": Class.STOP, "-": Class.HYPHEN, "(": Class.OPEN, ")": Class.CLOSE}
_MARKS |= {"[": Class.OPEN, "]": Class.CLOSE, "'s": Class.CLITIC, "&": Class.HYPHEN, "/": Class.HYPHEN}
_MARKS |= {"@": Class.HYPHEN, "#": Class.HYPHEN, "$": Class.HYPHEN, "%": Class.WORD, "_": Class.HYPHEN}
_LISTS = (
    (words.PRONOUNS, Class.PRONOUN),
    (words.AUXILIARIES, Class.AUXILIARY),
    (words.DETERMINERS, Class.DETERMINER),
    (words.PREPOSITIONS, Class.PREPOSITION),
    (words.CONJUNCTIONS, Class.CONJUNCTION),
    (words.TIMES, Class.TIME),
    (words.ADVERBS, Class.ADVERB),
    (words.VERBS, Class.VERB),
)
_DESCRIBES = frozenset({Class.DETERMINER, Class.PREPOSITION, Class.HYPHEN, Class.COMMA})
"""After these a form in -ed describes what follows and is no finite verb."""
_NUMERAL = frozenset({Class.PRONOUN, Class.DETERMINER})
_DECIDED = frozenset({Class.AUXILIARY, Class.VERB, Class.NAME, Class.NUMBER, Class.WORD})
"""Classes that no token beside them changes, but a hyphen before them."""
_BREAKS = frozenset([",", ":", "-", "—", "and", "but"])
_CLOSED = {word: cls for group, cls in reversed(_LISTS) for word in group}
_CLOSED["us"] = Class.WORD


def _classify(word: str, lower: str) -> Class:
    """Return the class of a word as it is written, and in lower case."""
    if not word[0].isalnum():
        return _MARKS.get(word) or _CLOSED.get(lower) or Class.OTHER
    closed = _CLOSED.get(lower)
    if closed and (closed is Class.TIME or not (word[0].isupper() and word.isupper() and len(word) > 1)):
        return Class.NAME if closed is Class.VERB and word[0].isupper() else closed
    if word[0].isdigit():
        return Class.NUMBER
    if word[0].isupper():
        return Class.NAME
    if (
        lower.endswith("ly")
        and len(lower) > 4
        and lower not in ("family", "daily", "weekly", "monthly", "early")
    ):
        return Class.ADVERB
    return Class.WORD


@dataclass(frozen=True)
class Reading:
    """A document's tokens with, for each, its lower case, its class, the first and the last token of its
    sentence (both included), the index of the outermost passage that it stands in (-1: none), and whether it
    stands where quotations are looked for. `breaks` are the tokens outside passages that may end a clause,
    `finite` says of each token whether it looks like a finite verb, and `verbs` are those outside passages that
    open a group of such verbs.
    """

    document: Document
    tokens: Tokens
    lower: list[str]
    classes: list[Class]
    first: list[int]
    last: list[int]
    quoted: list[int]
    prose: bytearray
    breaks: list[int]
    finite: bytearray
    verbs: list[int]
    _quoted_before: list[int]

    def __len__(self) -> int:
        return len(self.lower)

    def count_quoted(self, first: int, last: int) -> int:
        """Return how many of the tokens from `first` to `last`, both included, stand in a passage."""
        return self._quoted_before[last + 1] - self._quoted_before[first]


def read(document: Document) -> Reading:
    """Read a document; linear in its length."""
    tokens = document.text.tokens
    count = len(tokens)
    lower = list(map(str.lower, tokens.words))
    first, last, prose = list(range(count)), list(range(count)), bytearray(count)
    for sentence in document.sentences:
        inside = tokens.within(sentence.span)
        quotable = document.blocks[sentence.block].label in QUOTABLE
        first[inside.start : inside.stop] = [inside.start] * len(inside)
        last[inside.start : inside.stop] = [inside.stop - 1] * len(inside)
        if quotable:
            prose[inside.start : inside.stop] = b"\1" * len(inside)
    _set_dateline_apart(document, first, last)
    quoted = [-1] * count
    for number, passage in enumerate(document.passages):
        if passage.depth == 0:
            inside = tokens.within(passage.span)
            quoted[inside.start : inside.stop] = [number] * len(inside)
    table = {word: _classify(word, word.lower()) for word in set(tokens.words)}
    classes = [table[word] for word in tokens.words]
    _reclassify(tokens, classes, first)
    before = [0, *accumulate(number >= 0 for number in quoted)]
    breaks = [i for i in range(1, count) if quoted[i] < 0 and (lower[i] in _BREAKS or quoted[i - 1] >= 0)]
    finite = _find_finite(lower, classes)
    verbs = [i for i in range(1, count) if finite[i] and not finite[i - 1] and quoted[i] < 0]
    return Reading(
        document, tokens, lower, classes, first, last, quoted, prose, breaks, finite, verbs, before
    )


def _find_finite(lower: list[str], classes: list[Class]) -> bytearray:
    """Mark the tokens that look like finite verbs."""
    finite = bytearray(len(lower))
    for i, cls in enumerate(classes):
        if cls is Class.AUXILIARY or cls is Class.VERB:
            finite[i] = 1
        elif cls is Class.WORD and i:
            word = lower[i]
            if word in words.REPORTING:
                finite[i] = (
                    not word.endswith("ing")
                    and word not in words.NOUN_TOO
                    and lower[i - 1] not in words.ARTICLES
                )
            elif classes[i - 1] is Class.PRONOUN:
                finite[i] = 1
            elif word.endswith("ed"):
                finite[i] = classes[i - 1] not in _DESCRIBES
    return finite


def _set_dateline_apart(document: Document, first: list[int], last: list[int]) -> None:
    """Make the dateline a sentence of its own, in place: the report begins after its dash."""
    dateline, tokens = document.metadata.dateline, document.text.tokens
    inside = tokens.within(dateline.span) if dateline else range(0)
    if not inside:
        return
    end = last[inside.start]
    opens = inside.stop
    while opens <= end and not (tokens.words[opens][0].isalnum() or tokens.words[opens] in "\"'"):
        opens += 1
    for i in range(first[inside.start], opens):
        last[i] = opens - 1
    for i in range(opens, end + 1):
        first[i] = opens


def _reclassify(tokens: Tokens, classes: list[Class], first: list[int]) -> None:
    """Correct, in place, the classes that the tokens beside a token decide."""
    starts, ends, words_ = tokens.starts, tokens.ends, tokens.words
    for i in range(1, len(classes)):
        before = classes[i - 1]
        if classes[i] in _DECIDED and before is not Class.HYPHEN:
            continue
        glued = starts[i] == ends[i - 1]
        follows = i + 1 < len(classes) and starts[i + 1] == ends[i]
        if words_[i] == "-" and not glued and not follows:
            classes[i] = Class.OTHER
        elif words_[i] == "." and glued and len(words_[i - 1]) == 1 and words_[i - 1].isupper():
            classes[i - 1] = Class.NAME
        elif words_[i] == "'" and glued and before in (Class.NAME, Class.WORD):
            if follows or words_[i - 1][-1] in "sxz":
                classes[i] = Class.HYPHEN if follows else Class.CLITIC
        elif before is Class.HYPHEN and glued and words_[i][0].isalnum():
            classes[i] = Class.NAME if words_[i][0].isupper() else Class.WORD
        elif classes[i] in _NUMERAL and first[i] == first[i - 1] and i + 1 < len(classes):
            classes[i] = _number(words_[i], before, classes[i + 1], words_[i + 1]) or classes[i]
        elif (
            words_[i] == "-" and glued and before in (Class.TIME, Class.ADVERB, Class.PREPOSITION, Class.VERB)
        ):
            classes[i - 1] = Class.WORD
        elif (
            classes[i] in (Class.ADVERB, Class.TIME, Class.PREPOSITION, Class.CONJUNCTION)
            and before is Class.NAME
            and words_[i][0].isupper()
            and first[i] == first[i - 1]
            and words_[i].lower() not in words.CALENDAR
        ):
            classes[i] = Class.NAME
        elif classes[i] is Class.TIME and before is Class.DETERMINER and i + 1 < len(classes):
            classes[i] = Class.WORD if classes[i + 1] in (Class.WORD, Class.NAME) else Class.TIME


def _number(word: str, before: Class, after: Class, following: str) -> Class | None:
    """Return the class of a numeral that is part of a name (`Formula One`, `World War I`) or a subject by itself."""
    if before is Class.NAME and word[0].isupper():
        noun = after in (Class.NAME, Class.WORD) and following not in words.REPORTING
        return Class.NAME if (word == "I" and noun) or word.lower() in words.NUMERALS else None
    speaks = after is Class.AUXILIARY or following in words.REPORTING
    return Class.NUMBER if word in words.NUMERALS and speaks else None
