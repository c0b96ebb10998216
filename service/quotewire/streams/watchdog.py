"""Commands that fail: back off, say so without a flood, and end the worker where the server keeps refusing."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog
from redis import exceptions

from quotewire.streams.halt import Exit, Halt
from quotewire.streams.observer import Observer

log = structlog.get_logger("quotewire.streams")

REFUSED_SECONDS = 60.0
"""How long a server may refuse before the worker ends."""
FORGOTTEN_SECONDS = 600.0
"""A refusal so long after the last one is a new one: what was refused then may never have been tried again."""
_JOINED_SECONDS = 1.0
"""An outage that spreads to more streams, or leaves some, is told again after so long."""
_TOLD_NAMES = 3
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


@dataclass(slots=True)
class _Outage(_Trouble):
    """What the log tells of one kind of command that fails, for however many streams it does."""

    next_line: float = 0.0
    away: dict[str, bool] = field(default_factory=dict)
    """The streams that it failed for, and whether it still does."""

    def is_worth_a_line(self, streams: str, now: float) -> bool:
        """Note a failure; the second line comes after a second, each further one when it has lasted twice as long."""
        self.count += 1
        self.last = now
        if not self.away.get(streams):
            self.away[streams] = True
            self.next_line = min(self.next_line, now + _JOINED_SECONDS)
        if now < self.next_line:
            return False
        self.next_line = now + max(_JOINED_SECONDS, now - self.since)
        return True

    def is_over(self, streams: str | None, now: float) -> bool:
        """Note that it works for these streams, or for all (None)."""
        if streams is not None and streams in self.away:
            self.away[streams] = False
            self.next_line = min(self.next_line, now + _JOINED_SECONDS)
        return streams is None or not any(self.away.values())

    def names(self) -> str:
        """Name the streams that it fails for, or failed for where it works again: some of them where they are many."""
        named = [streams for streams, away in self.away.items() if away] or list(self.away)
        more = len(named) - _TOLD_NAMES
        return " ".join(named[:_TOLD_NAMES]) + (f" and {more} more" if more > 0 else "")


class Watchdog:
    """Watches each kind of command on its own, and its refusals at each stream: one may serve where others refuse.

    A server that cannot be reached is waited for without end. A server that answers and refuses (READONLY,
    NOPERM, OOM, WRONGTYPE …) for `refused_seconds` ends the worker. The log has a line for an outage as it begins,
    others at ever longer distances, however many streams it concerns, and one when all of them work again.
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
        self._outages: dict[tuple[str, bool], _Outage] = {}

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
        self._tell(doing, streams, error, refused=refused, now=now)
        if refused and now - trouble.since >= self._refused_seconds:
            detail = str(error)[:200]
            self._halt.request(
                Exit.REFUSED, "the server keeps refusing", doing=doing, streams=streams, detail=detail
            )
        first, most = _REFUSED if refused else _UNREACHABLE
        await self._sleep(min(most, first * 2.0 ** min(trouble.count - 1, 16)))

    def _tell(self, doing: str, streams: str, error: Exception, *, refused: bool, now: float) -> None:
        outage = self._outages.get((doing, refused))
        if outage is None or now - outage.last > FORGOTTEN_SECONDS:
            outage = self._outages[doing, refused] = _Outage(now, now, next_line=now)
        if outage.is_worth_a_line(streams, now):
            log.warning(
                "server_refuses" if refused else "server_unreachable", error=type(error).__name__,
                failures=outage.count, seconds=round(now - outage.since, 1), doing=doing, streams=outage.names(),
                detail=str(error)[:200],
            )  # fmt: skip

    def succeeded(self, doing: str, streams: str) -> None:
        """Note that the command works (again) for these streams."""
        if not (self._unreachable or self._refused):
            return
        if self._refused.pop((doing, streams), None) is not None:
            self._tell_of_the_end(doing, streams, refused=True)
        if self._unreachable.pop(self._place(doing, streams), None) is not None:
            self._tell_of_the_end(doing, streams if self._apart else None, refused=False)

    def _tell_of_the_end(self, doing: str, streams: str | None, *, refused: bool) -> None:
        now, outage = self._clock(), self._outages.get((doing, refused))
        if outage is not None and outage.is_over(streams, now):
            del self._outages[doing, refused]
            log.info(
                "server_works_again", doing=doing, streams=outage.names(), failures=outage.count,
                seconds=round(now - outage.since, 1),
            )  # fmt: skip

    def _place(self, doing: str, streams: str) -> tuple[str, str]:
        return doing, streams if self._apart else ""


def is_refusal(error: Exception) -> bool:
    """Say whether the server answered and refused; otherwise it could not be reached or was not ready."""
    if isinstance(error, exceptions.AuthenticationError | exceptions.AuthorizationError):
        return True
    return not isinstance(error, _NOT_THERE)
