"""A real Redis Cluster of three nodes on loopback, each with its data in a file; nodes can be killed and come back."""

import gc
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from redis import Redis
from redis.cluster import RedisCluster
from redis.exceptions import RedisError
from worker_process import free_port, wait_until

from quotewire.embedded import EmbeddedServer

NODES, SLOTS = 3, 16384


class Cluster:
    """`with` brings it up and takes it down."""

    def __init__(self, folder: Path, binary: Path) -> None:
        self._bus_ports = [free_port() for _ in range(NODES)]
        self.nodes = [
            EmbeddedServer(
                folder=folder / f"node{number}", binary=binary, over_tcp=True,
                options=[
                    "--cluster-enabled", "yes", "--cluster-node-timeout", "1000",
                    "--cluster-require-full-coverage", "no", "--cluster-config-file", "nodes.conf",
                    "--cluster-port", str(self._bus_ports[number]),
                ],
            )
            for number in range(NODES)
        ]  # fmt: skip
        for node in self.nodes:
            node.folder.mkdir(parents=True)
        self._open = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as unless_up:
            for node in self.nodes:
                unless_up.enter_context(node)
            self._join()
            self._open = unless_up.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def url(self) -> str:
        return self.nodes[0].url

    @contextmanager
    def client(self) -> Iterator[RedisCluster]:
        node = next(node for node in self.nodes if is_up(node))
        client = RedisCluster.from_url(node.url, require_full_coverage=False)
        try:
            yield client
        finally:
            client.close()

    def _join(self) -> None:
        clients = [Redis.from_url(node.url) for node in self.nodes]
        bounds = [SLOTS * number // NODES for number in range(NODES + 1)]
        for number, client in enumerate(clients):
            client.execute_command("CLUSTER", "ADDSLOTSRANGE", bounds[number], bounds[number + 1] - 1)
            client.execute_command("CLUSTER", "SET-CONFIG-EPOCH", number + 1)
        for client, bus in zip(clients[1:], self._bus_ports[1:], strict=True):
            port = client.connection_pool.connection_kwargs["port"]
            clients[0].execute_command("CLUSTER", "MEET", "127.0.0.1", port, bus)
        wait_until(lambda: all(map(knows_all, clients)), "the nodes know each other")
        for client in clients:
            client.close()


def collect_what_is_left_open() -> None:
    """Let go of the connections that redis-py's cluster client leaves open whenever it learns who is there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def is_up(node: EmbeddedServer) -> bool:
    try:
        with Redis.from_url(node.url) as client:
            return bool(client.ping())
    except RedisError:
        return False


def knows_all(client: Redis) -> bool:
    try:
        info: Any = client.execute_command("CLUSTER", "INFO")
    except RedisError:
        return False
    text = info.decode() if isinstance(info, bytes) else str(info)
    return (
        "cluster_state" in text
        and ("cluster_state:ok" in text or "'cluster_state': 'ok'" in text)
        and (f"cluster_known_nodes:{NODES}" in text or f"'cluster_known_nodes': '{NODES}'" in text)
        and (f"cluster_slots_assigned:{SLOTS}" in text or f"'cluster_slots_assigned': '{SLOTS}'" in text)
    )
