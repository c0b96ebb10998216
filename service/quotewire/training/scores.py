"""How well outputs agree with gold labels, token by token and part by part."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from quotewire.quotes.tagging import Floats
from quotewire.quotes.tagging.outputs import ROLES
from quotewire.training.corpus import BEGIN, NOWHERE, OUTSIDE
from quotewire.training.examples import Example


def report(outputs: Sequence[Floats], examples: Sequence[Example]) -> str:
    """Return F1 of tokens and of exact parts for each role, and the share of contents whose side is right, in %."""
    tokens, parts = np.zeros((len(ROLES), 3)), np.zeros((len(ROLES), 3))
    right = asked = 0
    for said, example in zip(outputs, examples, strict=True):
        counts, labels = example.labels.counts, example.labels
        for place in range(len(ROLES)):
            found = said[:, 3 * place : 3 * place + 3].argmax(-1) * counts
            gold = labels.parts[:, place] * counts
            inside, wanted = found != OUTSIDE, gold != OUTSIDE
            tokens[place] += (inside & wanted).sum(), inside.sum(), wanted.sum()
            mine, theirs = _parts(found), _parts(gold)
            parts[place] += len(mine & theirs), len(mine), len(theirs)
        known = counts & (labels.where != NOWHERE)
        right += int((said[known, 3 * len(ROLES) :].argmax(-1) == labels.where[known]).sum())
        asked += int(known.sum())
    scores = [
        f"{role} {_f1(by_token):.1f} / {_f1(exact):.1f}"
        for role, by_token, exact in zip(ROLES, tokens, parts, strict=True)
    ]
    return f"F1 of tokens / exact parts: {', '.join(scores)}; side of the cue {100 * right / max(1, asked):.1f} %"


def _f1(counts: npt.NDArray[np.float64]) -> float:
    return float(200 * counts[0] / max(1, counts[1] + counts[2]))


def _parts(labels: npt.NDArray[np.int64]) -> set[tuple[int, int]]:
    out: list[list[int]] = []
    inside = False
    for i, value in enumerate(labels.tolist()):
        if value == OUTSIDE:
            inside = False
        elif value == BEGIN or not inside:
            out.append([i, i + 1])
            inside = True
        else:
            out[-1][1] = i + 1
    return {(first, stop) for first, stop in out}
