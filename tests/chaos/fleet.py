"""Workers that are kept up, as `restart: always` keeps them, and the blows that they take."""

import contextlib
import json
import os
import signal
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from tests.integration.worker_process import WorkerProcess, is_alive, wait_until

GONE_SECONDS = 10.0


class Fleet:
    """`size` workers; one that ends, or is killed, is replaced at once."""

    def __init__(
        self, url: str, folder: Path, command: Iterable[str], *, size: int, **settings: object
    ) -> None:
        self._new: Callable[[Path], WorkerProcess] = lambda log: WorkerProcess(
            url, log, command, **{"HTTP_PORT": 0, "LOG_FORMAT": "json", **settings}
        )
        self._folder = folder
        self._workers: list[tuple[WorkerProcess, Path]] = []
        self._stopped: list[tuple[int, float]] = []
        self.started = 0
        self.ended_by_itself: list[str] = []
        """The status and the last words of each worker that was not told to end."""
        for _ in range(size):
            self._start()

    def _start(self) -> None:
        log = self._folder / f"worker-{self.started:04}.log"
        self._workers.append((self._new(log), log))
        self.started += 1

    def tend(self) -> None:
        """Replace workers that ended by themselves, and wake those whose pause is over."""
        for worker, log in list(self._workers):
            status = worker.process.poll()
            if status is not None:
                self.ended_by_itself.append(f"status {status}: {log.read_text('utf-8', 'replace')[-1500:]}")
                self._workers.remove((worker, log))
                self._start()
        now = time.monotonic()
        for pid, until in list(self._stopped):
            if now >= until:
                _signal(pid, signal.SIGCONT)
                self._stopped.remove((pid, until))

    def kill_worker(self, random: Random) -> None:
        """Kill -9 one worker, by preference one that reads, and put another in its place."""
        worker, log = random.choice(self._reading() or self._workers)
        children = worker.children()
        worker.process.kill()
        worker.process.wait()
        self._workers.remove((worker, log))
        self._start()
        wait_until(lambda: not any(map(is_alive, children)), "its processes end with it", GONE_SECONDS)

    def kill_extraction(self, random: Random) -> bool:
        """Kill -9 one extraction process of a worker that reads; False where there is none at this moment.

        While a worker starts, such a death ends it (status 1, as any other reason not to start): no blow for this.
        """
        children = [pid for worker, _ in self._reading() for pid in worker.children()]
        if children:
            _signal(random.choice(children), signal.SIGKILL)
        return bool(children)

    def pause_worker(self, random: Random, seconds: float) -> None:
        """Stop one worker for so long, as a suspended machine does; its extraction processes go on."""
        worker, _ = random.choice(self._reading() or self._workers)
        _signal(worker.process.pid, signal.SIGSTOP)
        self._stopped.append((worker.process.pid, time.monotonic() + seconds))

    def end(self) -> list[int]:
        """End all the orderly way and return their exit statuses."""
        for pid, _ in self._stopped:
            _signal(pid, signal.SIGCONT)
        children = [pid for worker, _ in self._workers for pid in worker.children()]
        for worker, _ in self._workers:
            worker.process.terminate()
        statuses = [worker.process.wait(timeout=60) for worker, _ in self._workers]
        self._workers.clear()
        wait_until(lambda: not any(map(is_alive, children)), "no process is left", GONE_SECONDS)
        return statuses

    def kill_all(self) -> None:
        """Leave nothing running, whatever happened."""
        for worker, _ in self._workers:
            with worker:
                pass
        self._workers.clear()

    def log_lines(self) -> list[str]:
        """Every line that the workers wrote so far."""
        logs = sorted(self._folder.glob("worker-*.log"))
        return [line for log in logs for line in log.read_text("utf-8", "replace").splitlines()]

    def _reading(self) -> list[tuple[WorkerProcess, Path]]:
        stopped = {pid for pid, _ in self._stopped}
        return [
            (worker, log)
            for worker, log in self._workers
            if worker.process.pid not in stopped and b'"worker_reads"' in log.read_bytes()
        ]


def events_of(lines: Iterable[str]) -> dict[str, int]:
    """Count log lines by their event; what is no JSON counts as `not JSON`."""
    counts: dict[str, int] = {}
    for line in lines:
        try:
            event = str(json.loads(line)["event"])
        except (ValueError, KeyError, TypeError):
            event = "not JSON"
        counts[event] = counts.get(event, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def _signal(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)
