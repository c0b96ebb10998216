"""The command `watch`: an ordinary consumer of the enriched stream that shows quotations as they come."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

import click

from quotewire.replay.commands import check_ids, trouble_in_words, url_option

if TYPE_CHECKING:
    from quotewire.replay.entries import Recorded
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

    STREAM is that of the enriched articles, by default the one that the settings name, or those of every partition.
    It is read without a group: nothing is taken from anybody. What is no enriched article is passed over.

    \b
    Examples:
      quotewire watch
      quotewire watch articles.enriched --from 0 --speaker Strand
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.replay.following import Following
    from quotewire.replay.interruption import stoppable
    from quotewire.replay.server import connected, find_url, settings_here

    with trouble_in_words(), stoppable() as stop, connected(find_url(url)) as client:
        names = [stream] if stream else [part.enriched for part in settings_here().partition_streams]
        after = start.removeprefix("(") if start else None
        following = Following(client, names, after=after, tell_away=_tell_away)
        click.echo(f"Watching {names[0]}{f' to {names[-1]}' if len(names) > 1 else ''}", err=True)
        for number, article in enumerate(_articles(following.entries(stop)), 1):
            for line in _lines(article, speaker):
                click.echo(line)
            if number == count:
                break


def _tell_away(streams: Collection[str]) -> None:
    told = f"Out of reach for now: {', '.join(streams)}" if streams else "All can be reached again"
    click.echo(told, err=True)


def _articles(entries: "Iterable[tuple[str, Recorded]]") -> "Iterator[ArticleEnriched]":
    from quotewire.exports.reading import article_in
    from quotewire.replay.documents import of_entry

    for stream, entry in entries:
        if (article := article_in(stream, of_entry(entry))) is not None:
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
