"""Articles as arrays, and the batches that a network learns from."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from quotewire.quotes.tagging import Rows, Vocabulary
from quotewire.quotes.tagging.features import SPECIAL, UNKNOWN, Column, extract
from quotewire.quotes.tagging.outputs import WIDTH
from quotewire.quotes.tagging.shapes import Shape
from quotewire.training.corpus import NOWHERE, Article, Labels, label

IGNORED = -100
"""The target of a token that counts in no loss."""
_NAMES = (Shape.CAPITALISED, Shape.CAPITALS, Shape.INITIAL, Shape.MIXED)
_SORTED_TOGETHER = 8
"""How many batches are cut from one heap sorted by length: little padding, and still a random order."""


@dataclass
class Example:
    """An article as arrays of n rows.

    `rows` (n, len(Column)) is what the network sees, `tokens` (n,) each row's token; `words` their spelling
    (empty in the gaps between blocks); `labels` the gold; `soft` (n, WIDTH) what a teacher says, or None.
    """

    name: str
    rows: Rows
    tokens: npt.NDArray[np.int64]
    words: Sequence[str]
    labels: Labels
    soft: npt.NDArray[np.float32] | None = None

    @property
    def fold(self) -> int:
        """A stable number from 0 to 4 by the article's name: what is held out together."""
        return zlib.crc32(self.name.encode()) % 5

    def targets(self) -> npt.NDArray[np.int64]:
        """Return the gold of shape (n, 4), three roles and `Where`; `IGNORED` where nothing is labelled."""
        out = np.full((len(self.rows), 4), IGNORED, dtype=np.int64)
        counts = self.labels.counts
        out[counts, :3] = self.labels.parts[counts]
        known = counts & (self.labels.where != NOWHERE)
        out[known, 3] = self.labels.where[known]
        return out

    def stretch(self, start: int, stop: int) -> "Stretch":
        """Return the rows from `start` to `stop`."""
        soft = None if self.soft is None else self.soft[start:stop]
        return Stretch(self.rows[start:stop], self.targets()[start:stop], soft)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of an article: n rows, their targets (n, 4) and what a teacher says of them (n, WIDTH), or None."""

    rows: Rows
    targets: npt.NDArray[np.int64]
    soft: npt.NDArray[np.float32] | None

    def take(self, order: npt.NDArray[np.int64]) -> "Stretch":
        """Return copies of the rows in another order."""
        soft = None if self.soft is None else self.soft[order]
        return Stretch(self.rows[order], self.targets[order], soft)


Cut = Callable[[Example, int, int, np.random.Generator], Stretch]
"""Returns the rows of an example from one to another as they are to be learned from."""


def example_of(article: Article, vocabulary: Vocabulary) -> Example:
    """Turn an article into arrays."""
    features = extract(article.document, vocabulary)
    words = article.document.text.tokens.words
    spelling = [words[i] if i >= 0 else "" for i in features.tokens.tolist()]
    return Example(article.name, features.rows, features.tokens, spelling, label(article, features))


@dataclass(frozen=True)
class Batch:
    """Stretches of articles side by side, of shape (batch, tokens, …).

    `known` says where there is a token, `taught` where a teacher speaks.
    """

    rows: Tensor
    targets: Tensor
    soft: Tensor
    known: Tensor
    taught: Tensor


def batches(
    examples: Sequence[Example], *, length: int, size: int, cut: Cut, random: np.random.Generator
) -> Iterator[Batch]:
    """Cut the articles anew into stretches of at most `length` rows and yield them in random batches."""
    stretches = []
    for example in examples:
        count = len(example.rows)
        first = int(random.integers(length)) if count > length else 0
        cuts = [0, *range(first or length, count, length), count]
        stretches += [(example, a, b) for a, b in pairwise(cuts) if b > a]
    order = random.permutation(len(stretches)).tolist()
    heap = size * _SORTED_TOGETHER
    together = []
    for start in range(0, len(order), heap):
        near = sorted(order[start : start + heap], key=lambda i: stretches[i][2] - stretches[i][1])
        together += [near[i : i + size] for i in range(0, len(near), size)]
    for number in random.permutation(len(together)).tolist():
        yield _collate([cut(*stretches[i], random) for i in together[number]])


def _collate(stretches: Sequence[Stretch]) -> Batch:
    shape = len(stretches), max(len(stretch.rows) for stretch in stretches)
    rows = torch.zeros(*shape, len(Column), dtype=torch.long)
    targets = torch.full((*shape, 4), IGNORED)
    soft = torch.zeros(*shape, WIDTH)
    known, taught = torch.zeros(shape, dtype=torch.bool), torch.zeros(shape, dtype=torch.bool)
    for i, stretch in enumerate(stretches):
        count = len(stretch.rows)
        rows[i, :count] = torch.from_numpy(stretch.rows.astype(np.int64))
        targets[i, :count] = torch.from_numpy(stretch.targets)
        known[i, :count] = True
        if stretch.soft is not None:
            soft[i, :count] = torch.from_numpy(stretch.soft)
            taught[i, :count] = True
    return Batch(rows, targets, soft, known, taught)


def mask(rows: Tensor, *, words: float, names: float) -> Tensor:
    """Hide some of the words, and more of the names, so that the network learns what stands around them."""
    rows = rows.clone()
    chance = torch.rand(rows.shape[:2])
    name = torch.isin(rows[..., Column.SHAPE], torch.tensor([int(shape) for shape in _NAMES]))
    hidden = (chance < words) | (name & (chance < names))
    spelled = rows[..., Column.WORD] >= len(SPECIAL)
    rows[..., Column.WORD][hidden & spelled] = SPECIAL.index(UNKNOWN)
    wholly = hidden & (torch.rand(hidden.shape) < 0.5)
    rows[..., Column.PREFIX][wholly] = 0
    rows[..., Column.SUFFIX][wholly] = 0
    return rows
