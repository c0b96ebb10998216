"""Two hundred payloads, one in eight of them poison: every good one comes back right, every poison with its code."""

import asyncio
import os
import random
import signal
import sys

import pytest
from workers_helpers import open_pool, order, outcome, pool_processes, until

POISON = {
    "raise": "internal: ValueError in refuse",
    "hang": "timed_out: no result within 1 s",
    "eat": "out_of_memory: more than 32 MiB",
    "kill": "crashed: killed by SIGKILL",
    "exit": "crashed: exited with status 3",
}


@pytest.mark.asyncio
@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
async def test_poison_costs_itself_alone_under_load() -> None:
    payloads = [("echo", number) for number in range(175)]
    payloads += [(kind, number) for kind in POISON for number in range(5)]
    random.Random(5).shuffle(payloads)
    async with open_pool(processes=2, seconds=1, memory_mb=32) as pool:
        outcomes = await asyncio.gather(
            *(outcome(pool.run(order(do, number=number, secret="s"))) for do, number in payloads)
        )
        for (do, number), seen in zip(payloads, outcomes, strict=True):
            assert seen.startswith(POISON[do]) if do in POISON else seen == str(number), (do, number, seen)
        await until(lambda: pool.restarts == 20, "the last process replaced")
        assert (pool.busy, pool.waiting) == (0, 0)


@pytest.mark.asyncio
async def test_processes_killed_from_outside_cost_at_most_their_own_payload() -> None:
    chance = random.Random(8)
    async with open_pool(processes=2) as pool:
        answers = [
            asyncio.ensure_future(outcome(pool.run(order("nap", number=number, seconds=0.003))))
            for number in range(400)
        ]
        kills = 0
        while not all(answer.done() for answer in answers):
            await asyncio.sleep(chance.uniform(0.0, 0.2))
            if kills < 12 and (alive := pool_processes()):
                os.kill(chance.choice(alive), signal.SIGKILL)
                kills += 1
        seen = await asyncio.gather(*answers)
        await until(lambda: pool.ready == 2, "both processes back")
    lost = [text for text in seen if text != "finished"]
    assert set(lost) <= {"crashed: killed by SIGKILL"}
    assert len(lost) <= kills
