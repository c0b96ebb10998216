"""What a tagger leans to, for any stretch of text: a question that the tags alone do not answer."""

from collections.abc import Sequence
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

Leaning = tuple[float, tuple[float, float, float, float]]
"""How probable it is that a stretch is content, and `Where` its cue then stands."""


@dataclass(frozen=True)
class Leanings:
    """Mean probabilities over stretches of text, each found in the time of two bisections, however long it is.

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

    def of(self, spans: Sequence[Span]) -> list[Leaning]:
        """Return, for each span, the mean probability that its tokens are content, 0 where there is none.

        And with it the probabilities of `Where` the cue of a content stands that lies there.
        """
        bounds = np.searchsorted(
            np.asarray(self.tokens.starts), np.array(spans, dtype=np.int64).reshape(-1, 2)
        )
        found: list[list[float]] = (self._sums[bounds[:, 1]] - self._sums[bounds[:, 0]]).tolist()
        return [_leaning(*sums) for sums in found]


def _leaning(
    count: float, inside: float, left: float, right: float, elsewhere: float, none: float
) -> Leaning:
    mean = inside / max(1.0, count)
    if inside <= 0:
        return mean, (_UNSURE, _UNSURE, _UNSURE, _UNSURE)
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
