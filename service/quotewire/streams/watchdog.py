"""Commands that fail: back off, say so without a flood, and end the worker where the server keeps refusing."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from redis import exceptions

from quotewire.streams.halt import Exit, Halt
from quotewire.streams.observer import Observer

log = structlog.get_logger("quotewire.streams")

REFUSED_SECONDS = 60.0
"""How long a server may refuse before the worker ends."""
FORGOTTEN_SECONDS = 600.0
"""A refusal so long after the last one is a new one: what was refused then may never have been tried again."""
_UNREACHABLE = (0.1, 1.0)
_REFUSED = (0.25, 5.0)
_NOT_THERE = (
    exceptions.ConnectionError,
    exceptions.TimeoutError,
    OSError,
    # A cluster whose node for these streams is away, or is moving them to another.
    exceptions.ClusterError,
    exceptions.RedisClusterException,
    exceptions.TryAgainError,
    exceptions.MovedError,
    exceptions.AskError,
)


@dataclass(slots=True)
class _Trouble:
    since: float
    last: float
    count: int = 0


class Watchdog:
    """Watches each kind of command on its own, and its refusals at each stream: one may serve where others refuse.

    A server that cannot be reached is waited for without end. A server that answers and refuses (READONLY,
    NOPERM, OOM, WRONGTYPE …) for `refused_seconds` ends the worker. The log has a line at the 1st, 2nd, 4th, 8th …
    failure and one when it works again.
    """

    def __init__(
        self,
        halt: Halt,
        observer: Observer,
        *,
        refused_seconds: float = REFUSED_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._halt = halt
        self._observer = observer
        self._refused_seconds = refused_seconds
        self._clock = clock
        self._sleep = sleep
        self._unreachable: dict[tuple[str, str], _Trouble] = {}
        self._apart = False
        self._refused: dict[tuple[str, str], _Trouble] = {}

    def tell_streams_apart(self) -> None:
        """From now on a server that can't be reached for one stream may be another than that of the next."""
        self._apart = True

    async def failed(self, doing: str, streams: str, error: Exception) -> None:
        """Note that a command for these streams failed, and wait before the next attempt."""
        refused, now = is_refusal(error), self._clock()
        if refused:
            trouble = self._refused.setdefault((doing, streams), _Trouble(now, now))
        else:
            trouble = self._unreachable.setdefault(self._place(doing, streams), _Trouble(now, now))
        if now - trouble.last > FORGOTTEN_SECONDS:
            trouble.since, trouble.count = now, 0
        trouble.last = now
        trouble.count += 1
        self._observer.server_failed(doing, type(error).__name__)
        lasted = now - trouble.since
        context = {"doing": doing, "streams": streams, "detail": str(error)[:200]}
        if trouble.count & (trouble.count - 1) == 0:
            log.warning(
                "server_refuses" if refused else "server_unreachable",
                error=type(error).__name__, failures=trouble.count, seconds=round(lasted, 1), **context,
            )  # fmt: skip
        if refused and lasted >= self._refused_seconds:
            self._halt.request(Exit.REFUSED, "the server keeps refusing", **context)
        first, most = _REFUSED if refused else _UNREACHABLE
        await self._sleep(min(most, first * 2.0 ** min(trouble.count - 1, 16)))

    def succeeded(self, doing: str, streams: str) -> None:
        """Note that the command works (again) for these streams."""
        if not (self._unreachable or self._refused):
            return
        refused = self._refused.pop((doing, streams), None)
        for trouble in (refused, self._unreachable.pop(self._place(doing, streams), None)):
            if trouble is not None:
                lasted = self._clock() - trouble.since
                log.info(
                    "server_works_again", doing=doing, streams=streams, failures=trouble.count,
                    seconds=round(lasted, 1),
                )  # fmt: skip

    def _place(self, doing: str, streams: str) -> tuple[str, str]:
        return doing, streams if self._apart else ""


def is_refusal(error: Exception) -> bool:
    """Say whether the server answered and refused; otherwise it could not be reached or was not ready."""
    if isinstance(error, exceptions.AuthenticationError | exceptions.AuthorizationError):
        return True
    return not isinstance(error, _NOT_THERE)
