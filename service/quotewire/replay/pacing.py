"""Entries in batches, at full speed or in the rhythm in which they were recorded."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quotewire.replay.entries import EntryId, Recorded

BATCH_ENTRIES = 500
BATCH_BYTES = 1024 * 1024
_NAP_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, in seconds, and a way to let it pass."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


def in_batches(
    entries: Iterable[Recorded],
    *,
    speed: float,
    told_to_stop: Callable[[], bool],
    clock: Clock | None = None,
) -> Iterator[list[Recorded]]:
    """Yield the entries in order, in batches of at most `BATCH_ENTRIES` and about `BATCH_BYTES`.

    At speed 0 as fast as they are taken; at 1 each when as much time has passed since the first as lies
    between their ids, at 10 in a tenth of it. Ends before the next batch when told to stop; waits for no
    longer than a nap before it looks.
    """
    clock = clock or Clock()
    batch: list[Recorded] = []
    size = 0
    due = _due_times(clock.now, speed)
    for entry in entries:
        moment = due(entry)
        if batch and (len(batch) == BATCH_ENTRIES or size >= BATCH_BYTES or moment > clock.now()):
            yield batch
            batch, size = [], 0
        while (left := moment - clock.now()) > 0 and not told_to_stop():
            clock.sleep(min(left, _NAP_SECONDS))
        if told_to_stop():
            return
        batch.append(entry)
        size += entry.size
    if batch:
        yield batch


def _due_times(now: Callable[[], float], speed: float) -> Callable[[Recorded], float]:
    """Return a function that tells when an entry is due; it counts from the first that it is asked for."""
    if speed <= 0:
        return lambda _entry: float("-inf")
    began: tuple[float, int] | None = None

    def due(entry: Recorded) -> float:
        nonlocal began
        milliseconds = EntryId.parse(entry.id).milliseconds
        if began is None:
            began = now(), milliseconds
        return began[0] + (milliseconds - began[1]) / 1000 / speed

    return due
