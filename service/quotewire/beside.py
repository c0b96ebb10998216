"""Calls that may block, made beside the event loop."""

import asyncio
import contextlib
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any


class Beside:
    """A thread that makes calls one after another while the event loop goes on.

    It ends with its process, even in the middle of a call: nobody may ever write to the pipe that is read.
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    def call(self, function: Callable[..., Any], *arguments: object) -> "asyncio.Future[Any]":
        """Return the future of what the function returns or raises."""
        future: asyncio.Future[Any] = self._loop.create_future()

        def work() -> None:
            try:
                result = function(*arguments)
            except BaseException as error:
                self._tell(future, future.set_exception, error)
            else:
                self._tell(future, future.set_result, result)

        self._calls.put(work)
        return future

    def end(self) -> None:
        """End the thread behind the calls that it was given; nothing waits for it."""
        self._calls.put(None)

    def _work(self) -> None:
        while (work := self._calls.get()) is not None:
            work()

    def _tell(self, future: "asyncio.Future[Any]", settle: Callable[[Any], None], value: object) -> None:
        def tell() -> None:
            if not future.done():
                settle(value)

        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(tell)
