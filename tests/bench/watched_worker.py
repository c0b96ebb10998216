"""`quotewire run`, with a look at its event loop every few milliseconds: `python -m tests.bench.watched_worker`.

How much later than asked the loop woke (seconds) is written to the file that `BENCH_LAGS` names, as JSON, when the
worker ends.
"""

import asyncio
import json
import os
import sys
import time
from pathlib import Path

from quotewire.settings import read_settings
from quotewire.worker import Worker

COMMAND = (sys.executable, "-m", "tests.bench.watched_worker")
TICK = 0.01


async def watch(lags: list[float]) -> None:
    """Note the lags for ever."""
    while True:
        asked = time.perf_counter() + TICK
        await asyncio.sleep(TICK)
        lags.append(time.perf_counter() - asked)


def main() -> None:
    """Run a worker to its end."""
    app = Worker(read_settings()).app
    lags: list[float] = []
    tasks: list[asyncio.Task[None]] = []

    @app.after_startup
    async def begin() -> None:
        tasks.append(asyncio.create_task(watch(lags)))

    @app.on_shutdown
    async def end() -> None:
        for task in tasks:
            task.cancel()
        Path(os.environ["BENCH_LAGS"]).write_text(json.dumps(lags))

    asyncio.run(app.run())


if __name__ == "__main__":
    main()
