"""The server: which one, a connection to it, and its errors in words."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any, cast

from redis import Redis, RedisCluster
from redis import exceptions as errors
from redis.backoff import NoBackoff
from redis.retry import Retry

from quotewire.cluster import is_of_a_cluster
from quotewire.replay.trouble import Trouble, Unreachable
from quotewire.settings import Settings, SettingsError, check_server_url, read_settings, without_password

CONNECT_SECONDS = 5.0
REPLY_SECONDS = 60.0
_PATIENCE: dict[str, Any] = {
    "retry": Retry(NoBackoff(), 0),
    "socket_connect_timeout": CONNECT_SECONDS,
    "socket_timeout": REPLY_SECONDS,
}


def find_url(option: str | None) -> str:
    """Return the server's URL: the option, else what the settings of a worker say here. Raises Trouble."""
    return option or settings_here().redis_url.get_secret_value()


def settings_here() -> Settings:
    """Return the settings that a worker would run with. Raises Trouble with each mistake in them."""
    try:
        return read_settings()
    except SettingsError as error:
        raise Trouble(str(error)) from error


def _is_cluster(client: Redis) -> bool:
    """Say whether the server is a node of a cluster; one that won't tell is taken for none."""
    untyped = cast("Any", client)
    try:
        return is_of_a_cluster(untyped.execute_command("HELLO"))
    except errors.ResponseError:
        return False


class _Cluster(RedisCluster):
    """redis-py's client, which speaks to the nodes that are there while another is away.

    redis-py asks the first node for the table of commands, and about every XREAD: where that one is away, nothing
    can be sent to the others either.
    """

    def __init__(self, url: str, *, asked: Redis) -> None:
        self._asked = asked
        super().__init__(url=url, **_PATIENCE)
        self._speak_through_one_that_answers()

    def command(self, **kwargs: Any) -> dict[str, dict[str, Any]]:
        """Return the table of commands, as the node tells that answered before."""
        return self._asked.command(**kwargs)

    def _speak_through_one_that_answers(self) -> None:
        """Send what concerns no key to a node that is there."""
        untyped = cast("Any", self)
        for node in untyped.get_primaries():
            with suppress(errors.ConnectionError, errors.TimeoutError):
                untyped.get_redis_connection(node).ping()
                untyped.set_default_node(node)
                return


@contextmanager
def connected(url: str) -> Iterator[Redis]:
    """Give a client of a server, or of the cluster that it is a node of; its errors leave the block as Trouble.

    Nothing is tried twice behind our back: a command whose reply was lost may have been carried out.
    """
    place = without_password(url)
    try:
        check_server_url(url)
        client = Redis.from_url(url, **_PATIENCE)
    except ValueError as error:
        raise Trouble(f"{place}: {error}") from error
    try:
        with client:
            if _is_cluster(client):
                # What the commands do touches the streams of one partition, and so one node, at a time.
                with closing(_Cluster(url, asked=client)) as cluster:
                    yield cast("Redis", cluster)
            else:
                yield client
    except errors.AuthenticationError as error:
        raise Trouble(f"{place}: the server refuses the password: {error}") from error
    except (errors.ConnectionError, errors.TimeoutError) as error:
        raise Unreachable(f"{place}: the server cannot be reached: {error}") from error
    except errors.ResponseError as error:
        raise Trouble(f"{place}: the server refuses: {error}") from error
    except errors.RedisError as error:
        raise Trouble(f"{place}: {type(error).__name__}: {error}") from error
