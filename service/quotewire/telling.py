"""What a terminal is told of articles: who said what, and what was rejected and why; nothing that could harm it."""

from collections.abc import Iterator, Sequence

import click

from quotewire.replay.terminal import one_line
from quotewire_events import ArticleEnriched, ArticleRejected, Quote


def who_said_what(articles: Sequence[ArticleEnriched]) -> Iterator[str]:
    """Yield lines for a terminal: each article's quotations with their speakers."""
    for article in articles:
        yield ""
        yield click.style(
            one_line(article.metadata.headline or article.article.title or article.uri), bold=True
        )
        if article.status != "usable":
            yield f"  ({article.status}: consumers take down what they have; nothing is extracted)"
        elif not article.quotes:
            yield "  (no quotations)"
        names = {speaker.id: speaker.name for speaker in article.speakers}
        for quote in article.quotes:
            name = names[quote.speaker.id] if quote.speaker else "(nobody named)"
            yield f"  {click.style(one_line(name), fg='cyan')} [{quote.kind}]: {one_line(words_of(quote))}"


def what_was_rejected(rejections: Sequence[ArticleRejected]) -> Iterator[str]:
    """Yield lines for a terminal: each dead letter's code, article and reason."""
    yield from ("", click.style("Rejected", bold=True))
    for rejection in rejections:
        code = click.style(rejection.code, fg="yellow")
        yield f"  {code}: {one_line(f'{rejection.uri or rejection.entry}: {rejection.detail}')}"


def words_of(quote: Quote) -> str:
    """Return what was said on one line, its pieces apart."""
    return " … ".join(" ".join(piece.exact.split()) for piece in quote.content)
