"""A producer as anyone writes one: a plain XADD for each article, in a thread of its own."""

import threading
import time
from collections.abc import Callable, Iterator

from redis import Redis
from redis.exceptions import RedisError

from tests.chaos.articles import Article

RAW = "articles.raw"
_LAST = 5


class Producer:
    """Publishes articles, never more than `ahead` before what has come out; waits where the server is away.

    `published` maps entry ids to articles, where they are to be remembered. A reply that was lost says nothing: the
    producer looks whether its entry is there before it adds it again, so that every article is in the stream once.
    """

    def __init__(
        self,
        url: str,
        articles: Iterator[Article],
        *,
        come_out: Callable[[], int],
        ahead: int,
        remember: bool = True,
    ) -> None:
        self.published: dict[str, Article] = {}
        self.done = threading.Event()
        self._client = Redis.from_url(url, socket_timeout=5.0, retry=None)
        self._articles = articles
        self._come_out = come_out
        self._ahead = ahead
        self._remember = remember
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._publish, name="producer", daemon=True)

    def start(self) -> None:
        """Begin to publish."""
        self._thread.start()

    def stop(self) -> None:
        """Publish no more and wait for the thread."""
        self._stopped.set()
        self._thread.join(timeout=10)
        self._client.close()

    def _publish(self) -> None:
        for number, article in enumerate(self._articles):
            while number - self._come_out() >= self._ahead and not self._stopped.is_set():
                time.sleep(0.005)
            if self._stopped.is_set():
                return
            entry = self._add(article)
            if self._remember:
                self.published[entry] = article
        self.done.set()

    def _add(self, article: Article) -> str:
        doubtful = False
        while True:
            try:
                found = self._find(article) if doubtful else None
                entry = found or self._client.xadd(RAW, article.fields)  # type: ignore[arg-type]
                return entry.decode()
            except RedisError:
                doubtful = True
                if self._stopped.wait(0.02):
                    return "0-0"

    def _find(self, article: Article) -> bytes | None:
        """Return the id under which an article stands among the last entries."""
        for entry, fields in self._client.xrevrange(RAW, count=_LAST):
            if fields.get(b"uri") == article.uri.encode():
                return bytes(entry)
        return None
