"""What a terminal is told of articles: who said what, and what was rejected and why; nothing that could harm it."""

from collections.abc import Iterator, Sequence

import click

from quotewire.exports.quotations import Quotation, headline_of, quotations
from quotewire.replay.terminal import one_line
from quotewire_events import ArticleEnriched, ArticleRejected


def who_said_what(articles: Sequence[ArticleEnriched]) -> Iterator[str]:
    """Yield lines for a terminal: each article's quotations with their speakers."""
    for article in articles:
        yield ""
        yield headline_line(article)
        if article.status != "usable":
            yield f"  ({article.status}: consumers take down what they have; nothing is extracted)"
        elif not article.quotes:
            yield "  (no quotations)"
        yield from map(quotation_line, quotations(article))


def headline_line(article: ArticleEnriched) -> str:
    """Return the line of an article: its headline, or its uri."""
    return click.style(one_line(headline_of(article) or article.uri), bold=True)


def quotation_line(quotation: Quotation) -> str:
    """Return the line of a quotation under its article: who said what."""
    name = click.style(one_line(quotation.name or "(nobody named)"), fg="cyan")
    return f"  {name} [{quotation.quote.kind}]: {one_line(quotation.words)}"


def what_was_rejected(rejections: Sequence[ArticleRejected]) -> Iterator[str]:
    """Yield lines for a terminal: each dead letter's code, article and reason."""
    yield from ("", click.style("Rejected", bold=True))
    for rejection in rejections:
        code = click.style(rejection.code, fg="yellow")
        yield f"  {code}: {one_line(f'{rejection.uri or rejection.entry}: {rejection.detail}')}"
