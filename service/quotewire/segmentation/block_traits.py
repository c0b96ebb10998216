"""What a block looks like: its words, their case, and whether it ends as a sentence does."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from quotewire.segmentation.zone_words import FUNCTION_WORDS
from quotewire.text import Span, Text
from quotewire.text.shadow import ZERO_WIDTH

_SAMPLE = 600
"""How many code points of each end of a long block are looked at."""

_MANY, _FEW = 1000, 5
"""In a text of so many blocks those of fewer words than this that are alike are one."""
_STOPS, _QUESTIONS = frozenset(".!?…。！？؟।"), frozenset("?？؟")
_CLOSING = "'\")]"
_LONGEST_END = 5
"""How many code points at the end of a text a stop and the marks that close after it are looked for in."""
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_NOT_WORD = ".,;:!?…\"'()[]—-*•|/"


class Traits(NamedTuple):
    """The outward traits of one block.

    `text` is what the shadow says, zero-widths left out and blanks made one; of a block longer than twice
    `_SAMPLE` only both ends. `lowered` is the same in lower case. `words` counts the whole block (in a script
    without blanks, two characters make one). `lower` is the share of words that begin in lower case (1 in a script
    without case), `function` that of function words (the, de, und). `titled` says that the words are written as
    those of a headline in title case or in capitals, `sentence` that the block reads as a sentence, and not as a
    headline or as the beginning of a teaser.
    """

    text: str
    lowered: str
    words: int
    ends: bool
    asks: bool
    lower: float
    function: float
    titled: bool
    sentence: bool

    @property
    def key(self) -> str:
        """The text without case and marks at its ends, to recognise repetitions by."""
        return self.text.casefold().strip(_NOT_WORD + " ")


def measure(text: Text, spans: Sequence[Span]) -> list[Traits]:
    """Return the traits of every block, in time linear in the length of the text."""
    if len(spans) < _MANY:
        return [_traits(text.shadow, span) for span in spans]
    alike: dict[str, Traits] = {}  # a fifth of the memory where a text is nothing but short lines
    return [
        alike.setdefault(traits.text, traits) if traits.words < _FEW else traits
        for traits in (_traits(text.shadow, span) for span in spans)
    ]


def _traits(shadow: str, span: Span) -> Traits:
    start, end = span
    if end - start > 2 * _SAMPLE:
        sample = shadow[start : start + _SAMPLE] + " " + shadow[end - _SAMPLE : end]
        words = shadow.count(" ", start, end) + shadow.count("\n", start, end) + 1
    else:
        sample = shadow[start:end]
        words = 0
    pieces = sample.replace(ZERO_WIDTH, "").split()
    text = " ".join(pieces)
    words = max(words, len(pieces))
    if not text.isascii():
        words = max(words, len(_UNSPACED.findall(text)) // 2)
    bare = [piece.strip(_NOT_WORD) for piece in pieces]
    initials = "".join([word[:1] for word in bare])
    if not initials.isalpha():
        initials = "".join(filter(str.isalpha, initials))
    count = len(initials) or 1
    lower = (len(initials) - sum(map(str.isupper, initials))) / count
    function = sum(map(FUNCTION_WORDS.__contains__, map(str.lower, bare))) / count
    last = text[-_LONGEST_END:].rstrip(_CLOSING)[-1:]
    ends = last in _STOPS or (text.endswith(":") and lower > 0.5 and len(pieces) > 3)
    asks = last in _QUESTIONS
    titled = words >= 3 and lower < 0.4
    cut = words < 20 and text.endswith(("...", "…"))
    sentence = ends and not cut and not (titled and (asks or words < 12 or lower < 0.2))
    return Traits(text, text.lower(), words, ends, asks, lower, function, titled, sentence)
