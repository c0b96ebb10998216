"""How far a long task is: one line that renews itself on a terminal, a plain line now and then elsewhere."""

import shutil
import sys
import time
from collections.abc import Callable
from typing import TextIO

_TERMINAL_SECONDS = 0.2
_PLAIN_SECONDS = 10.0


class Progress:
    """Counts entries and tells of them on standard error; `total` None where it is not known."""

    def __init__(
        self,
        doing: str,
        *,
        total: int | None = None,
        things: tuple[str, str] = ("entry", "entries"),
        file: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.count = 0
        self._doing = doing
        self._total = total
        self._things = things
        self._file = file or sys.stderr
        self._clock = clock
        self._terminal = self._file.isatty()
        self._started = self._told = clock()
        self._drawn = False

    def advance(self, count: int = 1) -> None:
        """Count entries that are done, and tell of them where it is time to."""
        self.count += count
        now = self._clock()
        if now - self._told >= (_TERMINAL_SECONDS if self._terminal else _PLAIN_SECONDS):
            self._told = now
            self._tell(self.summary())

    def summary(self) -> str:
        """Say how many entries are done and at what speed."""
        seconds = self._clock() - self._started
        of = f" of {self._total:,}" if self._total is not None else ""
        rate = f", {self.count / seconds:,.0f} a second" if seconds >= 1 else ""
        return f"{self._doing}: {self.count:,}{of} {self._things[self.count != 1]}{rate}"

    def end(self, line: str) -> None:
        """Say how it ended, in place of the line that renewed itself."""
        self.clear()
        self._file.write(f"{line}\n")
        self._file.flush()

    def clear(self) -> None:
        """Take away the line that renewed itself."""
        if self._drawn:
            self._file.write("\r\x1b[K")
            self._file.flush()
        self._drawn = False

    def _tell(self, line: str) -> None:
        if self._terminal:
            width = shutil.get_terminal_size().columns - 1
            self._file.write(f"\r\x1b[K{line[:width]}")
            self._drawn = True
        else:
            self._file.write(f"{line}\n")
        self._file.flush()
