"""A pool for a test, orders for its processes, and a look at what runs."""

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from quotewire.workers import Pool

HERE = Path(__file__).parent
DEADLINE = 20.0  # seconds; generous, since the machine may be busy


@asynccontextmanager
async def open_pool(
    *,
    target: str = "obey",
    argument: bytes = b"",
    processes: int = 1,
    seconds: float = DEADLINE,
    memory_mb: int = 64,
) -> AsyncIterator[Pool]:
    """A started pool of one of the targets in workers_targets.py; closed at the end."""
    pool = Pool(
        target=f"workers_targets:{target}",
        argument=argument,
        processes=processes,
        seconds=seconds,
        memory_mb=memory_mb,
    )
    await pool.start()
    try:
        yield pool
    finally:
        await pool.close()


def order(do: str, **arguments: Any) -> bytes:
    """A payload for the target `obey`."""
    return json.dumps({"do": do, **arguments}).encode()


async def outcome(answer: Awaitable[bytes]) -> str:
    """The result, or the code and detail of what went wrong."""
    try:
        return (await answer).decode()
    except Exception as error:
        return f"{getattr(error, 'code', type(error).__name__)}: {error}"


async def until(condition: Callable[[], bool], what: str) -> None:
    """Wait until the condition holds, letting the loop run; fail after `DEADLINE`."""
    deadline = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < deadline, f"still not: {what}"
        await asyncio.sleep(0.005)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits to be reaped does not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"


def pool_processes() -> list[int]:
    """The processes of pools in this very process."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
            command = (entry / "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == str(os.getpid()) and b"quotewire.workers.child" in command:
            found.append(int(entry.name))
    return found
