"""A document's tokens as the stand-in tagger reads them: word classes, sentences, and what is quoted."""

from dataclasses import dataclass
from enum import Enum, auto

from quotewire.quotes import lexicon_words as words
from quotewire.segmentation import QUOTABLE, Document
from quotewire.text import Tokens


class Class(Enum):
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
    sentence (both included), and the index of the outermost passage that it stands in (-1: none).
    """

    document: Document
    tokens: Tokens
    lower: list[str]
    classes: list[Class]
    first: list[int]
    last: list[int]
    quoted: list[int]
    prose: bytearray

    def __len__(self) -> int:
        return len(self.lower)


def read(document: Document) -> Reading:
    """Read a document; linear in its length."""
    tokens = document.text.tokens
    count = len(tokens)
    lower = [word.lower() for word in tokens.words]
    classes = [_classify(word, low) for word, low in zip(tokens.words, lower, strict=True)]
    first, last, prose = list(range(count)), list(range(count)), bytearray(count)
    for sentence in document.sentences:
        inside = tokens.within(sentence.span)
        quotable = document.blocks[sentence.block].label in QUOTABLE
        for i in inside:
            first[i], last[i], prose[i] = inside.start, inside.stop - 1, quotable
    quoted = [-1] * count
    for number, passage in enumerate(document.passages):
        if passage.depth == 0:
            for i in tokens.within(passage.span):
                quoted[i] = number
    return Reading(document, tokens, lower, classes, first, last, quoted, prose)
