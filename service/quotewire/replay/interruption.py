"""Being told to stop: by Ctrl-C or SIGTERM, at a point where nothing is half done."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stop:
    """Whether someone asked to stop. A second request no longer waits: it raises KeyboardInterrupt."""

    def __init__(self) -> None:
        self._told = False

    def __call__(self) -> bool:
        """Say whether someone asked."""
        return self._told

    def tell(self) -> None:
        """Ask to stop."""
        if self._told:
            raise KeyboardInterrupt
        self._told = True


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Give a `Stop` that SIGINT and SIGTERM tell, while the block lasts. For the main thread alone."""
    stop = Stop()

    def tell(_number: int, _frame: FrameType | None) -> None:
        stop.tell()

    before = {number: signal.signal(number, tell) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
