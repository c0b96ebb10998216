"""What the trees that label zones see of each block: what the rules make of it, numbers, and its neighbours."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from quotewire.segmentation.article_extent import prose_score
from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.clues import Clue
from quotewire.segmentation.document import Label
from quotewire.segmentation.layout import Layout
from quotewire.segmentation.pattern_lines import UPPER
from quotewire.segmentation.zone_words import FUNCTION_WORDS

Rows = npt.NDArray[np.int32]
_Values = npt.NDArray[np.float64]

CLUES: Mapping[Clue | None, int] = {clue: i for i, clue in enumerate((None, *Clue))}
RULES: Mapping[Label, int] = {label: i for i, label in enumerate(Label)}
_CLUE_ROWS, _RULE_ROWS = np.eye(len(CLUES), dtype=np.int32), np.eye(len(RULES), dtype=np.int32)

SCALE = 100
"""Numbers are given in hundredths: whole numbers are the same on every machine."""
_LOOKS, _REPETITIONS = 21, 9
_OWN = len(CLUES) + len(RULES) + _LOOKS + _REPETITIONS
"""How many columns say what a block looks like by itself; the rest say where it stands."""
NOWHERE = -10_000
"""What stands for the numbers of a neighbour where there is none."""
_STEMMED = 300
"""How many code points of a block are compared with the words of the article."""
_STEM = 5
_FUNCTION_STEMS = frozenset(word[:_STEM] for word in FUNCTION_WORDS)
_NOTHING: frozenset[str] = frozenset()
_SOME_PROSE = 0.5
"""The score from which a block is prose."""
_FAR = 30
"""Distances in blocks are counted up to here."""
_SHORT_WORDS = 20
_MANY = 4
_WINDOWS, _WIDE = (2, 8), 10
"""How many blocks around each the prose and the short lines are counted in."""
_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile(f"[{UPPER}]")
_SAMPLED, _END = 200, 100
"""How many code points of a block's beginning and end are looked at closely."""
_PICTURE = re.compile(
    r"photo|image|picture|getty|reuters|courtesy|credit|\bap\b|shutterstock|via |screenshot|illustration",
    re.I,
)
_LANDMARKS = (
    frozenset({Clue.DATE, Clue.AGE}),
    frozenset({Clue.BYLINE, Clue.PREFIX}),
    frozenset({Clue.LIST_HEAD}),
    frozenset({Clue.CAPTION, Clue.CREDIT, Clue.ALT}),
    frozenset({Clue.WIDGET}),
)
"""What the distance to is told of every block, before it and after it."""
_LANDMARK_ROWS = np.array([[False, *(clue in group for group in _LANDMARKS)] for clue in CLUES])
"""Whether a clue is a landmark, for each of them; the first column is for prose."""


def describe(layout: Layout, labels: Sequence[Label]) -> Rows:
    """Return one row a block, (n, columns) int32: clue, the rules' label and numbers; its neighbours not yet.

    `labels` are the rules' labels of the blocks. Linear in the length of the text.
    """
    blocks, clues = layout.blocks, layout.clues
    scores = [prose_score(block) for block in blocks]
    scored = np.array([0.0 if c else max(0.0, score) for score, c in zip(scores, clues, strict=True)])
    looks = (_look(block, score) for block, score in zip(blocks, scores, strict=True))
    parts = (
        _table(looks, _LOOKS),
        _table(_repetition(layout, scored), _REPETITIONS),
        _position(layout, scored),
        _surroundings(layout, scored),
    )
    return np.concatenate(
        [
            _CLUE_ROWS[[CLUES[clue] for clue in clues]],
            _RULE_ROWS[[RULES[label] for label in labels]],
            *(np.rint(part * SCALE).astype(np.int32) for part in parts),
        ],
        axis=1,
    )


def with_neighbours(rows: Rows, start: int, end: int) -> Rows:
    """Return the rows from `start` to `end` with what their neighbours look like, (end - start, columns) int32."""
    count = len(rows)
    before = np.full((end - start, _OWN), NOWHERE, dtype=np.int32)
    after = before.copy()
    first, last = max(start, 1), min(end, count - 1)
    before[first - start :] = rows[first - 1 : end - 1, :_OWN]
    after[: last - start] = rows[start + 1 : last + 1, :_OWN]
    return np.concatenate([rows[start:end], before, after], axis=1)


def _table(rows: Iterable[Sequence[float]], width: int) -> _Values:
    """Lay rows out as an array without a list of them all, which would take many times the memory."""
    return np.fromiter(chain.from_iterable(rows), dtype=np.float64).reshape(-1, width)


def _look(block: Traits, score: float) -> tuple[float, ...]:
    """Say what a block looks like."""
    text, words = block.text, max(1, block.words)
    sample = text[:_SAMPLED]
    length = max(1, len(sample))
    return (
        math.log1p(words),
        math.log1p(len(text)),
        block.ends,
        block.asks,
        block.lower,
        block.function,
        block.sentence,
        block.titled,
        score,
        len(_DIGIT.findall(sample)) / length,
        len(_CAPITAL.findall(sample)) / length,
        ":" in text,
        "(" in text,
        text[:1].isdigit(),
        min(_MANY, text.count('"')),
        min(_MANY, text.count(". ")),
        text.count(",") / words,
        "/" in text,
        "@" in text or "http" in text,
        _PICTURE.search(text[-_END:]) is not None,
        len(text) / words,
    )


def _repetition(layout: Layout, scored: _Values) -> Iterator[tuple[float, ...]]:
    """Say of each block what it repeats of the page, and how many of its words the article has."""
    blocks, head = layout.blocks, layout.headline
    said = [_stems(block.text) for block in blocks]
    keys = [block.key for block in blocks]
    starts = [block.text.split(maxsplit=2)[:2] for block in blocks]
    count, openings = Counter(keys), Counter(map(" ".join, starts))
    prose: list[bool] = (scored > _SOME_PROSE).tolist()
    inside = [layout.start <= i <= layout.last and prose[i] for i in range(len(blocks))]
    article = Counter(chain.from_iterable(said[i] for i in range(len(blocks)) if inside[i]))
    headline = said[head] if head is not None else _NOTHING
    before = _NOTHING
    for i, own in enumerate(said):
        size = max(3, len(own))
        elsewhere = [article[stem] - inside[i] for stem in own]
        shared = len(own) - elsewhere.count(0)
        after = said[i + 1] if i + 1 < len(said) else _NOTHING
        yield (
            shared / size,
            (shared - elsewhere.count(1)) / size,
            min(20, shared),
            0.0 if i == head else len(own & headline) / size,
            len(own & after) / size,
            len(own & before) / size,
            count[keys[i]] > 1,
            layout.repeats_caption(i),
            openings[" ".join(starts[i])] > 1,
        )
        before = own


def _stems(text: str) -> frozenset[str]:
    """Return the words of a block's beginning that carry meaning, cut to a few letters."""
    opening = text[:_STEMMED].lower().replace('"', "").split()
    return frozenset([word[:_STEM] for word in opening]) - _FUNCTION_STEMS


def _position(layout: Layout, scored: _Values) -> _Values:
    """Say where on the page each block stands, and where the rules see the article."""
    count, head = len(scored), layout.headline
    at = np.arange(count)
    total = np.concatenate([[0.0], np.cumsum(scored)])
    whole = max(1e-6, float(total[-1]))
    inside = (at >= layout.start) & (at <= layout.last)
    out = np.empty((count, 10))
    out[:, 0] = at / max(1, count - 1)
    out[:, 1] = total[:-1] / whole
    out[:, 2] = 1 - total[1:] / whole
    out[:, 3] = inside
    out[:, 4] = at - layout.start
    out[:, 5] = at - layout.last
    out[:, 6] = -_FAR - 1 if head is None else at - head
    np.clip(out[:, 4:7], -_FAR - 1, _FAR, out=out[:, 4:7])
    out[:, 7:] = [math.log1p(count), math.log1p(float(scored[inside].sum())), layout.plain]
    return out


def _surroundings(layout: Layout, scored: _Values) -> _Values:
    """Say what stands around each block: prose, short lines, clues, and how far off the landmarks are."""
    blocks, clues = layout.blocks, layout.clues
    short = np.array(
        [[not block.sentence and block.words < _SHORT_WORDS] for block in blocks], dtype=np.float64
    )
    marked = _LANDMARK_ROWS[[CLUES[clue] for clue in clues]]
    marked[:, 0] = scored > _SOME_PROSE
    beside = [_beside(scored[:, None], reach) / reach for reach in _WINDOWS]
    distances = [_since(marked), _since(marked[::-1])[::-1]]
    return np.concatenate([*beside, _beside(short, _WIDE), *distances], axis=1)


def _beside(values: _Values, reach: int) -> _Values:
    """Return the sums of each column over up to `reach` blocks before each block, and over those after it."""
    count = len(values)
    at = np.arange(count)
    total = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    before = total[at] - total[np.maximum(0, at - reach)]
    after = total[np.minimum(count, at + 1 + reach)] - total[at + 1]
    return np.concatenate([before, after], axis=1)


def _since(marked: npt.NDArray[np.bool_]) -> _Values:
    """Return how many blocks back the last marked one stands, for each column, at most `_FAR`."""
    at = np.arange(len(marked))[:, None]
    last = np.maximum.accumulate(np.where(marked, at, -_FAR), axis=0)
    before = np.concatenate([np.full((1, marked.shape[1]), -_FAR), last[:-1]])
    distances: _Values = np.minimum(_FAR, at - before).astype(np.float64)
    return distances
