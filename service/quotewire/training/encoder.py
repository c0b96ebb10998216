"""A large teacher: a pretrained encoder of the BERT family, fine-tuned to tag; it teaches, and is never shipped.

What it gives the small network is what it makes of unlabelled text (Hinton, Vinyals and Dean 2015).
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from quotewire.quotes.tagging import Floats
from quotewire.quotes.tagging.features import MARK, SIZES, SPECIAL, Column
from quotewire.quotes.tagging.outputs import WIDTH
from quotewire.training.descent import descend
from quotewire.training.examples import IGNORED, Batch, Example
from quotewire.training.learning import combine

_PIECES = 256
_ROUND = 32
"""Batches are as long as a multiple of this: torch prepares anew for every length that it has not met."""
_LONGEST_WORD = 8
_SIZE = 16
_WARM_UP = 0.1
_RATE, _RATE_WIDTH = 3e-4, 384
"""The highest rate of descent of an encoder of that width; one twice as wide learns a quarter as fast."""
_DROPOUT = 0.1
_SEEN_TOO = [column for column in SIZES if column not in (Column.PREFIX, Column.SUFFIX)]
"""What the encoder is told beside the words: it reads no case, and knows nothing of paragraphs."""


@dataclass(frozen=True)
class Window:
    """A stretch of rows of one example and its word pieces: `row` is each piece's row, `first` each row's piece."""

    example: Example
    start: int
    stop: int
    pieces: Sequence[int]
    row: np.ndarray
    first: np.ndarray


class Encoder(nn.Module):
    """A pretrained encoder with a layer of outputs; reads the features of a row beside its pieces."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self.body = AutoModel.from_pretrained(
            folder, dtype=torch.float32, attention_probs_dropout_prob=0.0, local_files_only=True
        )
        width = self.body.config.hidden_size
        self.tables = nn.ModuleList(nn.Embedding(SIZES[column], width) for column in _SEEN_TOO)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.005)
        self.dropout = nn.Dropout(_DROPOUT)
        self.leave = nn.Linear(width, WIDTH)
        self.pieces = cache(self._pieces)

    def _pieces(self, word: str) -> list[int]:
        found = self.tokenizer(word, add_special_tokens=False)["input_ids"][:_LONGEST_WORD]
        return found or [self.tokenizer.unk_token_id]

    def windows(self, example: Example) -> Iterator[Window]:
        """Cut an example at the gaps between its blocks into windows that the encoder can read."""
        mark = SPECIAL.index(MARK)
        is_mark = (example.rows[:, Column.WORD] == mark).tolist()
        pieces = [
            [self.tokenizer.sep_token_id] if not word else self.pieces('"' if quoted else word)
            for word, quoted in zip(example.words, is_mark, strict=True)
        ]
        ends = np.concatenate([[0], np.cumsum([len(each) for each in pieces])])
        gaps = np.array([i for i, word in enumerate(example.words) if not word] + [len(pieces)])
        start = 0
        while start < len(pieces):
            fits = int(np.searchsorted(ends, ends[start] + _PIECES - 2, side="right")) - 1
            near = gaps[(gaps > start) & (gaps <= fits)]
            stop = int(near[-1]) if len(near) else max(fits, start + 1)
            lengths = np.diff(ends[start : stop + 1])
            yield Window(
                example,
                start,
                stop,
                [piece for each in pieces[start:stop] for piece in each],
                np.repeat(np.arange(start, stop), lengths),
                ends[start:stop] - ends[start],
            )
            start = stop

    def read(self, windows: Sequence[Window]) -> Tensor:
        """Return the outputs for the rows of the windows, (windows, rows, WIDTH)."""
        longest = max(len(w.pieces) for w in windows) + 2
        shape = len(windows), math.ceil(longest / _ROUND) * _ROUND
        ids = torch.full(shape, self.tokenizer.pad_token_id)
        attended = torch.zeros(shape, dtype=torch.long)
        beside = torch.zeros(*shape, len(_SEEN_TOO), dtype=torch.long)
        first = torch.zeros(len(windows), max(w.stop - w.start for w in windows), dtype=torch.long)
        for i, w in enumerate(windows):
            count = len(w.pieces)
            ids[i, 0], ids[i, count + 1] = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
            ids[i, 1 : count + 1] = torch.tensor(w.pieces)
            attended[i, : count + 2] = 1
            beside[i, 1 : count + 1] = torch.from_numpy(w.example.rows[w.row][:, _SEEN_TOO].astype(np.int64))
            first[i, : w.stop - w.start] = torch.from_numpy(w.first) + 1
        embedded = self.body.embeddings.word_embeddings(ids)
        for place, table in enumerate(self.tables):
            embedded = embedded + table(beside[..., place])
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.body(inputs_embeds=embedded, attention_mask=attended).last_hidden_state
            rows = hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
            outputs: Tensor = self.leave(self.dropout(rows))
        return outputs.float()


def fine_tune(
    encoder: Encoder,
    examples: Sequence[Example],
    *,
    epochs: float,
    seed: int,
    say: Callable[[str], None],
) -> None:
    """Fine-tune an encoder on gold labels, a wide one at a lower rate."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    windows = [window for example in examples for window in encoder.windows(example)]
    steps = max(1, math.ceil(epochs * len(windows) / _SIZE))
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in encoder.parameters() if p.ndim > 1], "weight_decay": 0.01},
            {"params": [p for p in encoder.parameters() if p.ndim < 2], "weight_decay": 0.0},
        ],
        lr=_RATE * (_RATE_WIDTH / encoder.body.config.hidden_size) ** 2,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (_WARM_UP * steps)) * max(0, (steps - step) / steps)
    )
    descend(
        encoder,
        steps=steps,
        epoch=lambda: _batches(windows, random),
        loss=lambda batch: combine(encoder.read(batch), _targets(batch), gold=1.0),
        optimizer=optimizer,
        schedule=schedule,
        say=say,
    )
    encoder.eval()


def teach(encoder: Encoder, examples: Sequence[Example]) -> list[Floats]:
    """Return the encoder's outputs for each example, shape (n, WIDTH)."""
    encoder.eval()
    out = [np.zeros((len(example.rows), WIDTH), dtype=np.float32) for example in examples]
    places = [(i, w) for i, example in enumerate(examples) for w in encoder.windows(example)]
    places.sort(key=lambda place: len(place[1].pieces))
    with torch.no_grad():
        for at in range(0, len(places), _SIZE):
            some = places[at : at + _SIZE]
            read = encoder.read([window for _, window in some]).numpy()
            for (i, window), outputs in zip(some, read, strict=True):
                out[i][window.start : window.stop] = outputs[: window.stop - window.start]
    return out


def _batches(windows: Sequence[Window], random: np.random.Generator) -> Iterator[list[Window]]:
    lengths = np.array([len(window.pieces) for window in windows]) + random.random(len(windows)) * 40
    order = np.argsort(lengths).tolist()
    cut = [order[i : i + _SIZE] for i in range(0, len(order), _SIZE)]
    for number in random.permutation(len(cut)).tolist():
        yield [windows[i] for i in cut[number]]


def _targets(windows: Sequence[Window]) -> Batch:
    shape = len(windows), max(w.stop - w.start for w in windows)
    targets = torch.full((*shape, 4), IGNORED)
    known = torch.zeros(shape, dtype=torch.bool)
    for i, w in enumerate(windows):
        targets[i, : w.stop - w.start] = torch.from_numpy(w.example.targets()[w.start : w.stop])
        known[i, : w.stop - w.start] = True
    empty = torch.zeros(*shape, WIDTH)
    return Batch(torch.zeros(*shape, 1), targets, empty, known, torch.zeros(shape, dtype=torch.bool))
