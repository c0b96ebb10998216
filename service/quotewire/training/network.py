"""The tagger's network: embeddings, dilated gated convolutions, one linear layer of outputs."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from quotewire.quotes.tagging.features import PREFIXES, SIZES, SUFFIXES, Column
from quotewire.quotes.tagging.outputs import WIDTH


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a network. `dilations` has one entry per layer."""

    vocabulary: int
    word: int = 64
    affix: int = 24
    small: int = 8
    width: int = 128
    dilations: Sequence[int] = (1, 2, 4, 8, 16, 1, 2, 4)
    dropout: float = 0.08


class Dropout(nn.Module):
    """Dropout by random bytes: torch's own takes as long as the network's matrix products, for its numbers."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.dropped = round(256 * share)

    def forward(self, x: Tensor) -> Tensor:
        """Return `x` with a share of its values put to 0 in training, the rest scaled up."""
        if not self.training:
            return x
        count = x.numel()
        drawn = torch.empty(count // 8 + 1, dtype=torch.int64).random_(torch.iinfo(torch.int64).min, None)
        kept = drawn.view(torch.uint8)[:count].view(x.shape) >= self.dropped
        return x * kept * (256 / (256 - self.dropped))


class Gated(nn.Module):
    """A residual convolution over three tokens `dilation` apart, with a gate (van den Oord 2016, Dauphin 2017).

    The three tokens are laid side by side and multiplied at once: on a CPU as fast as a convolution, and
    without turning the sequence round. In and out: (batch, tokens, width).
    """

    def __init__(self, width: int, dilation: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, 2 * width)
        self.dropout = Dropout(dropout)
        self.dilation = dilation

    def forward(self, x: Tensor) -> Tensor:
        """Return `x` and what the neighbours add to it."""
        count, by = x.shape[1], self.dilation
        padded = nn.functional.pad(self.norm(x), (0, 0, by, by))
        beside = torch.cat([padded[:, :count], padded[:, by : count + by], padded[:, 2 * by :]], -1)
        value, gate = self.mix(beside).chunk(2, -1)
        added: Tensor = self.dropout(value * torch.sigmoid(gate))
        return x + added


class Network(nn.Module):
    """Rows of features, (batch, tokens, len(Column)) int64, to outputs, (batch, tokens, WIDTH) float."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.word)
        self.prefixes = nn.Embedding(PREFIXES, shape.affix)
        self.suffixes = nn.Embedding(SUFFIXES, shape.affix)
        self.small = nn.ModuleList(
            nn.Embedding(size, shape.small)
            for column, size in SIZES.items()
            if column not in (Column.PREFIX, Column.SUFFIX)
        )
        for table in (self.words, self.prefixes, self.suffixes, *self.small):
            nn.init.normal_(table.weight, std=0.3)
        self.dropout = Dropout(shape.dropout)
        width = shape.word + 2 * shape.affix + len(self.small) * shape.small
        self.enter = nn.Linear(width, shape.width)
        self.layers = nn.ModuleList(Gated(shape.width, by, shape.dropout) for by in shape.dilations)
        self.norm = nn.LayerNorm(shape.width)
        self.leave = nn.Linear(shape.width, WIDTH)

    def forward(self, rows: Tensor) -> Tensor:
        """Return the outputs, unnormalised: three per role, then the `Where` of a content's cue."""
        parts = [
            self.words(rows[..., Column.WORD]),
            self.prefixes(rows[..., Column.PREFIX]),
            self.suffixes(rows[..., Column.SUFFIX]),
        ]
        parts += [table(rows[..., Column.SHAPE + place]) for place, table in enumerate(self.small)]
        x = self.enter(self.dropout(torch.cat(parts, -1)))
        for layer in self.layers:
            x = layer(x)
        out: Tensor = self.leave(self.norm(x))
        return out
