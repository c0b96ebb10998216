"""Trimming: never what a group still needs, never what the replay window keeps."""

import pytest
from click.testing import CliRunner
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from streams_rig import IN, add

from quotewire.cli import main
from quotewire.embedded import EmbeddedServer
from quotewire.streams.scripts import Scripts

FAR = 10**15


async def trim(url: str, keep_from_ms: int = FAR) -> int:
    client = AsyncRedis.from_url(url)
    try:
        return await Scripts(client).trim(IN, keep_from_ms=keep_from_ms)
    finally:
        await client.aclose()


def settle(client: Redis, group: str, count: int) -> None:
    ((_, entries),) = client.xreadgroup(group, "c", {IN: ">"}, count=count)
    client.xack(IN, group, *(entry for entry, _ in entries))


def left(client: Redis) -> list[str]:
    return [entry.decode() for entry, _ in client.xrange(IN)]


@pytest.mark.asyncio
async def test_the_slowest_of_two_groups_decides(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 10)
    client.xgroup_create(IN, "fast", "0")
    client.xgroup_create(IN, "slow", "0")
    settle(client, "fast", 10)
    settle(client, "slow", 4)
    assert await trim(server.url) == 3
    assert left(client) == ids[3:]


@pytest.mark.asyncio
async def test_a_group_that_has_read_nothing_keeps_everything(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 5)
    client.xgroup_create(IN, "fast", "0")
    client.xgroup_create(IN, "new", "0")
    settle(client, "fast", 5)
    assert await trim(server.url) == 0
    assert left(client) == ids


@pytest.mark.asyncio
async def test_a_pending_entry_keeps_itself_and_all_after_it(server: EmbeddedServer, client: Redis) -> None:
    ids = add(client, 6)
    client.xgroup_create(IN, "g", "0")
    client.xreadgroup("g", "c", {IN: ">"}, count=6)
    client.xack(IN, "g", *(ids[:2] + ids[3:]))
    assert await trim(server.url) == 2
    assert left(client) == ids[2:]


@pytest.mark.asyncio
async def test_the_replay_window_is_kept(server: EmbeddedServer, client: Redis) -> None:
    for ms in (1000, 2000, 3000):
        client.xadd(IN, {"x": 1}, id=f"{ms}-0")
    client.xgroup_create(IN, "g", "0")
    settle(client, "g", 3)
    assert await trim(server.url, 2000) == 1
    assert left(client) == ["2000-0", "3000-0"]


@pytest.mark.asyncio
async def test_a_stream_that_nobody_reads_is_left_alone(server: EmbeddedServer, client: Redis) -> None:
    assert await trim(server.url) == 0
    ids = add(client, 3)
    assert await trim(server.url) == 0
    assert left(client) == ids


@pytest.mark.asyncio
async def test_trimming_leaves_the_lag_known(server: EmbeddedServer, client: Redis) -> None:
    add(client, 6)
    client.xgroup_create(IN, "g", "0")
    settle(client, "g", 4)
    assert await trim(server.url) == 3
    assert client.xinfo_groups(IN)[0]["lag"] == 2


def test_the_command_trims_and_tells_what_it_did(server: EmbeddedServer, client: Redis) -> None:
    for ms in (1000, 2000):
        client.xadd(IN, {"x": 1}, id=f"{ms}-0")
    (young,) = add(client, 1)
    client.xgroup_create(IN, "g", "0")
    settle(client, "g", 3)
    done = CliRunner().invoke(main, ["trim", "--keep", "1h", "--stream", IN, "--url", server.url])
    assert (done.exit_code, done.output) == (0, f"{IN}: 2 removed, 1 left\n")
    assert left(client) == [young]


def test_the_command_refuses_a_span_that_is_none() -> None:
    done = CliRunner().invoke(main, ["trim", "--keep", "soon"])
    assert done.exit_code == 2
    assert "7d" in done.output
