"""Servers that refuse: no hot loop, no flood of log lines, an end with a status; and going on where it passes."""

import asyncio
from collections.abc import Callable

import pytest
from redis import Redis
from streams_rig import IN, LETTERS, OUT, Rig, add, all_written, bury, copy, until
from structlog.testing import capture_logs
from tests.refusals import forbidden, full, read_only

from quotewire.embedded import EmbeddedServer
from quotewire.streams import Delivery, Settled
from quotewire.streams.halt import Exit

SECONDS = 0.6


def wrong_type(client: Redis) -> Callable[[], object]:
    client.delete(OUT)
    client.set(OUT, "no stream")
    return lambda: client.delete(OUT)


REFUSALS = {
    "READONLY": read_only,
    "OOM": full,
    "NOPERM to read": forbidden("xreadgroup"),
    "NOPERM to write": forbidden("xadd"),
    "NOPERM for scripts": forbidden("evalsha"),
    "WRONGTYPE": wrong_type,
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
@pytest.mark.asyncio
async def test_a_server_that_keeps_refusing_ends_the_worker_without_a_flood(
    server: EmbeddedServer, client: Redis, refusal: Callable[[Redis], Callable[[], object]]
) -> None:
    rig = Rig(server.url, copy, refused_seconds=SECONDS)
    await rig.start()
    lift = refusal(client)
    try:
        with capture_logs() as lines:
            client.config_resetstat()
            lift_for_a_moment(client, refusal)
            await until(lambda: rig.halt.requested, "the worker asks for its end")
            commands = client.info("stats")["total_commands_processed"]
    finally:
        lift()
        await rig.stop()
    assert rig.halt.status is Exit.REFUSED
    assert len(lines) < 40
    assert commands < 400


def lift_for_a_moment(client: Redis, refusal: Callable[[Redis], Callable[[], object]]) -> None:
    """Publish an entry, as a producer with other rights would, so that there is something to refuse."""
    if refusal in (read_only, full):
        client.replicaof("NO", "ONE")
        client.config_set("maxmemory", 0)
    if refusal is REFUSALS["NOPERM to write"]:
        client.execute_command("ACL", "SETUSER", "default", "+xadd")
    add(client, 1)
    refusal(client)


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
@pytest.mark.asyncio
async def test_a_refusal_that_passes_is_gone_on_from(
    server: EmbeddedServer, client: Redis, refusal: Callable[[Redis], Callable[[], object]]
) -> None:
    rig = Rig(server.url, copy)
    await rig.start()
    try:
        ids = add(client, 3)
        await all_written(client, ids)
        if refusal is wrong_type:
            ids = []
        lift = refusal(client)
        try:
            await until(lambda: rig.seen.count("server_failed") or not refuses_idle(refusal), "a refusal")
            await asyncio.sleep(0.3)
        finally:
            lift()
        ids += add(client, 5)
        await all_written(client, ids)
        assert not rig.halt.requested
        assert client.exists(IN)
    finally:
        await rig.stop()


def refuses_idle(refusal: Callable[[Redis], Callable[[], object]]) -> bool:
    """Whether a worker with nothing to do notices: reading goes on where only writing is refused."""
    return refusal in (read_only, REFUSALS["NOPERM to read"])


@pytest.mark.asyncio
async def test_one_output_that_refuses_ends_the_worker_though_others_are_written(
    server: EmbeddedServer, client: Redis
) -> None:
    """As where the worker may write enriched articles and no dead letters."""
    client.set(LETTERS, "no stream")
    ids = add(client, 1)

    async def first_to_the_letters(delivery: Delivery) -> Settled:
        return (
            Settled((bury(delivery, "no_text", ""),), "no_text")
            if delivery.id in ids
            else await copy(delivery)
        )

    rig = Rig(server.url, first_to_the_letters, refused_seconds=SECONDS)
    with capture_logs() as lines:
        await rig.start()
        try:
            while not rig.halt.requested and client.xlen(OUT) < 200:
                add(client, 1)
                await asyncio.sleep(0.02)
        finally:
            await rig.stop()
    assert rig.halt.status is Exit.REFUSED
    assert sum(line["log_level"] != "debug" for line in lines) < 20
