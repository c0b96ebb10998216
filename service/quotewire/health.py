"""Whether the worker makes progress (`/livez`) and whether it can work (`/readyz`)."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any

from quotewire.metrics import Metrics
from quotewire.streams.consumer import StreamConsumer
from quotewire.streams.scripts import Consumer
from quotewire.streams.state import GroupState, look

_ASK_SECONDS = 2.0


class Health:
    """Answers the probes; `alive_seconds` is how long a worker may go without a sign of progress."""

    def __init__(
        self,
        metrics: Metrics,
        consumers: Sequence[StreamConsumer],
        *,
        alive_seconds: float,
        models_ready: Callable[[], bool],
    ) -> None:
        self._metrics = metrics
        self._consumers = consumers
        self._alive_seconds = alive_seconds
        self._models_ready = models_ready
        self._client: Any = None
        self._ending = False

    def connect(self, client: Any) -> None:
        """Use this client to ask the server."""
        self._client = client

    def end(self) -> None:
        """The worker is draining: no longer ready."""
        self._ending = True

    def live(self) -> tuple[bool, dict[str, object]]:
        """Say whether the worker makes progress: reads come back, or entries are settled.

        A server that is away does not make it unhealthy: it goes on asking, and a restart would not help.
        """
        silent = time.monotonic() - self._metrics.last_turn
        alive = silent < self._alive_seconds
        return alive, {"live": alive, "silent_seconds": round(silent, 1)}

    async def ready(self) -> tuple[bool, dict[str, object]]:
        """Say whether server, group and models are there; shows the groups' state in the metrics too."""
        states = await self.look()
        server = None not in states
        group = all(states)
        models = self._models_ready()
        ready = server and group and models and not self._ending
        self._metrics.show_ready(ready)
        return ready, {"ready": ready, "server": server, "group": group, "models": models}

    async def look(self) -> list[GroupState | bool | None]:
        """Return the state of every group and show it in the metrics.

        False where there is no such group, None where the server of its stream does not answer: on a cluster the
        groups on other nodes are told all the same.
        """
        states = await asyncio.gather(*(self._look(consumer.consumer) for consumer in self._consumers))
        for consumer, state in zip(self._consumers, states, strict=True):
            known = state if isinstance(state, GroupState) else None
            self._metrics.show_group(consumer.consumer.stream, consumer.consumer.group, known)
        return states

    async def _look(self, consumer: Consumer) -> GroupState | bool | None:
        if self._client is None:
            return None
        try:
            async with asyncio.timeout(_ASK_SECONDS):
                return await look(self._client, consumer) or False
        except Exception:  # whatever it is, the server cannot be asked
            return None
