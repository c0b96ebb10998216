"""Articles from files and lines through the pipeline, in order: the same functions as the worker's."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote

from quotewire.dead_letters import DeadLetters
from quotewire.entry import Entry, Publish, Reject
from quotewire.replay.files import open_packed
from quotewire_events import ArticleRejected, RejectionCode

if TYPE_CHECKING:
    from quotewire.pipeline import Pipeline

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Article:
    """One article to enrich: where it was found (`path` or `path:line`), its entry, and its size in bytes."""

    place: str
    entry: Entry
    size: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: a line of JSON, and whether it was rejected."""

    line: bytes
    rejected: bool


def uri_of(path: str) -> str:
    """Return the `uri` of a file: its path as given, percent-encoded where a URI needs it."""
    return quote(os.fsencode(path), safe="/-._~!$&'()*+,;=:@")


def read_files(paths: Iterable[str], standard_input: BinaryIO) -> Iterator[Article]:
    """Yield one article per file, its format told by its content; `-` is standard input.

    Raises OSError where a file cannot be read.
    """
    for path in paths:
        body = standard_input.read() if path == STANDARD_INPUT else Path(path).read_bytes()
        yield Article(path, Entry({b"uri": uri_of(path).encode(), b"data": body}), len(body))


def read_lines(paths: Iterable[str], standard_input: BinaryIO) -> Iterator[Article]:
    """Yield one article per line that is not blank, in order; each line holds an `ArticleReceived` or a form of it.

    A file called .gz is unpacked. Raises OSError, EOFError or zlib.error where one cannot be read.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _lines_of(path, standard_input)
        else:
            with open_packed(path) as file:
                yield from _lines_of(path, file)


def _lines_of(path: str, file: BinaryIO) -> Iterator[Article]:
    for number, line in enumerate(file, 1):
        if line.strip():
            yield Article(f"{path}:{number}", Entry({b"data": line.rstrip(b"\r\n")}), len(line))


def enrich(pipeline: "Pipeline", article: Article) -> Outcome:
    """Put one article through the pipeline and return its line: the `data` of the event that it became."""
    result = pipeline.process(article.entry)
    if isinstance(result, Publish):
        return Outcome(result.enriched.data, rejected=False)
    return _rejected(result, article)


def reject(letters: DeadLetters, article: Article, code: RejectionCode, detail: str) -> Outcome:
    """Return the line of an article that could not be put through the pipeline, and why."""
    return _rejected(letters.give_up(article.entry, code, detail), article)


def _rejected(result: Reject, article: Article) -> Outcome:
    return Outcome(_placed(result.event.data, article.place).model_dump_json().encode(), rejected=True)


def _placed(rejected: ArticleRejected, place: str) -> ArticleRejected:
    """Say in the detail where the article stood: there is no stream entry to point at."""
    return rejected.model_copy(update={"detail": f"{place}: {rejected.detail}"})
