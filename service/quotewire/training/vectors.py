"""First vectors for the vocabulary, from a pretrained encoder: words of one meaning start out near each other."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from quotewire.quotes.tagging import Floats

_AT_ONCE = 256
_FREQUENT = 8000
"""The directions are those in which the most frequent words differ most."""


def word_vectors(folder: Path, words: Sequence[str], size: int) -> Floats:
    """Return one vector per word, shape (words, size), of standard deviation 1.

    Each word is read alone; what the encoder makes of it and the sum of its pieces' embeddings are brought down
    to `size` dimensions by principal components.
    """
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    encoder = AutoModel.from_pretrained(folder, local_files_only=True).eval()
    parts = []
    with torch.no_grad():
        for start in range(0, len(words), _AT_ONCE):
            batch = tokenizer(list(words[start : start + _AT_ONCE]), padding=True, return_tensors="pt")
            there = batch["attention_mask"].unsqueeze(-1)
            read = (encoder(**batch).last_hidden_state * there).sum(1) / there.sum(1)
            pieces = encoder.embeddings.word_embeddings(batch["input_ids"])
            inner = _without_ends(batch["attention_mask"]).unsqueeze(-1)
            summed = (pieces * inner).sum(1) / inner.sum(1).clamp(min=1)
            parts.append(torch.cat([read / read.std(), summed / summed.std()], -1))
    values = torch.cat(parts).numpy()
    values -= values.mean(0)
    _, _, directions = np.linalg.svd(values[:_FREQUENT], full_matrices=False)
    reduced = values @ directions[:size].T
    out: Floats = (reduced / reduced.std()).astype(np.float32)
    return out


def _without_ends(mask: torch.Tensor) -> torch.Tensor:
    inner = mask.clone()
    inner[:, 0] = 0
    inner[torch.arange(len(mask)), mask.sum(1) - 1] = 0
    return inner
