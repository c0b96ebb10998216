"""A Redis Cluster behind the address: found by asking, spoken to through redis-py's own cluster client."""

from typing import Any

from redis.asyncio import RedisCluster
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import NoPermissionError, ResponseError


async def is_cluster(client: Any) -> bool:
    """Say whether the server is a node of a cluster; one that won't tell is taken for none. Raises ConnectionError."""
    try:
        return bool((await client.info("cluster")).get("cluster_enabled"))
    except (NoPermissionError, ResponseError):
        return False


def cluster_client(url: str, *, socket_seconds: float) -> RedisCluster:
    """Return a client of the whole cluster that a node at `url` belongs to; it connects at its first command.

    Slots without a node are no reason to refuse the others. As in the worker's other client nothing but a connection
    that was cut while idle is tried again behind our back.
    """
    return RedisCluster.from_url(
        url,
        require_full_coverage=False,
        socket_timeout=socket_seconds,
        socket_connect_timeout=socket_seconds,
        health_check_interval=15,
        client_name="quotewire",
        retry=Retry(NoBackoff(), 1),
    )
