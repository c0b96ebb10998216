"""The command `quotewire demo`. Redis is loaded when it runs, not before."""

from collections.abc import Iterable
from pathlib import Path

import click

from quotewire.replay.commands import trouble_in_words
from quotewire.replay.trouble import Trouble


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
    Writes enriched.ndjson, rejected.ndjson and articles.html into the folder; server and worker end with the
    command.

    \b
    Examples:
      quotewire demo
      quotewire demo --out /tmp/demo
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.demo.playing import play
    from quotewire.demo.telling import what_was_rejected, who_said_what
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
        except OSError as error:
            raise Trouble(f"{error.filename or out}: {error.strerror or error}") from error
    for line in (*who_said_what(played.enriched), *what_was_rejected(played.rejected)):
        click.echo(line)
    went_in = len(played.enriched) + len(played.rejected)
    click.echo(
        f"\n{went_in} articles in: {len(played.enriched)} enriched, {len(played.rejected)} rejected, "
        f"each exactly once, in {played.seconds:.1f} seconds."
    )
    click.echo(f"Written: {out}/enriched.ndjson, {out}/rejected.ndjson, {out}/articles.html")


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
