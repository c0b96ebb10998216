"""Who is being talked about: the figures last mentioned, weighed by how and how long ago."""

from collections import deque
from collections.abc import Callable
from operator import itemgetter

from quotewire.quotes.speakers.cast import Figure

_MEMORY = 24
_DECAY = 0.6
_FARTHEST = 60
_FADED = [_DECAY**distance for distance in range(_FARTHEST + 1)]
_SCORE = itemgetter(0)


class Focus:
    """The last mentions of figures, each with a weight that fades from sentence to sentence.

    After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), with weights of our own.
    """

    def __init__(self) -> None:
        self._touches: deque[tuple[Figure, int, float]] = deque(maxlen=_MEMORY)
        self.latest: dict[Figure, int] = {}

    def touch(self, figure: Figure, sentence: int, weight: float) -> None:
        """Note that a figure is mentioned in a sentence."""
        self._touches.append((figure, sentence, weight))
        self.latest[figure] = sentence

    def rank(self, sentence: int, accept: Callable[[Figure], float]) -> list[tuple[float, Figure]]:
        """Return the figures with a positive score as seen from a sentence, best first.

        `accept` returns the factor of a figure, 0 for one that cannot be meant. No mention may lie after the sentence.
        """
        best: dict[Figure, float] = {}
        known = best.get
        for figure, where, weight in self._touches:
            distance = sentence - where
            if distance:
                weight *= _FADED[distance if distance < _FARTHEST else _FARTHEST]
            if weight > known(figure, 0.0):
                best[figure] = weight
        scored = [(score * factor, figure) for figure, score in best.items() if (factor := accept(figure))]
        scored.sort(key=_SCORE, reverse=True)
        return scored

    def last(self, accept: Callable[[Figure], bool]) -> Figure | None:
        """Return the figure last mentioned that is accepted."""
        return next((f for f, _, _ in reversed(self._touches) if accept(f)), None)
