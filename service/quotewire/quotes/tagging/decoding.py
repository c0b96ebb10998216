"""From the network's outputs to tags."""

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Role, Tag
from quotewire.quotes.tagging.outputs import ROLES
from quotewire.text import Tokens

EXTENTS: Mapping[Role, float] = {Role.SOURCE: 0.3, Role.CUE: 0.4, Role.CONTENT: 0.35}
"""The probability from which a token belongs to a tag: low, for attribution weighs the tags by their scores, and a
name cut in two is worse. Chosen on held-out articles."""

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

    A tag is a run of tokens inside one block that may play the role; a content is cut where a token more probably
    begins one than goes on with one. Its score is the mean probability in it. Sources and contents hold a word.
    """
    found: list[Tag] = []
    for place, role in enumerate(ROLES):
        begins, goes_on = chances[:, 3 * place + 1], chances[:, 3 * place + 2]
        playing = np.where(index >= 0, begins + goes_on, 0.0)
        cut = begins > goes_on if role is Role.CONTENT else np.zeros(len(index), dtype=np.bool_)
        sums = np.concatenate([[0.0], np.cumsum(playing)])
        for first, last in _runs(playing > EXTENTS[role], cut):
            tokens_within = range(index[first], index[last] + 1)
            if role is Role.CUE or any(tokens.words[i][0].isalnum() for i in tokens_within):
                score = float(sums[last + 1] - sums[first]) / (last + 1 - first)
                found.append(Tag(role, tokens.span(tokens_within[0], tokens_within[-1]), min(1.0, score)))
    return sorted(found, key=lambda tag: tag.span)


def _runs(inside: npt.NDArray[np.bool_], cut: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last index of every run of `inside`, begun anew at every `cut`."""
    before = np.concatenate([[False], inside[:-1]])
    firsts = np.flatnonzero(inside & (~before | cut))
    follows = np.concatenate([~inside[1:] | cut[1:], [True]])
    lasts = np.flatnonzero(inside & follows)
    yield from zip(firsts.tolist(), lasts.tolist(), strict=True)
