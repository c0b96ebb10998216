"""What a process has of its parent, and that it does not outlive it."""

import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from workers_helpers import HERE, is_alive, open_pool, order, pool_processes, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these look into /proc")


def start_parent(body: str) -> "subprocess.Popen[str]":
    """A process that runs `body`, the inside of an async function, and can do what these tests can."""
    script = (
        f"import asyncio, sys\nsys.path.insert(0, {str(HERE)!r})\n"
        "from workers_helpers import open_pool, order, outcome, pool_processes, until\n"
        f"async def main():\n{textwrap.indent(textwrap.dedent(body), '    ')}\n"
        "asyncio.run(main())"
    )
    return subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def line_of(parent: "subprocess.Popen[str]") -> str:
    """The next line that the parent prints."""
    assert parent.stdout is not None
    return parent.stdout.readline().strip()


async def kill_and_look_for_orphans(parent: "subprocess.Popen[str]") -> None:
    """Kill a parent of two processes, which prints their ids; they must end too."""
    pids = [int(word) for word in line_of(parent).split()]
    assert len(pids) == 2
    assert all(map(is_alive, pids))
    parent.kill()
    await until(lambda: not any(map(is_alive, pids)), "all ended")


@pytest.mark.parametrize(("target", "do"), [("obey", "hang"), ("obey", "pid"), ("unleashed", "pid")])
@pytest.mark.asyncio
async def test_no_process_outlives_a_parent_that_is_killed(target: str, do: str) -> None:
    """`unleashed` asks the kernel not to kill it: as on other systems, the end of the pipe must be enough."""
    body = f"""
        async with open_pool(target={target!r}, processes=2, seconds=600) as pool:
            work = asyncio.ensure_future(pool.run(order({do!r})))
            await asyncio.sleep(0)
            await until(lambda: pool.busy == (1 if {do!r} == "hang" else 0), "at work, or idle again")
            print(*pool_processes(), flush=True)
            await asyncio.sleep(600)
    """
    with start_parent(body) as parent:
        await kill_and_look_for_orphans(parent)


@pytest.mark.asyncio
async def test_no_process_outlives_a_parent_killed_while_they_load() -> None:
    body = """
        start = asyncio.ensure_future(open_pool(target="endless", processes=2).__aenter__())
        await until(lambda: len(pool_processes()) == 2, "loading")
        print(*pool_processes(), flush=True)
        await start
    """
    with start_parent(body) as parent:
        await kill_and_look_for_orphans(parent)


@pytest.mark.asyncio
async def test_a_process_whose_parent_ended_before_it_began_ends_at_once() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ended = subprocess.run(
            [sys.executable, "-m", "quotewire.workers.child", str(theirs.fileno()), "1", "no:target", "1"],
            pass_fds=(theirs.fileno(),), capture_output=True, timeout=20,
        )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


@pytest.mark.asyncio
async def test_what_the_work_prints_never_reaches_the_parents_standard_output() -> None:
    body = """
        async with open_pool() as pool:
            print("only this:", (await pool.run(order("print"))).decode())
    """
    with start_parent(body) as parent:
        output, errors = parent.communicate(timeout=20)
    assert output == "only this: said\n"
    assert "the work prints this" in errors
    assert "and this" in errors


@pytest.mark.asyncio
async def test_a_parent_that_was_stopped_past_the_time_limit_still_takes_the_answer(tmp_path: Path) -> None:
    done = tmp_path / "done"
    body = f"""
        async with open_pool(seconds=1) as pool:
            answer = asyncio.ensure_future(pool.run(order("nap", seconds=0.1, path={str(done)!r})))
            await asyncio.sleep(0)
            print("asked", flush=True)
            print(await outcome(answer))
    """
    with start_parent(body) as parent:
        assert line_of(parent) == "asked"
        os.kill(parent.pid, signal.SIGSTOP)
        stopped = time.monotonic()
        await until(lambda: done.exists() and time.monotonic() > stopped + 1.1, "the time limit over")
        os.kill(parent.pid, signal.SIGCONT)
        assert line_of(parent) == "finished"


@pytest.mark.asyncio
async def test_a_process_holds_its_pipe_and_the_standard_files_alone() -> None:
    reading, writing = os.pipe()
    os.set_inheritable(writing, True)
    try:
        async with open_pool(processes=2) as pool:
            for _ in range(4):
                told = json.loads(await pool.run(order("tell")))
                fds = told["fds"]
                assert fds["0"] == "/dev/null"
                (pipe,) = set(fds) - {"0", "1", "2"}
                assert fds[pipe].startswith("socket:")
                assert not told["inheritable"]
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.asyncio
async def test_ctrl_c_and_sigterm_are_for_the_parent_alone() -> None:
    async with open_pool() as pool:
        told = json.loads(await pool.run(order("tell")))
        assert told["sigint"]
        assert told["sigterm"]
        os.kill(told["pid"], signal.SIGINT)
        os.kill(told["pid"], signal.SIGTERM)
        assert json.loads(await pool.run(order("tell")))["pid"] == told["pid"]
        assert os.getsid(told["pid"]) == told["pid"]


@pytest.mark.asyncio
async def test_the_kernel_chooses_a_process_before_its_parent_where_memory_runs_out() -> None:
    async with open_pool():
        (pid,) = pool_processes()
        assert Path(f"/proc/{pid}/oom_score_adj").read_text().strip() == "500"


@pytest.mark.asyncio
async def test_a_file_in_the_working_folder_shadows_no_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "socket.py").write_text("raise SystemExit('the wrong socket')")
    monkeypatch.chdir(tmp_path)
    async with open_pool() as pool:
        assert await pool.run(order("echo", number=1)) == b"1"


def test_the_pool_knows_nothing_of_streams_or_articles() -> None:
    loaded = modules_after("from quotewire.workers import Pool")
    rooms = {name.split(".")[1] for name in loaded if name.startswith("quotewire.")}
    assert rooms == {"workers"}


def test_a_process_loads_no_event_loop() -> None:
    assert "asyncio" not in modules_after("import quotewire.workers.child")


def modules_after(statement: str) -> list[str]:
    """What a fresh interpreter has loaded after a statement."""
    script = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.split()
