"""Reading: from the beginning, a few entries at a time, whatever they hold."""

import asyncio

import pytest
from redis import Redis
from streams_rig import GROUP, IN, Rig, add, all_written, copy, pending, running, until

from quotewire.embedded import EmbeddedServer
from quotewire.streams import Delivery, Settled


@pytest.mark.asyncio
async def test_what_was_published_before_the_first_start_is_read(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 50)
    async with running(server.url, copy):
        await all_written(client, ids)


@pytest.mark.asyncio
async def test_what_is_published_later_is_read_too(server: EmbeddedServer, client: Redis) -> None:
    async with running(server.url, copy):
        ids = add(client, 20)
        await all_written(client, ids)
        ids += add(client, 20)
        await all_written(client, ids)


@pytest.mark.asyncio
async def test_a_restart_goes_on_where_the_group_is(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 10)
    async with running(server.url, copy):
        await all_written(client, ids)
    ids += add(client, 10)
    async with running(server.url, copy):
        await all_written(client, ids)


@pytest.mark.asyncio
async def test_one_consumer_never_takes_the_whole_backlog(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 500)
    go = asyncio.Event()

    async def wait(delivery: Delivery) -> Settled:
        await go.wait()
        return await copy(delivery)

    async with running(server.url, wait, batch=4, concurrency=4):
        await until(lambda: len(pending(client)) >= 8, "a few entries read")
        most = 0
        for _ in range(30):
            most = max(most, len(pending(client)))
            await asyncio.sleep(0.01)
        assert most <= 4 * 4
        go.set()
        await all_written(client, ids)


@pytest.mark.asyncio
async def test_the_handler_sees_the_fields_byte_for_byte(server: EmbeddedServer, client: Redis) -> None:
    odd: list[dict[bytes, bytes]] = [
        {b"data": b'"\xff\x00"'},
        {b"__data__": b"\x89BIN\x0d\x0a\x1a\x0a"},
        {b"": b""},
        {b"\xfe": b"\xfd", b"data": b"[1"},
        {b"data": b'{"data": 1}', b"reply_to": b"elsewhere", b"content-type": b"\xff"},
    ]
    for fields in odd:
        client.xadd(IN, fields)  # type: ignore[arg-type]
    seen: list[dict[bytes, bytes]] = []

    async def note(delivery: Delivery) -> Settled:
        seen.append(dict(delivery.fields))
        return Settled((), "enriched")

    async with running(server.url, note, concurrency=2):
        await until(lambda: len(seen) == len(odd), "all seen")
        await until(lambda: not pending(client), "all settled")
    assert sorted(map(repr, seen)) == sorted(map(repr, odd))


@pytest.mark.asyncio
async def test_a_name_is_never_used_again(server: EmbeddedServer, client: Redis) -> None:
    add(client, 1)
    names = set()
    for _ in range(3):
        async with running(server.url, copy) as rig:
            names.add(rig.name)
    assert len(names) == 3


@pytest.mark.asyncio
async def test_an_idle_worker_asks_only_now_and_then(server: EmbeddedServer, client: Redis) -> None:
    async with running(server.url, copy):
        await until(lambda: client.exists(IN) and client.xinfo_groups(IN), "the group")
        client.config_resetstat()
        await asyncio.sleep(1.2)  # the measured span itself, not a wait for something
        reads = client.info("commandstats").get("cmdstat_xreadgroup", {}).get("calls", 0)
        assert reads <= 8


@pytest.mark.asyncio
async def test_the_group_is_created_at_the_beginning_even_beside_another(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 5)
    client.xgroup_create(IN, "others", "$")
    rig = Rig(server.url, copy)
    await rig.start()
    try:
        await all_written(client, ids)
    finally:
        await rig.stop()
    assert {info["name"].decode() for info in client.xinfo_groups(IN)} == {"others", GROUP}
