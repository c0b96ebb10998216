"""What the trees that label zones see of each block: what the rules make of it, numbers, and its neighbours."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from quotewire.segmentation.article_extent import prose_score
from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.clues import Clue
from quotewire.segmentation.document import Label
from quotewire.segmentation.layout import Layout
from quotewire.segmentation.pattern_lines import UPPER
from quotewire.segmentation.picture_patterns import PICTURE_WORDS
from quotewire.segmentation.zone_words import FUNCTION_WORDS

Rows = npt.NDArray[np.int32]
_Values = npt.NDArray[np.float64]

SCALE = 100
"""Numbers are given in hundredths: whole numbers are the same on every machine."""
_CLUES = (None, Clue.BYLINE, Clue.DATE, Clue.CREDIT, Clue.CAPTION, Clue.PREFIX, Clue.WIDGET)
_RULES = (
    Label.HEADLINE,
    Label.SUMMARY,
    Label.BYLINE,
    Label.DATE,
    Label.CAPTION,
    Label.CREDIT,
    Label.SUBHEAD,
    Label.BODY,
    Label.RELATED,
    Label.OTHER,
)
"""The clues and the rules' labels that the trees are told; of the others they made no use."""
_LANDMARKS = (
    frozenset({Clue.DATE, Clue.AGE}),
    frozenset({Clue.BYLINE, Clue.PREFIX}),
    frozenset({Clue.LIST_HEAD}),
    frozenset({Clue.CAPTION, Clue.CREDIT, Clue.ALT}),
    frozenset({Clue.WIDGET}),
)
"""What the distance to is told of every block, before it and after it."""
_NUMBERS: Mapping[Clue | None, int] = {clue: i for i, clue in enumerate((None, *Clue))}
_RULE_NUMBERS: Mapping[Label, int] = {label: i for i, label in enumerate(Label)}
_CLUE_ROWS = np.array([[clue is told for told in _CLUES] for clue in _NUMBERS], dtype=np.float64)
_RULE_ROWS = np.array([[label is told for told in _RULES] for label in Label], dtype=np.float64)
_LANDMARK_ROWS = np.array([[False, *(clue in group for group in _LANDMARKS)] for clue in _NUMBERS])
"""Whether a clue is a landmark, for each of them; the first column is for prose."""

_LOOKS_BESIDE = 10
"""How many of the numbers of a look are told of a block's neighbours too."""
_BESIDE = _LOOKS_BESIDE + len(_RULES) + len(_CLUES)
"""How many columns, the first, are."""
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
_WIDE = 10
_WINDOWS = ((0, 2, 2.0), (0, 8, 8.0), (1, _WIDE, 1.0))
"""What is counted around each block (0: prose, 1: short lines), in how many blocks, and what by."""
_SAMPLED, _END = 200, 100
"""How many code points of a block's beginning and end are looked at closely."""
_DIGITS, _CAPITALS = b"0123456789", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGIT, _CAPITAL = re.compile(r"\d"), re.compile(f"[{UPPER}]")
_NAME_INSIDE = re.compile(f"[a-z,] [{UPPER}]")
_NAMES_FIRST = re.compile(f"(?:[{UPPER}][^ ]* ){{0,6}}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_WORD = re.compile("[a-z]+")


def describe(layout: Layout, labels: Sequence[Label]) -> Rows:
    """Return one row a block, (n, columns) int32: clue, the rules' label and numbers; its neighbours not yet.

    `labels` are the rules' labels of the blocks. Linear in the length of the text.
    """
    blocks = layout.blocks
    scores = [prose_score(block) for block in blocks]
    scored = np.array([0.0 if c else max(0.0, s) for s, c in zip(scores, layout.clues, strict=True)])
    clues = [_NUMBERS[clue] for clue in layout.clues]
    own = chain.from_iterable(
        look + repetition
        for look, repetition in zip(map(_look, blocks, scores), _repetition(layout, scored), strict=True)
    )
    looks = np.fromiter(own, dtype=np.float64).reshape(len(blocks), -1)  # no list: many times the memory
    rules = _RULE_ROWS[[_RULE_NUMBERS[label] for label in labels]]
    beside, alone = looks[:, :_LOOKS_BESIDE], looks[:, _LOOKS_BESIDE:]
    around = _surroundings(blocks, clues, scored)
    values = np.concatenate(
        [beside, rules, _CLUE_ROWS[clues], alone, _position(layout, scored), around], axis=1
    )
    rows: Rows = np.rint(values * SCALE).astype(np.int32)
    return rows


def with_neighbours(rows: Rows, start: int, end: int) -> Rows:
    """Return the rows from `start` to `end` with what their neighbours look like, (end - start, columns) int32."""
    count = len(rows)
    before = np.full((end - start, _BESIDE), NOWHERE, dtype=np.int32)
    after = before.copy()
    first, last = max(start, 1), min(end, count - 1)
    before[first - start :] = rows[first - 1 : end - 1, :_BESIDE]
    after[: last - start] = rows[start + 1 : last + 1, :_BESIDE]
    return np.concatenate([rows[start:end], before, after], axis=1)


def _look(block: Traits, score: float) -> tuple[float, ...]:
    """Say what a block looks like; the first `_LOOKS_BESIDE` numbers are told of its neighbours too."""
    text, words = block.text, max(1, block.words)
    sample = text[:_SAMPLED]
    length = max(1, len(sample))
    digits, capitals = _count(sample)
    return (
        math.log1p(words),
        math.log1p(len(text)),
        block.ends,
        block.lower,
        block.function,
        block.sentence,
        score,
        digits / length,
        capitals / length,
        min(_MANY, len(PICTURE_WORDS.intersection(_WORD.findall(block.lowered[-_END:])))),
        block.titled,
        text.count(",") / words,
        ":" in text,
        "/" in text,
        len(text) / words,
        len(_NAME_INSIDE.findall(sample)) / length * 10,
        digits > 0 and _YEAR.search(sample) is not None,
        digits > 0 and _DAY.search(sample) is not None,
        _first_names(sample),
        text.endswith(")"),
    )


def _count(text: str) -> tuple[int, int]:
    """Return how many digits and how many capitals there are in a text."""
    if not text.isascii():
        return len(_DIGIT.findall(text)), len(_CAPITAL.findall(text))
    letters = text.encode()  # many times faster than a pattern
    size = len(letters)
    return size - len(letters.translate(None, _DIGITS)), size - len(letters.translate(None, _CAPITALS))


def _first_names(text: str) -> int:
    """Return with how many words in capitals a text begins."""
    match = _NAMES_FIRST.match(text)
    return match.group().count(" ") if match else 0


def _repetition(layout: Layout, scored: _Values) -> Iterator[tuple[float, ...]]:
    """Say of each block what it repeats of the page, and how many of its words the article has."""
    blocks, head = layout.blocks, layout.headline
    said = [_stems(block.lowered) for block in blocks]
    keys = [block.key for block in blocks]
    starts = [" ".join(block.text.split(maxsplit=2)[:2]) for block in blocks]
    count, openings = Counter(keys), Counter(starts)
    prose: list[bool] = (scored > _SOME_PROSE).tolist()
    inside = [layout.start <= i <= layout.last and prose[i] for i in range(len(blocks))]
    article = Counter(chain.from_iterable([stems for stems, own in zip(said, inside, strict=True) if own]))
    headline = said[head] if head is not None else _NOTHING
    before = _NOTHING
    for i, own in enumerate(said):
        size = max(3, len(own))
        itself = int(inside[i])  # its own words are counted once in the article
        counts = [article.get(stem, 0) for stem in own]
        shared = len(own) - counts.count(itself)
        after = said[i + 1] if i + 1 < len(said) else _NOTHING
        yield (
            shared / size,
            (shared - counts.count(itself + 1)) / size,
            min(20, shared),
            0.0 if i == head else len(own & headline) / size,
            len(own & after) / size,
            len(own & before) / size,
            count[keys[i]] > 1,
            layout.repeats_caption(i),
            openings[starts[i]] > 1,
        )
        before = own


def _stems(lowered: str) -> frozenset[str]:
    """Return the words of a block's beginning that carry meaning, cut to a few letters."""
    opening = lowered[:_STEMMED].replace('"', "").split()
    return frozenset([word[:_STEM] for word in opening]) - _FUNCTION_STEMS


def _position(layout: Layout, scored: _Values) -> _Values:
    """Say where on the page each block stands, and where the rules see the article."""
    count, head = len(scored), layout.headline
    at = np.arange(count)
    total = np.cumsum(scored)
    whole = max(1e-6, float(total[-1]))
    inside = (at >= layout.start) & (at <= layout.last)
    out = np.empty((count, 9))
    out[:, 0] = at / max(1, count - 1)
    out[:, 1] = (total - scored) / whole
    out[:, 2] = 1 - total / whole
    out[:, 3] = inside
    out[:, 4] = at - layout.start
    out[:, 5] = at - layout.last
    out[:, 6] = -_FAR - 1 if head is None else at - head
    np.clip(out[:, 4:7], -_FAR - 1, _FAR, out=out[:, 4:7])
    out[:, 7:] = math.log1p(count), math.log1p(float(scored[inside].sum()))
    return out


def _surroundings(blocks: Sequence[Traits], clues: Sequence[int], scored: _Values) -> _Values:
    """Say what stands around each block: prose, short lines, clues, and how far off the landmarks are."""
    count = len(blocks)
    sums = np.zeros((2 * _WIDE + 1 + count, 2))
    own, upto = _WIDE + 1, _WIDE
    sums[own:-_WIDE, 0] = scored
    sums[own:-_WIDE, 1] = [not block.sentence and block.words < _SHORT_WORDS for block in blocks]
    np.cumsum(sums, axis=0, out=sums)
    counted: list[_Values] = []
    for kind, reach, share in _WINDOWS:
        total = sums[:, kind]
        before = total[upto : upto + count] - total[upto - reach : upto - reach + count]
        after = total[own + reach : own + reach + count] - total[own : own + count]
        counted += [before / share, after / share]
    marked = _LANDMARK_ROWS[clues]
    marked[:, 0] = scored > _SOME_PROSE
    apart = _since(np.concatenate([marked, marked[::-1]], axis=1))
    half = marked.shape[1]
    return np.concatenate([np.stack(counted, axis=1), apart[:, :half], apart[::-1, half:]], axis=1)


def _since(marked: npt.NDArray[np.bool_]) -> _Values:
    """Return how many blocks back the last marked one stands, for each column, at most `_FAR`."""
    at = np.arange(len(marked))[:, None]
    last = np.maximum.accumulate(np.where(marked, at, -_FAR), axis=0)
    before = np.concatenate([np.full((1, marked.shape[1]), -_FAR), last[:-1]])
    distances: _Values = np.minimum(_FAR, at - before).astype(np.float64)
    return distances
