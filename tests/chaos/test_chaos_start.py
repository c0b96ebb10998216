"""A server that goes while a worker starts: the worker waits for it, and does not end."""

from typing import Any

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer
from quotewire.streams.subscription import route_reads
from tests.integration.streams_rig import Rig, add, all_written, copy


@pytest.mark.asyncio
async def test_a_server_killed_between_the_opening_and_the_first_read_is_waited_for(
    server: EmbeddedServer, client: Redis
) -> None:
    """FastStream creates the group once more when it begins to read; that must not fail for want of a server."""
    ids = add(client, 10)
    rig = Rig(server.url, copy)
    connection: Any = await rig._broker.connect()
    xreadgroup = connection.xreadgroup
    route_reads(connection, [rig.consumer])
    await rig.consumer.open(connection, xreadgroup, rig.watchdog)
    try:
        server.kill()
        await rig._broker.start()
        server.start()
        await all_written(client, ids)
    finally:
        await rig.stop()
