"""From the network's outputs to tags."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Role, Tag
from quotewire.quotes.tagging.outputs import ROLES
from quotewire.text import Tokens

_CONTENT = 0.35
"""The probability from which a token belongs to a content: low, for attribution weighs the tags by their scores."""

_CANDIDATE = 0.1
"""The probability from which a token may belong to a source or a cue."""

_INCLINED: Mapping[Role, float] = {Role.SOURCE: 1.4, Role.CUE: 0.4}
"""By how much the log odds that a token belongs to one are raised: a name that is missed is worse than one too many.
Chosen on held-out articles, like the numbers around it."""

_ANEW: Mapping[Role, float] = {Role.SOURCE: 0.3, Role.CUE: 0.0}
"""By how much more those are raised that one begins with the token."""

_TINY = 1e-6

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
_Closed = tuple[int, int, "_Closed"] | None
"""The tags found so far, the last one first: where it begins, where it stops, and those before it."""


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

    A tag is a run of tokens inside one block. The sources are those of the most probable sequence, and so are the
    cues; a content is all that may be one, cut where a token more probably begins one than goes on with one. A tag's
    score is the mean probability of its tokens to play the role. Sources and contents hold a word.
    """
    found: list[Tag] = []
    for place, role in enumerate(ROLES):
        columns = chances.T[3 * place : 3 * place + 3]
        playing = np.where(index >= 0, columns[1] + columns[2], 0)
        if role is Role.CONTENT:
            firsts, stops = _runs(playing > _CONTENT, cut=columns[1] > columns[2])
        else:
            rows = np.flatnonzero(playing > _CANDIDATE)
            logs = np.log(columns[:, rows] + _TINY)
            begins, goes_on = logs[1:] - logs[0] + _INCLINED[role]
            firsts, stops = most_probable(rows, begins + _ANEW[role], goes_on)
        scores = _means(playing, firsts, stops)
        for first, last, score in zip(index[firsts].tolist(), index[stops - 1].tolist(), scores, strict=True):
            if role is not Role.CUE:
                first, last = _trim(tokens.words, first, last, *_EDGES[role])
            if role is Role.CUE or _holds_word(tokens.words, first, last):
                found.append(Tag(role, tokens.span(first, last), score))
    return sorted(found, key=lambda tag: tag.span)


def most_probable(rows: Indices, begins: Floats, goes_on: Floats) -> tuple[Indices, Indices]:
    """Return where the tags of the most probable sequence begin and stop (Viterbi 1967).

    `rows` are those that a tag may hold, in order; `begins` and `goes_on` the log odds of each that it begins a tag,
    or goes on with one, against none. A tag holds neighbouring rows. Linear.
    """
    outside, inside = 0.0, -math.inf
    closed: _Closed = None
    opened: tuple[int, _Closed] = 0, None
    before = -1
    for row, begin, go_on in zip(rows.tolist(), begins.tolist(), goes_on.tolist(), strict=True):
        if inside > outside:
            outside, closed = inside, (opened[0], before + 1, opened[1])
        if row != before + 1:
            inside = -math.inf
        if outside + begin >= inside + go_on:
            inside, opened = outside + begin, (row, closed)
        else:
            inside += go_on
        before = row
    if inside > outside:
        closed = opened[0], before + 1, opened[1]
    found: list[tuple[int, int]] = []
    while closed:
        first, stop, closed = closed
        found.append((first, stop))
    ends = np.array(found[::-1], dtype=np.int64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


def _means(values: Floats, firsts: Indices, stops: Indices) -> list[float]:
    """Return the mean of the values over each run."""
    bounds = np.stack([firsts, stops], axis=1).ravel()
    sums = np.add.reduceat(np.append(values, 0.0), bounds)[::2] if len(bounds) else bounds
    means: list[float] = np.minimum(1.0, sums / (stops - firsts)).tolist()
    return means


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


def _runs(inside: npt.NDArray[np.bool_], cut: npt.NDArray[np.bool_]) -> tuple[Indices, Indices]:
    """Return where the runs of `inside`, begun anew at every `cut`, begin and stop."""
    starts, ends = inside.copy(), inside.copy()
    starts[1:] &= ~inside[:-1] | cut[1:]
    ends[:-1] &= ~inside[1:] | cut[1:]
    return np.flatnonzero(starts), np.flatnonzero(ends) + 1
