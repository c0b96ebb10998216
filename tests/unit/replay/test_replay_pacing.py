"""Batches at full speed and at the pace of the recording, with a clock of our own; stopping; progress."""

import io
import os
import signal
from collections.abc import Iterator

import pytest

from quotewire.replay.entries import Recorded
from quotewire.replay.interruption import Stop, stoppable
from quotewire.replay.pacing import BATCH_BYTES, BATCH_ENTRIES, Clock, in_batches
from quotewire.replay.progress import Progress
from quotewire.replay.recording import record


class Time:
    """A clock that moves only when someone sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.longest = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.longest = max(self.longest, seconds)

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.now, self.sleep)


def at(*milliseconds: int, size: int = 1) -> list[Recorded]:
    return [Recorded(f"{1_700_000_000_000 + ms}-0", "s", {b"f": b"x" * size}) for ms in milliseconds]


def never() -> bool:
    return False


def arrivals(entries: list[Recorded], speed: float) -> list[tuple[float, int]]:
    """When each batch comes, in seconds since the first, and how many entries it has."""
    time = Time()
    return [
        (round(time.now - 100, 3), len(batch))
        for batch in in_batches(entries, speed=speed, told_to_stop=never, clock=time.clock)
    ]


def test_at_full_speed_batches_are_full() -> None:
    entries = at(*range(0, 10 * (2 * BATCH_ENTRIES + 7), 10))
    assert arrivals(entries, 0) == [(0, BATCH_ENTRIES), (0, BATCH_ENTRIES), (0, 7)]


def test_large_entries_make_small_batches() -> None:
    assert arrivals(at(0, 1, 2, 3, size=BATCH_BYTES // 2), 0) == [(0, 2), (0, 2)]
    assert arrivals(at(0, 1, size=3 * BATCH_BYTES), 0) == [(0, 1), (0, 1)]


def test_entries_come_when_they_came() -> None:
    assert arrivals(at(0, 0, 300, 1000, 61_000), 1) == [(0, 2), (0.3, 1), (1, 1), (61, 1)]


def test_a_speed_of_ten_is_ten_times_as_fast() -> None:
    assert arrivals(at(0, 1000, 5000), 10) == [(0, 1), (0.1, 1), (0.5, 1)]


def test_an_entry_whose_id_lies_before_the_first_is_due_at_once() -> None:
    assert arrivals(at(5000, 0, 6000), 1) == [(0, 2), (1, 1)]


def test_nothing_lost_nothing_doubled_nothing_moved() -> None:
    entries = at(*range(0, 40_000, 7))
    for speed in (0, 1, 1000):
        batches = in_batches(entries, speed=speed, told_to_stop=never, clock=Time().clock)
        assert [entry for batch in batches for entry in batch] == entries


def test_a_long_pause_is_slept_in_naps_so_that_a_stop_is_heard() -> None:
    time = Time()
    batches = in_batches(at(0, 3_600_000), speed=1, told_to_stop=lambda: time.now >= 160, clock=time.clock)
    assert [len(batch) for batch in batches] == [1]
    assert 160 <= time.now < 161
    assert time.longest <= 0.2


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_asks_once_and_insists_the_second_time(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stoppable() as stop:
        assert not stop()
        os.kill(os.getpid(), number)
        assert stop()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), number)
    assert signal.getsignal(number) is before


def test_a_recording_told_to_stop_ends_with_a_whole_line() -> None:
    stop = Stop()

    def entries() -> Iterator[Recorded]:
        for entry in at(*range(10)):
            if entry.id.startswith("1700000000003"):
                stop.tell()
            yield entry

    file = io.BytesIO()
    done = record(entries(), file, count=None, told_to_stop=stop, tell=lambda count: None)
    assert (done.count, done.last) == (4, "1700000000003-0")
    assert len(file.getvalue().splitlines()) == 4


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(file: io.StringIO, *, total: int | None = None) -> str:
    time = Time()
    progress = Progress("Replaying", total=total, file=file, clock=lambda: time.now)
    for _ in range(100):
        time.now += 0.25
        progress.advance(10)
    progress.end(progress.summary())
    return file.getvalue()


def test_progress_is_one_line_on_a_terminal_and_a_few_lines_elsewhere() -> None:
    plain = told(io.StringIO(), total=2000)
    assert plain.splitlines() == [
        "Replaying: 400 of 2,000 entries, 40 a second",
        "Replaying: 800 of 2,000 entries, 40 a second",
        "Replaying: 1,000 of 2,000 entries, 40 a second",
    ]
    drawn = told(Terminal())
    assert drawn.count("\n") == 1
    assert drawn.count("\r") == 101
    assert drawn.endswith("\r\x1b[KReplaying: 1,000 entries, 40 a second\n")
