"""One attempt at an entry, step by step, for those who follow it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from quotewire.streams.delivery import Delivery, Settled
from quotewire.streams.scripts import Commit


@dataclass(slots=True)
class Attempt:
    """What was done about one delivery and when: Unix nanoseconds, 0 for what did not come about."""

    delivery: Delivery
    began: int = field(default_factory=time.time_ns)
    handling: int = 0
    handled: int = 0
    committing: int = 0
    ended: int = 0
    failure: str = ""
    """The code of the failure; empty where there was none."""
    settled: Settled | None = None
    """What was to be written."""
    commit: Commit | None = None
    """The server's answer to that, if there was one."""

    def begin_handling(self) -> None:
        """The handler is called."""
        self.handling = time.time_ns()

    def end_handling(self) -> None:
        """The handler has returned, or raised."""
        self.handled = time.time_ns()

    def begin_commit(self, settled: Settled) -> None:
        """The server is about to be asked to write this."""
        self.settled = settled
        self.committing = time.time_ns()

    def end(self) -> None:
        """The work on this delivery is over."""
        self.ended = time.time_ns()


OnAttempt = Callable[[Attempt], None]
"""Told of every attempt when it is over; must not raise."""
