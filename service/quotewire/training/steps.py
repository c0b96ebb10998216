"""What the steps of a training run gave, kept on disk: a run that was cut off goes on with the step it was in."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from quotewire.quotes.tagging import Floats

_MADE_OF = "made_of.sha256"


class Steps:
    """A folder with the results of one run; those of a run of other things are deleted.

    `made_of` is everything that the results depend on: the digests of texts, labels, settings and files.
    """

    def __init__(self, folder: Path, made_of: str) -> None:
        self.folder = folder
        known = folder / _MADE_OF
        if known.exists() and known.read_text(encoding="utf-8") != made_of:
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
        known.write_text(made_of, encoding="utf-8")

    def probabilities(
        self, name: str, lengths: Sequence[int], make: Callable[[], Sequence[Floats]]
    ) -> list[Floats]:
        """Return arrays of shape (length, width) as they were kept under `name`, or make and keep them.

        They are kept, and returned, in half precision, so that a run that was cut off learns from the same numbers.
        """
        path = self.folder / f"{name}.npy"
        if not path.exists():
            made = np.concatenate(list(make())).astype(np.float16)
            self._write(path, lambda part: np.save(part.open("wb"), made))
        kept = np.load(path).astype(np.float32)
        return np.split(kept, np.cumsum(lengths)[:-1])

    def weights(self, name: str, make: Callable[[], dict[str, Tensor]]) -> dict[str, Tensor]:
        """Return a network's weights as they were kept under `name`, or make and keep them."""
        path = self.folder / f"{name}.pt"
        if not path.exists():
            made = make()
            self._write(path, lambda part: torch.save(made, part))
        weights: dict[str, Tensor] = torch.load(path, weights_only=True)
        return weights

    def numbers(
        self, name: str, make: Callable[[], dict[str, dict[str, float]]]
    ) -> dict[str, dict[str, float]]:
        """Return tables of numbers as they were kept under `name`, or make and keep them."""
        path = self.folder / f"{name}.json"
        if not path.exists():
            made = json.dumps(make())
            self._write(path, lambda part: part.write_text(made, encoding="utf-8"))
        kept: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
        return kept

    def _write(self, path: Path, write: Callable[[Path], object]) -> None:
        """Write a file whole or not at all: a run may be cut off while it writes."""
        part = path.with_suffix(".part")
        write(part)
        part.replace(path)


def digest(parts: Iterable[str | bytes]) -> str:
    """Return the SHA-256 of the parts, each with its length, as hexadecimal digits."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()
