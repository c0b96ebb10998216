"""A server with TLS and users of least privilege (deploy/redis/users.acl): everyone can do their part and no more."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from redis import Redis, RedisCluster
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import NoPermissionError
from replay_steps import quotewire
from worker_process import ENRICHED, RAW, TEXT, WorkerProcess, free_port, wait_until

from quotewire.workers.limits import die_with

ROOT = Path(__file__).parents[2]
USERS, SCALING = ROOT / "deploy" / "redis" / "users.acl", ROOT / "docs" / "scaling.md"
SECRETS = {name: f"change-me-{name}" for name in ("worker", "producer", "consumer", "operator")}


def speaks_tls(server: str) -> bool:
    """Whether a server was built with TLS: one without does not know the option."""
    options = ("--port", "0", "--tls-port", "1", "--tls-auth-clients", "perhaps")
    done = subprocess.run([server, *options], capture_output=True, text=True, check=False)
    return "tls-auth-clients" in done.stdout + done.stderr and "argument" in done.stdout + done.stderr


def knows_no_setinfo() -> bool:
    """Whether it is a Redis before 7.2, which takes no rule about a command that it does not know."""
    assert SERVER
    version = subprocess.run([SERVER, "--version"], capture_output=True, text=True, check=True).stdout
    return version.startswith("Redis server v=7.0")


SERVER = next(
    (
        found
        for name in ("valkey-server", "redis-server")
        if (found := shutil.which(name)) and speaks_tls(found)
    ),
    None,
)

pytestmark = [
    pytest.mark.skipif(SERVER is None, reason="no valkey-server or redis-server with TLS on PATH"),
    pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make certificates with"),
]


class TlsServer:
    """A server that takes TLS alone, with the users of the deployment; `options` are further arguments of it."""

    def __init__(self, folder: Path, users: str, *options: str) -> None:
        self.folder, self.port, self._options = folder, free_port(), options
        for name in ("ca", "other"):
            openssl(
                folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", f"{name}.key", "-out", f"{name}.crt",
            )  # fmt: skip
        if knows_no_setinfo():
            users = users.replace(" +client|setinfo", "")
        (folder / "users.acl").write_text(f"{users}user watcher on >watcher ~* +@all\n", "utf-8")

    def start(self) -> subprocess.Popen[bytes]:
        assert SERVER
        return subprocess.Popen(
            [
                SERVER, "--port", "0", "--tls-port", str(self.port), "--bind", "127.0.0.1", "--save", "",
                "--tls-cert-file", "ca.crt", "--tls-key-file", "ca.key", "--tls-ca-cert-file", "ca.crt",
                "--tls-auth-clients", "no", "--aclfile", "users.acl", *self._options,
            ],
            cwd=self.folder, stdout=subprocess.DEVNULL, preexec_fn=partial(die_with, os.getpid()),
        )  # fmt: skip

    def url(self, user: str, secret: str | None = None, *, ca: str = "ca.crt") -> str:
        name = user if user == "watcher" else f"quotewire-{user}"
        password = secret or SECRETS.get(user, user)
        return f"rediss://{name}:{password}@127.0.0.1:{self.port}/0?ssl_ca_certs={self.folder / ca}"

    def client(self, user: str) -> Redis:
        return Redis.from_url(self.url(user))


def openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def answers(client: Redis) -> bool:
    try:
        return bool(client.ping())
    except NoConnection:
        return False


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TlsServer]:
    with running(TlsServer(tmp_path_factory.mktemp("tls"), USERS.read_text("utf-8"))) as server:
        yield server


@contextmanager
def running(server: TlsServer) -> Iterator[TlsServer]:
    process = server.start()
    try:
        with server.client("watcher") as client:
            wait_until(lambda: answers(client), "the server with TLS answers")
        yield server
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def watcher(tls: TlsServer) -> Iterator[Redis]:
    """One who may do everything, to look; the server is empty and no refusal is on record."""
    with tls.client("watcher") as client:
        client.flushall()
        client.acl_log_reset()
        yield client


def refusals(watcher: Redis) -> list[Any]:
    return [(entry["username"], entry["object"], entry["context"]) for entry in watcher.acl_log()]


def test_everyone_does_their_part_over_tls_and_is_refused_nothing(
    tls: TlsServer, watcher: Redis, tmp_path: Path
) -> None:
    with tls.client("producer") as producer:
        producer.xadd(RAW, {"uri": "urn:mill", "text": TEXT})
        producer.xadd(RAW, {"uri": "urn:blank", "text": " "})
    with WorkerProcess(tls.url("worker"), tmp_path / "log") as worker:
        worker.ready()
        wait_until(lambda: watcher.xlen(ENRICHED) == 1, "the article comes out")
        wait_until(lambda: "quotewire_lag" in worker.get("/metrics")[1], "what is measured on the server")
        watcher.xgroup_destroy(RAW, "quotewire")  # it is created anew, nothing twice
        with tls.client("producer") as producer:
            producer.xadd(RAW, {"uri": "urn:mill:2", "text": TEXT})
        wait_until(lambda: watcher.xlen(ENRICHED) == 2, "the group is back")
        assert worker.end() == 0
    with tls.client("consumer") as consumer:
        consumer.xgroup_create(ENRICHED, "desk", id="0")
        [(_, entries)] = consumer.xreadgroup("desk", "me", {ENRICHED: ">"})
        assert consumer.xack(ENRICHED, "desk", *[entry for entry, _ in entries]) == 2
    operator = tls.url("operator")
    for command in (
        ("rejected", "list", "--counts"), ("rejected", "requeue", "--code", "no_text", "--yes"),
        ("record", RAW, "-o", str(tmp_path / "raw.ndjson")), ("trim",),
        ("replay", str(tmp_path / "raw.ndjson"), "--to", f"{RAW}.again"), ("watch", "--from", "0", "--count", "1"),
    ):  # fmt: skip
        done = quotewire(operator, *command)
        assert done.exit_code == 0, (command, done.output)
    assert refusals(watcher) == []


def test_everyone_does_their_part_on_a_cluster_with_the_rights_of_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [command] = re.findall(r"^(sed .*) > users.acl", SCALING.read_text("utf-8"), re.MULTILINE)
    users = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    options = (
        "--cluster-enabled",
        "yes",
        "--tls-cluster",
        "yes",
        "--cluster-port",
        str(free_port()),
        "--dir",
        str(tmp_path),
    )
    monkeypatch.setenv("QUOTEWIRE_PARTITIONS", "2")
    raw, enriched = "{p1}:articles.raw", "{p1}:articles.enriched"
    with (
        running(TlsServer(tmp_path, users, *options)) as server,
        server.client("watcher") as watcher,
        WorkerProcess(server.url("worker"), tmp_path / "log", PARTITIONS=2) as worker,
    ):
        watcher.execute_command("CLUSTER", "ADDSLOTSRANGE", 0, 16383)  # type: ignore[no-untyped-call]
        worker.ready()
        with RedisCluster.from_url(server.url("producer")) as producer:
            producer.xadd(raw, {"uri": "urn:mill", "text": TEXT})
            producer.xadd(raw, {"uri": "urn:blank", "text": " "})
        wait_until(lambda: watcher.xlen(enriched) == 1, "the article comes out")
        for user, *command in (
            ("operator", "rejected", "requeue", "--code", "no_text", "--yes"), ("operator", "trim"),
            ("consumer", "watch", "--from", "0", "--count", "1"),
            ("consumer", "index", enriched, "--db", str(tmp_path / "quotes.db")),
        ):  # fmt: skip
            done = quotewire(server.url(user), *command)
            assert done.exit_code == 0, (command, done.output)
        assert refusals(watcher) == []
        assert worker.end() == 0


@pytest.mark.parametrize(
    ("user", "command"),
    [
        ("producer", ("XRANGE", RAW, "-", "+")),
        ("producer", ("XADD", ENRICHED, "*", "data", "forged")),
        ("producer", ("DEL", RAW)),
        ("worker", ("CONFIG", "GET", "*")),
        ("worker", ("FLUSHALL",)),
        ("worker", ("KEYS", "*")),
        ("worker", ("GET", "somebody:elses")),
        ("worker", ("ACL", "LIST")),
        ("consumer", ("XADD", ENRICHED, "*", "data", "forged")),
        ("consumer", ("XRANGE", RAW, "-", "+")),
        ("consumer", ("XDEL", ENRICHED, "1-0")),
        ("operator", ("CONFIG", "SET", "appendonly", "no")),
        ("operator", ("FLUSHALL",)),
    ],
)
def test_nobody_can_do_what_is_not_theirs(
    tls: TlsServer, watcher: Redis, user: str, command: tuple[str, ...]
) -> None:
    with tls.client(user) as client, pytest.raises(NoPermissionError):
        client.execute_command(*command)


def test_a_server_with_a_certificate_of_another_is_not_spoken_to(tls: TlsServer, watcher: Redis) -> None:
    done = quotewire(tls.url("operator", ca="other.crt"), "rejected", "list")
    assert done.exit_code == 1
    assert "cannot be reached" in done.stderr
    assert "certificate" in done.stderr.lower()


def test_a_secret_from_a_file_is_used_and_is_nowhere_in_what_is_told(
    tls: TlsServer, watcher: Redis, tmp_path: Path
) -> None:
    secret = tmp_path / "url"
    secret.write_text(tls.url("worker", "wrong-and-s3cret") + "\n", "utf-8")
    log = tmp_path / "log"
    with WorkerProcess(None, log, REDIS_URL_FILE=secret) as worker:
        wait_until(lambda: "AuthenticationError" in log.read_text("utf-8"), "the refusal is told")
        told = log.read_text("utf-8") + worker.get("/readyz")[1] + worker.get("/metrics")[1]
        assert worker.get("/readyz")[0] == 503
    shown = quotewire(tls.url("operator", "wrong-and-s3cret"), "config")
    assert "s3cret" not in told + shown.output
