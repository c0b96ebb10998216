"""What passes between the streams and the handler of their entries."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivery:
    """One entry as it was read from a group; `attempts` counts its deliveries, this one included."""

    stream: str
    id: str
    fields: Mapping[bytes, bytes]
    attempts: int


@dataclass(frozen=True, slots=True)
class Message:
    """One entry to write."""

    stream: str
    fields: Mapping[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of an entry: its messages are written and it is acknowledged in one fenced atomic step.

    `code` is `enriched` or the code of a rejection; metrics count it.
    """

    messages: tuple[Message, ...]
    code: str


class HandlerError(Exception):
    """The handler failed at an entry that another attempt may settle.

    `code` is stable (`timed_out`, `out_of_memory`, `crashed`, `internal`); `detail` is for people and holds no
    word of the article. The entry stays pending, is tried again after a pause, and is buried as a dead letter
    at the last attempt.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


class HandlerBroken(Exception):  # noqa: N818 - it says what happened
    """The handler can work on nothing any more; the worker ends, and the entry stays pending."""


Handler = Callable[[Delivery], Awaitable[Settled]]
"""Turns a delivery into what is to be written.

Raises `HandlerError`, `HandlerBroken`, or anything else, which counts as `internal`."""

Bury = Callable[[Delivery, str, str], Message]
"""Makes the dead letter of a delivery that is given up, from the code and the detail of its last failure."""
