"""One run: articles pass while workers, extraction processes and the server are killed at seeded moments."""

import contextlib
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from redis import Redis
from redis.exceptions import RedisError

from quotewire.embedded import EmbeddedServer
from tests.chaos.articles import mixed
from tests.chaos.audit import ENRICHED, GROUP, RAW, REJECTED, Audit, audit
from tests.chaos.fleet import Fleet
from tests.chaos.poisoned_worker import COMMAND
from tests.chaos.producer import Producer

WORKERS = 2
_LONGEST_OUTAGE = 1.0
_EARLIEST, _LATEST = 0.02, 0.96


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How hard to strike; `seed` decides where the poison lies, who is struck, and when.

    Moments are numbers of articles that have come out, so that every blow falls while work is being done.
    """

    articles: int
    kills: int
    server_kills: int
    pool_kills: int
    pauses: int
    unreadable: int
    harmful: int
    seed: int
    seconds: float
    claim_ms: int = 1000


@dataclass(slots=True)
class Report:
    """What happened; `audit` is None where the run did not come to its end in time."""

    plan: Plan
    audit: Audit | None = None
    seconds: float = 0.0
    blows: dict[str, int] = field(default_factory=dict)
    workers_started: int = 0
    ended_by_themselves: list[str] = field(default_factory=list)
    end_statuses: list[int] = field(default_factory=list)
    log: list[str] = field(default_factory=list)

    @property
    def most_log_lines(self) -> int:
        """A bound on the log: some lines a worker's life, a few for each blow, one for each attempt at poison."""
        return 40 * self.workers_started + 40 * self.plan.server_kills + 25 * (self.plan.harmful + 1)

    @property
    def faults(self) -> list[str]:
        """What is wrong with this run; empty where it is sound."""
        if self.audit is None:
            return [f"not through after {self.plan.seconds:.0f} s"]
        faults = [f"{name}: {value}" for name, value in self.audit.faults.items()]
        if self.ended_by_themselves:
            faults.append(f"workers ended by themselves: {self.ended_by_themselves}")
        if any(self.end_statuses):
            faults.append(f"exit statuses at SIGTERM: {self.end_statuses}")
        if len(self.log) > self.most_log_lines:
            faults.append(f"{len(self.log)} log lines, more than {self.most_log_lines}")
        return faults


class Storm:
    """Runs a plan in a folder of its own; `tell` hears how far it is."""

    def __init__(self, plan: Plan, tell: Callable[[str], None]) -> None:
        self._plan = plan
        self._tell = tell
        self._random = Random(plan.seed)
        self._server = EmbeddedServer(options=("--appendfsync", "always"))
        self._written = 0
        self._report = Report(plan)

    def run(self) -> Report:
        """Strike to the end of the plan, count, and leave nothing running."""
        folder = Path(tempfile.mkdtemp(prefix="qw-chaos-"))
        began = time.monotonic()
        try:
            with self._server:
                self._storm(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        self._report.seconds = time.monotonic() - began
        return self._report

    def _storm(self, folder: Path) -> None:
        plan = self._plan
        articles = mixed(plan.articles, self._random, unreadable=plan.unreadable, harmful=plan.harmful)
        blows = self._draw()
        fleet = Fleet(
            self._server.url, folder, COMMAND, size=WORKERS,
            PROCESSES=1, CLAIM_IDLE_MS=plan.claim_ms, ARTICLE_SECONDS=2, ARTICLE_MEMORY_MB=64, INCLUDE_TEXT="false",
        )  # fmt: skip
        producer = Producer(self._server.url, articles, come_out=lambda: self._written, ahead=200)
        client = Redis.from_url(self._server.url, socket_timeout=5.0, retry=None)
        producer.start()
        try:
            if self._strike_until_through(fleet, producer, client, blows):
                self._report.end_statuses = fleet.end()
                self._report.audit = audit(client, producer.published)
        finally:
            producer.stop()
            fleet.kill_all()
            client.close()
            self._report.workers_started = fleet.started
            self._report.ended_by_themselves = fleet.ended_by_itself
            self._report.log = fleet.log_lines()

    def _draw(self) -> list[tuple[int, str]]:
        """Draw the moments: after how many outputs which blow falls."""
        plan = self._plan
        kinds = ["kill"] * plan.kills + ["server"] * plan.server_kills
        kinds += ["pool"] * plan.pool_kills + ["pause"] * plan.pauses
        spread = (int(plan.articles * self._random.uniform(_EARLIEST, _LATEST)) for _ in kinds)
        return sorted(zip(spread, kinds, strict=True))

    def _strike_until_through(
        self, fleet: Fleet, producer: Producer, client: Redis, blows: list[tuple[int, str]]
    ) -> bool:
        """Return whether everything came out before the time was over."""
        deadline, told = time.monotonic() + self._plan.seconds, 0.0
        while time.monotonic() < deadline:
            fleet.tend()
            written = self._look(client)
            if blows and written >= blows[0][0]:
                self._strike(fleet, blows.pop(0)[1])
                continue
            if (
                not blows
                and producer.done.is_set()
                and written >= self._plan.articles
                and self._is_through(client)
            ):
                return True
            if time.monotonic() - told > 5:
                told = time.monotonic()
                self._tell(f"{self._written} of {self._plan.articles} came out, {len(blows)} blows to come")
            time.sleep(0.005)
        return False

    def _strike(self, fleet: Fleet, kind: str) -> None:
        time.sleep(self._random.uniform(0, 0.05))
        if kind == "kill":
            fleet.kill_worker(self._random)
        elif kind == "pause":
            fleet.pause_worker(self._random, 1.5 * self._plan.claim_ms / 1000)
        elif kind == "server":
            self._server.kill()
            time.sleep(self._random.uniform(0, _LONGEST_OUTAGE))
            self._server.start()
        elif not fleet.kill_extraction(self._random):
            return
        self._report.blows[kind] = self._report.blows.get(kind, 0) + 1

    def _look(self, client: Redis) -> int:
        """Return how many events were written, as far as the server can be asked."""
        with contextlib.suppress(RedisError):
            self._written = client.xlen(ENRICHED) + client.xlen(REJECTED)
        return self._written

    def _is_through(self, client: Redis) -> bool:
        try:
            return bool(client.xpending(RAW, GROUP)["pending"] == 0)
        except RedisError:
            return False
