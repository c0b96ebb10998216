"""The worker over HTTP: `/livez`, `/readyz`, `/metrics`."""

import asyncio
import contextlib
import json
from collections.abc import Iterator
from typing import Any

import structlog
import uvicorn

from quotewire.health import Health
from quotewire.metrics import CONTENT_TYPE, Metrics

log = structlog.get_logger("quotewire.http")

_STOP_SECONDS = 2.0


class Endpoints:
    """A small ASGI application; answers GET and HEAD."""

    def __init__(self, health: Health, metrics: Metrics) -> None:
        self._health = health
        self._metrics = metrics

    async def __call__(self, scope: Any, _receive: Any, send: Any) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        status, content_type, body = await self._answer(scope["method"], scope["path"])
        headers = [(b"content-type", content_type.encode()), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})

    async def _answer(self, method: str, path: str) -> tuple[int, str, bytes]:
        if method not in ("GET", "HEAD"):
            return 405, "text/plain", b"only GET and HEAD\n"
        if path == "/livez":
            return _verdict(*self._health.live())
        if path == "/readyz":
            return _verdict(*await self._health.ready())
        if path == "/metrics":
            await self._health.ready()
            return 200, CONTENT_TYPE, self._metrics.render()
        return 404, "text/plain", b"there are /livez, /readyz and /metrics\n"


def _verdict(good: bool, parts: dict[str, object]) -> tuple[int, str, bytes]:
    return 200 if good else 503, "application/json", json.dumps(parts).encode() + b"\n"


class _Server(uvicorn.Server):
    """Uvicorn without its signal handlers: the worker has its own."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class HttpServer:
    """Serves the endpoints beside the worker, on its event loop."""

    def __init__(self, endpoints: Endpoints, *, host: str, port: int) -> None:
        config = uvicorn.Config(
            endpoints, host=host, port=port, log_config=None, access_log=False, lifespan="off", ws="none",
            timeout_graceful_shutdown=1,
        )  # fmt: skip
        self._server = _Server(config)
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Return when it listens. Raises OSError where the address cannot be had."""
        config = self._server.config
        self._task = asyncio.create_task(self._serve())
        while not self._server.started:
            if self._task.done():
                raise OSError(
                    f"cannot listen on {config.host}:{config.port}: QUOTEWIRE_HTTP_PORT sets another port"
                )
            await asyncio.sleep(0.01)
        log.info("http_listens", host=config.host, port=config.port)

    async def stop(self) -> None:
        """Stop serving."""
        if self._task is None:
            return
        self._server.should_exit = True
        with contextlib.suppress(TimeoutError, asyncio.CancelledError):
            await asyncio.wait_for(self._task, _STOP_SECONDS)

    async def _serve(self) -> None:
        # Uvicorn ends the process where it cannot listen; here that is an error like others.
        with contextlib.suppress(SystemExit):
            await self._server.serve()
