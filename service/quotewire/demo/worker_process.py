"""The worker of the demo: `quotewire run` as a process of its own, which ends with the demo."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

from quotewire.replay.trouble import Trouble
from quotewire.settings import PREFIX, usable_cpus
from quotewire.workers.limits import die_with

MOST_PROCESSES = 4
_STOP_SECONDS = 15.0
_CLOSE_SECONDS = 5.0
_LAST_LINES = 8


class WorkerProcess:
    """A worker on the server at `url`; its log goes to the file `log`. Nothing runs before `start`."""

    def __init__(self, url: str, log: Path) -> None:
        self.processes = min(MOST_PROCESSES, usable_cpus())
        self._url = url
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it. It works as soon as it is up; nobody has to wait for it."""
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "quotewire", "run"],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                process_group=0,  # Ctrl-C is for the demo, which then ends the worker the orderly way
                preexec_fn=partial(die_with, os.getpid()),
            )

    def check(self) -> None:
        """Raise `Trouble`, with the end of the log, where it does not run any more."""
        if self._process is not None and (status := self._process.poll()) is not None:
            raise Trouble(f"the worker ended too early, with exit status {status}{self.last_words()}")

    def stop(self) -> None:
        """End it as a deployment does, by SIGTERM. Raises `Trouble` where it does not end well."""
        assert self._process is not None, "start comes first"
        self._process.send_signal(signal.SIGTERM)
        try:
            status = self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            raise Trouble(f"the worker did not end when told to{self.last_words()}") from None
        if status != 0:
            raise Trouble(f"the worker ended badly, with exit status {status}{self.last_words()}")

    def close(self) -> None:
        """See that it has ended, whatever it was doing. Nothing where it has."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(_CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()  # its extraction processes end with it
            self._process.wait()

    def last_words(self) -> str:
        """Return the end of the log, as lines to put behind a message."""
        try:
            lines = self._log.read_text("utf-8", "replace").splitlines()
        except OSError:
            lines = []
        return "\n".join(["; the end of its log:", *lines[-_LAST_LINES:]]) if lines else "; it left no log"

    def _environment(self) -> dict[str, str]:
        """The environment of the demo, without settings meant for another worker."""
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(PREFIX)}
        settings = {
            "REDIS_URL": self._url,
            "PROCESSES": str(self.processes),
            "HTTP_PORT": "0",
            "LOG_FORMAT": "json",
        }
        return kept | {PREFIX + name: value for name, value in settings.items()}
