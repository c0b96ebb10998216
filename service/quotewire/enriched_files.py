"""The two files of a backfill, enriched and rejected, and how an interrupted one goes on."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from quotewire.enrich import Outcome
from quotewire.replay.trouble import Trouble

_CHUNK = 1 << 20
_ENRICHED, _REJECTED = b'{"uri":', b'{"code":'
"""What every line begins with."""
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

    def __init__(self, enriched: BinaryIO, rejected: BinaryIO, *, broken_off: bool = False) -> None:
        self._enriched, self._rejected = enriched, rejected
        self._broken_off = broken_off
        self.rejections = 0

    def cut_off(self) -> None:
        """Remove what stands behind the last whole line of files that broke off."""
        if self._broken_off:
            self._enriched.truncate()
            self._rejected.truncate()
        self._broken_off = False

    def write(self, outcome: Outcome) -> None:
        """Write one outcome behind those before it."""
        self.cut_off()
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
    """Open both files, new ones, or with `resume` those of a backfill that broke off.

    A line that was cut off goes with the first that is written: until then nothing is changed, for the files may be
    somebody else's. Raises Trouble where a file is there and should not be, or can't be written.
    """
    try:
        with ExitStack() as stack:
            if resume:
                first, second = (
                    stack.enter_context(_reopened(path, head))
                    for path, head in ((enriched, _ENRICHED), (rejected, _REJECTED))
                )
                (count, last), (more, other) = _settle(first), _settle(second)
                files, done = EnrichedFiles(first, second, broken_off=True), Done(count + more, last, other)
            else:
                _refuse_what_is_there(enriched, rejected)
                first, second = (stack.enter_context(path.open("wb")) for path in (enriched, rejected))
                files, done = EnrichedFiles(first, second), Done(0, b"", b"")
            yield files, done
            files.cut_off()
    except OSError as error:
        raise Trouble(f"{error.filename or enriched}: {error.strerror or error}") from error


def _refuse_what_is_there(*paths: Path) -> None:
    for path in paths:
        if path.is_file():
            raise Trouble(f"{path}: there is such a file already; --resume goes on with it")


def _reopened(path: Path, head: bytes) -> BinaryIO:
    """Open a file to go on with. Raises Trouble where it is none, or begins with another line than ours do."""
    if path.exists() and not path.is_file():
        raise Trouble(f"{path}: no file that one could go on with")
    file = path.open("r+b" if path.exists() else "x+b")
    found = file.read(len(head))
    if not head.startswith(found):
        file.close()
        raise Trouble(f"{path}: not a file of a backfill")
    return file


def _settle(file: BinaryIO) -> tuple[int, bytes]:
    """Return how many whole lines there are, and the last; what is written next stands behind it."""
    count = whole = before = 0
    file.seek(0)
    while chunk := file.read(_CHUNK):
        count += chunk.count(b"\n")
        if (end := chunk.rfind(b"\n")) >= 0:
            whole = before + end + 1
        before += len(chunk)
    last = _last_line(file, whole)
    file.seek(whole)
    return count, last


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
