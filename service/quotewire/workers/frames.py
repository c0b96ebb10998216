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
    """Puts one frame together from the chunks that it arrives in."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, chunk: bytes) -> Frame | None:
        """Take the next chunk; return the frame once it is whole. Raises FrameError."""
        buffer = self._buffer
        buffer += chunk
        if len(buffer) < HEADER.size:
            return None
        number, length = HEADER.unpack_from(buffer)
        if number not in KINDS:
            raise FrameError(f"a frame of kind {number}")
        missing = HEADER.size + length - len(buffer)
        if missing > 0:
            return None
        if missing < 0:
            raise FrameError(f"{-missing} bytes after a frame")
        with memoryview(buffer) as view:
            body = bytes(view[HEADER.size :])
        buffer.clear()
        return Frame(Kind(number), body)


def pack(kind: Kind, body: bytes = b"") -> tuple[bytes, ...]:
    """Return the pieces to send, in order: one for a small body, else the body itself, uncopied, in the second.

    None is empty: asyncio's transports (3.12 and 3.13) try to send an empty piece over and over.
    """
    header = HEADER.pack(kind, len(body))
    return (header + body,) if len(body) <= SMALL else (header, body)
