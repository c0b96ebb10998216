"""Several streams followed at once, on one server or on the nodes of a cluster."""

import time
from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar, cast

from redis import Redis, RedisCluster
from redis.exceptions import RedisError

from quotewire.replay.entries import Recorded
from quotewire.replay.reading import last_id, recorded
from quotewire.streams.watchdog import is_refusal

_PAGE = 64
_BLOCK_MS = 500
_PAUSE_SECONDS = 0.3

TellAway = Callable[[Collection[str]], None]
Found = TypeVar("Found")


class Following:
    """Where each of the streams is read from: behind `after`, or what comes from now on where that is None.

    On one server one read waits for all of them. The nodes of a cluster are asked in turn: one that is away keeps
    nothing of the others back, and `tell_away` has the names of its streams, and none when all are there again.
    Raises what the client raises, where no node is there too.
    """

    def __init__(
        self, client: Redis, streams: Collection[str], *, after: str | None, tell_away: TellAway
    ) -> None:
        self._client = client
        self._tell_away = tell_away
        self._told: set[str] = set()
        self._positions: dict[str, str | None] = dict.fromkeys(streams, after)
        self._turn(self._position)

    def entries(self, told_to_stop: Callable[[], bool]) -> Iterator[tuple[str, Recorded]]:
        """Yield the entries as they come, each with the name of its stream."""
        read = self._turn_of_nodes if isinstance(self._client, RedisCluster) else self._read_all
        while not told_to_stop():
            for name, entry in read():
                self._positions[name] = entry.id
                yield name, entry

    def _read_all(self) -> list[tuple[str, Recorded]]:
        positions = {name: self._position(name) for name in self._positions}
        return self._read(positions, block=_BLOCK_MS)

    def _turn_of_nodes(self) -> list[tuple[str, Recorded]]:
        found = self._turn(lambda name: self._read({name: self._position(name)}))
        entries = [entry for page in found for entry in page]
        if not entries:
            time.sleep(_PAUSE_SECONDS)
        return entries

    def _turn(self, ask: Callable[[str], Found]) -> list[Found]:
        """Ask for each stream. Raises where none can be reached."""
        found: list[Found] = []
        away: dict[str, RedisError] = {}
        for name in self._positions:
            try:
                found.append(ask(name))
            except RedisError as error:
                if is_refusal(error):
                    raise
                away[name] = error
        if away and not found:
            raise next(iter(away.values()))
        if set(away) != self._told:
            self._told = set(away)
            self._tell_away(tuple(away))
        return found

    def _position(self, name: str) -> str:
        position = self._positions[name]
        if position is None:
            position = self._positions[name] = str(last_id(self._client, name) or "0-0")
        return position

    def _read(self, positions: dict[str, str], block: int | None = None) -> list[tuple[str, Recorded]]:
        count = max(1, _PAGE // len(self._positions))
        reply = cast("Any", self._client.xread(cast("Any", positions), count=count, block=block)) or {}
        pairs = reply.items() if isinstance(reply, dict) else reply
        return [
            (name.decode(), entry)
            for name, page in pairs
            for entry in recorded(name.decode(), page[0] if isinstance(reply, dict) else page)
        ]
