"""How many failures are too many: for one entry, and for the worker."""

from collections import OrderedDict, deque

RUN = 20
"""So many different entries that fail in a row, none settled in between, end the worker."""
WINDOW = 100
"""Of so many outcomes the share of failures is taken."""
SHARE = 0.5
"""A share of failures above this ends the worker."""
_SUSPICIOUS = 5
_UNTRIED = 4
_REMEMBERED = 10_000


class FailureLimit:
    """Tells a bad deploy from bad entries.

    An entry counts when it fails at its first attempt and when it is given up, never at its retries: a single
    entry that fails again and again is a dead letter to come, and no reason to stop.
    """

    def __init__(self, *, run: int = RUN, window: int = WINDOW, share: float = SHARE) -> None:
        self._run_limit = run
        self._share = share
        self._run = 0
        self._window: deque[bool] = deque(maxlen=window)

    def settled(self) -> None:
        """An entry was settled: enriched, or rejected for what it is."""
        self._run = 0
        self._window.append(False)

    def failed(self, *, attempts: int) -> None:
        """An attempt at an entry failed for a reason of our own."""
        if attempts == 1:
            self._run += 1
            self._window.append(True)

    def given_up(self) -> None:
        """An entry became a dead letter for a reason of our own."""
        self._window.append(True)

    @property
    def suspicious(self) -> bool:
        """Whether so many entries have failed in a row that the reason may be ours: a time to bury none."""
        return self._run >= min(_SUSPICIOUS, self._run_limit)

    @property
    def exceeded(self) -> str | None:
        """Why the worker should stop, or None."""
        if self._run >= self._run_limit:
            return f"{self._run} entries in a row failed at their first attempt"
        failures = sum(self._window)
        if len(self._window) == self._window.maxlen and failures > self._share * len(self._window):
            return f"{failures} of the last {len(self._window)} entries failed"
        return None


class Attempts:
    """Decides when an entry is given up: at its `most`th delivery.

    A delivery is no proof of a failure: a worker that is killed again and again delivers innocent entries many
    times, and a bad deploy fails them all. So an entry is given up when it failed twice here and not in a run of
    failures, or was delivered twice as often as allowed; and without another try when it was delivered four times
    as often: then it is what kills its workers.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._failures: OrderedDict[str, int] = OrderedDict()

    def failed(self, entry_id: str) -> None:
        """Note a failure seen here."""
        self._failures[entry_id] = self._failures.pop(entry_id, 0) + 1
        if len(self._failures) > _REMEMBERED:
            self._failures.popitem(last=False)

    def forget(self, entry_id: str) -> None:
        """The entry is settled."""
        self._failures.pop(entry_id, None)

    def are_over(self, entry_id: str, attempts: int, *, suspicious: bool) -> bool:
        """Whether an entry that has just failed is given up; `suspicious`: see `FailureLimit`."""
        if attempts < self._most:
            return False
        failed_here = self._failures.get(entry_id, 0) >= min(2, self._most)
        return (failed_here and not suspicious) or attempts >= 2 * self._most

    def are_hopeless(self, attempts: int) -> bool:
        """Whether an entry is given up untried."""
        return attempts > _UNTRIED * self._most
