"""What reading an entry comes to."""

from dataclasses import dataclass

from quotewire_events.enriched import ArticleWarning
from quotewire_events.received import ArticleReceived
from quotewire_events.vocabulary import RejectionCode


@dataclass(frozen=True, slots=True)
class Reading:
    """An article that could be read, the producer's trace, and what was odd about it."""

    article: ArticleReceived
    traceparent: str | None = None
    warnings: tuple[ArticleWarning, ...] = ()


class Unreadable(Exception):  # noqa: N818 - it says what is wrong
    """An entry that holds no article: `code` is stable, `detail` for people, `uri` None where not known."""

    def __init__(self, code: RejectionCode, detail: str, uri: str | None = None) -> None:
        super().__init__(code, detail, uri)
        self.code = code
        self.detail = detail
        self.uri = uri

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}"
