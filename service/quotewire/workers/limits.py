"""What a process imposes on itself: to die with its parent, and to take no more memory than it may."""

import contextlib
import ctypes
import math
import os
import resource
import signal
import sys
import time
from pathlib import Path

PR_SET_PDEATHSIG = 1
OOM_SCORE = 500  # of 1000: the kernel's choice falls on an extraction process before it falls on the worker
MEBIBYTE = 1024 * 1024
MOMENTS = 1.0  # seconds in which several processes may fall to one shortage


def die_with(parent: int) -> None:
    """Have the kernel kill this process when process `parent` ends, however it ends; Linux only.

    Elsewhere the end of the pipe is all that tells. The kernel counts the parent's thread, not its process:
    whoever starts a process must do so from a thread that lives as long as the pool.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before the call above
        os._exit(1)


def offer_to_the_oom_killer() -> None:
    """Make this process the kernel's first choice where memory runs out: one article is lost, not the worker."""
    with contextlib.suppress(OSError):  # not Linux, or not allowed
        Path("/proc/self/oom_score_adj").write_text(str(OOM_SCORE))


def limit_memory(megabytes: int) -> None:
    """Let this process take `megabytes` (MiB) more than it holds now; further allocations fail. Linux only.

    RLIMIT_DATA counts private writable memory (setrlimit(2), since Linux 4.7) and so follows what is really
    used. RLIMIT_AS would also count address space that is only reserved, and mapped files: the models.
    """
    held = data_bytes()
    if held is None:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = held + megabytes * MEBIBYTE
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def lift_memory_limit() -> None:
    """Undo `limit_memory`, so that a process that ran out can still say so."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    with contextlib.suppress(ValueError):  # macOS refuses some limits
        resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))


def data_bytes() -> int | None:
    """Return the private writable memory of this process, as RLIMIT_DATA counts it; None where it isn't told."""
    return counted(Path("/proc/self/status"), "VmData:", 1024)


class OomKiller:
    """Tells whether the kernel has just killed a process for lack of memory."""

    def __init__(self) -> None:
        self._kills = oom_kills()
        self._struck = -math.inf

    def struck(self) -> bool:
        """Say whether it did since the last time this was asked, or in the last moments."""
        kills = oom_kills()
        if kills is not None and self._kills is not None and kills > self._kills:
            self._struck = time.monotonic()
        self._kills = kills
        return time.monotonic() - self._struck < MOMENTS


def oom_kills() -> int | None:
    """Return how many processes the kernel has killed for lack of memory; None where it isn't told.

    Counted in this process's control group where there is one (cgroup v2), else on the whole machine.
    """
    own = counted(_control_group() / "memory.events", "oom_kill", 1)
    return own if own is not None else counted(Path("/proc/vmstat"), "oom_kill", 1)


def _control_group() -> Path:
    try:
        lines = Path("/proc/self/cgroup").read_text().splitlines()
    except OSError:
        lines = []
    relative = next((line.removeprefix("0::") for line in lines if line.startswith("0::")), "/")
    return Path("/sys/fs/cgroup") / relative.lstrip("/")


def counted(file: Path, name: str, unit: int) -> int | None:
    """Read the number behind `name` at the start of a line, times `unit`."""
    try:
        lines = file.read_text().splitlines()
    except OSError:
        return None
    found = (line.split() for line in lines)
    return next((int(words[1]) * unit for words in found if words[:1] == [name]), None)
