"""When failures are too many: for an entry, for a worker; and the watchdog's patience, by a clock of the test's."""

from collections.abc import Callable

import pytest
from redis.exceptions import (
    AuthenticationError,
    BusyLoadingError,
    ConnectionError,  # noqa: A004
    NoPermissionError,
    OutOfMemoryError,
    ReadOnlyError,
    ResponseError,
    TimeoutError,  # noqa: A004
)
from structlog.testing import capture_logs

from quotewire.streams.failures import Attempts, FailureLimit
from quotewire.streams.halt import Exit, Halt
from quotewire.streams.observer import Observer
from quotewire.streams.watchdog import Watchdog, is_refusal


def limit_after(*outcomes: Callable[[FailureLimit], object]) -> FailureLimit:
    limit = FailureLimit(run=5, window=20, share=0.5)
    for outcome in outcomes:
        outcome(limit)
    return limit


def first(limit: FailureLimit) -> None:
    limit.failed(attempts=1)


def again(limit: FailureLimit) -> None:
    limit.failed(attempts=2)


def test_a_run_of_entries_that_fail_stops_the_worker() -> None:
    assert limit_after(*[first] * 4).exceeded is None
    assert limit_after(*[first] * 5).exceeded is not None


def test_a_success_in_between_breaks_the_run() -> None:
    assert limit_after(*[first] * 4, FailureLimit.settled, *[first] * 4).exceeded is None


def test_one_entry_that_fails_again_and_again_is_no_run() -> None:
    assert limit_after(first, *[again] * 50).exceeded is None


def test_a_share_of_failures_stops_the_worker_once_there_are_enough_to_tell() -> None:
    mixed = [first, first, FailureLimit.settled]
    assert limit_after(*mixed * 6).exceeded is None
    assert limit_after(*mixed * 7).exceeded is not None


def test_a_few_bad_entries_among_many_good_ones_are_dead_letters_and_no_reason_to_stop() -> None:
    few = [first, FailureLimit.given_up, *[FailureLimit.settled] * 8]
    assert limit_after(*few * 10).exceeded is None


def test_an_entry_is_given_up_at_its_last_attempt() -> None:
    attempts = Attempts(5)
    for number in range(1, 5):
        attempts.failed("1-0")
        assert not attempts.are_over("1-0", number, suspicious=False)
    attempts.failed("1-0")
    assert attempts.are_over("1-0", 5, suspicious=False)


def test_an_entry_is_not_given_up_for_the_deaths_of_its_workers() -> None:
    attempts = Attempts(5)
    attempts.failed("1-0")
    assert not attempts.are_over("1-0", 7, suspicious=False)
    attempts.failed("1-0")
    assert attempts.are_over("1-0", 8, suspicious=False)


def test_nothing_is_given_up_in_a_run_of_failures_but_what_failed_for_far_too_long() -> None:
    attempts = Attempts(5)
    for _ in range(5):
        attempts.failed("1-0")
    assert not attempts.are_over("1-0", 9, suspicious=True)
    assert attempts.are_over("1-0", 10, suspicious=True)


def test_an_entry_that_is_settled_begins_anew() -> None:
    attempts = Attempts(5)
    attempts.failed("1-0")
    attempts.forget("1-0")
    attempts.failed("1-0")
    assert not attempts.are_over("1-0", 5, suspicious=False)


@pytest.mark.parametrize(
    "error", [ReadOnlyError(), NoPermissionError(), OutOfMemoryError(), AuthenticationError()]
)
def test_a_server_that_answers_no_refuses(error: Exception) -> None:
    assert is_refusal(error)


@pytest.mark.parametrize("error", [ConnectionError(), TimeoutError(), BusyLoadingError(), OSError()])
def test_a_server_that_is_away_or_loading_does_not_refuse(error: Exception) -> None:
    assert not is_refusal(error)


class Time:
    """A clock that sleeping moves on."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def watchdog(time: Time, halt: Halt) -> Watchdog:
    return Watchdog(halt, Observer(), refused_seconds=60, clock=time.clock, sleep=time.sleep)


@pytest.mark.asyncio
async def test_a_server_that_is_away_for_an_hour_is_waited_for_with_few_words() -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    with capture_logs() as lines:
        while time.now < 3600:
            await dog.failed("read", "in", ConnectionError("refused"))
        dog.succeeded("read", "in")
    assert not halt.requested
    assert max(time.slept) <= 1.0, "it is back in a second"
    assert len(lines) < 20
    assert lines[-1]["event"] == "server_works_again"


@pytest.mark.asyncio
async def test_a_server_that_refuses_for_a_minute_ends_the_worker() -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    with capture_logs() as lines:
        while not halt.requested:
            await dog.failed("read", "in", ReadOnlyError("READONLY"))
    assert halt.status is Exit.REFUSED
    assert 60 <= time.now < 70
    assert len(time.slept) < 30
    assert len(lines) < 10


@pytest.mark.asyncio
async def test_reading_that_works_does_not_hide_writing_that_does_not() -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    while not halt.requested and time.now < 200:
        await dog.failed("commit", "in", OutOfMemoryError("OOM"))
        dog.succeeded("read", "in")
    assert halt.requested


@pytest.mark.asyncio
async def test_a_refusal_now_and_then_ends_nothing() -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    while time.now < 300:
        await dog.failed("commit", "in", ResponseError("TRYAGAIN"))
        dog.succeeded("commit", "in")
    assert not halt.requested


@pytest.mark.asyncio
async def test_a_refusal_of_long_ago_that_nobody_tried_again_does_not_count() -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    await dog.failed("commit", "letters", OutOfMemoryError("OOM"))
    time.now += 3600
    await dog.failed("commit", "letters", OutOfMemoryError("OOM"))
    assert not halt.requested


@pytest.mark.asyncio
async def test_streams_that_can_be_written_do_not_hide_one_that_cannot() -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    with capture_logs() as lines:
        while not halt.requested and time.now < 200:
            await dog.failed("commit", "letters", OutOfMemoryError("OOM"))
            dog.succeeded("commit", "out")
    assert halt.requested
    assert len(lines) < 10


PARTITIONS = [f"{{p{number}}}:in" for number in range(16)]


async def fail(dog: Watchdog, streams: list[str]) -> None:
    for name in streams:
        await dog.failed("read", name, ConnectionError("refused"))


@pytest.mark.asyncio
@pytest.mark.parametrize("apart", [False, True])
async def test_an_outage_of_many_streams_is_one_in_the_log(apart: bool) -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    if apart:
        dog.tell_streams_apart()
    with capture_logs() as lines:
        while time.now < 3600:
            await fail(dog, PARTITIONS)
        for name in PARTITIONS:
            dog.succeeded("read", name)
    assert len(lines) < 20
    assert lines[-2]["streams"] == "{p0}:in {p1}:in {p2}:in and 13 more"
    assert [line["event"] for line in lines].count("server_works_again") == 1
    assert lines[-1]["event"] == "server_works_again"


@pytest.mark.asyncio
async def test_a_node_that_goes_while_another_is_away_is_told_of_and_so_is_its_return() -> None:
    time, halt = Time(), Halt()
    dog = watchdog(time, halt)
    dog.tell_streams_apart()
    with capture_logs() as lines:
        while time.now < 3600:
            await fail(dog, ["{p0}:in"])
        before = len(lines)
        for _ in range(3):
            await fail(dog, ["{p0}:in", "{p1}:in"])
        assert [line["streams"] for line in lines[before:]] == ["{p0}:in {p1}:in"]
        dog.succeeded("read", "{p1}:in")
        for _ in range(3):
            await fail(dog, ["{p0}:in"])
    assert [line["streams"] for line in lines[before + 1 :]] == ["{p0}:in"]
