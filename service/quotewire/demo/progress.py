"""How far the demo is, on standard error: a bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_LINES = 4


def say(line: str) -> None:
    """Tell of a step."""
    click.echo(line, err=True)


@contextmanager
def counting(total: int) -> Iterator[Callable[[], None]]:
    """Give a function to call for each article that is done."""
    if sys.stderr.isatty():
        with click.progressbar(
            length=total, label="Enriching", show_pos=True, show_eta=False, file=sys.stderr
        ) as bar:
            yield lambda: bar.update(1)
        return
    done = 0

    def advance() -> None:
        nonlocal done
        done += 1
        if done * _LINES // total > (done - 1) * _LINES // total:
            say(f"Enriching: {done} of {total} articles")

    yield advance
