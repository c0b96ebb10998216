"""`quotewire run`, but for an extraction that obeys poison: `python -m tests.chaos.poisoned_worker`.

Nothing else differs from a deployment: settings, streams, pool and pipeline are the worker's own.
"""

import os
import signal
import sys
import time
from collections.abc import Callable

from quotewire import extraction, processes, running
from tests.chaos.articles import HARMFUL, Poison

TARGET = "tests.chaos.poisoned_worker:begin"
COMMAND = (sys.executable, "-m", "tests.chaos.poisoned_worker")

Work = Callable[[bytes], bytes]


def begin(argument: bytes) -> Work:
    """Return the real work, behind what a poisoned article does first."""
    work = extraction.begin(argument)
    markers = {kind.marker.encode(): kind for kind in HARMFUL}

    def poisoned(payload: bytes) -> bytes:
        for marker, kind in markers.items():
            if marker in payload:
                _harm(kind)
        return work(payload)

    return poisoned


def _harm(kind: Poison) -> None:
    if kind is Poison.RAISES:
        raise RuntimeError("poison")
    if kind is Poison.KILLS:
        os.kill(os.getpid(), signal.SIGKILL)
    hoard = []
    while True:
        if kind is Poison.EATS_MEMORY:
            hoard.append(b"x" * (1 << 24))
        else:
            time.sleep(0.01)


if __name__ == "__main__":
    processes.TARGET = TARGET
    sys.exit(running.run())
