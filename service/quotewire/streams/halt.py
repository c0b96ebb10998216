"""The one way in which a worker ends before it is told to: with a reason and an exit status."""

import asyncio
from enum import IntEnum

import structlog

log = structlog.get_logger("quotewire.streams")


class Exit(IntEnum):
    """Exit statuses of a worker, after sysexits.h."""

    OK = 0
    SETTING = 2
    """A setting is wrong."""
    REFUSED = 69
    """The server refused our commands for too long (READONLY, NOPERM, OOM …)."""
    FAILING = 70
    """Too many entries failed for reasons of our own: going on would empty the stream into the dead letters."""


class Halt:
    """Set once; the worker drains, hands back what is left, and exits with `status`."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.status = Exit.OK

    @property
    def requested(self) -> bool:
        """Whether the worker is to end."""
        return self._event.is_set()

    def request(self, status: Exit, reason: str, **context: object) -> None:
        """End the worker; the first reason stands."""
        if self._event.is_set():
            return
        self.status = status
        log.critical("worker_stops", reason=reason, status=int(status), **context)
        self._event.set()

    async def wait(self) -> None:
        """Return when the worker is to end."""
        await self._event.wait()
