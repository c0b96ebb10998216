"""The two files of a backfill, enriched and rejected, and how an interrupted one goes on."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Literal

from quotewire.enrich import Outcome
from quotewire.replay.trouble import Trouble

_CHUNK = 1 << 20
_IDENTITY = ("uri", "text_sha256", "fields")
"""What tells whether two lines are of one article."""


@dataclass(frozen=True, slots=True)
class Done:
    """What the files hold: `count` lines in all, and the last line of each, empty where there is none."""

    count: int
    enriched: bytes
    rejected: bytes

    def ends_with(self, outcome: Outcome) -> bool:
        """Say whether the last of the articles that are done became this."""
        last = self.rejected if outcome.rejected else self.enriched
        return bool(last) and _identity(last) == _identity(outcome.line)


class EnrichedFiles:
    """Writes outcomes, each to its file. Whatever kills the process, the files hold the first so many outcomes."""

    def __init__(self, enriched: BinaryIO, rejected: BinaryIO) -> None:
        self._enriched, self._rejected = enriched, rejected
        self.rejections = 0

    def write(self, outcome: Outcome) -> None:
        """Write one outcome behind those before it."""
        line = outcome.line + b"\n"
        if not outcome.rejected:
            self._enriched.write(line)
            return
        # The order between the files is that of the flushes: none may run ahead of the other.
        self._enriched.flush()
        self._rejected.write(line)
        self._rejected.flush()
        self.rejections += 1


@contextmanager
def writing_both(enriched: Path, rejected: Path, *, resume: bool) -> Iterator[tuple[EnrichedFiles, Done]]:
    """Open both files, new ones, or with `resume` those of a backfill that broke off; a line cut off goes.

    Raises Trouble where a file is there and should not be, or can't be written.
    """
    try:
        with ExitStack() as stack:
            mode: Literal["ab", "xb"] = "ab" if resume else "xb"
            done = Done(0, b"", b"")
            if resume:
                (first, last), (more, other) = _settle(enriched), _settle(rejected)
                done = Done(first + more, last, other)
            into, beside = (stack.enter_context(open(path, mode)) for path in (enriched, rejected))
            yield EnrichedFiles(into, beside), done
    except FileExistsError as error:
        raise Trouble(f"{error.filename}: there is such a file already; --resume goes on with it") from error
    except OSError as error:
        raise Trouble(f"{error.filename or enriched}: {error.strerror or error}") from error


def _settle(path: Path) -> tuple[int, bytes]:
    """Cut off a line that has no end; return how many lines there are, and the last."""
    if not path.exists():
        return 0, b""
    count = whole = before = 0
    with path.open("r+b") as file:
        while chunk := file.read(_CHUNK):
            count += chunk.count(b"\n")
            if (end := chunk.rfind(b"\n")) >= 0:
                whole = before + end + 1
            before += len(chunk)
        file.truncate(whole)
        return count, _last_line(file, whole)


def _last_line(file: BinaryIO, whole: int) -> bytes:
    """Return the last line of the first `whole` bytes, which end with one."""
    start, found = whole, b""
    while start > 0 and b"\n" not in found[:-1]:
        size = min(_CHUNK, start)
        start -= size
        file.seek(start)
        found = file.read(size) + found
    return found[:-1].rpartition(b"\n")[2]


def _identity(line: bytes) -> list[Any]:
    try:
        value = json.loads(line)
    except ValueError:
        return [line]
    return [value.get(name) for name in _IDENTITY] if isinstance(value, dict) else [value]
