"""What servers lose: a group, a stream, a connection, themselves. Nothing is lost with them, nothing doubled."""

import asyncio
import time
from collections.abc import Iterator

import pytest
from redis import Redis
from redis.exceptions import RedisError
from streams_rig import GROUP, IN, OUT, Rig, add, all_written, copy, running, slow, sources, until

from quotewire.embedded import EmbeddedServer
from quotewire.streams.scripts import Consumer


@pytest.fixture
def own_server() -> Iterator[EmbeddedServer]:
    """A server that this test may kill; its data is on disk."""
    with EmbeddedServer(options=("--appendfsync", "always")) as started:
        yield started


@pytest.mark.asyncio
async def test_a_group_deleted_under_load_is_created_anew_and_each_entry_written_once(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 300)
    async with running(server.url, slow(0.005)) as first, running(server.url, slow(0.004)) as second:
        for share in (30, 120, 200):
            await until(lambda share=share: client.xlen(OUT) >= share, f"{share} written")
            client.xgroup_destroy(IN, GROUP)
        await until(lambda: client.xlen(OUT) >= len(ids), "all written")
        ids += add(client, 20)
        await all_written(client, ids)
        assert first.seen.count("group_created") + second.seen.count("group_created") >= 4


@pytest.mark.asyncio
async def test_a_group_deleted_while_idle_repeats_nothing(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 30)
    async with running(server.url, copy) as rig:
        await all_written(client, ids)
        client.xgroup_destroy(IN, GROUP)
        await until(lambda: rig.seen.count("group_created") == 2, "created anew")
        ids += add(client, 5)
        await all_written(client, ids)
    for key in Consumer(IN, GROUP, "").bookkeeping[2:]:
        assert client.ttl(key) != -1, "what is kept for a time has an end"


@pytest.mark.asyncio
async def test_a_group_lost_again_before_its_first_commit_repeats_nothing(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 30)
    async with running(server.url, copy) as rig:
        await all_written(client, ids)
        for created in (2, 3, 4):
            client.xgroup_destroy(IN, GROUP)
            await until(lambda created=created: rig.seen.count("group_created") == created, "created anew")
        ids += add(client, 5)
        await all_written(client, ids)


@pytest.mark.asyncio
async def test_a_group_that_is_missing_at_the_start_begins_at_the_beginning(
    server: EmbeddedServer, client: Redis
) -> None:
    """Deleting the group while no worker runs is how everything is asked for again."""
    ids = add(client, 10)
    async with running(server.url, copy):
        await all_written(client, ids)
    client.xgroup_destroy(IN, GROUP)
    async with running(server.url, copy):
        await until(lambda: client.xlen(OUT) == 20, "all of it once more")
    assert sorted(sources(client)) == sorted(ids * 2)


@pytest.mark.asyncio
async def test_a_stream_deleted_comes_back_with_new_entries(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 20)
    async with running(server.url, copy):
        await all_written(client, ids)
        client.delete(IN)
        ids += add(client, 20)
        await all_written(client, ids)


@pytest.mark.asyncio
async def test_a_stream_that_begins_again_with_lower_ids_is_read(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 20)
    async with running(server.url, copy):
        await all_written(client, ids)
        client.delete(IN)
        for number in range(1, 6):
            client.xadd(IN, {"number": number}, id=f"{number}-1")
        await all_written(client, [*ids, *(f"{number}-1" for number in range(1, 6))])


@pytest.mark.asyncio
async def test_a_server_killed_under_load_is_gone_on_with(own_server: EmbeddedServer) -> None:
    client = Redis.from_url(own_server.url)
    ids = add(client, 400)
    async with running(own_server.url, slow(0.003)):
        for share in (50, 150):
            await until(lambda share=share: client.xlen(OUT) >= share, f"{share} written")
            own_server.kill()
            await asyncio.sleep(0.3)  # a time without a server
            own_server.start()
        began = time.monotonic()
        await until(lambda: written_more(client, 150), "working again")
        assert time.monotonic() - began < 10
        await all_written(client, ids)
    client.close()


def written_more(client: Redis, than: int) -> bool:
    try:
        return bool(client.xlen(OUT) > than)
    except RedisError:
        return False


@pytest.mark.asyncio
async def test_a_server_that_comes_back_empty_is_gone_on_with(own_server: EmbeddedServer) -> None:
    client = Redis.from_url(own_server.url)
    ids = add(client, 10)
    async with running(own_server.url, copy) as rig:
        await all_written(client, ids)
        own_server.kill()
        own_server.forget()
        own_server.start()
        ids = add(client, 10)
        await all_written(client, ids)
        assert not rig.halt.requested
    client.close()


@pytest.mark.asyncio
async def test_connections_cut_by_the_server_lose_and_double_nothing(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 300)
    async with running(server.url, slow(0.003)):
        for share in range(20, 300, 40):
            await until(lambda share=share: client.xlen(OUT) >= share, f"{share} written")
            client.client_kill_filter(_type="normal", skipme=True)
        await all_written(client, ids)


@pytest.mark.asyncio
async def test_workers_that_die_again_and_again_lose_and_double_nothing(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = add(client, 200)
    for share in range(20, 200, 20):
        rig = Rig(server.url, slow(0.01), claim_ms=200)
        await rig.start()
        await until(lambda share=share: client.xlen(OUT) >= share, f"{share} written")
        await rig.die()
    async with running(server.url, copy, claim_ms=200):
        await all_written(client, ids, 60)
