"""Whoever stops waiting harms nobody, and an end is an end."""

import asyncio
import os
import signal
import time
from pathlib import Path

import pytest
from workers_helpers import open_pool, order, outcome, pool_processes, until

from quotewire.workers import PoolClosed
from quotewire.workers import pool as pool_module

pytestmark = pytest.mark.asyncio


async def test_a_waiting_payload_that_is_cancelled_is_never_worked_on(tmp_path: Path) -> None:
    async with open_pool() as pool:
        gate, trace = tmp_path / "gate", tmp_path / "trace"
        first = asyncio.ensure_future(pool.run(order("wait", path=str(gate))))
        await until(lambda: pool.busy == 1, "the first at work")
        cancelled = asyncio.ensure_future(pool.run(order("touch", path=str(trace))))
        after = asyncio.ensure_future(pool.run(order("echo", number=3)))
        await until(lambda: pool.waiting == 2, "two waiting")
        cancelled.cancel()
        await until(cancelled.done, "cancelled")
        assert pool.waiting == 1
        gate.touch()
        assert (await first, await after) == (b"opened", b"3")
        assert not trace.exists()


async def test_the_late_answer_of_a_cancelled_payload_reaches_nobody(tmp_path: Path) -> None:
    async with open_pool() as pool:
        pid = await pool.run(order("pid"))
        gate = tmp_path / "gate"
        cancelled = asyncio.ensure_future(pool.run(order("wait", path=str(gate))))
        await until(lambda: pool.busy == 1, "at work")
        cancelled.cancel()
        after = asyncio.ensure_future(pool.run(order("echo", number=3)))
        await until(lambda: pool.waiting == 1, "the next one waiting")
        assert pool.busy == 1
        gate.touch()
        assert await after == b"3"
        assert await pool.run(order("pid")) == pid


async def test_a_cancelled_payload_that_hangs_still_ends_at_the_time_limit() -> None:
    async with open_pool(seconds=0.5) as pool:
        cancelled = asyncio.ensure_future(pool.run(order("hang")))
        await until(lambda: pool.busy == 1, "at work")
        cancelled.cancel()
        assert await pool.run(order("echo", number=3)) == b"3"
        assert pool.restarts == 1


async def test_many_cancellations_at_any_moment_lose_no_process() -> None:
    async with open_pool(processes=2) as pool:
        for number in range(300):
            running = asyncio.ensure_future(pool.run(order("echo", number=number)))
            for _ in range(number % 7):
                await asyncio.sleep(0)
            running.cancel()
            other = await pool.run(order("echo", number=-number))
            assert other == str(-number).encode()
        assert (pool.ready, pool.restarts, pool.waiting) == (2, 0, 0)


async def test_closing_ends_everything_soon_and_tells_who_waits() -> None:
    async with open_pool(processes=2) as pool:
        answers = [asyncio.ensure_future(outcome(pool.run(order("hang")))) for _ in range(4)]
        await until(lambda: (pool.busy, pool.waiting) == (2, 2), "two at work, two waiting")
        began = time.monotonic()
        await pool.close()
        assert time.monotonic() - began < 5
        assert await asyncio.gather(*answers) == ["PoolClosed: "] * 4
        assert pool_processes() == []
        with pytest.raises(PoolClosed):
            await pool.run(b"")
        await pool.close()


async def test_closing_while_a_process_is_being_replaced_leaves_none() -> None:
    async with open_pool() as pool:
        assert (await outcome(pool.run(order("kill")))).startswith("crashed")
        await until(lambda: len(pool_processes()) == 1, "its successor loading")
    assert pool_processes() == []


async def test_closing_does_not_wait_for_the_pause_before_a_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "FIRST_DELAY", 60.0)
    monkeypatch.setattr(pool_module, "LONGEST_DELAY", 60.0)
    async with open_pool() as pool:
        os.kill(pool_processes()[0], signal.SIGKILL)
        await until(lambda: pool.restarts == 1, "the loss noticed")
        began = time.monotonic()
        await pool.close()
        assert time.monotonic() - began < 5


async def test_a_pool_closed_while_it_starts_does_not_start() -> None:
    async with open_pool() as pool:
        again = asyncio.ensure_future(outcome(pool.start()))  # type: ignore[arg-type]
        await until(lambda: len(pool_processes()) == 2, "one more loading")
        await pool.close()
        assert (await again).startswith("PoolClosed")
