"""The worker: settings, streams, pool and pipeline wired together, from the start to the last hand-back."""

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import astuple
from typing import Any

import structlog
from faststream import FastStream
from faststream.redis import RedisBroker
from faststream.redis.prometheus import RedisPrometheusMiddleware
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from quotewire import __version__, asyncapi
from quotewire.cluster import WholeCluster, cluster_client, is_cluster, lie_together
from quotewire.endpoints import Endpoints, HttpServer
from quotewire.enricher import Enricher
from quotewire.health import Health
from quotewire.logs import configure
from quotewire.metrics import Metrics
from quotewire.processes import make_pool, options_of
from quotewire.settings import Partition, Settings, unknown_variables
from quotewire.streams.attempt import Attempt
from quotewire.streams.consumer import Limits, StreamConsumer, new_name
from quotewire.streams.failures import FailureLimit
from quotewire.streams.halt import Exit, Halt
from quotewire.streams.scripts import Consumer
from quotewire.streams.subscription import route_reads, subscribe
from quotewire.streams.watchdog import Watchdog
from quotewire.tracing import Tracing, start_tracing
from quotewire.workers import Pool

log = structlog.get_logger("quotewire")

DRAIN_SECONDS = 20.0
"""What runs at SIGTERM may finish for so long; the rest is handed back."""
_SOCKET_SECONDS = 5.0
_ALIVE_MARGIN_SECONDS = 30.0


class Worker:
    """One worker process: `app` is its FastStream application. Nothing is connected or started before it runs.

    `pool`: that of the settings, where it has been launched already.
    """

    def __init__(self, settings: Settings, pool: Pool | None = None) -> None:
        self._settings = settings
        self._halt = Halt()
        self._metrics = Metrics()
        self._limit = FailureLimit()
        self._watchdog = Watchdog(self._halt, self._metrics)
        self._options = options_of(settings)
        self._pool = pool or make_pool(settings)
        self._broker = self._make_broker()
        self._name = new_name()
        self._tracing: Tracing | None = None
        self._consumers = [self._consume(partition) for partition in settings.partition_streams]
        self._health = Health(
            self._metrics,
            self._consumers,
            alive_seconds=settings.article_seconds + _ALIVE_MARGIN_SECONDS,
            models_ready=lambda: self._pool.ready > 0,
        )
        self._stopping = asyncio.Event()
        self._openings: list[asyncio.Task[None]] = []
        self._cluster: WholeCluster | None = None
        self.app = FastStream(
            self._broker,
            lifespan=self._live,
            on_shutdown=[self._drain],
            logger=None,
            specification=asyncapi.specification(),
        )

    def _make_broker(self) -> RedisBroker:
        url = self._settings.redis_url.get_secret_value()
        over_tcp: dict[str, Any] = {} if url.startswith("unix:") else {"socket_keepalive": True}
        return RedisBroker(
            url,
            apply_types=False,
            logger=logging.getLogger("faststream"),
            graceful_timeout=1.0,
            middlewares=[RedisPrometheusMiddleware(registry=self._metrics.registry)],
            client_name="quotewire",
            socket_timeout=_SOCKET_SECONDS,
            socket_connect_timeout=_SOCKET_SECONDS,
            health_check_interval=15,
            # Our own loops wait and try again; this one is for a connection that was cut while idle.
            retry=Retry(NoBackoff(), 1),
            **over_tcp,
        )

    def _consume(self, partition: Partition) -> StreamConsumer:
        settings = self._settings
        enricher = Enricher(self._pool, partition, self._options)
        batch = min(10, max(4, 2 * settings.processes))
        consumer = StreamConsumer(
            Consumer(partition.raw, settings.group, self._name),
            handler=enricher.handle,
            bury=enricher.bury,
            limits=Limits(
                batch=batch, claim_idle_ms=settings.claim_idle_ms, max_deliveries=settings.max_deliveries
            ),
            limit=self._limit,
            halt=self._halt,
            observer=self._metrics,
            on_attempt=self._attempted,
        )
        subscribe(
            self._broker,
            consumer,
            batch=batch,
            # A process must find its next article ready while the last one's result is being committed.
            concurrency=2 * settings.processes,
            payload=asyncapi.input_payload(),
            **asyncapi.describe_input(partition),
        )
        asyncapi.declare_outputs(self._broker, partition)
        return consumer

    @asynccontextmanager
    async def _live(self) -> AsyncIterator[None]:
        """Bring up what the reading needs, and take it down after."""
        configure(self._settings.log_format)
        self._own_signals()
        self._tracing = start_tracing(os.environ, group=self._settings.group, consumer=self._name)
        http = HttpServer(
            Endpoints(self._health, self._metrics),
            host=self._settings.http_host,
            port=self._settings.http_port,
        )
        ending = asyncio.create_task(self._end_on_halt())
        try:
            await self._start(http)
            yield
        finally:
            await self._drain()
            ending.cancel()
            for opening in self._openings:
                opening.cancel()
            if self._cluster is not None:
                await self._cluster.end()
            await self._pool.close()
            await http.stop()
            if self._tracing is not None:
                await self._tracing.close()
            log.info("worker_ended", status=int(self._halt.status))
        if self._halt.requested:
            raise SystemExit(int(self._halt.status))

    def _attempted(self, attempt: Attempt) -> None:
        if self._tracing is not None:
            self._tracing.attempted(attempt)

    async def _start(self, http: HttpServer) -> None:
        settings = self._settings
        log.info(
            "worker_starts", version=__version__, consumer=self._name, group=settings.group,
            streams=[consumer.consumer.stream for consumer in self._consumers], processes=settings.processes,
        )  # fmt: skip
        for name in unknown_variables(os.environ):
            log.warning("unknown_setting", name=name)
        if settings.http_port:
            await http.start()
        await self._pool.start()
        self._metrics.watch(
            in_hand=lambda: sum(consumer.in_hand for consumer in self._consumers),
            busy=lambda: self._pool.busy,
            processes=lambda: self._pool.ready,
            restarts=lambda: self._pool.restarts,
        )
        self._metrics.expect(consumer.consumer.stream for consumer in self._consumers)
        client: Any = await self._broker.connect()
        server = await self._find_server(client)
        self._health.connect(server)
        xreadgroup = server.xreadgroup
        route_reads(client, self._consumers)
        self._openings = [
            asyncio.create_task(self._open(consumer, server, xreadgroup)) for consumer in self._consumers
        ]
        # The first that can be read is; one whose node is away must not keep the others from it.
        await asyncio.wait(self._openings, return_when=asyncio.FIRST_COMPLETED)
        if self._stopping.is_set():
            raise SystemExit(int(self._halt.status))
        self._metrics.turned()
        log.info("worker_reads", consumer=self._name)

    async def _find_server(self, client: Any) -> Any:
        """Return the client that the streams are read and written with: FastStream's, or one of a whole cluster."""
        first = self._consumers[0].consumer.stream
        while not self._stopping.is_set():
            try:
                of_a_cluster = await is_cluster(client)
            except Exception as error:
                self._metrics.turned()
                await self._unless_stopped(self._watchdog.failed("start", first, error))
                continue
            self._watchdog.succeeded("start", first)
            return self._whole_cluster() if of_a_cluster else client
        return client

    def _whole_cluster(self) -> WholeCluster:
        """Return a client of the cluster. Ends the worker where the names of the streams keep them from one node."""
        settings = self._settings
        if not all(map(lie_together, map(astuple, settings.partition_streams))):
            self._halt.request(
                Exit.SETTING, "the server is a node of a Redis Cluster, and the streams have no hash tag in common: "
                "QUOTEWIRE_PARTITIONS must be at least 1",
            )  # fmt: skip
            raise SystemExit(int(Exit.SETTING))
        self._watchdog.tell_streams_apart()
        self._cluster = cluster_client(settings.redis_url.get_secret_value(), socket_seconds=_SOCKET_SECONDS)
        log.info("cluster_found", partitions=settings.partitions)
        return self._cluster

    async def _open(self, consumer: StreamConsumer, client: Any, xreadgroup: Any) -> None:
        """Open one consumer, however long its server takes to come up."""
        stream = consumer.consumer.stream
        while not self._stopping.is_set():
            try:
                await consumer.open(client, xreadgroup, self._watchdog)
            except Exception as error:
                self._metrics.turned()
                await self._unless_stopped(self._watchdog.failed("start", stream, error))
            else:
                self._watchdog.succeeded("start", stream)
                return

    async def _unless_stopped(self, waiting: Coroutine[Any, Any, None]) -> None:
        """Wait for it, or until the worker is to end."""
        tasks: list[asyncio.Task[Any]] = [asyncio.create_task(waiting)]
        tasks.append(asyncio.create_task(self._stopping.wait()))
        _, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()

    def _own_signals(self) -> None:
        """End on SIGTERM and SIGINT even while starting, when FastStream does not look."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop)

    def _stop(self) -> None:
        self._stopping.set()
        self.app.exit()

    async def _end_on_halt(self) -> None:
        await self._halt.wait()
        self._stop()

    async def _drain(self) -> None:
        self._health.end()
        await asyncio.gather(*(consumer.drain(DRAIN_SECONDS) for consumer in self._consumers))
