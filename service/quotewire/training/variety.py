"""Articles in other dress: what a network learns from should not be one corpus's names, verbs and layout.

A stretch of an article is changed at random each time it is learned from. Names are exchanged for names of any
article; *said* beside a quotation for another verb; a comma moves out of the quotation marks, as in British copy;
paragraph breaks are lost, or every sentence becomes a paragraph. What is labelled stays labelled.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Role
from quotewire.quotes.tagging import Rows
from quotewire.quotes.tagging.features import Column, Place, State
from quotewire.quotes.tagging.outputs import ROLES, WIDTH, Where
from quotewire.quotes.tagging.shapes import Shape
from quotewire.training.corpus import OUTSIDE
from quotewire.training.examples import IGNORED, Example, Stretch

_CAPITALISED = (Shape.CAPITALISED, Shape.MIXED)
_MOSTLY = 0.9
"""The share of its places inside a sentence in which a name is capitalised."""
_ABBREVIATED = 0.5
"""A word that a full stop follows so often is a title, as in *Mr. Lee*, and no name."""
_KNOWN, _SPEAKS = 5, 0.1
"""A word labelled so often of which a smaller share is of a source is a day or a month, and no name."""
_SAID = ("said", "says")
_BESIDE = 5
"""How many tokens may part a verb from a quotation mark."""
_NONE = -1

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chances:
    """How probable each change is: of a stretch, and for verbs, commas and breaks of each in a stretch so chosen."""

    names: float = 0.3
    verbs: float = 0.15
    commas: float = 0.15
    joined: float = 0.05
    broken: float = 0.05
    each: float = 0.6


class Variety:
    """Dresses the stretches of the examples that it was made with; the same random numbers, the same dress."""

    def __init__(self, examples: Sequence[Example], chances: Chances | None = None) -> None:
        self._chances = chances or Chances()
        examples = list({id(example): example for example in examples}.values())
        numbers, self._spellings = _spellings(examples, _names(examples))
        self._numbers = {id(example): found for example, found in zip(examples, numbers, strict=True)}
        self._verbs, self._said = _verbs(examples)

    def stretch(self, example: Example, start: int, stop: int, random: np.random.Generator) -> Stretch:
        """Return the rows from `start` to `stop` of an example, changed at random."""
        plain = example.stretch(start, stop)
        rows = plain.rows.copy()
        chances = self._chances
        if random.random() < chances.names:
            self._exchange_names(rows, self._numbers[id(example)][start:stop], random)
        if random.random() < chances.verbs:
            self._exchange_verbs(rows, random)
        dressed = replace(plain, rows=rows)
        if random.random() < chances.commas:
            dressed = _move_commas(dressed)
        if random.random() < chances.joined:
            dressed = _join(dressed, random.random(len(rows)) < chances.each)
        elif random.random() < chances.broken:
            dressed = _break(dressed, random.random(len(rows)) < chances.each)
        return dressed

    def _exchange_names(self, rows: Rows, numbers: Numbers, random: np.random.Generator) -> None:
        """Put another name for each, the same for the same."""
        at = np.flatnonzero(numbers != _NONE)
        _, which = np.unique(numbers[at], return_inverse=True)
        if len(at):
            others = random.integers(len(self._spellings), size=which.max() + 1)
            rows[at, : Column.SHAPE] = self._spellings[others[which]]

    def _exchange_verbs(self, rows: Rows, random: np.random.Generator) -> None:
        """Put a random verb for some of the *said* that stand beside a quotation."""
        states = rows[:, Column.STATE]
        marks = (states == State.OPENING) | (states == State.CLOSING)
        near = np.convolve(marks, np.ones(2 * _BESIDE + 1))[_BESIDE : _BESIDE + len(rows)]
        said = np.isin(rows[:, Column.WORD], self._said) & (near > 0) & (states == State.OUTSIDE)
        at = np.flatnonzero(said & (random.random(len(rows)) < self._chances.each))
        if len(at) and len(self._verbs):
            rows[at, : Column.SHAPE] = self._verbs[random.integers(len(self._verbs), size=len(at))]


def _names(examples: Iterable[Example]) -> set[str]:
    """Return the small-letter spellings of the words that are names: of persons, bodies and places."""
    large: Counter[str] = Counter()
    small: Counter[str] = Counter()
    stopped: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    speaks: Counter[str] = Counter()
    for example in examples:
        inner = example.rows[:, Column.PLACE] == Place.FURTHER
        inner[1:] &= example.rows[:-1, Column.STATE] != State.OPENING
        capitals = np.isin(example.rows[:, Column.SHAPE], _CAPITALISED)
        lower = (example.rows[:, Column.SHAPE] == Shape.LOWER).tolist()
        stops = np.append(example.rows[1:, Column.SHAPE] == Shape.STOP, False).tolist()
        source = example.labels.parts[:, ROLES.index(Role.SOURCE)] != OUTSIDE
        counts = example.labels.counts.tolist()
        for i in np.flatnonzero(capitals & inner).tolist():
            word = example.words[i].lower()
            large[word] += 1
            stopped[word] += stops[i]
            labelled[word] += counts[i]
            speaks[word] += int(counts[i] and source[i])
        small.update(word for word, is_lower in zip(example.words, lower, strict=True) if is_lower)
    return {
        word
        for word, count in large.items()
        if count >= _MOSTLY * (count + small[word])
        and stopped[word] < _ABBREVIATED * count
        and (labelled[word] < _KNOWN or speaks[word] >= _SPEAKS * labelled[word])
    }


def _spellings(examples: Sequence[Example], names: set[str]) -> tuple[list[Numbers], Rows]:
    """Return which name each row holds, `_NONE` for none, and how each name is spelled."""
    places: dict[str, int] = {}
    spelled = []
    numbers = []
    for example in examples:
        found = np.full(len(example.rows), _NONE, dtype=np.int64)
        capitals = np.isin(example.rows[:, Column.SHAPE], _CAPITALISED)
        for i in np.flatnonzero(capitals).tolist():
            word = example.words[i].lower()
            if word in names:
                if word not in places:
                    places[word] = len(places)
                    spelled.append(example.rows[i, : Column.SHAPE])
                found[i] = places[word]
        numbers.append(found)
    return numbers, np.array(spelled, dtype=np.int32).reshape(-1, Column.SHAPE)


def _verbs(examples: Iterable[Example]) -> tuple[Rows, list[int]]:
    """Return how the words that end like *asked* are spelled, and the numbers of *said*."""
    found: dict[str, npt.NDArray[np.int32]] = {}
    said = set()
    for example in examples:
        lower = np.flatnonzero(example.rows[:, Column.SHAPE] == Shape.LOWER)
        for i in lower.tolist():
            word = example.words[i]
            if word.endswith("ed") and word not in found:
                found[word] = example.rows[i, : Column.SHAPE]
            elif word in _SAID:
                said.add(int(example.rows[i, Column.WORD]))
    return np.array(list(found.values()), dtype=np.int32).reshape(-1, Column.SHAPE), sorted(said)


def _move_commas(stretch: Stretch) -> Stretch:
    """Put the comma that ends a quotation after its mark, and out of the content."""
    rows = stretch.rows
    marks = np.flatnonzero(rows[:, Column.STATE] == State.CLOSING)
    marks = marks[marks > 0]
    marks = marks[rows[marks - 1, Column.SHAPE] == Shape.COMMA]
    order = np.arange(len(rows))
    order[marks - 1], order[marks] = marks, marks - 1
    moved = stretch.take(order)
    moved.rows[marks, Column.STATE] = State.OUTSIDE
    content = ROLES.index(Role.CONTENT)
    known = moved.targets[marks, content] != IGNORED
    moved.targets[marks[known], content] = OUTSIDE
    moved.targets[marks, len(ROLES)] = IGNORED
    if moved.soft is not None:
        moved.soft[marks, 3 * content :] = np.eye(1, WIDTH - 3 * content, dtype=np.float32)
    return moved


def _join(stretch: Stretch, chosen: npt.NDArray[np.bool_]) -> Stretch:
    """Leave out the breaks chosen between paragraphs."""
    places = stretch.rows[:, Column.PLACE]
    lost = (places == Place.GAP) & chosen
    joined = stretch.take(np.flatnonzero(~lost))
    opened = np.append(False, lost[:-1])[~lost]
    joined.rows[opened, Column.PLACE] = Place.SENTENCE_START
    return _forget_sides(joined)


def _break(stretch: Stretch, chosen: npt.NDArray[np.bool_]) -> Stretch:
    """Begin a paragraph with the sentences chosen, of those that begin outside of quotation marks."""
    places, states = stretch.rows[:, Column.PLACE], stretch.rows[:, Column.STATE]
    starts = np.flatnonzero((places == Place.SENTENCE_START) & (states == State.OUTSIDE) & chosen)
    gaps = np.flatnonzero(places == Place.GAP)
    if not len(gaps):
        return stretch
    order = np.insert(np.arange(len(places)), starts, gaps[0])
    broken = stretch.take(order)
    broken.rows[starts + np.arange(1, len(starts) + 1), Column.PLACE] = Place.BLOCK_START
    return broken


def _forget_sides(stretch: Stretch) -> Stretch:
    """Leave open on which side the cue stands where it stood in another paragraph."""
    side = len(ROLES)
    stretch.targets[stretch.targets[:, side] == Where.ELSEWHERE, side] = IGNORED
    if stretch.soft is not None:
        stretch.soft[stretch.soft[:, 3 * side :].argmax(1) == Where.ELSEWHERE, 3 * side :] = 0
    return stretch
