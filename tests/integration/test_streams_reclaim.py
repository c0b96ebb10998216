"""Entries that were left: by a worker that died, by an attempt that failed; and those that must not be taken."""

import asyncio
import itertools
import time
from collections import Counter

import pytest
from redis import Redis
from streams_rig import (
    CLAIM_MS,
    GROUP,
    IN,
    Rig,
    add,
    all_written,
    copy,
    pending,
    running,
    slow,
    sources,
    until,
)

from quotewire.embedded import EmbeddedServer
from quotewire.streams import Delivery, HandlerError, Settled
from quotewire.streams.upkeep import pause_ms


@pytest.mark.asyncio
async def test_a_dead_workers_entries_are_taken_over_within_twice_the_claim_time(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 8)
    dead = Rig(server.url, slow(60), claim_ms=1000)
    await dead.start()
    await until(lambda: len(pending(client)) == len(ids), "all read")
    await dead.die()
    died = time.monotonic()
    async with running(server.url, copy, claim_ms=1000) as rig:
        await all_written(client, ids)
        assert time.monotonic() - died < 2.0
        assert rig.seen.count("claimed") > 0


@pytest.mark.asyncio
async def test_a_claimed_entry_comes_with_its_number_of_deliveries(
    server: EmbeddedServer, client: Redis
) -> None:
    (entry,) = add(client, 1)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "gone", {IN: ">"})
    client.xclaim(IN, GROUP, "gone", 0, [entry], idle=60_000, retrycount=3)
    attempts: list[int] = []

    async def note(delivery: Delivery) -> Settled:
        attempts.append(delivery.attempts)
        return await copy(delivery)

    async with running(server.url, note):
        await all_written(client, [entry])
    assert attempts == [4]


@pytest.mark.asyncio
async def test_long_work_is_not_claimed_by_another(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 6)
    long = slow(3 * CLAIM_MS / 1000)
    async with (
        running(server.url, long, concurrency=2) as first,
        running(server.url, long, concurrency=2) as second,
    ):
        await all_written(client, ids)
        for rig in (first, second):
            assert (rig.seen.count("claimed"), rig.seen.count("lost"), rig.seen.count("not_written")) == (
                0,
                0,
                0,
            )


@pytest.mark.asyncio
async def test_a_worker_held_up_past_the_claim_time_writes_nothing_twice(
    server: EmbeddedServer, client: Redis
) -> None:
    """What SIGSTOP does: no heartbeat, another claims and settles, then the first one goes on."""
    (entry,) = add(client, 1)
    go = asyncio.Event()

    async def wait(delivery: Delivery) -> Settled:
        await go.wait()
        return await copy(delivery)

    async with running(server.url, wait, claim_ms=60_000) as held_up:
        await until(lambda: pending(client), "read")
        client.xclaim(IN, GROUP, "other", 0, [entry])
        go.set()
        await until(lambda: ("not_written", "fenced") in held_up.seen.events, "fenced")
        assert sources(client) == []
        client.xclaim(IN, GROUP, "other", 0, [entry], idle=60_000_000)
        async with running(server.url, copy):
            await all_written(client, [entry])


@pytest.mark.asyncio
async def test_the_heartbeat_never_steals_an_entry_back(server: EmbeddedServer, client: Redis) -> None:
    (entry,) = add(client, 1)
    async with running(server.url, slow(2)) as rig:
        await until(lambda: pending(client), "read")
        client.xclaim(IN, GROUP, "other", 0, [entry])
        await until(lambda: rig.seen.count("lost"), "noticed")
        assert [item["consumer"] for item in pending(client)] == [b"other"]
        assert rig.consumer.in_hand == 0


@pytest.mark.asyncio
async def test_only_one_of_many_claims_an_entry(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 40)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "gone", {IN: ">"}, count=40)
    client.xclaim(IN, GROUP, "gone", 0, ids, idle=60_000)
    calls: Counter[str] = Counter()

    async def count(delivery: Delivery) -> Settled:
        calls[delivery.id] += 1
        await asyncio.sleep(0.01)
        return await copy(delivery)

    async with running(server.url, count), running(server.url, count), running(server.url, count):
        await all_written(client, ids)
    assert set(calls.values()) == {1}


@pytest.mark.asyncio
async def test_an_attempt_that_failed_is_made_again_after_a_growing_pause(
    server: EmbeddedServer, client: Redis
) -> None:
    (entry,) = add(client, 1)
    times: list[float] = []

    async def fail_thrice(delivery: Delivery) -> Settled:
        times.append(time.monotonic())
        if delivery.attempts <= 3:
            raise HandlerError("crashed", "for this test")
        return await copy(delivery)

    async with running(server.url, fail_thrice):
        await all_written(client, [entry])
    pauses = [after - before for before, after in itertools.pairwise(times)]
    claim = CLAIM_MS / 1000
    assert [pause >= claim * 2**number for number, pause in enumerate(pauses)] == [True] * 3


@pytest.mark.asyncio
async def test_many_resting_entries_do_not_hide_one_that_is_due(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 301)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "gone", {IN: ">"}, count=301)
    # 300 rest for a minute yet; the last one, read once by a dead worker, is due.
    client.xclaim(IN, GROUP, "gone", 0, ids[:300], idle=1000, retrycount=20)
    client.xclaim(IN, GROUP, "gone", 0, ids[300:], idle=60_000, retrycount=1)
    async with running(server.url, copy):
        await until(lambda: sources(client) == ids[300:], "the one that is due")


@pytest.mark.asyncio
async def test_an_entry_deleted_while_pending_disturbs_nobody(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 3)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "gone", {IN: ">"})
    client.xclaim(IN, GROUP, "gone", 0, ids, idle=60_000)
    client.xdel(IN, ids[1])
    async with running(server.url, copy) as rig:
        await until(lambda: len(sources(client)) == 2, "the other two")
        await until(lambda: not pending(client), "nothing pending")
        assert rig.seen.count("server_failed") == 0
    assert sorted(sources(client)) == [ids[0], ids[2]]


def test_the_pause_doubles_up_to_a_minute() -> None:
    assert [pause_ms(15_000, n) for n in (1, 2, 3, 4, 50)] == [15_000, 30_000, 60_000, 60_000, 60_000]
    assert pause_ms(120_000, 9) == 120_000
