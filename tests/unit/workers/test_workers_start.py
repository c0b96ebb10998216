"""A target that cannot be loaded is told at the start; later it is tried again a few times, never in a hot loop."""

import asyncio
import os
import resource
import signal
import sys
from pathlib import Path

import pytest
from workers_helpers import DEADLINE, open_pool, order, outcome, pool_processes, until

from quotewire.workers import Pool, StartFailed
from quotewire.workers import pool as pool_module

pytestmark = pytest.mark.asyncio
UNLOADABLE = {
    "workers_missing:make": "workers_missing:make: ModuleNotFoundError in ",
    "workers_targets:missing": "workers_targets:missing: AttributeError in load (child.py:",
    "workers_targets:broken": "workers_targets:broken: RuntimeError in broken (workers_targets.py:",
    "workers_targets:nothing": "workers_targets:nothing: TypeError in load (child.py:",
    "workers_targets:leaving": "workers_targets:leaving: exited with status 7 while it loaded",
}


def make_pool(target: str, start_seconds: float = 20.0) -> Pool:
    return Pool(
        target=target, argument=b"", processes=2, seconds=5, memory_mb=64, start_seconds=start_seconds
    )


@pytest.mark.parametrize("target", UNLOADABLE)
async def test_a_target_that_cannot_be_loaded_is_a_clear_error_at_the_start(target: str) -> None:
    with pytest.raises(StartFailed) as caught:
        await make_pool(target).start()
    assert str(caught.value).startswith(UNLOADABLE[target])
    assert pool_processes() == []


async def test_the_error_of_a_target_carries_its_message() -> None:
    with pytest.raises(StartFailed, match="the model file is damaged"):
        await make_pool("workers_targets:broken").start()


async def test_loading_that_takes_too_long_is_ended() -> None:
    with pytest.raises(StartFailed, match=r"endless: not loaded within 0\.3 s"):
        await make_pool("workers_targets:endless", start_seconds=0.3).start()


async def test_a_process_that_the_system_refuses_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(StartFailed, match=r"no process: .*No such file"):
        await make_pool("workers_targets:echo").start()


async def test_a_start_that_is_cancelled_leaves_nothing() -> None:
    starting = asyncio.ensure_future(make_pool("workers_targets:endless").start())
    await until(lambda: len(pool_processes()) == 2, "two processes loading")
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert pool_processes() == []


async def test_a_start_that_is_cancelled_at_any_moment_leaves_nothing() -> None:
    for steps in range(12):
        starting = asyncio.ensure_future(make_pool("workers_targets:echo").start())
        for _ in range(steps):
            await asyncio.sleep(0)
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting
        assert pool_processes() == []


async def test_the_start_waits_for_every_process_and_says_how_long_it_took() -> None:
    pool = make_pool("workers_targets:echo")
    try:
        assert 0 < await pool.start() < 20
        assert pool.ready == 2
    finally:
        await pool.close()


async def test_a_target_that_no_longer_loads_is_tried_a_few_times_and_then_breaks_the_pool(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "FIRST_DELAY", 0.01)
    model, attempts = tmp_path / "model", tmp_path / "model.attempts"
    model.touch()
    async with open_pool(target="while_file_exists", argument=bytes(model)) as pool:
        model.unlink()
        assert (await outcome(pool.run(order("kill")))).startswith("crashed")
        with pytest.raises(StartFailed, match="the model file is gone"):
            await pool.run(order("echo", number=1))
        with pytest.raises(StartFailed, match="the model file is gone"):
            await pool.run(order("echo", number=2))
        assert attempts.read_text() == "x" * (1 + pool_module.RESTARTS)


async def test_a_target_that_loads_again_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "FIRST_DELAY", 0.01)
    model, attempts = tmp_path / "model", tmp_path / "model.attempts"
    model.touch()
    async with open_pool(target="while_file_exists", argument=bytes(model)) as pool:
        model.unlink()
        waiting = asyncio.gather(outcome(pool.run(order("kill"))), outcome(pool.run(order("echo", number=1))))
        await until(lambda: len(attempts.read_text()) == 3, "two attempts in vain")
        model.touch()
        assert list(await waiting) == ["crashed: killed by SIGKILL", "1"]


@pytest.mark.parametrize(("kills", "starts"), [(2, True), (3, False)])
async def test_a_process_killed_while_the_pool_starts_is_tried_anew_a_few_times(
    kills: int, starts: bool, tmp_path: Path
) -> None:
    for number in range(kills):
        (tmp_path / str(number)).touch()
    pool = Pool(
        target="workers_targets:killed_at_first",
        argument=bytes(tmp_path),
        processes=1,
        seconds=5,
        memory_mb=64,
    )
    try:
        if starts:
            await pool.start()
            assert await pool.run(b"mill") == b"mill"
        else:
            with pytest.raises(StartFailed, match="killed by SIGKILL while it loaded"):
                await pool.start()
    finally:
        await pool.close()
    assert pool_processes() == []


async def test_a_process_lost_while_descriptors_are_short_is_replaced_later() -> None:
    async with open_pool() as pool:
        (first,) = pool_processes()
        before = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))  # what is open stays so, no more is opened
        try:
            os.kill(first, signal.SIGKILL)
            await asyncio.sleep(0.5)
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)
        assert await asyncio.wait_for(pool.run(order("nap", seconds=0)), DEADLINE) == b"finished"


async def test_processes_that_were_launched_load_before_anyone_waits_for_them(tmp_path: Path) -> None:
    loaded = tmp_path / "loaded"
    pool = Pool(
        target="workers_targets:touch", argument=bytes(loaded), processes=1, seconds=DEADLINE, memory_mb=64
    )
    pool.launch()
    await until(loaded.exists, "the process has loaded")
    [launched] = pool_processes()
    await pool.start()
    assert pool_processes() == [launched]
    assert await pool.run(b"hello") == b"hello"
    await pool.close()


async def test_a_pool_that_is_closed_before_its_start_leaves_nothing() -> None:
    pool = make_pool("workers_targets:echo")
    pool.launch()
    assert len(pool_processes()) == 2
    await pool.close()
    assert pool_processes() == []


async def test_a_launch_that_the_system_refuses_is_told_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = make_pool("workers_targets:echo")
    with monkeypatch.context() as refusing:
        refusing.setattr(sys, "executable", "/nowhere/python")
        pool.launch()
        with pytest.raises(StartFailed, match="No such file"):
            await pool.start()
    assert pool_processes() == []
