"""What the steps of a training run gave, kept on disk: a run that was cut off goes on with the step it was in."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from quotewire.quotes.tagging import Floats
from quotewire.replay.files import writing

_MADE_OF = "made_of.sha256"

Result = TypeVar("Result")


class Steps:
    """A folder with the results of one run; those of a run of other things are deleted.

    `made_of` is the digest of everything that the results depend on: texts, labels, settings and files.
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
        path = self._kept(f"{name}.npy", lambda: np.concatenate(make()).astype(np.float16), _save)
        kept = np.load(path).astype(np.float32)
        return np.split(kept, np.cumsum(lengths)[:-1])

    def weights(self, name: str, make: Callable[[], dict[str, Tensor]]) -> dict[str, Tensor]:
        """Return a network's weights as they were kept under `name`, or make and keep them."""
        path = self._kept(f"{name}.pt", make, torch.save)
        weights: dict[str, Tensor] = torch.load(path, weights_only=True)
        return weights

    def numbers(
        self, name: str, make: Callable[[], dict[str, dict[str, float]]]
    ) -> dict[str, dict[str, float]]:
        """Return tables of numbers as they were kept under `name`, or make and keep them."""
        path = self._kept(f"{name}.json", make, lambda made, file: file.write(json.dumps(made).encode()))
        kept: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
        return kept

    def _kept(
        self, name: str, make: Callable[[], Result], write: Callable[[Result, BinaryIO], object]
    ) -> Path:
        """Return the path of a result, made if it is not there; the file is whole even if the run is cut off."""
        path = self.folder / name
        if not path.exists():
            made = make()
            with writing(str(path), overwrite=False) as file:
                write(made, file)
        return path


def _save(made: npt.NDArray[np.float16], file: BinaryIO) -> None:
    np.save(file, made)
