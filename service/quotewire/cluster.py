"""A Redis Cluster behind the address: found by asking, spoken to through redis-py's own cluster client."""

from collections.abc import Iterable
from typing import Any, cast

from redis._parsers import AsyncCommandsParser
from redis.asyncio import RedisCluster
from redis.asyncio.cluster import NodesManager
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.crc import key_slot
from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import ResponseError
from redis.exceptions import TimeoutError as TooSlow

_READS = ("XREADGROUP", "XREAD")


async def is_cluster(client: Any) -> bool:
    """Say whether the server is a node of a cluster; one that won't tell is taken for none. Raises ConnectionError."""
    try:
        return is_of_a_cluster(await client.execute_command("HELLO"))
    except ResponseError:
        return False


def is_of_a_cluster(hello: Any) -> bool:
    """Say whether the answer to HELLO, which every user may ask, comes from a node of a cluster."""
    told = hello if isinstance(hello, dict) else dict(zip(hello[::2], hello[1::2], strict=True))
    return told.get(b"mode") == b"cluster"


def lie_together(names: Iterable[str]) -> bool:
    """Say whether these streams lie on one node of a cluster wherever their slots go: they have one hash tag."""
    return len({key_slot(name.encode()) for name in names}) == 1


class CommandTable(AsyncCommandsParser):
    """Tells where the keys of a command stand, as any node knows it, asked once.

    redis-py's own asks one node, again whenever it learns who is there, and about every XREADGROUP: where that node
    is the one that is away, nothing can be sent to the others either.
    """

    def __init__(self, nodes: NodesManager) -> None:
        super().__init__()
        self._nodes = nodes

    async def initialize(self, node: Any = None) -> None:
        """Ask the nodes in turn, `node` first. Raises ConnectionError or TimeoutError where none answers."""
        if self.commands:
            return
        others = [other for other in self._nodes.nodes_cache.values() if other is not node]
        failure: Exception = Unreachable("no node of the cluster is known")
        for candidate in [node, *others] if node else others:
            try:
                await super().initialize(candidate)
            except (Unreachable, TooSlow) as error:
                failure = error
            else:
                return
        raise failure

    async def get_keys(self, *args: Any) -> Any:
        """Return the keys among the arguments of a command."""
        if args[0] not in _READS:
            return await super().get_keys(*args)
        names = [part.decode() if isinstance(part, bytes) else str(part) for part in args]
        behind = args[names.index("STREAMS", 4 if args[0] == "XREADGROUP" else 1) + 1 :]
        return behind[: len(behind) // 2]


class WholeCluster(RedisCluster):
    """redis-py's client, which goes on with the nodes that are there while another is away.

    redis-py closes itself where a slot has no node for the moment, or many have moved: it cuts every connection, under
    the commands of all other streams too.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.commands_parser = CommandTable(self.nodes_manager)

    async def aclose(self) -> None:
        """Ask who is there before the next command, and leave the connections alone."""
        self._initialize = True

    async def end(self) -> None:
        """Close all connections."""
        self._initialize = False
        await super().aclose()


def cluster_client(url: str, *, socket_seconds: float) -> WholeCluster:
    """Return a client of the whole cluster that a node at `url` belongs to; it connects at its first command.

    Slots without a node are no reason to refuse the others. As in the worker's other client nothing but a connection
    that was cut while idle is tried again behind our back.
    """
    client = WholeCluster.from_url(
        url,
        require_full_coverage=False,
        socket_timeout=socket_seconds,
        socket_connect_timeout=socket_seconds,
        health_check_interval=15,
        client_name="quotewire",
        retry=Retry(NoBackoff(), 1),
    )
    return cast("WholeCluster", client)
