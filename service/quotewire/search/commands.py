"""The commands `index` and `search`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotewire.replay.commands import trouble_in_words, url_option
from quotewire.replay.trouble import Trouble

if TYPE_CHECKING:
    from quotewire.search.index import Hit, Index

db_option = click.option(
    "--db", default="quotes.db", show_default=True, type=click.Path(dir_okay=False, path_type=Path),
    help="The file of the index.",
)  # fmt: skip


@click.command("index")
@click.argument("source", metavar="FILE|STREAM")
@db_option
@click.option("--follow", is_flag=True, help="Go on with what is added to the stream, until Ctrl-C.")
@url_option
def index_command(source: str, db: Path, follow: bool, url: str | None) -> None:
    """Put enriched articles into a search index: a SQLite file of its own.

    SOURCE is what `enrich` or `record` wrote, or a stream of events. Of a stream the index takes what came since it
    last did; it only reads. The newest version of an article replaces the others, and one that was taken down
    leaves the index.

    \b
    Examples:
      quotewire index out/enriched.ndjson
      quotewire index articles.enriched --db newsroom.db --follow
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.replay.documents import read_documents
    from quotewire.replay.interruption import stoppable
    from quotewire.replay.progress import Progress
    from quotewire.replay.server import connected, find_url
    from quotewire.replay.sources import PREFIX, is_file
    from quotewire.search.filling import fill, fill_from_stream

    from_file = is_file(source)
    if from_file and follow:
        raise click.UsageError("--follow is for a stream")
    progress = Progress(f"Indexing {source}")
    with trouble_in_words(), opened(db) as index:
        if from_file:
            added = fill(index, source, read_documents(source, find_url(url)), progress.advance)
        else:
            with stoppable() as stop, connected(find_url(url)) as client:
                added = fill_from_stream(
                    index, client, source.removeprefix(PREFIX),
                    follow=follow, told_to_stop=stop, tell=progress.advance,
                )  # fmt: skip
        articles, quotations = index.count()
    progress.end(f"{added:,} added; {db} holds {articles:,} articles with {quotations:,} quotations")


@click.command("search")
@click.argument("words", nargs=-1)
@click.option("--speaker", help="Who said it: a name or a part of one.")
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=20, show_default=True, help="Print at most so many."
)
@db_option
def search_command(words: tuple[str, ...], speaker: str | None, limit: int, db: Path) -> None:
    """Search the index: everything that someone said about something, the best first.

    A quotation must hold every one of the WORDS, or the headline above it. "Words in quotation marks" stand side by
    side; harbo* is the beginning of a word. Accents and case do not count. The exit status is 1 where none is found.

    \b
    Examples:
      quotewire search crane --speaker Strand
      quotewire search '"last inspection"'
      quotewire search --speaker "Harbour Authority"
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.search.queries import query_for

    if not db.exists():
        raise click.ClickException(f"{db}: there is no index; make one with: quotewire index FILE|STREAM")
    try:
        query = query_for(words, speaker)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    with trouble_in_words(), opened(db) as index:
        hits = index.find(query, limit=limit)
    for hit in hits:
        click.echo("\n".join(describe(hit)))
    if not hits:
        raise click.exceptions.Exit(1)


@contextmanager
def opened(db: Path) -> "Iterator[Index]":
    """Open an index; what is wrong with its file leaves the block as Trouble."""
    import sqlite3

    from quotewire.search.index import Index, NotAnIndexError, in_words

    try:
        with Index.opened(db) as index:
            yield index
    except (NotAnIndexError, OSError) as error:
        raise Trouble(str(error)) from error
    except sqlite3.Error as error:
        raise Trouble(f"{db}: {in_words(error)}") from error


def describe(hit: "Hit") -> Iterator[str]:
    """Yield the lines of a quotation that was found: who said what, and where."""
    from quotewire.replay.terminal import one_line

    role = f", {hit.role}" if hit.role else ""
    name = one_line(f"{hit.speaker}{role}") if hit.speaker else "(nobody named)"
    yield f"{click.style(name, fg='cyan')}: {one_line(hit.words)}"
    place = [hit.headline, hit.publisher, hit.published, hit.url or hit.uri]
    yield f"    {one_line(' · '.join(filter(None, place)))}"
