"""The command `watch`: an ordinary consumer of the enriched stream that shows quotations as they come."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from quotewire.replay.commands import check_ids, trouble_in_words, url_option

if TYPE_CHECKING:
    from redis import Redis

    from quotewire_events import ArticleEnriched


@click.command("watch")
@click.argument("stream", required=False)
@click.option("--speaker", help="Show only what this one says: a name or a part of one.")
@click.option(
    "--from",
    "start",
    metavar="ID",
    callback=check_ids,
    help="Begin behind this entry; 0 shows all that is there.  [default: what comes from now on]",
)
@click.option("--count", type=click.IntRange(min=1), help="End after so many articles.")
@url_option
def watch_command(
    stream: str | None, speaker: str | None, start: str | None, count: int | None, url: str | None
) -> None:
    """Show who says what, as articles come out of the workers, until Ctrl-C.

    STREAM is that of the enriched articles, by default the one that the settings name. It is read without a group:
    nothing is taken from anybody. What is no enriched article is passed over.

    \b
    Examples:
      quotewire watch
      quotewire watch articles.enriched --from 0 --speaker Strand
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.replay.interruption import stoppable
    from quotewire.replay.reading import last_id
    from quotewire.replay.server import connected, find_url, settings_here

    with trouble_in_words(), stoppable() as stop, connected(find_url(url)) as client:
        partitions = settings_here().partition_streams
        name = stream or partitions[0].enriched
        after = (start or str(last_id(client, name) or "0-0")).removeprefix("(")
        others = f", one of {len(partitions)} partitions" if stream is None and len(partitions) > 1 else ""
        click.echo(f"Watching {name}{others}", err=True)
        for number, article in enumerate(_articles(client, name, after, stop), 1):
            for line in _lines(article, speaker):
                click.echo(line)
            if number == count:
                break


def _articles(
    client: "Redis", stream: str, after: str, told_to_stop: Callable[[], bool]
) -> "Iterator[ArticleEnriched]":
    from quotewire.exports.reading import article_in
    from quotewire.replay.documents import of_entry
    from quotewire.replay.reading import follow_stream

    for entry in follow_stream(client, stream, after=after, told_to_stop=told_to_stop):
        if entry is not None and (article := article_in(stream, of_entry(entry))) is not None:
            yield article


def _lines(article: "ArticleEnriched", speaker: str | None) -> Iterator[str]:
    """Yield the lines of an article: its headline, and each quotation of those asked for; nothing where none is."""
    from quotewire.exports.quotations import quotations
    from quotewire.telling import headline_line, quotation_line

    wanted = (speaker or "").casefold()
    shown = [found for found in quotations(article) if wanted in (found.name or "").casefold()]
    if shown:
        yield headline_line(article)
        yield from map(quotation_line, shown)
