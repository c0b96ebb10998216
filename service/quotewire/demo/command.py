"""The command `quotewire demo`. Redis is loaded when it runs, not before."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotewire.replay.commands import trouble_in_words
from quotewire.replay.trouble import Trouble

if TYPE_CHECKING:
    from quotewire.search.index import Hit
    from quotewire_events import ArticleEnriched

SPEAKER, ABOUT = "Strand", "crane"
"""What the demo asks the index of the samples for."""


@click.command("demo")
@click.option(
    "--out",
    default="out",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write to.",
)
def demo_command(out: Path) -> None:
    """Run a server, a worker and the sample articles, and print who said what and what was rejected.

    The articles are published to a stream, enriched by a real worker, and read back as any consumer reads them.
    Writes enriched.ndjson, rejected.ndjson, articles.html and quotes.db, an index of what was said, into the folder;
    server and worker end with the command.

    \b
    Examples:
      quotewire demo
      quotewire demo --out /tmp/demo
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.demo.playing import play
    from quotewire.search.commands import describe
    from quotewire.telling import what_was_rejected, who_said_what
    from quotewire.view import render

    with trouble_in_words():
        try:
            out.mkdir(parents=True, exist_ok=True)
            played = play(out)
            _write_lines(out / "enriched.ndjson", (data.model_dump_json() for data in played.enriched))
            _write_lines(out / "rejected.ndjson", (data.model_dump_json() for data in played.rejected))
            page = render(
                [data.model_dump(mode="json") for data in played.enriched], title="Quotewire: sample articles"
            )
            (out / "articles.html").write_text(page, "utf-8")
            hits = _ask(out / "quotes.db", played.enriched)
        except OSError as error:
            raise Trouble(f"{error.filename or out}: {error.strerror or error}") from error
    for line in (*who_said_what(played.enriched), *what_was_rejected(played.rejected)):
        click.echo(line)
    click.echo(click.style(f"\nEverything that {SPEAKER} said about a {ABOUT}", bold=True))
    for hit in hits:
        click.echo("\n".join(f"  {line}" for line in describe(hit)))
    went_in = len(played.enriched) + len(played.rejected)
    click.echo(
        f"\n{went_in} articles in: {len(played.enriched)} enriched, {len(played.rejected)} rejected, "
        f"each exactly once, in {played.seconds:.1f} seconds."
    )
    click.echo(f"Written: {out}/enriched.ndjson, {out}/rejected.ndjson, {out}/articles.html, {out}/quotes.db")
    click.echo(f"Ask on: {_called()} search --db {out}/quotes.db {ABOUT} --speaker {SPEAKER}")
    click.echo(f"Your own article: {_called()} view article.txt")


def _called() -> str:
    """Return how this command is called here, so that what is printed can be typed: on PATH, or by its path."""
    here = sys.argv[0]
    return here if Path(here).name == "quotewire" and shutil.which("quotewire") != here else "quotewire"


def _ask(db: Path, articles: Sequence["ArticleEnriched"]) -> list["Hit"]:
    """Make an index of the articles, in the place of one that is there, and ask it for what the demo shows."""
    from quotewire.search.commands import opened
    from quotewire.search.queries import query_for

    db.unlink(missing_ok=True)
    with opened(db) as index:
        with index.transaction():
            for article in articles:
                index.add(article)
        return index.find(query_for((ABOUT,), SPEAKER), limit=10)


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
