"""The index: a SQLite file with a full-text table (FTS5) over what was said and who said it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from quotewire.exports.quotations import Quotation, headline_of, published_of, quotations
from quotewire.search.queries import spaced
from quotewire_events import ArticleEnriched, Status

VERSION = 1
"""Of the tables, kept in `user_version`; a file of another one is not touched."""
_LARGEST = 2**63 - 1
"""The largest number that SQLite holds."""

_TABLES = """
CREATE TABLE articles (
    uri TEXT PRIMARY KEY, version INTEGER, time TEXT, headline TEXT, url TEXT, publisher TEXT, published TEXT
) WITHOUT ROWID;
CREATE TABLE quotations (
    number INTEGER PRIMARY KEY, uri TEXT NOT NULL, quote TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL,
    speaker TEXT, speaker_kind TEXT, role TEXT, first INTEGER NOT NULL, confidence REAL
);
CREATE INDEX quotations_by_uri ON quotations (uri);
CREATE VIRTUAL TABLE said USING fts5 (words, speaker, headline, tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE positions (stream TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
"""
_FOUND = """
SELECT quotations.words, quotations.speaker, quotations.role, quotations.kind, quotations.confidence,
       articles.uri, articles.headline, articles.url, articles.publisher, articles.published
FROM said
JOIN quotations ON quotations.number = said.rowid
JOIN articles ON articles.uri = quotations.uri
WHERE said MATCH ?
ORDER BY bm25(said, 4.0, 1.0, 1.0), quotations.number
LIMIT ?
"""


class NotAnIndexError(Exception):
    """The file holds something else, or tables of another version."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A quotation that was found, and where it stands; null where the article does not say."""

    words: str
    speaker: str | None
    role: str | None
    kind: str
    confidence: float | None
    uri: str
    headline: str | None
    url: str | None
    publisher: str | None
    published: str | None


class Index:
    """An index in a file. Whatever ends the process, the file holds whole articles."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Self]:
        """Open the index in a file, or begin one. Raises NotAnIndexError, and OSError where it can't be opened."""
        try:
            connection = sqlite3.connect(path, isolation_level=None)
        except sqlite3.OperationalError as error:
            raise OSError(f"{path}: {error}") from error
        try:
            _prepare(connection, path)
            yield cls(connection)
        finally:
            connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that the block does, or nothing of it."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:  # SQLite ends it by itself where the disk is full
                self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def add(self, article: ArticleEnriched, time: str | None = None) -> bool:
        """Put an article in the place of what is there of it; say whether it was new enough.

        The newest `version` stays, then the newest `time`, the event's. Of an article that was taken down nothing
        stays but that. To be called in a transaction.
        """
        version = None if article.version is None else min(article.version, _LARGEST)
        held = self._connection.execute(
            "SELECT version, time FROM articles WHERE uri = ?", (article.uri,)
        ).fetchone()
        if held is not None and _rank(version, time) < _rank(*held):
            return False
        self._remove(article.uri)
        usable = article.status == Status.USABLE
        headline = headline_of(article) if usable else None
        self._connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                article.uri, version, time, headline, article.article.url, article.article.publisher,
                published_of(article),
            ),
        )  # fmt: skip
        for quotation in quotations(article):
            self._add(quotation, headline)
        return True

    def position(self, stream: str) -> str | None:
        """Return the id of the last entry of a stream that is in the index."""
        row = self._connection.execute("SELECT entry FROM positions WHERE stream = ?", (stream,)).fetchone()
        return None if row is None else str(row[0])

    def keep_position(self, stream: str, entry: str) -> None:
        """Remember the last entry of a stream. To be called in the transaction that added it."""
        self._connection.execute("INSERT OR REPLACE INTO positions VALUES (?, ?)", (stream, entry))

    def count(self) -> tuple[int, int]:
        """Return how many articles and how many quotations the index holds."""
        counts = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM quotations)"
        articles, found = self._connection.execute(counts).fetchone()
        return int(articles), int(found)

    def find(self, query: str, *, limit: int) -> list[Hit]:
        """Return the quotations that answer a query (see `queries`), the best first."""
        return [Hit(*row) for row in self._connection.execute(_FOUND, (query, limit))]

    def _add(self, quotation: Quotation, headline: str | None) -> None:
        quote, speaker = quotation.quote, quotation.speaker
        cursor = self._connection.execute(
            "INSERT INTO quotations VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                quotation.article.uri, quote.id, str(quote.kind), quotation.words, quotation.name,
                str(speaker.kind) if speaker else None, quotation.role, quote.content[0].start, quote.confidence,
            ),
        )  # fmt: skip
        self._connection.execute(
            "INSERT INTO said (rowid, words, speaker, headline) VALUES (?, ?, ?, ?)",
            (cursor.lastrowid, *(spaced(text or "") for text in (quotation.words, quotation.name, headline))),
        )

    def _remove(self, uri: str) -> None:
        self._connection.execute(
            "DELETE FROM said WHERE rowid IN (SELECT number FROM quotations WHERE uri = ?)", (uri,)
        )
        self._connection.execute("DELETE FROM quotations WHERE uri = ?", (uri,))
        self._connection.execute("DELETE FROM articles WHERE uri = ?", (uri,))


def _rank(version: int | None, time: str | None) -> tuple[int, str]:
    return (-1 if version is None else version, time or "")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    try:
        if _state(connection) == (0, 0):
            connection.execute("BEGIN IMMEDIATE")  # another process may begin the same index
            if _state(connection) == (0, 0):
                for statement in f"{_TABLES} PRAGMA user_version = {VERSION}".split(";"):
                    connection.execute(statement)
            connection.execute("COMMIT")
        if _state(connection)[0] != VERSION:
            raise NotAnIndexError(f"{path}: not an index of this version of Quotewire")
    except sqlite3.DatabaseError as error:
        raise NotAnIndexError(f"{path}: {in_words(error)}") from error


def _state(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return the version of the tables, and how many there are."""
    [version] = connection.execute("PRAGMA user_version").fetchone()
    [tables] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return version, tables


def in_words(error: sqlite3.Error) -> str:
    """Say what is wrong, and what would help where that is known."""
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
        return "another process is writing to it, for longer than one should wait"
    if "no such module: fts5" in str(error):
        return "the SQLite of this Python has no full-text search (FTS5), which the index needs"
    return str(error)
