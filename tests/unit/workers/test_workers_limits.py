"""Time and memory: who takes too much loses its process, and nobody else notices."""

import asyncio
import mmap
import sys
import time
from pathlib import Path

import pytest
from workers_helpers import is_alive, open_pool, order, outcome, until

from quotewire.workers import OutOfMemory, TimedOut, limits
from quotewire.workers.limits import counted, data_bytes

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")


@pytest.mark.asyncio
async def test_an_endless_loop_is_killed_at_the_time_limit_and_replaced() -> None:
    async with open_pool(seconds=0.5) as pool:
        pid = int(await pool.run(order("pid")))
        began = time.monotonic()
        with pytest.raises(TimedOut) as caught:
            await pool.run(order("hang"))
        assert 0.5 <= time.monotonic() - began < 5
        assert (caught.value.code, caught.value.detail) == ("timed_out", "no result within 0.5 s")
        assert int(await pool.run(order("pid"))) != pid
        assert not is_alive(pid)
        assert pool.restarts == 1


@pytest.mark.asyncio
async def test_others_do_not_notice_a_process_that_is_killed() -> None:
    async with open_pool(processes=2, seconds=0.5) as pool:
        hung = asyncio.ensure_future(outcome(pool.run(order("hang"))))
        await until(lambda: pool.busy == 1, "the endless one at work")
        other = await pool.run(order("pid"))
        while not hung.done():
            assert await pool.run(order("pid")) == other
        assert hung.result().startswith("timed_out")


@pytest.mark.asyncio
async def test_time_spent_waiting_for_a_process_does_not_count() -> None:
    async with open_pool(seconds=1.0) as pool:
        hung = asyncio.ensure_future(outcome(pool.run(order("hang"))))
        await until(lambda: pool.busy == 1, "the endless one at work")
        assert await pool.run(order("echo", number=7)) == b"7"
        assert hung.done()


@linux_only
@pytest.mark.parametrize("way", ["eat", "disguise"])
@pytest.mark.asyncio
async def test_more_memory_than_allowed_is_refused_and_the_process_replaced(way: str) -> None:
    async with open_pool(memory_mb=48) as pool:
        pid = await pool.run(order("pid"))
        with pytest.raises(OutOfMemory) as caught:
            await pool.run(order(way))
        assert (caught.value.code, caught.value.detail) == ("out_of_memory", "more than 48 MiB")
        assert await pool.run(order("pid")) != pid


@linux_only
@pytest.mark.asyncio
async def test_the_allowance_holds_for_every_payload_anew() -> None:
    async with open_pool(memory_mb=64) as pool:
        for _ in range(30):
            assert await pool.run(order("hold", mb=48)) == b"%d" % (48 * 1024 * 1024)
        assert pool.restarts == 0
        assert (await outcome(pool.run(order("hold", mb=80)))).startswith("out_of_memory")


@linux_only
@pytest.mark.parametrize("payload", [bytes(8 << 20), b'{"do": "large", "bytes": 8388608}'])
@pytest.mark.asyncio
async def test_a_payload_or_result_too_large_for_the_allowance_is_out_of_memory(payload: bytes) -> None:
    async with open_pool(memory_mb=4) as pool:
        assert await outcome(pool.run(payload)) == "out_of_memory: more than 4 MiB"
        assert await pool.run(order("echo", number=1)) == b"1"


@pytest.mark.asyncio
async def test_a_kill_by_the_kernel_for_lack_of_memory_is_out_of_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The kernel's counter is a stand-in: a real shortage needs a control group of the test's own."""
    kills = [3]
    monkeypatch.setattr(limits, "oom_kills", lambda: kills[0])
    monkeypatch.setattr(limits, "MOMENTS", 0.01)
    async with open_pool() as pool:
        assert await outcome(pool.run(order("kill"))) == "crashed: killed by SIGKILL"
        kills[0] = 4
        shortage = "out_of_memory: killed by the kernel for lack of memory"
        assert await outcome(pool.run(order("kill"))) == shortage
        assert await pool.run(order("echo", number=1)) == b"1"  # in a new process: the moment has passed
        assert await outcome(pool.run(order("kill"))) == "crashed: killed by SIGKILL"


def test_the_kernels_counter_is_read_where_it_stands(tmp_path: Path) -> None:
    events = tmp_path / "memory.events"
    events.write_text("low 0\noom 2\noom_kill 7\noom_group_kill 1\n")
    assert counted(events, "oom_kill", 1) == 7
    assert counted(events, "missing", 1) is None
    assert counted(tmp_path / "missing", "oom_kill", 1) is None


@linux_only
def test_held_memory_is_told_in_bytes() -> None:
    held = data_bytes()
    assert held is not None
    # A mapping of its own: a block from the heap may be one that was held all along.
    with mmap.mmap(-1, 32 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as more:
        now = data_bytes()
        assert now is not None
        assert 0 <= now - held - len(more) < 8 << 20
