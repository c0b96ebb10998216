"""From the network's outputs to tags."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Role, Tag
from quotewire.quotes.tagging.outputs import ROLES
from quotewire.text import Tokens

EXTENTS: Mapping[Role, float] = {Role.SOURCE: 0.3, Role.CUE: 0.4, Role.CONTENT: 0.35}
"""The probability from which a token belongs to a tag: low, for attribution weighs the tags by their scores, and a
name cut in two is worse. Chosen on held-out articles."""

_EXTENTS = np.array([[EXTENTS[role]] for role in ROLES], dtype=np.float32)

_MARKS = ('"', "'", "“", "”", "‘", "’", "-", "—", ":", ";", ".")
_BEGINS_NO_NAME = frozenset(
    {*_MARKS, ",", ")", "and", "but", "or", "by", "as", "that", "when", "if", "while"}
)
_ENDS_NO_NAME = frozenset(
    {
        *_MARKS,
        ",",
        "(",
        "and",
        "or",
        "as",
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "from",
        "with",
        "by",
        "the",
        "a",
        "an",
    }
)
_EDGES = {
    Role.SOURCE: (_BEGINS_NO_NAME, _ENDS_NO_NAME),
    Role.CONTENT: (frozenset({",", ".", ":", ";", "-", "—", ")"}), frozenset({",", ":", ";", "-", "—", "("})),
}

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]


def probabilities(outputs: Floats) -> Floats:
    """Turn the outputs, shape (n, WIDTH), into probabilities: a softmax over each role's three and over `Where`.

    A column of the result is contiguous.
    """
    columns = outputs.T.copy()
    roles = 3 * len(ROLES)
    _soften(columns[:roles].reshape(len(ROLES), 3, -1), axis=1)
    _soften(columns[roles:], axis=0)
    return columns.T


def _soften(values: Floats, axis: int) -> None:
    """Put the softmax over an axis in the place of the values."""
    values -= values.max(axis=axis, keepdims=True)
    np.exp(values, out=values)
    values /= values.sum(axis=axis, keepdims=True)


def decode(chances: Floats, index: npt.NDArray[np.int64], tokens: Tokens) -> list[Tag]:
    """Return the tags in order. `chances` of shape (n, WIDTH), `index` as in `Features.tokens`.

    A tag is a run of tokens inside one block that may play the role; a content is cut where a token more probably
    begins one than goes on with one. Its score is the mean probability in it. Sources and contents hold a word.
    """
    begins, goes_on = (chances.T[at : 3 * len(ROLES) : 3] for at in (1, 2))
    playing = np.where(index >= 0, begins + goes_on, 0)
    sums = np.zeros((len(ROLES), len(index) + 1), dtype=np.float32)
    np.cumsum(playing, axis=1, out=sums[:, 1:])
    cut = np.zeros(playing.shape, dtype=np.bool_)
    content = ROLES.index(Role.CONTENT)
    cut[content] = begins[content] > goes_on[content]
    places, firsts, lasts = _runs(playing > _EXTENTS, cut)
    totals = sums[places, lasts + 1].astype(np.float64) - sums[places, firsts]
    scores = np.minimum(1.0, totals / (lasts + 1 - firsts)).tolist()
    found: list[Tag] = []
    for place, first, last, score in zip(
        places.tolist(), index[firsts].tolist(), index[lasts].tolist(), scores, strict=True
    ):
        role = ROLES[place]
        if role is not Role.CUE:
            first, last = _trim(tokens.words, first, last, *_EDGES[role])
        if role is Role.CUE or _holds_word(tokens.words, first, last):
            found.append(Tag(role, tokens.span(first, last), score))
    return sorted(found, key=lambda tag: tag.span)


def _trim(
    words: Sequence[str], first: int, last: int, begins_no: frozenset[str], ends_no: frozenset[str]
) -> tuple[int, int]:
    """Leave out what nothing of its kind begins or ends with."""
    while first < last and words[first].lower() in begins_no:
        first += 1
    while first < last and words[last].lower() in ends_no:
        last -= 1
    return first, last


def _holds_word(words: Sequence[str], first: int, last: int) -> bool:
    return words[first][0].isalnum() or any(word[0].isalnum() for word in words[first + 1 : last + 1])


def _runs(inside: npt.NDArray[np.bool_], cut: npt.NDArray[np.bool_]) -> tuple[Indices, Indices, Indices]:
    """Return the row, the first and the last index of every run of `inside`, begun anew at every `cut`."""
    starts, ends = inside.copy(), inside.copy()
    starts[:, 1:] &= ~inside[:, :-1] | cut[:, 1:]
    ends[:, :-1] &= ~inside[:, 1:] | cut[:, 1:]
    places, firsts = np.nonzero(starts)
    return places, firsts, np.nonzero(ends)[1]
