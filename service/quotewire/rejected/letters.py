"""Dead letters as they stand in the stream of rejected articles, and which of them are meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import islice

from redis import Redis

from quotewire.replay.entries import EntryId, Recorded
from quotewire.replay.reading import last_id, read_stream
from quotewire_events import ArticleRejected, CloudEvent, DecodeError, decode, unpack_fields

UNREADABLE = "unreadable"
"""The code of an entry in the stream of dead letters that holds no event of ours."""

_AGO = re.compile(r"([0-9]{1,6})([smhd])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True)
class DeadLetter:
    """One entry of a stream of dead letters; what is not known is None."""

    entry: Recorded
    event: CloudEvent[ArticleRejected] | None
    trouble: str = ""

    @classmethod
    def read(cls, entry: Recorded) -> "DeadLetter":
        """Read an entry. One that holds no rejection becomes a letter with the code `unreadable`: it can be dropped."""
        try:
            event = decode(entry.fields)
        except DecodeError as error:
            return cls(entry, None, str(error).splitlines()[0])
        if not isinstance(event.data, ArticleRejected):
            return cls(entry, None, f"an event of another type: {event.type}")
        return cls(entry, event)

    @property
    def data(self) -> ArticleRejected | None:
        """What the event says."""
        return self.event.data if self.event else None

    @property
    def code(self) -> str:
        """Why it was rejected."""
        return str(self.data.code) if self.data else UNREADABLE

    @property
    def detail(self) -> str:
        """What exactly, for people."""
        return self.data.detail if self.data else self.trouble

    @property
    def rejected_at(self) -> datetime:
        """When it was rejected, in UTC, to the millisecond."""
        epoch = datetime(1970, 1, 1, tzinfo=UTC)
        return epoch + timedelta(milliseconds=EntryId.parse(self.entry.id).milliseconds)

    @cached_property
    def original(self) -> Mapping[bytes, bytes] | None:
        """The fields of the original entry, byte for byte; None where the letter does not hold them whole."""
        if self.data is None or not self.data.fields:
            return None
        try:
            return unpack_fields(self.data.fields)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which dead letters are meant: those that every part lets pass; an empty part lets all pass.

    `uris` may hold `*` for any characters; `since` and `until` bound when a letter was rejected, inclusive.
    """

    codes: frozenset[str] = frozenset()
    uris: tuple[str, ...] = ()
    origins: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None

    @property
    def lets_all_pass(self) -> bool:
        """Whether nothing was asked for."""
        return self == Filter()

    @property
    def first(self) -> str:
        """The lowest id that may pass, for XRANGE."""
        return str(_milliseconds(self.since)) if self.since else "-"

    def last(self, newest: EntryId) -> str:
        """The highest id that may pass, for XRANGE, in a stream whose newest entry is `newest`."""
        if self.until is None or _milliseconds(self.until) >= newest.milliseconds:
            return str(newest)
        return str(_milliseconds(self.until))

    def passes(self, letter: DeadLetter) -> bool:
        """Say whether a letter between the two ids is meant."""
        data = letter.data
        return (
            (not self.codes or letter.code in self.codes)
            and (not self.origins or (data is not None and data.stream in self.origins))
            and (not self.uris or (data is not None and _is_like(data.uri or "", self.uris)))
        )


def parse_moment(text: str, now: datetime) -> datetime:
    """Read `2024-02-06`, `2024-02-06T18:20` (UTC where no offset is given), or an age: `90s`, `30m`, `2h`, `7d`.

    Raises ValueError where it is none of these.
    """
    age = _AGO.fullmatch(text)
    try:
        if age:
            return now - timedelta(**{_UNITS[age.group(2)]: int(age.group(1))})
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(
            f"{text!r} is no time; give 2024-02-06T18:20, or an age such as 30m, 2h, 7d"
        ) from None


def select(
    client: Redis, streams: Iterable[str], meant: Filter, *, limit: int | None = None
) -> Iterator[DeadLetter]:
    """Yield the dead letters that are meant, oldest first in each stream, `limit` at most.

    Letters that come in meanwhile are not read, so that what is requeued and rejected again ends a run.
    """
    return islice(_all(client, streams, meant), limit)


def find(client: Redis, streams: Iterable[str], letter_id: str) -> DeadLetter | None:
    """Return the dead letter with an id, None where there is none. Of several streams the first that has it."""
    for stream in streams:
        for entry in read_stream(client, stream, start=letter_id, end=letter_id):
            return DeadLetter.read(entry)
    return None


def _all(client: Redis, streams: Iterable[str], meant: Filter) -> Iterator[DeadLetter]:
    for stream in streams:
        newest = last_id(client, stream)
        if newest is None:
            continue
        for entry in read_stream(client, stream, start=meant.first, end=meant.last(newest)):
            letter = DeadLetter.read(entry)
            if meant.passes(letter):
                yield letter


def _is_like(uri: str, patterns: Iterable[str]) -> bool:
    return any(
        re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), uri, re.DOTALL) for pattern in patterns
    )


def _milliseconds(moment: datetime) -> int:
    return max(0, (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1))
