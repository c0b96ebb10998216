"""A whole worker as a process of its own, started as a deployment starts it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from redis import Redis

from quotewire.workers.limits import die_with

SECONDS = 40.0
RAW, ENRICHED, REJECTED, GROUP = "articles.raw", "articles.enriched", "articles.rejected", "quotewire"
RUN = (sys.executable, "-m", "quotewire", "run")
FASTSTREAM = (sys.executable, "-m", "faststream", "run", "quotewire.app:app")
TEXT = "Weir holds\n\n“The weir holds,” said Ada Brun, the warden. “For now.”\n\nNobody asked the eels.\n"


class WorkerProcess:
    """A worker; `with` kills it and whatever it started, and so does the end of the tests, however they end."""

    def __init__(self, url: str | None, log: Path, command: Iterable[str] = RUN, **settings: object) -> None:
        self.port = free_port()
        chosen = {"HTTP_PORT": self.port, "PROCESSES": 1, "CLAIM_IDLE_MS": 1000, **settings}
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("QUOTEWIRE_")},
            **({} if url is None else {"QUOTEWIRE_REDIS_URL": url}),
            **{f"QUOTEWIRE_{name}": str(value) for name, value in chosen.items()},
        }
        self._log = log
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                list(command), env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                preexec_fn=partial(die_with, os.getpid()),
            )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        children = self.children()
        self.process.kill()
        self.process.wait()
        wait_until(lambda: not any(map(is_alive, children)), "its processes end with it")

    @property
    def log(self) -> list[dict[str, Any]]:
        """Its log lines; a line that is not JSON fails the test."""
        return [json.loads(line) for line in self._log.read_text("utf-8").splitlines()]

    def events(self) -> list[str]:
        return [line["event"] for line in self.log]

    def children(self) -> list[int]:
        """The processes that it started."""
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == self.process.pid:
                found.append(int(stat.parent.name))
        return found

    def get(self, path: str) -> tuple[int, str]:
        """Ask it over HTTP; status 0 where nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()
        except OSError:
            return 0, ""

    def ready(self) -> Self:
        wait_until(lambda: self.get("/readyz")[0] == 200 or self.process.poll() is not None, "ready")
        assert self.process.poll() is None, self._log.read_text("utf-8")
        return self

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit status."""
        self.process.send_signal(how)
        return self.process.wait(SECONDS)


def publish(client: Redis, count: int, start: int = 0, text: str = TEXT) -> list[str]:
    """Publish articles; return their uris."""
    uris = [f"urn:article:{number}" for number in range(start, start + count)]
    with client.pipeline(transaction=False) as pipeline:
        for uri in uris:
            pipeline.xadd(RAW, {"data": json.dumps({"uri": uri, "text": text})})
        pipeline.execute()
    return uris


def subjects(client: Redis, stream: str = ENRICHED) -> list[str]:
    """The uris of the events in a stream."""
    return [json.loads(fields[b"data"])["subject"] for _, fields in client.xrange(stream)]


def pending(client: Redis) -> int:
    return int(client.xpending(RAW, GROUP)["pending"])


def wait_until(condition: Callable[[], object], what: str, seconds: float = SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"still not: {what}"
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
