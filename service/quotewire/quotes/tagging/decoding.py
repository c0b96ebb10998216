"""From the network's outputs to tags."""

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Role, Tag
from quotewire.quotes.tagging.outputs import ROLES
from quotewire.text import Tokens

THRESHOLDS: Mapping[Role, float] = {Role.SOURCE: 0.5, Role.CUE: 0.5, Role.CONTENT: 0.5}
"""The probability from which a token plays a role; chosen on articles that the network was not trained on."""

Floats = npt.NDArray[np.float32]


def probabilities(outputs: Floats) -> Floats:
    """Turn the outputs, shape (n, WIDTH), into probabilities: a softmax over each role's three and over `Where`."""
    groups = [outputs[:, 3 * place : 3 * place + 3] for place in range(len(ROLES))] + [
        outputs[:, 3 * len(ROLES) :]
    ]
    return np.concatenate([_softmax(group) for group in groups], axis=1)


def _softmax(values: Floats) -> Floats:
    powers = np.exp(values - values.max(axis=1, keepdims=True))
    result: Floats = powers / powers.sum(axis=1, keepdims=True)
    return result


def decode(chances: Floats, index: npt.NDArray[np.int64], tokens: Tokens) -> list[Tag]:
    """Return the tags in order. `chances` of shape (n, WIDTH), `index` as in `Features.tokens`.

    A tag is a run of tokens that more probably play the role than not, cut where a token more probably begins
    a part than goes on with one, and at the end of each block. Its score is the mean probability in it.
    """
    found: list[Tag] = []
    for place, role in enumerate(ROLES):
        begins, goes_on = chances[:, 3 * place + 1], chances[:, 3 * place + 2]
        inside = (begins + goes_on > THRESHOLDS[role]) & (index >= 0)
        cut = inside & (begins > goes_on)
        for first, last in _runs(inside, cut):
            score = float((begins + goes_on)[first : last + 1].mean())
            found.append(Tag(role, tokens.span(int(index[first]), int(index[last])), min(1.0, score)))
    return sorted(found, key=lambda tag: tag.span)


def _runs(inside: npt.NDArray[np.bool_], cut: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last index of every run of `inside`, begun anew at every `cut`."""
    before = np.concatenate([[False], inside[:-1]])
    firsts = np.flatnonzero(inside & (~before | cut))
    follows = np.concatenate([~inside[1:] | cut[1:], [True]])
    lasts = np.flatnonzero(inside & follows)
    yield from zip(firsts.tolist(), lasts.tolist(), strict=True)
