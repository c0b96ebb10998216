"""From a delivery to its commit: the handler's outcome written and acknowledged, failures tried again or buried."""

import traceback
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

import structlog

from quotewire.streams.attempt import Attempt, OnAttempt
from quotewire.streams.delivery import Bury, Delivery, Handler, HandlerBroken, HandlerError, Settled
from quotewire.streams.failures import Attempts, FailureLimit
from quotewire.streams.halt import Exit, Halt
from quotewire.streams.holding import Holding
from quotewire.streams.observer import Observer
from quotewire.streams.scripts import Commit, Consumer, Scripts
from quotewire.streams.watchdog import Watchdog

log = structlog.get_logger("quotewire.streams")

_FRAMES = 4


class Outcome(Enum):
    """What became of a delivery, for FastStream's metrics."""

    SETTLED = auto()
    """Written and acknowledged, or found to be so."""
    REJECTED = auto()
    """Written as a dead letter and acknowledged."""
    PENDING = auto()
    """Left pending: it will be tried again, here or elsewhere."""


class Settler:
    """Works on one delivery at a time; many may be under way."""

    def __init__(
        self,
        consumer: Consumer,
        scripts: Scripts,
        *,
        handler: Handler,
        bury: Bury,
        holding: Holding,
        max_deliveries: int,
        limit: FailureLimit,
        watchdog: Watchdog,
        halt: Halt,
        observer: Observer,
        draining: Callable[[], bool],
        on_attempt: OnAttempt,
    ) -> None:
        self._consumer = consumer
        self._scripts = scripts
        self._handler = handler
        self._bury = bury
        self._holding = holding
        self._attempts = Attempts(max_deliveries)
        self._limit = limit
        self._watchdog = watchdog
        self._halt = halt
        self._observer = observer
        self._draining = draining
        self._on_attempt = on_attempt

    async def settle(self, delivery: Delivery) -> Outcome:
        """Work on a delivery to its end. Never raises."""
        if self._draining() or not self._holding.begin(delivery.id):
            return Outcome.PENDING
        attempt = Attempt(delivery)
        try:
            return await self._work(attempt)
        finally:
            self._holding.release(delivery.id)
            attempt.end()
            self._on_attempt(attempt)

    async def _work(self, attempt: Attempt) -> Outcome:
        if self._attempts.are_hopeless(attempt.delivery.attempts):
            return await self._give_up(attempt, "crashed", "delivered too often without an outcome")
        try:
            settled = await self._handle(attempt)
        except HandlerError as error:
            return await self._fail(attempt, error.code, error.detail)
        except HandlerBroken as error:
            if not self._draining():
                self._halt.request(Exit.FAILING, "nothing can be worked on any more", detail=str(error))
            return Outcome.PENDING
        except Exception as error:
            return await self._fail(attempt, "internal", locate(error))
        return await self._commit(attempt, settled, given_up=False)

    async def _handle(self, attempt: Attempt) -> Settled:
        attempt.begin_handling()
        try:
            return await self._handler(attempt.delivery)
        finally:
            attempt.end_handling()

    async def _fail(self, attempt: Attempt, code: str, detail: str) -> Outcome:
        """Leave the entry pending for another attempt, or give it up."""
        delivery = attempt.delivery
        if self._draining():
            return Outcome.PENDING  # the work was cut off: that is no failure of the entry's
        attempt.failure = code
        self._attempts.failed(delivery.id)
        self._observer.failed(delivery.stream, code)
        self._limit.failed(attempts=delivery.attempts)
        self._check_limit()
        log.warning(
            "attempt_failed", stream=delivery.stream, entry=delivery.id, attempts=delivery.attempts, code=code,
            detail=detail,
        )  # fmt: skip
        over = self._attempts.are_over(delivery.id, delivery.attempts, suspicious=self._limit.suspicious)
        if self._halt.requested or not over:
            return Outcome.PENDING
        return await self._give_up(attempt, code, detail)

    async def _give_up(self, attempt: Attempt, code: str, detail: str) -> Outcome:
        settled = Settled(messages=(self._bury(attempt.delivery, code, detail),), code=code)
        return await self._commit(attempt, settled, given_up=True)

    async def _commit(self, attempt: Attempt, settled: Settled, *, given_up: bool) -> Outcome:
        """Commit until the server has answered; the fence makes a second attempt harmless."""
        delivery = attempt.delivery
        attempt.begin_commit(settled)
        streams = " ".join(dict.fromkeys(message.stream for message in settled.messages))
        while True:
            try:
                result = await self._scripts.commit(self._consumer, delivery.id, settled.messages)
                break
            except Exception as error:
                await self._watchdog.failed("commit", streams, error)
                if self._halt.requested or self._draining() or delivery.id not in self._holding:
                    return Outcome.PENDING
        self._watchdog.succeeded("commit", streams)
        attempt.commit = result
        if result is Commit.FENCED:
            self._observer.not_written(delivery.stream, result)
            return Outcome.PENDING
        self._attempts.forget(delivery.id)
        if result is not Commit.OK:
            self._observer.not_written(delivery.stream, result)
            return Outcome.SETTLED
        self._observer.settled(delivery.stream, delivery.id, settled.code)
        return self._note(delivery, settled.code, given_up=given_up)

    def _note(self, delivery: Delivery, code: str, *, given_up: bool) -> Outcome:
        """Count what was written."""
        if given_up:
            self._limit.given_up()
            log.error(
                "dead_letter",
                stream=delivery.stream,
                entry=delivery.id,
                attempts=delivery.attempts,
                code=code,
            )
            self._check_limit()
            return Outcome.REJECTED
        self._limit.settled()
        log.debug("settled", stream=delivery.stream, entry=delivery.id, code=code)
        return Outcome.SETTLED

    def _check_limit(self) -> None:
        reason = self._limit.exceeded
        if reason is not None:
            self._halt.request(Exit.FAILING, reason)


def locate(error: Exception) -> str:
    """Say which error arose and where, without its message and its locals, which may quote the article."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = " < ".join(
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames)
    )
    return f"{type(error).__name__} in {places}"
