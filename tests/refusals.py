"""What makes a server refuse: each returns what makes it serve again."""

from collections.abc import Callable

from redis import Redis


def read_only(client: Redis) -> Callable[[], object]:
    client.config_set("replica-serve-stale-data", "yes")
    client.replicaof("127.0.0.1", "1")
    return lambda: client.replicaof("NO", "ONE")


def full(client: Redis) -> Callable[[], object]:
    client.config_set("maxmemory", 1)
    return lambda: client.config_set("maxmemory", 0)


def forbidden(command: str) -> Callable[[Redis], Callable[[], object]]:
    def forbid(client: Redis) -> Callable[[], object]:
        client.execute_command("ACL", "SETUSER", "default", f"-{command}")
        return lambda: client.execute_command("ACL", "SETUSER", "default", "+@all")

    return forbid
