"""The commit script: all of it or nothing, and nothing where the entry is no longer ours."""

import pytest
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.exceptions import ResponseError
from streams_rig import GROUP, IN, OUT, add, pending, sources

from quotewire.embedded import EmbeddedServer
from quotewire.streams import Message
from quotewire.streams.scripts import Commit, Consumer, Scripts

ME = Consumer(IN, GROUP, "me")


def read(client: Redis, consumer: str = "me") -> str:
    """Publish one entry and read it as `consumer`; return its id."""
    (entry_id,) = add(client, 1)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, consumer, {IN: ">"}, count=1)
    return entry_id


def output(entry_id: str, stream: str = OUT) -> Message:
    return Message(stream, {b"source": entry_id.encode()})


async def commit(url: str, entry_id: str, *messages: Message, consumer: Consumer = ME) -> Commit:
    client = AsyncRedis.from_url(url)
    try:
        return await Scripts(client).commit(consumer, entry_id, messages)
    finally:
        await client.aclose()


@pytest.mark.asyncio
async def test_a_commit_writes_every_output_and_acknowledges(server: EmbeddedServer, client: Redis) -> None:
    entry = read(client)
    messages = (output(entry), output(entry, "quotes"), output(entry, "quotes"))
    assert await commit(server.url, entry, *messages) is Commit.OK
    assert (sources(client), sources(client, "quotes"), pending(client)) == ([entry], [entry, entry], [])


@pytest.mark.asyncio
async def test_a_second_commit_of_an_entry_changes_nothing(server: EmbeddedServer, client: Redis) -> None:
    entry = read(client)
    await commit(server.url, entry, output(entry))
    assert await commit(server.url, entry, output(entry)) is Commit.GONE
    assert sources(client) == [entry]


@pytest.mark.asyncio
async def test_an_entry_claimed_elsewhere_is_fenced(server: EmbeddedServer, client: Redis) -> None:
    entry = read(client)
    client.xclaim(IN, GROUP, "other", 0, [entry])
    assert await commit(server.url, entry, output(entry)) is Commit.FENCED
    assert (sources(client), len(pending(client))) == ([], 1)


@pytest.mark.asyncio
async def test_an_entry_of_a_group_that_is_gone_is_not_written(server: EmbeddedServer, client: Redis) -> None:
    entry = read(client)
    client.xgroup_destroy(IN, GROUP)
    assert await commit(server.url, entry, output(entry)) is Commit.GONE
    client.delete(IN)
    assert await commit(server.url, entry, output(entry)) is Commit.GONE
    assert sources(client) == []


@pytest.mark.asyncio
async def test_an_output_of_another_type_writes_nothing_at_all(server: EmbeddedServer, client: Redis) -> None:
    entry = read(client)
    client.set("quotes", "no stream")
    with pytest.raises(ResponseError, match="quotes is a string"):
        await commit(server.url, entry, output(entry), output(entry, "quotes"))
    assert (sources(client), len(pending(client))) == ([], 1)


@pytest.mark.parametrize("denied", ["-xack", "-xadd", "-zadd", "resetkeys ~in* ~out"])
@pytest.mark.asyncio
async def test_what_a_user_may_not_do_writes_nothing_at_all(
    server: EmbeddedServer, client: Redis, denied: str
) -> None:
    entry = read(client)
    client.execute_command(
        "ACL", "SETUSER", "worker", "reset", "on", "nopass", "~*", "+@all", *denied.split()
    )
    url = server.url.replace("unix://", "unix://worker:x@")
    try:
        with pytest.raises(ResponseError, match=r"may not|permission"):
            await commit(url, entry, output(entry), output(entry, "quotes"))
    finally:
        client.execute_command("ACL", "DELUSER", "worker")
    assert (sources(client), sources(client, "quotes"), len(pending(client))) == ([], [], 1)


@pytest.mark.asyncio
async def test_a_full_server_writes_nothing_at_all(server: EmbeddedServer, client: Redis) -> None:
    entry = read(client)
    client.config_set("maxmemory", 1)
    try:
        with pytest.raises(ResponseError, match="maxmemory"):
            await commit(server.url, entry, output(entry), output(entry, "quotes"))
    finally:
        client.config_set("maxmemory", 0)
    assert (sources(client), len(pending(client))) == ([], 1)


@pytest.mark.asyncio
async def test_the_bookkeeping_stays_small(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 30)
    client.xgroup_create(IN, GROUP, "0")
    client.xreadgroup(GROUP, "me", {IN: ">"}, count=30)
    settled, mark, _ = ME.bookkeeping
    for entry in reversed(ids[1:]):
        await commit(server.url, entry, output(entry))
    assert (client.zcard(settled), client.get(mark)) == (29, f"({ids[0]}".encode())
    await commit(server.url, ids[0], output(ids[0]))
    assert (client.exists(settled), client.get(mark)) == (0, f"[{ids[-1]}".encode())
