"""From a recording or a stream into a stream: each entry once, whatever breaks on the way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from typing import cast

from redis import Redis

from quotewire.replay.entries import EntryId, Recorded
from quotewire.replay.pacing import Clock, in_batches
from quotewire.replay.reading import last_id
from quotewire.replay.trouble import Trouble

_MARK_SECONDS = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Target:
    """Where entries go: a stream, under the ids that they were recorded with or under new ones."""

    client: Redis
    stream: str
    keep_ids: bool

    @property
    def mark(self) -> str:
        """The key that says how far a replay with new ids came; in the stream's slot, and gone when it is through."""
        tagged = self.stream if "{" in self.stream else f"{{{self.stream}}}"
        return f"{tagged}:replay"


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay did: entries added, and those passed over since an earlier replay had added them."""

    added: int
    skipped: int


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a replay begins: `done` entries lie behind it, `first` is the recorded id of its first entry."""

    entries: Iterator[Recorded]
    first: str
    done: int


def replay(
    entries: Iterable[Recorded],
    target: Target,
    *,
    speed: float,
    resume: bool,
    told_to_stop: Callable[[], bool],
    tell: Callable[[int], None],
    clock: Clock | None = None,
) -> Replayed:
    """Add the entries to the target in order, each exactly once.

    `speed` is that of `in_batches`; `tell` is called with how many entries were added since. Raises Trouble,
    in words, where the target already holds later ids, where an earlier replay broke off and `resume` is
    False, where what is there does not belong to this recording, and when the server refuses an entry:
    nothing behind that entry is added.
    """
    start = _begin(iter(entries), target, resume=resume)
    if start is None:
        return Replayed(0, 0)
    added = 0
    add = _Adding(target, start.first)
    ordered = _ascending(start.entries) if target.keep_ids else start.entries
    for batch in in_batches(ordered, speed=speed, told_to_stop=told_to_stop, clock=clock):
        count = add(batch, before=start.done + added)
        added += count
        tell(count)
    if not target.keep_ids and not told_to_stop():
        target.client.delete(target.mark)
    return Replayed(added, start.done)


class _Adding:
    """The script, and what it has to know of this replay."""

    def __init__(self, target: Target, first: str) -> None:
        self._target = target
        self._first = first
        source = (files(__package__) / "add_batch.lua").read_text("utf-8")
        self._script = target.client.register_script(source)
        self._keys = [target.stream] if target.keep_ids else [target.stream, target.mark]

    def __call__(self, batch: list[Recorded], *, before: int) -> int:
        """Add a batch whole. Raises Trouble where the server takes only a part, and says which entry it refused."""
        arguments: list[bytes | str | int] = [before, self._first, _MARK_SECONDS]
        for entry in batch:
            arguments += [entry.id, 2 * len(entry.fields)]
            arguments += chain.from_iterable(entry.fields.items())
        added, reason = cast("tuple[int, bytes]", self._script(keys=self._keys, args=arguments))
        if added == len(batch):
            return added
        stream = self._target.stream
        if reason == b"another replay":
            raise Trouble(
                f"{stream}: another replay into this stream is under way; {before} entries were added"
            )
        words = reason.decode("utf-8", "replace")
        raise Trouble(
            f"{stream}: the server refuses entry {batch[added].id}: {words}. {before + added} entries stand "
            f"there now, none behind it; --resume goes on"
        )


def _begin(entries: Iterator[Recorded], target: Target, *, resume: bool) -> _Start | None:
    """Find where to begin; None where there is nothing to replay."""
    first = next(entries, None)
    if first is None:
        return None
    rest = chain([first], entries)
    begin = _begin_with_ids if target.keep_ids else _begin_with_mark
    return begin(rest, first.id, target, resume=resume)


def _begin_with_ids(entries: Iterator[Recorded], first: str, target: Target, *, resume: bool) -> _Start:
    """Begin behind the target's last id, which must be one of ours."""
    last = last_id(target.client, target.stream) or EntryId(0, 0)
    if last < EntryId.parse(first):
        return _Start(entries, first, 0)
    if not resume:
        raise Trouble(
            f"{target.stream}: it has had entries up to {last} already, and this replay begins at {first}; ids "
            f"in a stream only grow. --resume goes on behind {last} if that entry is of this recording, "
            f"--new-ids adds everything under new ids"
        )
    for done, entry in enumerate(entries, 1):
        if EntryId.parse(entry.id) == last:
            return _Start(entries, first, done)
        if EntryId.parse(entry.id) > last:
            break
    raise Trouble(f"{target.stream}: its last entry, {last}, is not of this recording: nothing to resume")


def _begin_with_mark(entries: Iterator[Recorded], first: str, target: Target, *, resume: bool) -> _Start:
    """Begin where the mark says that an earlier replay broke off."""
    found = cast("dict[bytes, bytes]", target.client.hgetall(target.mark))
    if not found:
        if resume:
            raise Trouble(f"{target.stream}: no replay into this stream broke off: nothing to resume")
        return _Start(entries, first, 0)
    done, last = int(found[b"count"]), found[b"last"].decode()
    if not resume:
        raise Trouble(
            f"{target.stream}: a replay into this stream is under way or broke off behind {done} entries, at "
            f"{last}. --resume goes on there; to begin anew, delete the key {target.mark}"
        )
    reached = None
    for _, entry in zip(range(done), entries, strict=False):
        reached = entry.id
    if found[b"first"].decode() != first or reached != last:
        raise Trouble(f"{target.stream}: the replay that broke off at {last} was of another recording")
    return _Start(entries, first, done)


def _ascending(entries: Iterator[Recorded]) -> Iterator[Recorded]:
    """Pass entries on whose ids grow. Raises Trouble at the first whose id does not."""
    last: EntryId | None = None
    for entry in entries:
        entry_id = EntryId.parse(entry.id)
        if last is not None and entry_id <= last:
            raise Trouble(
                f"entry {entry.id} comes behind {last}: ids in a stream only grow; --new-ids replays it"
            )
        last = entry_id
        yield entry
