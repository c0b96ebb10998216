"""The command `trim`: entries that every group has settled leave the stream."""

import re
import time

import click

from quotewire.replay.commands import trouble_in_words, url_option

_UNITS = {"m": 60, "h": 3600, "d": 86_400}


def _window(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    """Read `90m`, `12h` or `7d` as seconds."""
    match = re.fullmatch(r"([0-9]{1,6})([mhd])", value)
    if match is None:
        raise click.BadParameter(f"{value!r} is no span of time; one looks like 90m, 12h or 7d")
    return int(match.group(1)) * _UNITS[match.group(2)]


@click.command("trim")
@click.option(
    "--keep", default="7d", show_default=True, callback=_window, metavar="SPAN",
    help="Keep what is younger, for a replay.",
)  # fmt: skip
@click.option("--stream", "streams", multiple=True, help="Which one; may be repeated.  [default: the input]")
@url_option
def trim_command(keep: int, streams: tuple[str, ...], url: str | None) -> None:
    """Remove the entries of a stream that nobody needs any more.

    The slowest group decides: its oldest entry in work stays, and all after it. A stream that no group reads is
    left alone. Safe at any time, beside running workers and producers.

    \b
    Examples:
      quotewire trim
      quotewire trim --keep 12h --stream articles.raw --stream articles.enriched
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.replay.server import connected, find_url, settings_here
    from quotewire.streams.scripts import read_script

    with trouble_in_words():
        names = streams or tuple(part.raw for part in settings_here().partition_streams)
        with connected(find_url(url)) as client:
            script = client.register_script(read_script("trim"))
            oldest = f"{max(0, int(time.time()) - keep) * 1000}-0"
            for name in names:
                removed = int(script(keys=[name], args=[oldest]))
                click.echo(f"{name}: {removed} removed, {client.xlen(name)} left")
