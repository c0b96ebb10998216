"""The pool: payloads wait in order of arrival, each is worked on by one process under limits of its own."""

import asyncio
import time
from collections import deque
from contextlib import suppress

from quotewire.workers.errors import PoolClosed, StartFailed
from quotewire.workers.limits import OomKiller
from quotewire.workers.process import Conditions, Job, Process

RESTARTS = 6  # failures to start in a row after which a slot is given up, and the pool with it
START_ATTEMPTS = 3  # for a process that is killed while the pool starts
FIRST_DELAY = 0.2  # seconds before a process that was lost for no payload's sake is replaced; doubles
LONGEST_DELAY = 5.0


class Pool:
    """A number of processes that turn payloads into results, one payload each at a time.

    `target`: `module:function`; called once in each process with `argument`, it returns the work, a function
    from bytes to bytes. `processes`: how many. `seconds`: wall time that one payload may take. `memory_mb`: MiB
    that a process may take on top of what it holds when loaded (enforced on Linux only). `start_seconds`: how
    long loading may take.

    A process that dies, hangs or runs out of memory fails its payload alone and is replaced. An event loop
    uses a pool from the thread that lives as long as the pool does: its processes die with that thread.
    """

    def __init__(
        self,
        *,
        target: str,
        argument: bytes,
        processes: int,
        seconds: float,
        memory_mb: int,
        start_seconds: float = 60.0,
    ) -> None:
        self._conditions = Conditions(
            target=target,
            argument=argument,
            seconds=seconds,
            memory_mb=memory_mb,
            start_seconds=start_seconds,
        )
        self._size = processes
        self._oom_killer = OomKiller()
        self._launched: list[Process] = []  # that nobody waits for yet
        self._processes: set[Process] = set()  # all that are not yet reaped
        self._free: list[Process] = []
        self._waiting: deque[Job] = deque()
        self._refills: set[asyncio.Task[None]] = set()
        self._restarts = 0
        self._failures = 0  # in a row: processes not started, or lost before their first job
        self._broken: str | None = None
        self._closed = False

    @property
    def busy(self) -> int:
        """How many processes are at work."""
        return sum(process.busy for process in self._processes)

    @property
    def ready(self) -> int:
        """How many processes are loaded and alive, at work or not."""
        return sum(process.ready for process in self._processes)

    @property
    def waiting(self) -> int:
        """How many payloads wait for a process."""
        return len(self._waiting)

    @property
    def restarts(self) -> int:
        """How many processes have been lost since the start; each is replaced."""
        return self._restarts

    def launch(self) -> None:
        """Let all processes begin to load, for `start` to wait for them: needs no event loop. Never raises.

        To be called once, before `start`, from the thread that will call that.
        """
        with suppress(StartFailed):  # `start` tries again, and tells
            while len(self._launched) < self._size:
                self._launched.append(self._launch())

    async def start(self) -> float:
        """Start all processes and return how long that took (seconds), when the last has loaded its target.

        One that is killed while it loads is tried anew, a few times. Raises StartFailed with the reason where
        one cannot start; then none is left.
        """
        began = time.monotonic()
        try:
            async with asyncio.TaskGroup() as starts:
                for _ in range(self._size):
                    starts.create_task(self._begin())
        except BaseExceptionGroup as failures:
            await self.close()
            raise failures.exceptions[0] from None
        except asyncio.CancelledError:
            await self.close()
            raise
        return time.monotonic() - began

    async def run(self, payload: bytes) -> bytes:
        """Return the result of one payload, after those that came before it.

        Raises TimedOut, OutOfMemory, Crashed or Failed where there is none, StartFailed where processes can no
        longer be replaced (nothing will be worked on any more), PoolClosed after `close`.

        May be cancelled at any time. A payload that waits is forgotten; one that is worked on goes on to its
        end or its time limit, and the answer is thrown away: it ends in milliseconds as a rule, while a new
        process would take a good part of a second of the same CPU.
        """
        if self._closed:
            raise PoolClosed
        if self._broken is not None:
            raise StartFailed(self._broken)
        job = Job(payload, asyncio.get_running_loop().create_future())
        self._waiting.append(job)
        self._hand_out()
        try:
            return await job.answer
        except asyncio.CancelledError:
            if job in self._waiting:
                self._waiting.remove(job)
            raise

    async def close(self) -> None:
        """Kill every process and wait for its end; whoever still waits for a result gets PoolClosed. Bounded."""
        self._closed = True
        self._give_up(PoolClosed())
        while self._launched:
            self._launched.pop().abandon()
        for refill in self._refills:
            refill.cancel()
        for process in self._processes:
            process.kill(PoolClosed())
        ends = [process.gone() for process in self._processes]
        await asyncio.gather(*ends, *self._refills, return_exceptions=True)

    async def _begin(self) -> None:
        """Start one process of the first ones. Raises StartFailed, or PoolClosed."""
        for attempt in range(1, START_ATTEMPTS):
            try:
                return await self._add()
            except StartFailed as error:
                if not error.killed:
                    raise
                await asyncio.sleep(pause(attempt))
        return await self._add()

    async def _add(self) -> None:
        """Start one process and give it work. Raises StartFailed, or PoolClosed."""
        if self._closed:
            raise PoolClosed
        process = self._launched.pop() if self._launched else self._launch()
        self._processes.add(process)
        try:
            await process.load()
        except BaseException:
            process.kill()
            raise
        self._take_back(process)

    def _launch(self) -> Process:
        """Start one process. Raises StartFailed where the system refuses."""
        process = Process(
            self._conditions, oom_killer=self._oom_killer, on_free=self._take_back, on_gone=self._lose
        )
        process.launch()
        return process

    def _take_back(self, process: Process) -> None:
        self._free.append(process)
        self._hand_out()

    def _hand_out(self) -> None:
        while self._free and self._waiting:
            if not self._free[-1].ready:
                self._free.pop()
            elif (job := self._waiting.popleft()) and not job.answer.done():
                self._free.pop().give(job)

    def _lose(self, process: Process) -> None:
        """Replace a process that is gone; one that never loaded is the business of who started it."""
        self._processes.discard(process)
        if process in self._free:
            self._free.remove(process)
        if process.loaded and not self._closed:
            self._restarts += 1
            self._failures = 0 if process.used else self._failures + 1
            refill = asyncio.get_running_loop().create_task(self._refill())
            self._refills.add(refill)
            refill.add_done_callback(self._refills.discard)

    async def _refill(self) -> None:
        """Start one process, at once after one that fell in work, else with growing pauses; or break the pool."""
        for _ in range(RESTARTS):
            await asyncio.sleep(pause(self._failures))
            try:
                await self._add()
                return
            except StartFailed as error:
                self._failures += 1
                reason = str(error)
        self._broken = reason
        self._give_up(StartFailed(reason))

    def _give_up(self, error: Exception) -> None:
        """Fail every payload that waits."""
        while self._waiting:
            self._waiting.popleft().fail(error)


def pause(failures: int) -> float:
    """Return how long to wait (seconds) before the next start, after so many in a row that came to nothing."""
    return 0.0 if failures == 0 else min(FIRST_DELAY * 2.0 ** (failures - 1), LONGEST_DELAY)
