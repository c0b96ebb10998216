"""The commands `record`, `replay` and `compare`. Redis is loaded when one of them runs, not before."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from quotewire.replay.trouble import Stopped, Trouble, Unreachable

if TYPE_CHECKING:
    from quotewire.replay.progress import Progress

EXIT_DIFFERENT = 1
EXIT_TROUBLE = 2
EXIT_STOPPED = 130

url_option = click.option(
    "--url", help="The server.  [default: QUOTEWIRE_REDIS_URL, else redis://127.0.0.1:6379/0]"
)


@contextmanager
def trouble_in_words(exit_code: int = 1) -> Iterator[None]:
    """Let Trouble end the command with its message and `exit_code`."""
    try:
        yield
    except Trouble as trouble:
        click.echo(f"Error: {trouble}", err=True)
        sys.exit(EXIT_STOPPED if isinstance(trouble, Stopped) else exit_code)


def check_ids(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Let pass what XRANGE takes: `ms`, `ms-seq`, either behind a `(`."""
    digits = [part.isascii() and part.isdigit() for part in (value or "0").removeprefix("(").split("-")]
    if all(digits) and len(digits) <= 2:
        return value
    raise click.BadParameter(f"{value!r} is no entry id; one looks like 1707240064512-0, or 1707240064512")


@click.command("record")
@click.argument("stream")
@click.option("-o", "--output", required=True, metavar="FILE", help="The file to write; gzip if called .gz.")
@click.option("--from", "start", metavar="ID", callback=check_ids, help="The first id; (ID begins behind it.")
@click.option(
    "--to", "end", metavar="ID", callback=check_ids, help="The last id.  [default: the last one now]"
)
@click.option("--follow", is_flag=True, help="Go on with what is added, until Ctrl-C or --count.")
@click.option("--count", type=click.IntRange(min=1), help="Record at most so many entries.")
@click.option("--overwrite", is_flag=True, help="Replace the file if there is one.")
@url_option
def record_command(
    stream: str,
    output: str,
    start: str | None,
    end: str | None,
    follow: bool,
    count: int | None,
    overwrite: bool,
    url: str | None,
) -> None:
    """Record a STREAM into a file: one JSON object a line, with the id and every field byte for byte.

    The stream is only read: no group, no acknowledgement, nothing is taken from anybody. Without --follow a
    recording ends with the entry that was the last when it began.

    \b
    Examples:
      quotewire record articles.raw -o raw.ndjson.gz
      quotewire record articles.raw -o day.ndjson --from 1707174000000 --to 1707260400000
      quotewire record articles.rejected -o - --follow | grep timed_out
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    if follow and end:
        raise click.UsageError("--follow has no end: leave out --to")
    from quotewire.replay.files import writing
    from quotewire.replay.interruption import stoppable
    from quotewire.replay.progress import Progress
    from quotewire.replay.reading import length
    from quotewire.replay.recording import entries_to_record, record
    from quotewire.replay.server import connected, find_url

    with (
        trouble_in_words(),
        stoppable() as stop,
        writing(output, overwrite=overwrite) as file,
        connected(find_url(url)) as client,
    ):
        entries = entries_to_record(
            client, stream, start=start or "-", end=end or "+", follow=follow, told_to_stop=stop
        )
        whole = not (start or end or count or follow)
        progress = Progress(f"Recording {stream}", total=length(client, stream) if whole else count)
        done = record(entries, file, count=count, told_to_stop=stop, tell=progress.advance)
        if stop() and not follow:
            progress.clear()
            raise Stopped(f"stopped behind entry {done.last}")
    span = f", {done.first} to {done.last}" if done.count else ""
    progress.end(f"{progress.summary()}{span}; written to {output}")


@click.command("replay")
@click.argument("source", metavar="FILE|STREAM")
@click.option("--to", "target", required=True, metavar="STREAM", help="The stream to add the entries to.")
@url_option
@click.option("--from-url", help="The server that STREAM is read from, if it is another one than --url.")
@click.option(
    "--speed",
    type=click.FloatRange(min=0),
    default=0.0,
    show_default=True,
    help="0: as fast as it goes; 1: as recorded; 10: ten times as fast.",
)
@click.option(
    "--keep-ids/--new-ids", default=False, help="Under the recorded ids, or new ones.  [default: new]"
)
@click.option("--resume", is_flag=True, help="Go on where an earlier replay of this recording broke off.")
@click.option("--count", type=click.IntRange(min=1), help="Replay the first so many entries alone.")
def replay_command(
    source: str,
    target: str,
    url: str | None,
    from_url: str | None,
    speed: float,
    keep_ids: bool,
    resume: bool,
    count: int | None,
) -> None:
    """Replay a recording, or another stream, into a stream: every entry once and in order.

    A FILE is what `record` wrote. A replay that broke off, whatever the reason, goes on with --resume exactly
    behind the last entry that arrived. With --keep-ids nothing is added where the target already has later
    ids. A STREAM is read up to the entry that is its last one now; stream:NAME is never taken for a file.

    \b
    Examples:
      quotewire replay raw.ndjson.gz --to articles.raw
      quotewire replay raw.ndjson.gz --to articles.raw --speed 10 --keep-ids
      quotewire replay articles.raw --to articles.raw --from-url redis://live.example --url redis://127.0.0.1
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.replay.interruption import stoppable
    from quotewire.replay.progress import Progress
    from quotewire.replay.replaying import Target, replay
    from quotewire.replay.server import connected, find_url
    from quotewire.replay.sources import is_file, open_stream, read_recording

    with trouble_in_words():
        server = find_url(url)
        total = None
        if is_file(source):
            entries = read_recording(source)
        else:
            total, entries = open_stream(source, from_url or server)
        progress = Progress(f"Replaying {source} to {target}", total=count or total)
        with stoppable() as stop, _telling_how_to_go_on(progress), connected(server) as client:
            done = replay(
                islice(entries, count),
                Target(client, target, keep_ids),
                speed=speed,
                resume=resume,
                told_to_stop=stop,
                tell=progress.advance,
            )
        passed = f", behind {done.skipped:,} that were there" if done.skipped else ""
        progress.end(f"{progress.summary()}{passed}{'; stopped: --resume goes on' if stop() else ''}")
        if stop():
            sys.exit(EXIT_STOPPED)


@contextmanager
def _telling_how_to_go_on(progress: "Progress") -> Iterator[None]:
    """Where the server is lost in the middle, add what to do."""
    try:
        yield
    except Unreachable as trouble:
        progress.clear()
        if not progress.count:
            raise
        raise Trouble(f"{trouble}; {progress.count:,} entries had arrived: --resume goes on") from trouble


def _parse_paths(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[Any, ...]:
    from quotewire.replay.differences import parse_path

    try:
        return tuple(map(parse_path, values))
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("compare")
@click.argument("a")
@click.argument("b")
@click.option(
    "--ignore", metavar="PATH", multiple=True, callback=_parse_paths, help="Ignore what stands there."
)
@click.option("--ignore-entry-ids", is_flag=True, help="Ignore all that follows from where an entry stood.")
@click.option(
    "--examples", type=click.IntRange(min=0), default=3, show_default=True, help="How many to print."
)
@url_option
@click.option("--b-url", help="The server of stream B, if it is another one than --url.")
def compare_command(
    a: str,
    b: str,
    ignore: tuple[Any, ...],
    ignore_entry_ids: bool,
    examples: int,
    url: str | None,
    b_url: str | None,
) -> None:
    """Compare two outputs, A and B: what is missing, extra or different in B, and where.

    Each is a file of events, of their `data` (as `enrich` writes it) or of recorded entries, or a stream.
    Matched by uri and version (and a quotation's id), in any order. Ids of events and `pipeline` never count,
    and a confidence may differ by 0.01. The exit status is 0 where they are the same, 1 where not, 2 where
    something could not be read.

    \b
    Examples:
      quotewire compare before.ndjson after.ndjson
      quotewire compare enriched.ndjson.gz articles.enriched --ignore-entry-ids
      quotewire compare before.ndjson after.ndjson --ignore 'quotes[].confidence' --ignore warnings
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.replay.comparing import FROM_ENTRY_IDS, compare
    from quotewire.replay.differences import parse_path
    from quotewire.replay.documents import read_documents
    from quotewire.replay.progress import Progress
    from quotewire.replay.report import describe
    from quotewire.replay.server import find_url

    masks = [*ignore, *(map(parse_path, FROM_ENTRY_IDS) if ignore_entry_ids else ())]
    with trouble_in_words(EXIT_TROUBLE):
        server = find_url(url)
        progress = Progress("Comparing")
        result = compare(
            read_documents(a, server),
            read_documents(b, b_url or server),
            ignore=masks,
            examples=examples,
            tell=progress.advance,
        )
        progress.clear()
    for line in describe(result, a, b):
        click.echo(line)
    if not result.alike:
        sys.exit(EXIT_DIFFERENT)
