"""What a block looks like: its words, their case, and whether it ends as a sentence does."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotewire.segmentation.zone_words import FUNCTION_WORDS
from quotewire.text import Span, Text
from quotewire.text.shadow import ZERO_WIDTH

_SAMPLE = 600
"""How many code points of each end of a long block are looked at."""

_SENTENCE_END = re.compile(r"[.!?…。！？؟।]['\")\]]{0,4}$")
_QUESTION_END = re.compile(r"[?？؟]['\")\]]{0,4}$")
_LONGEST_END = 5
"""How many code points at the end of a text these two look at."""
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_NOT_WORD = ".,;:!?…\"'()[]—-*•|/"


@dataclass(frozen=True, slots=True)
class Traits:
    """The outward traits of one block.

    `text` is what the shadow says, zero-widths left out and blanks made one; of a block longer than twice
    `_SAMPLE` only both ends. `words` counts the whole block (in a script without blanks, two characters make
    one). `lower` is the share of words that begin in lower case (1 in a script without case), `function` that
    of function words (the, de, und).
    """

    text: str
    words: int
    ends: bool
    asks: bool
    lower: float
    function: float

    @property
    def key(self) -> str:
        """The text without case and marks at its ends, to recognise repetitions by."""
        return self.text.casefold().strip(_NOT_WORD + " ")

    @property
    def titled(self) -> bool:
        """Say whether the words are written as those of a headline in title case or in capitals."""
        return self.words >= 3 and self.lower < 0.4

    @property
    def sentence(self) -> bool:
        """Say whether the block reads as a sentence, and not as a headline or as the beginning of a teaser."""
        cut = self.words < 20 and self.text.endswith(("...", "…"))
        return (
            self.ends and not cut and not (self.titled and (self.asks or self.words < 12 or self.lower < 0.2))
        )


def measure(text: Text, spans: Sequence[Span]) -> list[Traits]:
    """Return the traits of every block, in time linear in the length of the text."""
    return [_traits(text.shadow, span) for span in spans]


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
    if text and not text.isascii():
        words = max(words, len(_UNSPACED.findall(text)) // 2)
    letters = [p for p in [piece.strip(_NOT_WORD) for piece in pieces] if p[:1].isalpha()]
    count = max(1, len(letters))
    lower = sum([not p[0].isupper() for p in letters]) / count
    last = text[-_LONGEST_END:]
    return Traits(
        text=text,
        words=max(words, len(pieces)),
        ends=bool(_SENTENCE_END.search(last)) or (text.endswith(":") and lower > 0.5 and len(pieces) > 3),
        asks=bool(_QUESTION_END.search(last)),
        lower=lower,
        function=sum([p.lower() in FUNCTION_WORDS for p in letters]) / count,
    )
