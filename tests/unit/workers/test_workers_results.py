"""Bytes in, bytes out, in turn, without standing in each other's way."""

import asyncio
from pathlib import Path

import pytest
from workers_helpers import open_pool, order, outcome, until

from quotewire.workers import Failed

pytestmark = pytest.mark.asyncio
LARGEST = 8 * 1024 * 1024


async def test_a_payload_comes_back_as_the_work_made_it() -> None:
    async with open_pool(target="echo", argument=b"model ") as pool:
        assert await pool.run(b"payload \x00\xff") == b"model payload \x00\xff"
        assert await pool.run(b"") == b"model "


async def test_the_target_is_loaded_once_in_each_process(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.touch()
    async with open_pool(target="while_file_exists", argument=bytes(model), processes=2) as pool:
        for number in range(10):
            assert await pool.run(order("echo", number=number)) == str(number).encode()
    assert (tmp_path / "model.attempts").read_text() == "xx"


async def test_large_payloads_and_results_pass_each_other() -> None:
    async with open_pool(target="echo", processes=2) as pool:
        payloads = [bytes([number]) * LARGEST for number in range(6)]
        assert await asyncio.gather(*map(pool.run, payloads)) == payloads


async def test_every_process_works_at_the_same_time(tmp_path: Path) -> None:
    async with open_pool(processes=3) as pool:
        gate = tmp_path / "gate"
        answers = [asyncio.ensure_future(pool.run(order("wait", path=str(gate)))) for _ in range(4)]
        await until(lambda: pool.busy == 3, "three at work")
        assert pool.waiting == 1
        gate.touch()
        assert await asyncio.gather(*answers) == [b"opened"] * 4
        assert (pool.busy, pool.waiting, pool.ready, pool.restarts) == (0, 0, 3, 0)


async def test_who_waits_longest_is_served_first(tmp_path: Path) -> None:
    async with open_pool() as pool:
        served: list[int] = []

        async def ask(number: int) -> None:
            await pool.run(order("echo", number=number))
            served.append(number)

        gate = tmp_path / "gate"
        first = asyncio.ensure_future(pool.run(order("wait", path=str(gate))))
        await until(lambda: pool.busy == 1, "the first at work")
        others = [asyncio.ensure_future(ask(number)) for number in range(5)]
        await until(lambda: pool.waiting == 5, "five waiting")
        gate.touch()
        await first
        await asyncio.gather(ask(5), *others)
        assert served == [0, 1, 2, 3, 4, 5]


async def test_an_exception_of_the_work_is_told_by_type_and_place_and_the_process_lives_on() -> None:
    async with open_pool() as pool:
        pid = await pool.run(order("pid"))
        with pytest.raises(Failed) as caught:
            await pool.run(order("raise", secret="a word of the article"))
        assert caught.value.code == "internal"
        assert caught.value.detail.startswith("ValueError in refuse (workers_targets.py:")
        assert "article" not in caught.value.detail
        assert await pool.run(order("pid")) == pid
        assert pool.restarts == 0


async def test_a_result_that_is_no_bytes_fails_alone() -> None:
    async with open_pool() as pool:
        assert (await outcome(pool.run(order("text")))).startswith("internal: TypeError in perform")
        assert await pool.run(order("echo", number=1)) == b"1"
