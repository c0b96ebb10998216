"""The command line: `quotewire enrich`, `view`, `run`, `config`, `schema`, and the commands of other rooms."""

import errno
import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from quotewire import __version__
from quotewire.demo.command import demo_command
from quotewire.demo.samples_command import samples_group
from quotewire.enrich import Article, read_lines
from quotewire.enrich_command import (
    EXIT_REJECTED,
    enrich_command,
    load_pipeline,
    outcomes,
    reading,
)
from quotewire.exports.commands import export_command
from quotewire.rejected.commands import rejected_group
from quotewire.replay.commands import compare_command, record_command, replay_command
from quotewire.replay.terminal import one_line
from quotewire.search.commands import index_command, search_command
from quotewire.telling import who_said_what
from quotewire.trimming import trim_command
from quotewire.view import render
from quotewire.watching import watch_command
from quotewire_events import ArticleEnriched, ArticleRejected
from quotewire_events.jsonschema import NAMES, json_schema

_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


class _Commands(click.Group):
    """The commands, which say in words where their output has no room."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run one of them."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as error:
            if error.errno not in _NO_ROOM:
                raise
            os.dup2(
                os.open(os.devnull, os.O_WRONLY), 1
            )  # what waits to be written can't be, and must not be tried
            raise click.ClickException(f"{error.filename or 'standard output'}: {error.strerror}") from error
        return done


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="quotewire")
def main() -> None:
    """Turn raw news articles into structured, attributed news: zones, sentences, and who said what."""


for _command in (
    enrich_command, demo_command, samples_group, record_command, replay_command, compare_command, rejected_group,
    trim_command, export_command, index_command, search_command, watch_command,
):  # fmt: skip
    main.add_command(_command)


@main.command("view")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="The HTML page to write.")
@click.option("--jsonl", is_flag=True, help="Read one article a line, as `enrich --jsonl` does.")
@click.option(
    "--enriched", is_flag=True, help="FILE holds the output of `enrich`: one enriched article a line."
)
def view_command(files: tuple[str, ...], output: str | None, jsonl: bool, enriched: bool) -> None:
    """Show who said what in articles: here, or as one self-contained HTML page with zones in the margin.

    \b
    Examples:
      quotewire view article.txt
      quotewire view article.txt -o page.html
      quotewire view --enriched enriched.ndjson -o page.html
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    rejected = False
    objects: list[dict[str, Any]] = []
    if enriched:
        objects = [_enriched_object(article) for article in reading(read_lines(files, sys.stdin.buffer))]
    else:
        for outcome in outcomes(load_pipeline(), files, jsonl=jsonl):
            if outcome.rejected:
                rejected = True
                rejection = ArticleRejected.model_validate_json(outcome.line)
                click.echo(f"{rejection.code}: {one_line(rejection.detail)}", err=True)
            else:
                objects.append(json.loads(outcome.line))
    if output is None:
        for line in who_said_what([ArticleEnriched.model_validate(article) for article in objects]):
            click.echo(line)
    elif objects:
        Path(output).write_text(render(objects, title=_page_title(objects)), "utf-8")
    if rejected:
        sys.exit(EXIT_REJECTED)


@main.command("run")
def run_command() -> None:
    """Run the worker: read articles from the stream, write what was found in them.

    The environment configures it (see `quotewire config`). It ends on SIGTERM, what it has in hand finished or
    handed back. Exit status: 0 when told to end, 2 where a setting is wrong, 69 where the server kept refusing,
    70 where so many articles failed that going on would do harm.

    \b
    Examples:
      quotewire run
      QUOTEWIRE_REDIS_URL=redis://server:6379/0 QUOTEWIRE_PROCESSES=4 quotewire run
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.running import run  # the worker's libraries are loaded for the worker alone

    sys.exit(run())


@main.command("config")
def config_command() -> None:
    """Print every setting with its present value (secrets hidden), its default and its meaning.

    \b
    Examples:
      quotewire config
      QUOTEWIRE_GROUP=staging quotewire config
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.settings import SettingsError, read_settings
    from quotewire.settings_reference import as_text

    try:
        click.echo(as_text(read_settings()))
    except SettingsError as error:
        raise click.ClickException(str(error)) from None


@main.command("schema")
@click.argument("name", required=False)
def schema_command(name: str | None) -> None:
    """Print the JSON Schema of an event's data, or list the schemas there are.

    \b
    Examples:
      quotewire schema
      quotewire schema article.enriched.v1 > article.enriched.json
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    if name is None:
        click.echo("\n".join(NAMES))
    elif name in NAMES:
        click.echo(json.dumps(json_schema(name), indent=2, ensure_ascii=False))
    else:
        raise click.ClickException(f"no schema {name!r}; there are: {', '.join(NAMES)}")


def _enriched_object(article: Article) -> dict[str, Any]:
    try:
        return ArticleEnriched.model_validate_json(article.entry.fields[b"data"]).model_dump(mode="json")
    except ValueError as error:
        raise click.ClickException(f"{article.place}: not an enriched article: {error}") from error


def _page_title(objects: list[dict[str, Any]]) -> str:
    first = objects[0]
    title = first["metadata"]["headline"] or first["article"]["title"] or first["uri"]
    return title if len(objects) == 1 else f"{title} and {len(objects) - 1} more"
