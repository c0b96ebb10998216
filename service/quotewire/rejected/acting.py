"""What can be done with a dead letter: requeue it, or drop it. Each happens once, whoever else is at work."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from typing import cast

from redis import Redis

from quotewire.rejected.letters import DeadLetter

MOST_FIELDS = 3500
"""What Lua's unpack carries, half of it: a field is a name and a value."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a dead letter.

    `did` is `requeued`, `dropped`, `would requeue`, `would drop`, `gone` (someone else was faster) or `kept`
    (it cannot be requeued; `why` says why). `to` and `entry` name the entry that was requeued.
    """

    letter: DeadLetter
    did: str
    to: str | None = None
    entry: str | None = None
    why: str | None = None


Act = Callable[[DeadLetter], Done]


def requeuing(client: Redis, *, to: str | None, dry_run: bool) -> Act:
    """Return the act that puts a letter's original entry back into the stream it came from, or into `to`.

    The entry gets a new id; its fields are the original ones, byte for byte.
    """
    script = client.register_script((files(__package__) / "requeue.lua").read_text("utf-8"))

    def requeue(letter: DeadLetter) -> Done:
        fields = letter.original
        if letter.data is None or fields is None:
            return Done(letter, "kept", why="it does not hold the original fields")
        if len(fields) > MOST_FIELDS:
            return Done(letter, "kept", why=f"it has more than {MOST_FIELDS} fields")
        stream = to or letter.data.stream
        if stream is None:
            return Done(letter, "kept", why="it does not say which stream it came from: give --to")
        if dry_run:
            return Done(letter, "would requeue", to=stream)
        arguments: list[bytes | str] = [letter.entry.id, *chain.from_iterable(fields.items())]
        entry = cast("bytes", script(keys=[str(letter.entry.stream), stream], args=arguments)).decode()
        return Done(letter, "requeued", to=stream, entry=entry) if entry else Done(letter, "gone")

    return requeue


def dropping(client: Redis, *, dry_run: bool) -> Act:
    """Return the act that deletes a letter."""

    def drop(letter: DeadLetter) -> Done:
        if dry_run:
            return Done(letter, "would drop")
        return Done(letter, "dropped" if client.xdel(str(letter.entry.stream), letter.entry.id) else "gone")

    return drop
