"""Articles as the lines of an export."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from quotewire.exports.annotations import annotations
from quotewire.exports.ninjs import item
from quotewire.exports.quotations import quotations
from quotewire.exports.schema_org import news_article
from quotewire.exports.table import COLUMNS, row
from quotewire_events import ArticleEnriched

Articles = Iterable[ArticleEnriched]


def as_annotations(articles: Articles) -> Iterator[bytes]:
    """Yield one annotation a line."""
    for article in articles:
        yield from map(_json_line, annotations(article))


def as_schema_org(articles: Articles) -> Iterator[bytes]:
    """Yield one `NewsArticle` a line."""
    for article in articles:
        yield _json_line(news_article(article))


def as_ninjs(articles: Articles) -> Iterator[bytes]:
    """Yield one item a line."""
    for article in articles:
        yield _json_line(item(article))


def as_csv(articles: Articles) -> Iterator[bytes]:
    """Yield the heads of the columns, then one quotation a record."""
    yield _record(COLUMNS)
    for article in articles:
        for quotation in quotations(article):
            yield _record(row(quotation))


FORMATS: Mapping[str, Callable[[Articles], Iterator[bytes]]] = {
    "web-annotation": as_annotations,
    "schema-org": as_schema_org,
    "ninjs": as_ninjs,
    "csv": as_csv,
}


def _json_line(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _record(values: Iterable[str]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerow(values)
    return written.getvalue().encode()
