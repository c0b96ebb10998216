"""What `quotewire run` does: one worker, from the environment to its exit status."""

import asyncio
import sys

import structlog

from quotewire.processes import make_pool
from quotewire.settings import SettingsError, read_settings

EXIT_SETTINGS = 2
EXIT_FAILED = 1


def run() -> int:
    """Run a worker to its end and return the exit status."""
    try:
        settings = read_settings()
    except SettingsError as error:
        print(f"quotewire: {error}", file=sys.stderr)
        return EXIT_SETTINGS
    pool = make_pool(settings)
    pool.launch()
    from quotewire.worker import Worker  # its libraries load while the extraction processes load theirs

    try:
        asyncio.run(Worker(settings, pool).app.run())
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else EXIT_FAILED
    except Exception as error:
        structlog.get_logger("quotewire").critical(
            "worker_failed", error=type(error).__name__, detail=str(error)[:500], exc_info=error
        )
        return EXIT_FAILED
    return 0
