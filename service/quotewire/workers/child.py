"""The life of one extraction process: load the target, then answer payload after payload until the pipe ends.

Started by `process.py` as `python -m quotewire.workers.child DESCRIPTOR PARENT TARGET MEMORY_MB`.
"""

import contextlib
import importlib
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from quotewire.workers.frames import HEADER, SMALL, Kind, pack
from quotewire.workers.limits import die_with, lift_memory_limit, limit_memory, offer_to_the_oom_killer

Work = Callable[[bytes], bytes]


def main() -> None:
    """Run the process that the command line describes."""
    descriptor, parent, target, memory_mb = sys.argv[1:]
    die_with(int(parent))
    # Ctrl-C is for the parent, and so is the SIGTERM that systemd sends to all: it finishes what runs, then kills us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    offer_to_the_oom_killer()
    with socket.socket(fileno=int(descriptor)) as pipe:
        pipe.set_inheritable(False)
        with contextlib.suppress(ConnectionError):  # the parent is gone: nothing is left to say
            serve(pipe, target, int(memory_mb))


def serve(pipe: socket.socket, target: str, memory_mb: int) -> None:
    """Load the target, say so, and work until the pipe ends or memory has run out."""
    incoming = pipe.makefile("rb")
    argument = receive(incoming)
    if argument is None:
        return
    try:
        work = load(target, argument)
    except Exception as error:
        say_farewell(pipe, Kind.UNFIT, f"{locate(error)}: {error}".encode(errors="replace"))
        return
    limit_memory(memory_mb)
    send(pipe, Kind.READY)
    try:
        while (payload := receive(incoming)) is not None:
            send(pipe, *perform(work, payload))
    except MemoryError:
        lift_memory_limit()
        say_farewell(pipe, Kind.NO_MEMORY)


def load(target: str, argument: bytes) -> Work:
    """Import `module:function` and return the work that the function makes of the argument."""
    module, _, function = target.partition(":")
    work: Work = getattr(importlib.import_module(module), function)(argument)
    if not callable(work):
        raise TypeError(f"{target} returned {type(work).__name__}, not a function")
    return work


def perform(work: Work, payload: bytes) -> tuple[Kind, bytes]:
    """Return the result of the work, or why there is none. Raises MemoryError where that is the reason."""
    try:
        result = work(payload)
        if not isinstance(result, bytes):
            raise TypeError(f"the work returned {type(result).__name__}, not bytes")
    except Exception as error:
        if ran_out_of_memory(error):
            raise MemoryError from error
        return Kind.FAILED, locate(error).encode(errors="replace")
    return Kind.RESULT, result


def ran_out_of_memory(error: BaseException | None) -> bool:
    """Say whether a MemoryError lies at the bottom of an exception."""
    seen = set()
    while error is not None and id(error) not in seen:
        if isinstance(error, MemoryError):
            return True
        seen.add(id(error))
        error = error.__cause__ or error.__context__
    return False


def locate(error: Exception) -> str:
    """Say which error arose and where in the code, without its message: that could quote the payload."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {frame.name} ({Path(frame.filename).name}:{frame.lineno})"


def receive(incoming: BinaryIO) -> bytes | None:
    """Return the body of the next frame, waiting for it; None where the pipe has ended."""
    header = incoming.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    _, length = HEADER.unpack(header)
    body = incoming.read(length)
    return body if len(body) == length else None


def send(pipe: socket.socket, kind: Kind, body: bytes = b"") -> None:
    """Send one frame, waiting until all of it is under way. Raises ConnectionError where the parent is gone."""
    for piece in pack(kind, body):
        pipe.sendall(piece)


def say_farewell(pipe: socket.socket, kind: Kind, body: bytes = b"") -> None:
    """Send the last frame and wait to be killed: a pipe closed with input unread can take the frame with it."""
    send(pipe, kind, body)
    while pipe.recv(SMALL):
        pass


if __name__ == "__main__":
    main()
