"""Entries that cannot be settled: dead letters for the few, an end of the worker where it is all of them."""

import pytest
from redis import Redis
from streams_rig import GROUP, IN, LETTERS, OUT, Rig, add, copy, pending, running, sources, until

from quotewire.embedded import EmbeddedServer
from quotewire.streams import Delivery, HandlerBroken, HandlerError, Message, Settled
from quotewire.streams.halt import Exit


def letters(client: Redis) -> list[tuple[str, str, int]]:
    return [
        (fields[b"source"].decode(), fields[b"code"].decode(), int(fields[b"attempts"]))
        for _, fields in client.xrange(LETTERS)
    ]


async def poisoned(delivery: Delivery) -> Settled:
    """Copies, but for the entries that say how they fail."""
    how = delivery.fields.get(b"poison", b"").decode()
    if how == "raise":
        raise ValueError("the handler's own mistake")
    if how:
        raise HandlerError(how, "for this test")
    return await copy(delivery)


@pytest.mark.parametrize(
    ("how", "code"), [("raise", "internal"), ("crashed", "crashed"), ("timed_out", "timed_out")]
)
@pytest.mark.asyncio
async def test_an_entry_that_fails_each_time_is_a_dead_letter_after_the_last_attempt(
    server: EmbeddedServer, client: Redis, how: str, code: str
) -> None:
    good = add(client, 5)
    (bad,) = add(client, 1, poison=how)
    good += add(client, 5)
    async with running(server.url, poisoned, claim_ms=100, max_deliveries=3) as rig:
        await until(lambda: letters(client), "the dead letter")
        await until(lambda: not pending(client), "nothing pending")
        assert letters(client) == [(bad, code, 3)]
        assert sorted(sources(client)) == sorted(good)
        assert not rig.halt.requested


@pytest.mark.asyncio
async def test_a_rejection_is_written_at_once(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 3)

    async def reject(delivery: Delivery) -> Settled:
        return Settled((Message(LETTERS, {b"source": delivery.id.encode()}),), "not_json")

    async with running(server.url, reject) as rig:
        await until(lambda: client.xlen(LETTERS) == 3 and not pending(client), "written")
        assert sorted(event[1:] for event in rig.seen.events if event[0] == "settled") == [
            (entry, "not_json") for entry in ids
        ]


@pytest.mark.asyncio
async def test_only_rejections_never_stop_the_worker(server: EmbeddedServer, client: Redis) -> None:
    add(client, 150)

    async def reject(delivery: Delivery) -> Settled:
        return Settled((Message(LETTERS, {b"source": delivery.id.encode()}),), "not_json")

    async with running(server.url, reject) as rig:
        await until(lambda: client.xlen(LETTERS) == 150, "all rejected")
        assert not rig.halt.requested


@pytest.mark.asyncio
async def test_where_everything_fails_the_worker_stops_and_no_entry_becomes_a_dead_letter(
    server: EmbeddedServer, client: Redis
) -> None:
    add(client, 200, poison="raise")
    rig = Rig(server.url, poisoned, max_deliveries=3)
    await rig.start()
    try:
        await until(lambda: rig.halt.requested, "the worker asks for its end")
    finally:
        await rig.stop()
    assert rig.halt.status is Exit.FAILING
    assert letters(client) == []
    assert client.xlen(OUT) == 0


@pytest.mark.asyncio
async def test_a_handler_that_is_broken_stops_the_worker_at_once(
    server: EmbeddedServer, client: Redis
) -> None:
    add(client, 3)

    async def broken(delivery: Delivery) -> Settled:
        raise HandlerBroken("no process can be started")

    rig = Rig(server.url, broken)
    await rig.start()
    try:
        await until(lambda: rig.halt.requested, "the worker asks for its end")
    finally:
        await rig.stop()
    assert (rig.halt.status, letters(client), len(pending(client))) == (Exit.FAILING, [], 3)


@pytest.mark.asyncio
async def test_an_innocent_entry_of_a_worker_that_died_often_is_no_dead_letter(
    server: EmbeddedServer, client: Redis
) -> None:
    (entry,) = add(client, 1)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "gone", {IN: ">"})
    client.xclaim(IN, GROUP, "gone", 0, [entry], idle=3_600_000, retrycount=4)
    failures = iter([True])

    async def fail_once(delivery: Delivery) -> Settled:
        if next(failures, False):
            raise HandlerError("crashed", "its process was killed from outside")
        return await copy(delivery)

    async with running(server.url, fail_once, claim_ms=100, max_deliveries=5):
        await until(lambda: not pending(client) and client.xlen(OUT), "settled")
    assert (sources(client), letters(client)) == ([entry], [])


@pytest.mark.asyncio
async def test_an_entry_that_kills_its_workers_is_given_up_untried(
    server: EmbeddedServer, client: Redis
) -> None:
    (entry,) = add(client, 1)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "gone", {IN: ">"})
    client.xclaim(IN, GROUP, "gone", 0, [entry], idle=3_600_000, retrycount=20)

    async def never(delivery: Delivery) -> Settled:
        raise AssertionError("it must not be tried")

    async with running(server.url, never, max_deliveries=5):
        await until(lambda: letters(client), "the dead letter")
    assert letters(client) == [(entry, "crashed", 21)]
