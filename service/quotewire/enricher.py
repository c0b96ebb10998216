"""The handler of a stream's entries: through the pool of extraction processes to the messages to write."""

from collections.abc import Awaitable
from functools import cached_property
from typing import Protocol

from quotewire.dead_letters import DeadLetters
from quotewire.entry import Entry, Options
from quotewire.extraction import Role, pack_entry, unpack_result
from quotewire.models import digests
from quotewire.settings import Partition
from quotewire.streams import Delivery, HandlerBroken, HandlerError, Message, Settled
from quotewire.workers import PoolClosed, StartFailed, WorkerError
from quotewire_events import RejectionCode, encode

_OWN_FAILURE = "internal"


class Runs(Protocol):
    """What the handler needs of a pool."""

    def run(self, payload: bytes) -> Awaitable[bytes]:
        """Return the result of one payload."""


class Enricher:
    """Handles the entries of one partition."""

    def __init__(self, pool: Runs, partition: Partition, options: Options) -> None:
        self._pool = pool
        self._options = options
        self._streams = {
            Role.ENRICHED: partition.enriched,
            Role.QUOTES: partition.quotes,
            Role.REJECTED: partition.rejected,
        }

    async def handle(self, delivery: Delivery) -> Settled:
        """Return what is to be written for an entry. Raises `HandlerError` where another attempt may help."""
        payload = pack_entry(delivery.stream, delivery.id, delivery.attempts, delivery.fields)
        try:
            result = unpack_result(await self._pool.run(payload))
        except WorkerError as error:
            raise HandlerError(error.code, error.detail) from error
        except (StartFailed, PoolClosed) as error:
            raise HandlerBroken(f"{type(error).__name__}: {error}") from error
        if result.code == _OWN_FAILURE:
            # A failure of ours, not of the entry: it is tried again, and counts against the limit of failures.
            raise HandlerError(result.code, result.detail)
        return Settled(tuple(self._message(role, event) for role, event in result.events), result.code)

    def bury(self, delivery: Delivery, code: str, detail: str) -> Message:
        """Return the dead letter of an entry that is given up."""
        entry = Entry(delivery.fields, delivery.stream, delivery.id, delivery.attempts)
        letter = self._letters.give_up(entry, RejectionCode(code), detail)
        return self._message(Role.REJECTED, encode(letter.event))

    def _message(self, role: Role, event: bytes) -> Message:
        return Message(self._streams[role], {b"data": event})

    @cached_property
    def _letters(self) -> DeadLetters:
        """What buries: it knows the models by name alone, the processes have them."""
        return DeadLetters(digests(), self._options)
