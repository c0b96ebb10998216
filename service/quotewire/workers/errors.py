"""What can go wrong with one payload, each with a stable code, and what can go wrong with the pool itself."""

# ruff: noqa: N818 - the names say what happened

from typing import ClassVar


class WorkerError(Exception):
    """One payload came to nothing; the pool and the other payloads go on.

    `code` is stable and one of the rejection codes of the contract; `detail` says what happened, without a
    word of the payload.
    """

    code: ClassVar[str]

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class TimedOut(WorkerError):
    """No result within the time limit; its process was killed."""

    code = "timed_out"


class OutOfMemory(WorkerError):
    """The payload needed more memory than it may have; its process was replaced."""

    code = "out_of_memory"


class Crashed(WorkerError):
    """The process ended under the payload: a signal, or an exit of its own."""

    code = "crashed"


class Failed(WorkerError):
    """The work raised an exception; its process lives on. The detail is the exception's type and place."""

    code = "internal"


class StartFailed(Exception):
    """A process cannot be started or cannot load its target: nothing can be worked on.

    `killed`: a signal ended it while it loaded, which says nothing of the target.
    """

    def __init__(self, reason: str, *, killed: bool = False) -> None:
        super().__init__(reason)
        self.killed = killed


class PoolClosed(Exception):
    """The pool was closed before the payload had its result."""
