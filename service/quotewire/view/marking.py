"""Marks ranges of a text as nested HTML elements, however they overlap."""

from collections.abc import Sequence
from dataclasses import dataclass

from quotewire.view.elements import Html, text


@dataclass(frozen=True, slots=True)
class Mark:
    """A range to mark: `first` opens the element, `again` opens each further piece of it, `close` ends a piece."""

    start: int
    end: int
    first: Html
    again: Html
    close: Html


class Marker:
    """Writes a text stretch by stretch, with the marks that each stretch touches.

    Stretches are given in order. An element that crosses another's end, or the end of a stretch, is closed
    and opened again.
    """

    def __init__(self, raw: str, marks: Sequence[Mark]) -> None:
        self._raw = raw
        self._waiting = sorted(marks, key=lambda mark: (-mark.start, mark.end))  # the next one last
        self._running: list[Mark] = []
        self._opened: set[int] = set()

    def write(self, start: int, end: int) -> Html:
        """Return the text of `[start, end)` with its marks. `start` is not before the last `end`."""
        out: list[str] = []
        stack: list[Mark] = []
        running, self._running = [mark for mark in self._running if mark.end > start], []
        while self._waiting and self._waiting[-1].start <= start:
            if (mark := self._waiting.pop()).end > start:
                running.append(mark)
        for mark in sorted(running, key=lambda mark: -mark.end):
            self._enter(mark, stack, out)
        at = start
        while at < end:
            stop = min([end, *(mark.end for mark in stack)])
            if self._waiting:
                stop = min(stop, self._waiting[-1].start)
            out.append(text(self._raw[at:stop]))
            at = stop
            if at < end:
                self._leave_ended(at, stack, out)
                while self._waiting and self._waiting[-1].start <= at:
                    self._enter(self._waiting.pop(), stack, out)
        out.extend(mark.close for mark in reversed(stack))
        self._running = [mark for mark in stack if mark.end > end]
        return Html("".join(out))

    def _enter(self, mark: Mark, stack: list[Mark], out: list[str]) -> None:
        out.append(mark.again if id(mark) in self._opened else mark.first)
        self._opened.add(id(mark))
        stack.append(mark)

    def _leave_ended(self, at: int, stack: list[Mark], out: list[str]) -> None:
        """Close the marks that end at `at`; those inside them that go on are closed and opened again."""
        lowest = next((i for i, mark in enumerate(stack) if mark.end <= at), None)
        if lowest is None:
            return
        inner, stack[lowest:] = stack[lowest:], []
        out.extend(mark.close for mark in reversed(inner))
        for mark in inner:
            if mark.end > at:
                self._enter(mark, stack, out)
