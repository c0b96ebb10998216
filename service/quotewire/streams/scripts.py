"""The Lua scripts beside this file, each one atomic step on the server, as typed calls."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Any, Protocol

from quotewire.streams.delivery import Message

_REMEMBER_SECONDS = 24 * 3600
HANDED_BACK_IDLE_MS = 7 * 24 * 3600 * 1000
"""The idle time that an entry is handed back with, to be told from one whose attempt failed or whose worker died."""


class Client(Protocol):
    """What the scripts need of a Redis client."""

    def register_script(self, script: str | bytes) -> Any:
        """Return a callable that runs the script by its hash."""


@dataclass(frozen=True, slots=True)
class Consumer:
    """One reader of one stream: its group, and its own name in it, which is never used again."""

    stream: str
    group: str
    name: str

    @property
    def bookkeeping(self) -> tuple[str, str, str]:
        """The keys that remember what is settled (see commit.lua); in the stream's slot if it has a hash tag."""
        base = f"{self.stream}:{self.group}"
        return f"{base}:settled", f"{base}:mark", f"{base}:restored"


class Commit(StrEnum):
    """What became of a commit; only `OK` wrote the outputs."""

    OK = "ok"
    FENCED = "fenced"
    """Another consumer owns the entry."""
    GONE = "gone"
    """The entry is not pending: it was settled before, or its group is gone."""
    SETTLED = "settled"
    """It was written before its group was lost and created anew."""


class Scripts:
    """The scripts of this folder, loaded once and run on one client."""

    def __init__(self, client: Client) -> None:
        self._commit = client.register_script(read_script("commit"))
        self._restore = client.register_script(read_script("restore"))
        self._beat = client.register_script(read_script("beat"))
        self._hand_back = client.register_script(read_script("hand_back"))
        self._janitor = client.register_script(read_script("janitor"))
        self._trim = client.register_script(read_script("trim"))

    async def commit(self, consumer: Consumer, entry_id: str, messages: Sequence[Message]) -> Commit:
        """Write the messages and acknowledge the entry, if it is still the consumer's."""
        outputs = list(dict.fromkeys(message.stream for message in messages))
        arguments: list[str | bytes | int] = [consumer.group, consumer.name, entry_id]
        for message in messages:
            arguments += [outputs.index(message.stream) + 1, 2 * len(message.fields)]
            for name, value in message.fields.items():
                arguments += [name, value]
        keys = [consumer.stream, *consumer.bookkeeping, *outputs]
        return Commit(_text(await self._commit(keys=keys, args=arguments)))

    async def restore(self, consumer: Consumer, *, resume: bool) -> str | None:
        """Create the group if it is missing and return the id after which it reads, None where it was there.

        `resume` goes on after what is known to be settled; otherwise the group reads from the beginning.
        """
        how = "resume" if resume else "begin"
        answer = await self._restore(
            keys=[consumer.stream, *consumer.bookkeeping], args=[consumer.group, how, _REMEMBER_SECONDS]
        )
        return None if _text(answer) == "exists" else _text(answer)

    async def beat(self, consumer: Consumer, ids: Sequence[str]) -> list[str]:
        """Keep the entries from being claimed; return those that another consumer has taken."""
        taken = await self._beat(keys=[consumer.stream], args=[consumer.group, consumer.name, *ids])
        return [_text(entry) for entry in taken]

    async def hand_back(self, consumer: Consumer, ids: Sequence[str]) -> int:
        """Make the entries claimable at once; return how many were still the consumer's."""
        arguments = [consumer.group, consumer.name, HANDED_BACK_IDLE_MS, *ids]
        return int(await self._hand_back(keys=[consumer.stream], args=arguments))

    async def remove_idle_consumers(self, consumer: Consumer, *, idle_ms: int) -> int:
        """Remove the group's other consumers with nothing pending that were idle for so long."""
        return int(await self._janitor(keys=[consumer.stream], args=[consumer.group, consumer.name, idle_ms]))

    async def trim(self, stream: str, *, keep_from_ms: int) -> int:
        """Remove what every group has settled and that is older than `keep_from_ms` (Unix milliseconds)."""
        return int(await self._trim(keys=[stream], args=[f"{max(0, keep_from_ms)}-0"]))


def read_script(name: str) -> str:
    """Return the source of a script."""
    return (files("quotewire.streams") / "lua" / f"{name}.lua").read_text("utf-8")


def _text(value: bytes | str) -> str:
    return value.decode() if isinstance(value, bytes) else value
