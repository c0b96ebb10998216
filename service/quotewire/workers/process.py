"""One extraction process as its pool sees it: started, given one job at a time, killed when it must be."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import cast

from quotewire.workers.errors import Crashed, Failed, OutOfMemory, StartFailed, TimedOut, WorkerError
from quotewire.workers.frames import Frame, FrameError, FrameReader, Kind, pack
from quotewire.workers.limits import OomKiller

STANDARD_ERROR = 2
POLL_SECONDS = 0.005
LAST_BREATH_SECONDS = 1.0  # between the end of a pipe and the end of its process
REAP_SECONDS = 5.0  # between SIGKILL and the end of a process


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What every process of a pool runs and under which limits; see `Pool`."""

    target: str
    argument: bytes
    seconds: float
    memory_mb: int
    start_seconds: float


@dataclass(slots=True, eq=False)
class Job:
    """A payload on its way to a result, which is a WorkerError where there is none."""

    payload: bytes
    answer: "asyncio.Future[bytes]"

    def succeed(self, result: bytes) -> None:
        """Hand over the result, unless the one who waited has gone."""
        if not self.answer.done():
            self.answer.set_result(result)

    def fail(self, error: Exception) -> None:
        """Hand over what went wrong, unless the one who waited has gone."""
        if not self.answer.done():
            self.answer.set_exception(error)


class Process(asyncio.BufferedProtocol):
    """A process and its pipe.

    First `launch`, then `load`, then jobs. `on_free` is called when it has answered and can be given the next;
    `on_gone` once, when it is dead and reaped and its job, if any, has failed.
    """

    def __init__(
        self,
        conditions: Conditions,
        *,
        oom_killer: OomKiller,
        on_free: Callable[["Process"], None],
        on_gone: Callable[["Process"], None],
    ) -> None:
        self._conditions = conditions
        self._on_free = on_free
        self._on_gone = on_gone
        self._reader = FrameReader()
        self._transport: asyncio.Transport | None = None
        self._job: Job | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._gone = asyncio.Event()
        self._oom_killer = oom_killer
        self._lost = False  # killed, or its pipe has ended
        self.loaded = False
        self.used = False  # was ever given a job

    @property
    def ready(self) -> bool:
        """Whether it has loaded and lives, as far as is known."""
        return self.loaded and not self._lost

    @property
    def busy(self) -> bool:
        """Whether it has a job that it has not answered."""
        return self._job is not None

    def launch(self) -> None:
        """Start the process, which begins to load. Raises StartFailed where that is refused; nothing is left then."""
        try:
            self._ours, theirs = socket.socketpair()
            with ExitStack() as unless_started:
                unless_started.callback(self._ours.close)
                with theirs:
                    self._popen = spawn(self._conditions, theirs.fileno())
                unless_started.pop_all()
        except OSError as error:
            raise StartFailed(f"{self._conditions.target}: no process: {error}") from error
        with suppress(ConnectionError):  # it has ended already: `load` finds out why
            for piece in pack(Kind.ARGUMENT, self._conditions.argument):
                self._ours.sendall(piece)

    async def load(self) -> None:
        """Wait until the process has loaded its target. Raises StartFailed; the process must be killed then."""
        self._ready = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(self._conditions.start_seconds):
                await asyncio.get_running_loop().create_connection(lambda: self, sock=self._ours)
                await self._ready
        except TimeoutError:
            detail = f"{self._conditions.target}: not loaded within {self._conditions.start_seconds:g} s"
            raise StartFailed(detail) from None
        finally:
            self._ready.cancel()  # whatever comes now, nobody waits for it

    def give(self, job: Job) -> None:
        """Hand a job to the process, which must be ready and not busy."""
        self.used = True
        self._job = job
        self._timer = asyncio.get_running_loop().call_later(self._conditions.seconds, self._overdue)
        self._send(Kind.PAYLOAD, job.payload)

    def kill(self, error: Exception | None = None) -> None:
        """Kill the process at once.

        Who waits for its job, or for its loading, gets `error`, or else is told how the process ended.
        """
        self._lost = True
        if error is not None:
            self._settle(error)
        self._popen.kill()
        if self._transport is not None:
            self._transport.abort()

    def abandon(self) -> None:
        """Kill and reap a process that was launched and is not to be loaded."""
        self._ours.close()
        self._popen.kill()
        self._popen.wait()

    async def gone(self) -> None:
        """Wait until the process, once killed, is dead and reaped; bounded."""
        await self._gone.wait()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the pipe."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by its class

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002 - asyncio names it
        """Say where the next part of an answer is to be written."""
        return self._reader.space()

    def buffer_updated(self, nbytes: int) -> None:
        """Take the part of an answer that was written."""
        try:
            frame = self._reader.take(nbytes)
        except FrameError as error:
            self.kill(Crashed(f"its pipe is out of order: {error}"))
        else:
            if frame is not None:
                self._take(frame)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio names it
        """Take note that the process has ended, or closed its pipe and must be ended."""
        self._lost = True
        self._burial = asyncio.get_running_loop().create_task(self._bury())

    def _send(self, kind: Kind, body: bytes) -> None:
        assert self._transport is not None
        for piece in pack(kind, body):
            self._transport.write(piece)

    def _take(self, frame: Frame) -> None:
        if self._job is not None and frame.kind is Kind.RESULT:
            self._settle(frame.body)
            self._on_free(self)
        elif self._job is not None and frame.kind is Kind.FAILED:
            self._settle(Failed(frame.body.decode()))
            self._on_free(self)
        elif self._job is not None and frame.kind is Kind.NO_MEMORY:
            self.kill(OutOfMemory(f"more than {self._conditions.memory_mb} MiB"))
        elif frame.kind is Kind.READY and not self._ready.done():
            self.loaded = True
            self._ready.set_result(None)
        elif frame.kind is Kind.UNFIT and not self._ready.done():
            self._settle(StartFailed(f"{self._conditions.target}: {frame.body.decode()}"))
        else:
            self.kill(Crashed(f"its pipe is out of order: {frame.kind.name} out of turn"))

    def _overdue(self) -> None:
        """Look into the pipe once more: where the parent itself was stopped, the answer may lie there."""
        self._timer = asyncio.get_running_loop().call_later(0, self._condemn)

    def _condemn(self) -> None:
        self.kill(TimedOut(f"no result within {self._conditions.seconds:g} s"))

    def _settle(self, outcome: bytes | Exception) -> None:
        """End what is waited for, if anything: a job with its outcome, or the loading with what went wrong."""
        if isinstance(outcome, Exception) and not self._ready.done():
            self._ready.set_exception(outcome)
        job, self._job = self._job, None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if job is None:
            return
        if isinstance(outcome, bytes):
            job.succeed(outcome)
        else:
            job.fail(outcome)

    async def _bury(self) -> None:
        """Wait for the end of the process, tell what it was, and say that it is gone."""
        closed_early = not await self._ended(LAST_BREATH_SECONDS)
        if closed_early:
            self._popen.kill()
            await self._ended(REAP_SECONDS)
        error = self._diagnose("closed its pipe" if closed_early else None)
        if not self.loaded:
            status = self._popen.returncode
            reason = f"{self._conditions.target}: {error.detail} while it loaded"
            self._settle(StartFailed(reason, killed=status is not None and status < 0))
        self._settle(error)
        self._gone.set()
        self._on_gone(self)

    async def _ended(self, seconds: float) -> bool:
        """Wait up to `seconds` for the process to end, without a thread or a signal handler of its own."""
        deadline = asyncio.get_running_loop().time() + seconds
        while self._popen.poll() is None:
            if asyncio.get_running_loop().time() > deadline:
                return False
            await asyncio.sleep(POLL_SECONDS)
        return True

    def _diagnose(self, known: str | None) -> WorkerError:
        status = self._popen.returncode
        if known is None and status == -signal.SIGKILL and self._oom_killer.struck():
            return OutOfMemory("killed by the kernel for lack of memory")
        return Crashed(known or describe_end(status))


def spawn(conditions: Conditions, descriptor: int) -> "subprocess.Popen[bytes]":
    """Start a fresh interpreter with the parent's module path and nothing else of the parent but one end of a pipe.

    What it prints goes to standard error: standard output is the parent's alone. In a session of its own, a
    terminal's Ctrl-C reaches the parent only, even before the process ignores it. Raises OSError.
    """
    command = [
        sys.executable,
        "-P",  # not the folder that it happens to be started in
        "-m",
        "quotewire.workers.child",
        str(descriptor),
        str(os.getpid()),
        conditions.target,
        str(conditions.memory_mb),
    ]
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stdin=subprocess.DEVNULL,
        stdout=STANDARD_ERROR,
        pass_fds=(descriptor,),
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(os.path.abspath(entry) for entry in sys.path)},
    )


def describe_end(status: int | None) -> str:
    """Say how a process ended, from its return code as subprocess gives it."""
    if status is None:
        return "does not end"
    if status >= 0:
        return f"exited with status {status}"
    try:
        return f"killed by {signal.Signals(-status).name}"
    except ValueError:  # a real-time signal has no name
        return f"killed by signal {-status}"
