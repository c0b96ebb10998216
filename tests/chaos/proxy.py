"""A TCP proxy between a worker and its server, on loopback, that makes the network as bad as a test wants it."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

_PIECE = 4096
_DEADLINE = 10.0


class Proxy:
    """Passes bytes on, from the moment that `with` is entered, in a thread with a loop of its own.

    `delay` (seconds) holds up every piece, each way; `hold` lets nothing through, and closes nothing; `cut_after`
    ends each connection in the middle of a reply, after so many bytes of replies; `cut` ends all at once.
    """

    def __init__(self, url: str) -> None:
        target = urlsplit(url)
        self._target = (target.hostname, target.port)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._tasks: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self.delay = 0.0
        self.hold = False
        self.cut_after: Callable[[], int] | None = None
        self.cuts = 0
        self.port = 0

    @property
    def url(self) -> str:
        """Where clients connect."""
        return f"redis://127.0.0.1:{self.port}/0"

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = self._run(asyncio.start_server(self._meet, "127.0.0.1", 0))
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_DEADLINE)
        self._loop.close()

    def cut(self) -> None:
        """End all connections at once, with a reset."""
        self._run(self._abort())

    def _run(self, doing: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(doing, self._loop).result(_DEADLINE)

    async def _abort(self) -> None:
        for writer in list(self._writers):
            writer.transport.abort()

    async def _end(self) -> None:
        self._server.close()
        await self._abort()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there = await asyncio.open_connection(*self._target)
        except OSError:
            writer.close()
            return
        self._writers |= {writer, there[1]}
        left = self.cut_after() if self.cut_after else None
        self._begin(self._pass(reader, there[1], None))
        self._begin(self._pass(there[0], writer, left))

    def _begin(self, doing: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, left: int | None
    ) -> None:
        """Pass on what comes, up to `left` bytes; then both ends go."""
        with contextlib.suppress(OSError):
            while piece := await reader.read(_PIECE):
                while self.hold:
                    await asyncio.sleep(0.005)
                if self.delay:
                    await asyncio.sleep(self.delay)
                if left is not None:
                    piece, left = piece[:left], left - len(piece)
                writer.write(piece)
                await writer.drain()
                if left is not None and left <= 0:
                    self.cuts += 1
                    break
        self._writers.discard(writer)
        writer.close()
