"""The command `enrich`, from one article on standard input to an archive of millions."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from quotewire.enrich import Article, Outcome, enrich, read_files, read_lines
from quotewire.entry import Options
from quotewire.replay.commands import EXIT_STOPPED, trouble_in_words
from quotewire.replay.trouble import Trouble
from quotewire_events import MAX_BYTES

if TYPE_CHECKING:
    from quotewire.enriched_files import Done, EnrichedFiles
    from quotewire.pipeline import Pipeline
    from quotewire.replay.progress import Progress

EXIT_REJECTED = 3

_path = click.Path(dir_okay=False, path_type=Path)


@click.command("enrich")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--jsonl",
    is_flag=True,
    help="Read one article a line: ArticleReceived JSON, ninjs, or a CloudEvent of either.",
)
@click.option(
    "--text/--no-text", default=True, help="Carry the article's text in the output.  [default: text]"
)
@click.option("--max-bytes", default=MAX_BYTES, show_default=True, help="Reject text or HTML above this.")
@click.option(
    "--processes", type=click.IntRange(1, 256), help="With --jsonl: work in so many processes side by side."
)
@click.option(
    "-o", "--output", type=_path, help="With --jsonl: write enriched articles there; needs --rejected."
)
@click.option("--rejected", type=_path, help="With --jsonl: write rejected articles there.")
@click.option("--resume", is_flag=True, help="Go on with the two files where an earlier run broke off.")
def enrich_command(
    files: tuple[str, ...],
    jsonl: bool,
    text: bool,
    max_bytes: int,
    processes: int | None,
    output: Path | None,
    rejected: Path | None,
    resume: bool,
) -> None:
    """Enrich articles and write one JSON object a line, in input order.

    A FILE is plain text, HTML or ninjs, told by its content; - or no FILE is standard input. A rejected
    article is a JSON line on standard error, the others go on, and the exit status is 3.

    An archive goes through several --processes into two files. There an article that takes too long or too much
    memory (QUOTEWIRE_ARTICLE_SECONDS, QUOTEWIRE_ARTICLE_MEMORY_MB) is rejected alone, and a run that was
    interrupted goes on with --resume, on the same FILEs, as if nothing had happened.

    \b
    Examples:
      quotewire enrich article.txt
      quotewire enrich page.html item.ninjs.json > enriched.ndjson
      curl -s https://example.org/story | quotewire enrich -
      zcat archive.jsonl.gz | quotewire enrich --jsonl - > enriched.ndjson 2> rejected.ndjson
      quotewire enrich --jsonl archive.jsonl.gz --processes 8 -o enriched.ndjson --rejected rejected.ndjson
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    options = Options(max_article_bytes=max_bytes, include_text=text)
    if not jsonl and (processes or output or rejected or resume):
        raise click.UsageError("--processes, --output, --rejected and --resume go with --jsonl")
    if (output is None) != (rejected is None):
        raise click.UsageError("--output and --rejected go together: each article is in one of the two")
    _refuse_one_path_twice(files, output, rejected)
    if resume and output is None:
        raise click.UsageError("--resume needs --output and --rejected")
    if processes or output:
        _enrich_many(Job(files or ("-",), options, processes), output, rejected, resume=resume)
        return
    rejections = 0
    for outcome in outcomes(load_pipeline(options), files or ("-",), jsonl=jsonl):
        rejections += outcome.rejected
        write_line(sys.stderr.buffer if outcome.rejected else sys.stdout.buffer, outcome.line)
    if rejections:
        sys.exit(EXIT_REJECTED)


def _refuse_one_path_twice(files: tuple[str, ...], output: Path | None, rejected: Path | None) -> None:
    outputs = [
        path.resolve() for path in (output, rejected) if path is not None and not path.is_char_device()
    ]
    if len(set(outputs)) < len(outputs):
        raise click.UsageError("--output and --rejected must be two files")
    if any(Path(file).resolve() in outputs for file in files):
        raise click.UsageError("a FILE that is read can't be written to")


@dataclass(frozen=True, slots=True)
class Job:
    """What to enrich, and how; `processes` None is this one."""

    files: tuple[str, ...]
    options: Options
    processes: int | None

    def run(self, write: Callable[[Outcome], None], *, first: int, told_to_stop: Callable[[], bool]) -> None:
        """Hand the outcomes of the articles from the `first` (counted from 0) on to `write`, in order."""
        articles = islice(reading(read_lines(self.files, _standard_input())), first, None)
        if self.processes is None:
            pipeline = load_pipeline(self.options)
            for article in articles:
                if told_to_stop():
                    break
                write(enrich(pipeline, article))
            return
        from quotewire.backfill import enrich_side_by_side
        from quotewire.replay.server import settings_here

        settings = settings_here()
        enrich_side_by_side(
            articles,
            write,
            options=self.options,
            processes=self.processes,
            seconds=settings.article_seconds,
            memory_mb=settings.article_memory_mb,
            told_to_stop=told_to_stop,
        )


def _standard_input() -> BinaryIO:
    """Return a reader of its own: Python can't end while a thread is in the middle of a read of sys.stdin."""
    try:
        return open(sys.stdin.fileno(), "rb", closefd=False)
    except OSError:  # no file of the system
        return sys.stdin.buffer


def _enrich_many(job: Job, output: Path | None, rejected: Path | None, *, resume: bool) -> None:
    """Enrich with progress on standard error; into the two files, or where `enrich` writes to."""
    from quotewire.enriched_files import Done, EnrichedFiles, writing_both
    from quotewire.replay.interruption import stoppable
    from quotewire.replay.progress import Progress

    progress = Progress("Enriching", things=("article", "articles")) if output else None
    with trouble_in_words(), ExitStack() as stack:
        stop = stack.enter_context(stoppable())
        files, done = EnrichedFiles(sys.stdout.buffer, sys.stderr.buffer), Done(0, b"", b"")
        if output is not None and rejected is not None:
            files, done = stack.enter_context(writing_both(output, rejected, resume=resume))
        resumption = Resumption(done)

        def write(outcome: Outcome) -> None:
            if resumption.is_new(outcome):
                files.write(outcome)
                if progress is None:
                    sys.stdout.flush()
                else:
                    progress.advance()

        job.run(write, first=resumption.first, told_to_stop=stop)
        resumption.check()
        sys.stdout.flush()
        _tell_the_end(progress, files, done.count, stopped=stop())
    if stop():
        sys.exit(EXIT_STOPPED)
    if files.rejections:
        sys.exit(EXIT_REJECTED)


class Resumption:
    """Makes sure that a run goes on with files of the same input: their last article is enriched once more."""

    def __init__(self, done: "Done") -> None:
        self._done = done
        self._checked = done.count == 0
        self.first = max(0, done.count - 1)

    def is_new(self, outcome: Outcome) -> bool:
        """Say whether an outcome is to be written. Raises Trouble where the first is not what the files end with."""
        if self._checked:
            return True
        self._checked = self._done.ends_with(outcome)
        self.check()
        return False

    def check(self) -> None:
        """Raise Trouble where the files hold something else than the input begins with."""
        if not self._checked:
            raise Trouble(
                f"the two files hold {self._done.count:,} articles that the input does not begin with"
            )


def _tell_the_end(progress: "Progress | None", files: "EnrichedFiles", first: int, *, stopped: bool) -> None:
    if progress is None:
        return
    behind = f", behind {first:,} that were there" if first else ""
    more = "; stopped: --resume goes on" if stopped else ""
    progress.end(f"{progress.summary()}, {files.rejections:,} of them rejected{behind}{more}")


def load_pipeline(options: Options | None = None) -> "Pipeline":
    """Return the pipeline with the shipped models; what it runs on is imported now, and not for `--help`."""
    from quotewire.models import load
    from quotewire.pipeline import Pipeline

    return Pipeline(load(), options)


def outcomes(pipeline: "Pipeline", files: Iterable[str], *, jsonl: bool) -> Iterator[Outcome]:
    """Yield what becomes of each article, with a bar where a person waits for it."""
    reader = read_lines if jsonl else read_files
    articles = reading(reader(files, sys.stdin.buffer))
    # A bar only where it is seen and does not mix with the output: JSON lines go to both streams.
    hidden = sys.stdout.isatty() or not sys.stderr.isatty()
    total = None if jsonl else len(list(files))
    with click.progressbar(
        articles, length=total, label="Enriching", file=sys.stderr, show_pos=True, hidden=hidden
    ) as bar:
        for article in bar:
            yield enrich(pipeline, article)


def reading(articles: Iterator[Article]) -> Iterator[Article]:
    """Yield articles; a file that can't be read ends the command in words."""
    try:
        yield from articles
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise click.ClickException(f"the gzip is broken or cut off: {error}") from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error


def write_line(file: BinaryIO, line: bytes) -> None:
    """Write a line at once."""
    file.write(line + b"\n")
    file.flush()
