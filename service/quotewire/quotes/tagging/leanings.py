"""What a tagger leans to, for any stretch of text: a question that the tags alone do not answer."""

from dataclasses import InitVar, dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Tag
from quotewire.quotes.tagging.decoding import Floats
from quotewire.quotes.tagging.outputs import Where
from quotewire.segmentation import Document
from quotewire.text import Span, Tokens

_UNSURE = 1 / len(Where)


@dataclass(frozen=True)
class Leanings:
    """Mean probabilities over stretches of text, each found in the time of two bisections.

    `index` names the token of each row in ascending order (-1: no token); `inside`, shape (n,), is the
    probability that the row's token is content; `where`, shape (n, len(Where)), on which side its cue stands.
    """

    tokens: Tokens
    index: InitVar[npt.NDArray[np.int64]]
    inside: InitVar[Floats]
    where: InitVar[Floats]
    _sums: npt.NDArray[np.float64] = field(init=False, repr=False)
    """Over the tokens before each: how many have a row, their `inside`, and the sides weighed by it."""

    def __post_init__(self, index: npt.NDArray[np.int64], inside: Floats, where: Floats) -> None:
        real = index >= 0
        rows, inside = index[real], inside[real]
        sums = np.zeros((2 + len(Where), len(self.tokens) + 1))
        sums[0, rows + 1] = 1
        sums[1, rows + 1] = inside
        for side in Where:
            sums[2 + side, rows + 1] = where[real, side] * inside
        np.cumsum(sums, axis=1, out=sums)
        object.__setattr__(self, "_sums", sums.T)

    def content(self, span: Span) -> float:
        """Return the mean probability that the tokens of `span` are content; 0 where there is none."""
        return self.of(span)[0]

    def of(self, span: Span) -> tuple[float, tuple[float, float, float, float]]:
        """Return what `content` does, and the probabilities of `Where` the cue of a content at `span` stands."""
        tokens = self.tokens.within(span)
        count, inside, *where = (self._sums[tokens.stop] - self._sums[tokens.start]).tolist()
        mean = inside / max(1.0, count)
        if inside <= 0:
            return mean, (_UNSURE, _UNSURE, _UNSURE, _UNSURE)
        left, right, elsewhere, none = where
        return mean, (left / inside, right / inside, elsewhere / inside, none / inside)


@dataclass(frozen=True)
class Tagging:
    """The tags of a document in order, those of one role without overlap, and the tagger's leanings."""

    tags: tuple[Tag, ...]
    leanings: Leanings


class Tagger(Protocol):
    """Finds the parts of attributions, not yet joined."""

    def tag(self, document: Document) -> Tagging:
        """Return the tags of a document and the tagger's leanings."""
        ...
