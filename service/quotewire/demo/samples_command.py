"""The commands `samples publish` and `samples show`: a first look at a server and its workers."""

import click

from quotewire.replay.commands import trouble_in_words, url_option
from quotewire.replay.trouble import Trouble

_LOOK_BACK = 10_000


@click.group("samples")
def samples_group() -> None:
    """The sample articles on a server of yours: publish them, and see what its workers make of them."""


@samples_group.command("publish")
@url_option
def publish_command(url: str | None) -> None:
    """Add the sample articles to the input stream, one plain XADD each; some of them are broken.

    \b
    Examples:
      quotewire samples publish
      quotewire samples publish --url redis://server:6379/0
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.demo import read_samples
    from quotewire.demo.bus import publish
    from quotewire.replay.server import connected, find_url, settings_here

    with trouble_in_words():
        stream = settings_here().partition_streams[0].raw
        with connected(find_url(url)) as client:
            click.echo(
                f"Published {len(publish(client, read_samples(), stream=stream))} articles to {stream}"
            )


@samples_group.command("show")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0),
    default=60.0,
    show_default=True,
    help="Give up where nothing comes for so long.",
)
@url_option
def show_command(seconds: float, url: str | None) -> None:
    """Wait until the workers are through with the samples; print who said what, and what was rejected and why.

    Shows the newest publication of each sample, and takes nothing from anybody.

    \b
    Examples:
      quotewire samples show
      quotewire samples show --seconds 5
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.demo.outcomes import newest_samples, outcomes
    from quotewire.replay.server import connected, find_url, settings_here
    from quotewire.telling import what_was_rejected, who_said_what
    from quotewire_events import ArticleEnriched, ArticleRejected

    with trouble_in_words():
        partition = settings_here().partition_streams[0]
        with connected(find_url(url)) as client:
            entries = newest_samples(client, partition.raw, look_back=_LOOK_BACK)
            if not entries:
                raise Trouble(f"{partition.raw} holds no sample: quotewire samples publish")
            events = sorted(
                outcomes(client, partition, entries, seconds=seconds),
                key=lambda event: entries.index((event.sourceentry or "").rpartition("/")[2]),
            )
        data = [event.data for event in events]
        for line in who_said_what([article for article in data if isinstance(article, ArticleEnriched)]):
            click.echo(line)
        for line in what_was_rejected([letter for letter in data if isinstance(letter, ArticleRejected)]):
            click.echo(line)
        if len(data) < len(entries):
            raise Trouble(f"{len(data)} of {len(entries)} samples came out: does a worker run?")
