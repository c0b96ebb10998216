"""Articles that raise, hang, hoard memory or kill their process, among others that do nothing of the kind."""

from pathlib import Path

import pytest
from redis import Redis

from quotewire.embedded import EmbeddedServer
from tests.chaos.articles import HARMFUL, Poison, poisoned
from tests.chaos.audit import REJECTED
from tests.chaos.cases import each_once, healthy_ones, publish, worker
from tests.chaos.poisoned_worker import COMMAND
from tests.integration.worker_process import is_alive, wait_until

LIMITS = {
    "CLAIM_IDLE_MS": 200,
    "ARTICLE_SECONDS": 0.5,
    "ARTICLE_MEMORY_MB": 64,
    "PROCESSES": 2,
    "MAX_DELIVERIES": 3,
}


@pytest.mark.parametrize("kind", HARMFUL, ids=lambda kind: kind.name.lower())
def test_poison_costs_itself_alone_and_ends_as_a_dead_letter(
    server: EmbeddedServer, client: Redis, tmp_path: Path, kind: Poison
) -> None:
    with worker(server.url, tmp_path / "log", COMMAND, **LIMITS) as running:
        published = publish(client, healthy_ones(40))
        published |= publish(client, [poisoned(1000 + number, kind) for number in range(2)])
        published |= publish(client, healthy_ones(40, start=40))
        each_once(client, published)
        letters = [fields[b"data"] for _, fields in client.xrange(REJECTED)]
        assert all(f'"code":"{kind}"'.encode() in letter.replace(b'": "', b'":"') for letter in letters)
        children = running.children()
    wait_until(lambda: not any(map(is_alive, children)), "no process is left")
