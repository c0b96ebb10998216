"""The orderly end: what runs is finished, the rest handed back; and the tidying up after the dead."""

import asyncio
import time

import pytest
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from streams_rig import (
    GROUP,
    IN,
    LETTERS,
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
from quotewire.streams import Delivery, Settled
from quotewire.streams.scripts import Consumer, Scripts


@pytest.mark.asyncio
async def test_what_runs_is_finished_and_the_rest_handed_back(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 12)
    rig = Rig(server.url, slow(0.3), claim_ms=60_000, batch=8, concurrency=2)
    await rig.start()
    await until(lambda: len(pending(client)) >= 6, "more read than runs")
    await rig.stop()
    done = sources(client)
    assert 2 <= len(done) < len(ids)
    left = pending(client)
    assert left
    assert {item["times_delivered"] for item in left} == {1}
    began = time.monotonic()
    async with running(server.url, copy, claim_ms=4000):
        await all_written(client, ids)
    assert time.monotonic() - began < 3.5, "handed back entries wait for no claim time"


@pytest.mark.asyncio
async def test_what_does_not_finish_in_time_is_handed_back_too(server: EmbeddedServer, client: Redis) -> None:
    (entry,) = add(client, 1)
    rig = Rig(server.url, slow(60), claim_ms=60_000)
    await rig.start()
    await until(lambda: pending(client), "read")
    began = time.monotonic()
    await rig.stop(0.2)
    assert time.monotonic() - began < 5
    assert pending(client)[0]["time_since_delivered"] > 60_000
    async with running(server.url, copy, claim_ms=60_000):
        # Its first look for entries to claim comes after 5 s at the latest.
        await all_written(client, [entry])


@pytest.mark.asyncio
async def test_being_handed_back_again_and_again_is_no_reason_for_a_dead_letter(
    server: EmbeddedServer, client: Redis
) -> None:
    """As where a bad deploy ends and starts anew all night: most of what it holds was never tried."""
    ids = add(client, 4)
    for _ in range(6):  # untried is given up what was delivered more than four times as often as allowed
        rig = Rig(server.url, slow(60), claim_ms=60_000, max_deliveries=1, concurrency=2)
        await rig.start()
        await until(lambda rig=rig: rig.consumer.in_hand == len(ids) or client.exists(LETTERS), "in hand")
        await rig.stop(0)
    assert {item["times_delivered"] for item in pending(client)} == {1}
    async with running(server.url, copy, claim_ms=60_000, max_deliveries=1):
        await all_written(client, ids)
    assert not client.exists(LETTERS)


@pytest.mark.asyncio
async def test_a_worker_that_ends_takes_nothing_over(server: EmbeddedServer, client: Redis) -> None:
    """It would count as one more delivery, of an entry that nobody tried."""
    add(client, 1)
    rig = Rig(server.url, slow(1.5), claim_ms=400)
    await rig.start()
    await until(lambda: pending(client), "read")
    stopping = asyncio.ensure_future(rig.stop(5))
    await asyncio.sleep(0.3)
    (left,) = add(client, 1)
    client.xreadgroup(GROUP, "gone", {IN: ">"})
    client.xclaim(IN, GROUP, "gone", 0, [left], idle=60_000, justid=True)
    await stopping
    assert [(item["consumer"], item["times_delivered"]) for item in pending(client)] == [(b"gone", 1)]


@pytest.mark.asyncio
async def test_an_entry_cut_off_at_the_end_is_no_failure(server: EmbeddedServer, client: Redis) -> None:
    add(client, 1)
    cut = asyncio.Event()

    async def cut_off(delivery: Delivery) -> Settled:
        await cut.wait()
        raise RuntimeError("the pool is closed")

    rig = Rig(server.url, cut_off, max_deliveries=1)
    await rig.start()
    await until(lambda: pending(client), "read")
    stopping = asyncio.ensure_future(rig.stop(5))
    await asyncio.sleep(0.05)
    cut.set()
    await stopping
    assert (rig.seen.count("failed"), client.exists("letters"), len(pending(client))) == (0, 0, 1)


async def tidy(url: str, idle_ms: int) -> int:
    client = AsyncRedis.from_url(url)
    try:
        return await Scripts(client).remove_idle_consumers(Consumer(IN, GROUP, "me"), idle_ms=idle_ms)
    finally:
        await client.aclose()


@pytest.mark.asyncio
async def test_the_janitor_removes_idle_consumers_with_nothing_pending_and_no_other(
    server: EmbeddedServer, client: Redis
) -> None:
    add(client, 1)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "busy", {IN: ">"}, count=1)
    for name in ("me", "idle", "idle too"):
        client.xgroup_createconsumer(IN, GROUP, name)
    assert await tidy(server.url, 60_000) == 0
    await asyncio.sleep(0.02)
    assert await tidy(server.url, 10) == 2
    assert {info["name"].decode() for info in client.xinfo_consumers(IN, GROUP)} == {"busy", "me"}


@pytest.mark.asyncio
async def test_the_janitor_is_calm_where_group_or_stream_is_missing(
    server: EmbeddedServer, client: Redis
) -> None:
    assert await tidy(server.url, 0) == 0
    add(client, 1)
    assert await tidy(server.url, 0) == 0
