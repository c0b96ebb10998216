"""A process that ends under its payload costs that payload and nothing else."""

import asyncio
import os
import signal
import time

import pytest
from workers_helpers import open_pool, order, outcome, pool_processes, until

from quotewire.workers import pool as pool_module
from quotewire.workers.pool import pause
from quotewire.workers.process import describe_end

CRASHES = {
    "kill": "crashed: killed by SIGKILL",
    "segfault": "crashed: killed by SIGSEGV",
    "exit": "crashed: exited with status 3",
    "close": "crashed: closed its pipe",
    "scribble": "crashed: its pipe is out of order: a frame of kind 255",
}


@pytest.mark.asyncio
@pytest.mark.parametrize("way", CRASHES)
async def test_a_crash_is_told_and_the_process_replaced(way: str) -> None:
    async with open_pool() as pool:
        assert await outcome(pool.run(order(way))) == CRASHES[way]
        assert await pool.run(order("echo", number=1)) == b"1"
        assert pool.restarts == 1


@pytest.mark.asyncio
async def test_a_signal_from_outside_costs_the_payload_in_that_process_only() -> None:
    async with open_pool(processes=2) as pool:
        hung = asyncio.ensure_future(outcome(pool.run(order("hang"))))
        await until(lambda: pool.busy == 1, "the endless one at work")
        other = int(await pool.run(order("pid")))
        (victim,) = set(pool_processes()) - {other}
        os.kill(victim, signal.SIGUSR1)
        assert await hung == "crashed: killed by SIGUSR1"
        assert int(await pool.run(order("pid"))) == other


@pytest.mark.asyncio
async def test_a_process_that_dies_idle_is_replaced_before_anybody_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_module, "FIRST_DELAY", 0.01)
    async with open_pool() as pool:
        for deaths in range(1, 4):
            (pid,) = pool_processes()
            os.kill(pid, signal.SIGKILL)
            await until(lambda n=deaths: (pool.restarts, pool.ready) == (n, 1), "a new process")  # type: ignore[misc]
        answers = await asyncio.gather(*(pool.run(order("echo", number=number)) for number in range(4)))
        assert answers == [b"0", b"1", b"2", b"3"]


@pytest.mark.asyncio
async def test_no_payload_goes_to_a_process_that_is_known_to_be_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "FIRST_DELAY", 0.01)
    async with open_pool() as pool:
        for number in range(5):
            os.kill(pool_processes()[0], signal.SIGKILL)
            await until(lambda: pool.ready == 0, "its death known")
            assert await pool.run(order("echo", number=number)) == str(number).encode()


@pytest.mark.asyncio
async def test_a_process_lost_for_no_payloads_sake_is_replaced_after_a_pause(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_module, "FIRST_DELAY", 0.5)
    async with open_pool() as pool:
        (pid,) = pool_processes()
        os.kill(pid, signal.SIGKILL)
        died = time.monotonic()
        await until(lambda: (pool.restarts, pool.ready) == (1, 1), "a new process")
        assert time.monotonic() - died >= 0.5


@pytest.mark.asyncio
async def test_many_crashes_leave_no_file_and_no_task_behind() -> None:
    async with open_pool() as pool:
        await pool.run(order("echo", number=1))
        before = len(os.listdir("/proc/self/fd")), len(asyncio.all_tasks())
        for _ in range(8):
            assert (await outcome(pool.run(order("kill")))).startswith("crashed")
        await pool.run(order("echo", number=1))
        assert (len(os.listdir("/proc/self/fd")), len(asyncio.all_tasks())) == before


def test_pauses_before_a_start_grow_and_stay_bounded() -> None:
    assert [pause(failures) for failures in range(8)] == [0, 0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0]


def test_every_way_to_end_has_its_words() -> None:
    assert describe_end(0) == "exited with status 0"
    assert describe_end(-signal.SIGXCPU) == "killed by SIGXCPU"
    assert describe_end(-(signal.SIGRTMIN + 3)) == f"killed by signal {signal.SIGRTMIN + 3}"
    assert describe_end(None) == "does not end"
