"""The commands `rejected list`, `show`, `requeue`, `drop`. Redis is loaded when one of them runs, not before."""

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from quotewire.replay.commands import trouble_in_words, url_option
from quotewire.replay.trouble import Trouble

if TYPE_CHECKING:
    from redis import Redis

    from quotewire.rejected.acting import Act
    from quotewire.rejected.letters import DeadLetter, Filter

Command = TypeVar("Command", bound=Callable[..., Any])

EXIT_NOT_FOUND = 1


@click.group("rejected")
def rejected_group() -> None:
    """Dead letters: articles that could not be enriched, each with its entry byte for byte."""


def _moment(_context: click.Context, _parameter: click.Parameter, value: str | None) -> datetime | None:
    from quotewire.rejected.letters import parse_moment

    try:
        return parse_moment(value, datetime.now(UTC)) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _filters(command: Command) -> Command:
    """Give a command the options that say which dead letters are meant, and where they are."""
    options = [
        click.option("--code", "codes", multiple=True, help="Rejected with this code; may be repeated."),
        click.option("--uri", "uris", multiple=True, help="Of this article; * stands for any characters."),
        click.option("--stream", "origins", multiple=True, help="Came from this input stream."),
        click.option(
            "--since", callback=_moment, metavar="TIME", help="Rejected then or later: a time, or 2h."
        ),
        click.option("--until", callback=_moment, metavar="TIME", help="Rejected then or earlier."),
        click.option("--limit", type=click.IntRange(min=1), help="At most so many, the oldest first."),
    ]
    return _with(command, options)


def _where(command: Command) -> Command:
    """Give a command the options that say where the dead letters are and in what form to print."""
    options = [
        click.option(
            "--rejected-stream",
            "streams",
            multiple=True,
            help="The stream of dead letters.  [default: QUOTEWIRE_STREAM_REJECTED, else articles.rejected]",
        ),
        click.option("--json", "as_lines", is_flag=True, help="One JSON object a line."),
        url_option,
    ]
    return _with(command, options)


def _with(command: Command, options: Sequence[Callable[[Command], Command]]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


@rejected_group.command("list")
@click.option("--counts", is_flag=True, help="Count them by code.")
@_filters
@_where
def list_command(
    counts: bool, streams: tuple[str, ...], as_lines: bool, url: str | None, limit: int | None, **filters: Any
) -> None:
    """List dead letters, the oldest first.

    \b
    Examples:
      quotewire rejected list --counts
      quotewire rejected list --code timed_out --code crashed --since 2h
      quotewire rejected list --uri 'https://courier.example/*' --json
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.rejected import printing
    from quotewire.rejected.letters import select

    with trouble_in_words(), _server(url) as client:
        letters = select(client, streams or _rejected_streams(), _meant(filters), limit=limit)
        if counts:
            found = Counter(letter.code for letter in letters)
            if as_lines:
                click.echo(printing.as_json(dict(sorted(found.items()))))
            else:
                click.echo("\n".join(printing.counted(found)))
            return
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        found_any = False
        for letter in letters:
            found_any = True
            click.echo(
                printing.as_json(printing.summary(letter)) if as_lines else printing.in_list(letter, width)
            )
        if not found_any:
            click.echo(printing.totals(()), err=True)


@rejected_group.command("show")
@click.argument("letter_id", metavar="ID")
@_where
def show_command(letter_id: str, streams: tuple[str, ...], as_lines: bool, url: str | None) -> None:
    """Show one dead letter whole: why it was rejected, and the original fields, readable.

    \b
    Examples:
      quotewire rejected show 1707240064512-0
      quotewire rejected show 1707240064512-0 --json | jq -r .fields.data
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.rejected import printing
    from quotewire.rejected.letters import find

    with trouble_in_words(), _server(url) as client:
        letter = find(client, streams or _rejected_streams(), letter_id)
        if letter is None:
            raise Trouble(f"{letter_id}: there is no such dead letter")
        click.echo(
            printing.as_json(printing.whole(letter)) if as_lines else "\n".join(printing.shown(letter))
        )


def _acting(command: Command) -> Command:
    """Give a command what says which letters it acts on, and how carefully."""
    options = [
        click.argument("ids", nargs=-1, metavar="[ID]..."),
        click.option("--all", "everything", is_flag=True, help="All dead letters; asks first."),
        click.option("--yes", is_flag=True, help="Do not ask."),
        click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing."),
    ]
    return _with(command, options)


@rejected_group.command("requeue")
@_acting
@click.option("--to", metavar="STREAM", help="Put them there.  [default: the stream each came from]")
@_filters
@_where
def requeue_command(to: str | None, **rest: Any) -> None:
    """Put dead letters back into the input stream they came from, each exactly once.

    Adding the entry and removing the letter are one step: a second run finds nothing, and it is safe beside
    workers and beside another operator. Letters that come in meanwhile stay.

    \b
    Examples:
      quotewire rejected requeue 1707240064512-0
      quotewire rejected requeue --code timed_out --since 1h --dry-run
      quotewire rejected requeue --all
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.rejected.acting import requeuing

    _run("Requeue", lambda client, dry_run: requeuing(client, to=to, dry_run=dry_run), **rest)


@rejected_group.command("drop")
@_acting
@_filters
@_where
def drop_command(**rest: Any) -> None:
    """Delete dead letters for good; `record` them first to keep a copy.

    \b
    Examples:
      quotewire rejected drop 1707240064512-0
      quotewire rejected drop --code no_text --until 30d
      quotewire rejected drop --all
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.rejected.acting import dropping

    _run("Drop", lambda client, dry_run: dropping(client, dry_run=dry_run), **rest)


def _run(
    verb: str,
    make: "Callable[[Redis, bool], Act]",
    *,
    ids: tuple[str, ...],
    everything: bool,
    yes: bool,
    dry_run: bool,
    streams: tuple[str, ...],
    as_lines: bool,
    url: str | None,
    limit: int | None,
    **filters: Any,
) -> None:
    """Act on the letters that are meant, and tell of each."""
    from quotewire.rejected import printing

    meant = _meant(filters)
    if bool(ids) + everything + (not meant.lets_all_pass) != 1:
        raise click.UsageError("Say which: ids, or filters such as --code, or --all; one of the three.")
    with trouble_in_words():
        chosen = streams or _rejected_streams()
    if everything and not (yes or dry_run):
        click.confirm(f"{verb} all dead letters in {', '.join(chosen)}?", abort=True, err=True)
    counts: Counter[str] = Counter()
    with trouble_in_words(), _server(url) as client:
        act = make(client, dry_run)
        for letter in _letters(client, chosen, ids, meant, limit):
            if isinstance(letter, str):
                counts["not found"] += 1
                click.echo(f"{letter}: there is no such dead letter", err=True)
                continue
            done = act(letter)
            counts[done.did] += 1
            click.echo(printing.as_json(printing.outcome(done)) if as_lines else printing.did(done))
    click.echo(printing.totals(counts.items()), err=True)
    if counts["not found"] or counts["kept"]:
        sys.exit(EXIT_NOT_FOUND)


def _letters(
    client: "Redis", streams: tuple[str, ...], ids: tuple[str, ...], meant: "Filter", limit: int | None
) -> "Iterator[DeadLetter | str]":
    """Yield the letters that are meant; of ids that are nowhere, the id."""
    from quotewire.rejected.letters import find, select

    if ids:
        for letter_id in ids:
            yield find(client, streams, letter_id) or letter_id
    else:
        yield from select(client, streams, meant, limit=limit)


def _meant(filters: dict[str, Any]) -> "Filter":
    from quotewire.rejected.letters import Filter

    return Filter(
        codes=frozenset(filters["codes"]),
        uris=filters["uris"],
        origins=frozenset(filters["origins"]),
        since=filters["since"],
        until=filters["until"],
    )


def _rejected_streams() -> tuple[str, ...]:
    """Return the streams of dead letters that the settings name: one, or one for each partition."""
    from quotewire.replay.server import settings_here

    return tuple(partition.rejected for partition in settings_here().partition_streams)


def _server(url: str | None) -> Any:
    from quotewire.replay.server import connected, find_url

    return connected(find_url(url))
