"""The pool of extraction processes: one slot, one process, one pipe; killable one by one.

It knows no article, no stream and no pipeline: bytes go in, bytes come out, and whatever happens to a process
happens to one payload only.
"""

from quotewire.workers.errors import (
    Crashed,
    Failed,
    OutOfMemory,
    PoolClosed,
    StartFailed,
    TimedOut,
    WorkerError,
)
from quotewire.workers.pool import Pool

__all__ = [
    "Crashed",
    "Failed",
    "OutOfMemory",
    "Pool",
    "PoolClosed",
    "StartFailed",
    "TimedOut",
    "WorkerError",
]
