"""Half-open ranges of code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of Unicode code points in the untouched text."""

    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
