"""A real Redis Cluster of three nodes on loopback, each with its data in a file; nodes can be killed and come back."""

import gc
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from redis import Redis
from redis.cluster import RedisCluster
from redis.crc import key_slot
from redis.exceptions import RedisError
from worker_process import free_port, wait_until

from quotewire.embedded import EmbeddedServer

NODES, SLOTS = 3, 16384


class Cluster:
    """`with` brings it up and takes it down."""

    def __init__(self, folder: Path, binary: Path) -> None:
        self._folder, self._binary = folder, binary
        self._bus_ports = [free_port() for _ in range(NODES)]
        self.nodes = [
            self._node(folder / f"node{number}", bus_port) for number, bus_port in enumerate(self._bus_ports)
        ]
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

    def owner(self, key: str) -> EmbeddedServer:
        """The node that a key lies on."""
        with self.client() as client:
            found: Any = client.get_node_from_key(key)
        return next(node for node in self.nodes if port_of(node) == found.port)

    def lose(self, node: EmbeddedServer) -> None:
        """Kill a node, and wait until the others take it for dead."""
        node.kill()
        others = [other for other in self.nodes if other is not node]
        wait_until(lambda: not any(map(holds_all, others)), "the others take it for dead")

    @contextmanager
    def replica(self, node: EmbeddedServer) -> Iterator[EmbeddedServer]:
        """Give a node a replica in step with it; after the block the node has its place back."""
        with self._node(self._folder / "replica", free_port()) as replica:
            bus_port = self._bus_ports[self.nodes.index(node)]
            ask(replica, "CLUSTER", "MEET", "127.0.0.1", port_of(node), bus_port)
            wait_until(lambda: does(replica, "CLUSTER", "REPLICATE", name_of(node)), "it knows its master")
            wait_until(lambda: follows(replica), "the replica is in step")
            yield replica
            node.start()
            wait_until(lambda: follows(node), "what was killed follows its replica")
            wait_until(lambda: does(node, "CLUSTER", "FAILOVER"), "it may take over")
            wait_until(lambda: follows(replica), "all is as it was")
            name = name_of(replica)
        for other in self.nodes:
            ask(other, "CLUSTER", "FORGET", name)

    @staticmethod
    def move(key: str, giver: EmbeddedServer, taker: EmbeddedServer, *, pause: float) -> None:
        """Move the slot of a key as redis-cli does, its keys one by one, with a pause after each."""
        slot = key_slot(key.encode())
        ask(taker, "CLUSTER", "SETSLOT", slot, "IMPORTING", name_of(giver))
        ask(giver, "CLUSTER", "SETSLOT", slot, "MIGRATING", name_of(taker))
        while keys := ask(giver, "CLUSTER", "GETKEYSINSLOT", slot, 1):
            ask(giver, "MIGRATE", "127.0.0.1", port_of(taker), keys[0], 0, 5000)
            time.sleep(pause)
        for node in (taker, giver):
            ask(node, "CLUSTER", "SETSLOT", slot, "NODE", name_of(taker))

    def _node(self, folder: Path, bus_port: int) -> EmbeddedServer:
        folder.mkdir(parents=True)
        return EmbeddedServer(
            folder=folder, binary=self._binary, over_tcp=True,
            options=[
                "--cluster-enabled", "yes", "--cluster-node-timeout", "1000",
                "--cluster-require-full-coverage", "no", "--cluster-config-file", "nodes.conf",
                "--cluster-port", str(bus_port), "--repl-diskless-sync-delay", "0",
            ],
        )  # fmt: skip

    def _join(self) -> None:
        bounds = [SLOTS * number // NODES for number in range(NODES + 1)]
        for number, node in enumerate(self.nodes):
            ask(node, "CLUSTER", "ADDSLOTSRANGE", bounds[number], bounds[number + 1] - 1)
            ask(node, "CLUSTER", "SET-CONFIG-EPOCH", number + 1)
        for node, bus_port in zip(self.nodes[1:], self._bus_ports[1:], strict=True):
            ask(self.nodes[0], "CLUSTER", "MEET", "127.0.0.1", port_of(node), bus_port)
        wait_until(lambda: all(map(knows_all, self.nodes)), "the nodes know each other")


def ask(node: EmbeddedServer, *command: str | int | bytes) -> Any:
    with Redis.from_url(node.url) as client:
        return client.execute_command(*command)  # type: ignore[no-untyped-call]


def does(node: EmbeddedServer, *command: str | int) -> bool:
    try:
        ask(node, *command)
    except RedisError:
        return False
    return True


def follows(node: EmbeddedServer) -> bool:
    """Whether it is a replica in step with its master."""
    with Redis.from_url(node.url) as client:
        told: Any = client.info("replication")
    return told["role"] == "slave" and told["master_link_status"] == "up"


def name_of(node: EmbeddedServer) -> str:
    name = ask(node, "CLUSTER", "MYID")
    return name.decode() if isinstance(name, bytes) else str(name)


def port_of(node: EmbeddedServer) -> int:
    return int(node.url.rpartition(":")[2].partition("/")[0])


def collect_what_is_left_open() -> None:
    """Let go of the connections that redis-py's cluster client leaves open whenever it learns who is there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def is_up(node: EmbeddedServer) -> bool:
    return does(node, "PING")


def holds_all(node: EmbeddedServer) -> bool:
    """Whether, as it knows, no slot lies on a node that is dead."""
    return "cluster_slots_fail:0" in str(ask(node, "CLUSTER", "INFO"))


def knows_all(node: EmbeddedServer) -> bool:
    try:
        info: Any = ask(node, "CLUSTER", "INFO")
    except RedisError:
        return False
    text = info.decode() if isinstance(info, bytes) else str(info)
    return (
        "cluster_state" in text
        and ("cluster_state:ok" in text or "'cluster_state': 'ok'" in text)
        and (f"cluster_known_nodes:{NODES}" in text or f"'cluster_known_nodes': '{NODES}'" in text)
        and (f"cluster_slots_assigned:{SLOTS}" in text or f"'cluster_slots_assigned': '{SLOTS}'" in text)
    )
