"""The entries that this worker has read and not yet settled."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class _Held:
    attempts: int
    deliveries: int = 1
    working: int = 0


class Holding:
    """Counts what is in hand, from the read to the commit; the heartbeat and the hand-back go by it."""

    def __init__(self) -> None:
        self._held: dict[str, _Held] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, entry_id: str) -> bool:
        return entry_id in self._held

    @property
    def ids(self) -> list[str]:
        """What is in hand, in the order it was read."""
        return list(self._held)

    @property
    def working(self) -> int:
        """How many entries are being worked on at this moment."""
        return sum(held.working for held in self._held.values())

    def take(self, entry_id: str, attempts: int) -> None:
        """Note an entry that was read; an entry may come again while it is in hand."""
        held = self._held.get(entry_id)
        if held is None:
            self._held[entry_id] = _Held(attempts)
        else:
            held.deliveries += 1
            held.attempts = max(held.attempts, attempts)

    def attempts(self, entry_id: str) -> int:
        """How often the entry was delivered; 1 where it is not in hand."""
        held = self._held.get(entry_id)
        return held.attempts if held else 1

    def begin(self, entry_id: str) -> bool:
        """Start to work on an entry; False where it is no longer ours."""
        held = self._held.get(entry_id)
        if held is None:
            return False
        held.working += 1
        return True

    def release(self, entry_id: str) -> None:
        """End the work on one delivery of an entry, whatever came of it."""
        held = self._held.get(entry_id)
        if held is None:
            return
        held.working -= 1
        held.deliveries -= 1
        if held.deliveries <= 0:
            del self._held[entry_id]

    def lose(self, entry_ids: Iterable[str]) -> None:
        """Forget entries that are no longer ours."""
        for entry_id in entry_ids:
            self._held.pop(entry_id, None)
