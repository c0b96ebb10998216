"""What a tagger leans to, for any stretch of text: a question that the tags alone do not answer."""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Tag
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
    index: npt.NDArray[np.int64]
    inside: npt.NDArray[np.float32]
    where: npt.NDArray[np.float32]
    _sums: npt.NDArray[np.float64] = field(init=False, repr=False)
    _rows: npt.NDArray[np.int64] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        real = self.index >= 0
        values = np.column_stack([self.inside, self.where * self.inside[:, None]])[real]
        sums = np.zeros((len(values) + 1, values.shape[1]))
        np.cumsum(values, axis=0, out=sums[1:])
        object.__setattr__(self, "_sums", sums)
        object.__setattr__(self, "_rows", self.index[real])

    def content(self, span: Span) -> float:
        """Return the mean probability that the tokens of `span` are content; 0 where there is none."""
        return self._mean(span)[0]

    def cue(self, span: Span) -> tuple[float, float, float, float]:
        """Return the probabilities of `Where` the cue of a content at `span` stands."""
        inside, *where = self._mean(span)
        if inside <= 0:
            return (_UNSURE, _UNSURE, _UNSURE, _UNSURE)
        left, right, elsewhere, none = (value / inside for value in where)
        return left, right, elsewhere, none

    def _mean(self, span: Span) -> list[float]:
        tokens = self.tokens.within(span)
        first, stop = np.searchsorted(self._rows, (tokens.start, tokens.stop))
        total: list[float] = ((self._sums[stop] - self._sums[first]) / max(1, stop - first)).tolist()
        return total


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
