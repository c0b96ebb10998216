"""How bytes travel over the pipe between the pool and a process: a kind, a length, a body.

The parent sends its argument and then one payload at a time, and the process answers each before the next: so at
most one frame is under way in either direction, and two large ones never block each other.
"""

import struct
from dataclasses import dataclass
from enum import IntEnum

HEADER = struct.Struct("!BI")
SMALL = 64 * 1024  # bytes that are cheaper to copy behind their header than to send in a call of their own


class Kind(IntEnum):
    """What a frame says. The first two go to the process, the others come from it."""

    ARGUMENT = 1
    PAYLOAD = 2
    READY = 3  # loaded; empty
    UNFIT = 4  # could not load; what went wrong, UTF-8
    RESULT = 5
    FAILED = 6  # the work raised; the exception's type and place, UTF-8
    NO_MEMORY = 7  # empty; the process ends after it


KINDS = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Frame:
    """One message."""

    kind: Kind
    body: bytes


class FrameError(Exception):
    """What arrived is not a frame: somebody else wrote into the pipe."""


class FrameReader:
    """Puts one frame together from the pieces that it arrives in, which are written straight into its buffer."""

    def __init__(self) -> None:
        self._buffer = bytearray(SMALL)
        self._filled = 0

    def space(self) -> memoryview:
        """Return where the next piece is to be written; never empty."""
        return memoryview(self._buffer)[self._filled :]

    def take(self, written: int) -> Frame | None:
        """Take note of so many bytes written into the space; return the frame once it is whole. Raises FrameError."""
        self._filled += written
        if self._filled < HEADER.size:
            return None
        number, length = HEADER.unpack_from(self._buffer)
        if number not in KINDS:
            raise FrameError(f"a frame of kind {number}")
        whole = HEADER.size + length
        if self._filled > whole:
            raise FrameError(f"{self._filled - whole} bytes after a frame")
        if self._filled == whole:
            return Frame(Kind(number), self._empty(whole))
        if self._filled == len(
            self._buffer
        ):  # doubled, since a wrong length must not take all memory at once
            self._buffer = self._buffer + bytes(min(whole, 2 * self._filled) - self._filled)
        return None

    def _empty(self, whole: int) -> bytes:
        with memoryview(self._buffer) as view:
            body = bytes(view[HEADER.size : whole])
        if len(self._buffer) > SMALL:
            self._buffer = bytearray(SMALL)
        self._filled = 0
        return body


def pack(kind: Kind, body: bytes = b"") -> tuple[bytes, ...]:
    """Return the pieces to send, in order: one for a small body, else the body itself, uncopied, in the second.

    None is empty: asyncio's transports (3.12 and 3.13) try to send an empty piece over and over.
    """
    header = HEADER.pack(kind, len(body))
    return (header + body,) if len(body) <= SMALL else (header, body)
