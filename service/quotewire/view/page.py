"""The page: head, contents, legend, and one article after the other."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from quotewire.view.article import write_article
from quotewire.view.elements import Html, join, tag
from quotewire.view.reading import ArticleView, read_article


def render(enriched: Sequence[Mapping[str, Any]], *, title: str) -> str:
    """Return one self-contained HTML page that shows enriched articles.

    `enriched` are `data` objects of `io.quotewire.article.enriched.v1`. The page has no script, loads nothing
    and says so in its content security policy; all text in it is escaped. What an object lacks is left out.
    """
    articles = [read_article(data) for data in enriched]
    style = _style()
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content="Quotewire"),
        tag("title", title),
        tag("style", Html(style)),
    )
    body = tag(
        "body",
        tag("a", "Skip to the articles", class_="skip", href="#articles"),
        tag(
            "header",
            tag("p", "Quotewire", class_="brand"),
            tag(
                "h1",
                title,
                dir="auto",
                class_="unseen" if [title] == [a.headline for a in articles] else None,
            ),
            _write_contents(articles) if len(articles) > 1 else None,
            _write_legend(),
            class_="top",
        ),
        tag(
            "main",
            [write_article(article, number) for number, article in enumerate(articles, 1)],
            id="articles",
        ),
        tag("footer", _write_colophon(articles), class_="bottom"),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"


@cache
def _style() -> str:
    return files("quotewire.view").joinpath("style.css").read_text("utf-8")


def _policy(style: str) -> str:
    """Return a policy that allows this style sheet and nothing else."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _write_contents(articles: Sequence[ArticleView]) -> Html:
    entries = [
        tag(
            "li",
            tag("a", article.headline, href=f"#a{number}", dir="auto"),
            tag("span", _count(article), class_="meta"),
        )
        for number, article in enumerate(articles, 1)
    ]
    return tag(
        "nav",
        tag("h2", f"{len(articles)} articles"),
        tag("ol", entries),
        class_="contents",
        aria_label="Articles",
    )


def _count(article: ArticleView) -> str:
    if article.status != "usable":
        return article.status
    quotations = f"{len(article.quotes)} quotation{'s' if len(article.quotes) != 1 else ''}"
    return f"{article.publisher}, {quotations}" if article.publisher else quotations


def _write_legend() -> Html:
    """Return what the marks mean, each drawn as it is in the text."""
    return tag(
        "ul",
        tag("li", tag("mark", "“Direct”", class_="said direct s0"), " in quotation marks"),
        tag("li", tag("mark", "“partly” quoted", class_="said mixed s0"), " mixed"),
        tag("li", tag("mark", "that it was so", class_="said indirect s0"), " indirect"),
        tag("li", tag("span", "the speaker", class_="source"), " who says it"),
        tag("li", tag("span", "said", class_="cue"), " the words that say so"),
        tag("li", tag("span", "1", class_="badge s0"), " one number and colour a speaker"),
        class_="legend",
        aria_label="Legend",
    )


def _write_colophon(articles: Sequence[ArticleView]) -> Html:
    made = dict.fromkeys(article.pipeline for article in articles if article.pipeline)
    return tag("p", join(["Made by ", ", ".join(made)]) if made else None)
