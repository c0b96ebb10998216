"""One article on the page: its head, its text with zones in the margin, and who said what."""

import re
from collections.abc import Iterator
from itertools import groupby

from quotewire.view.elements import Html, join, start_tag, tag, text
from quotewire.view.marking import Mark, Marker
from quotewire.view.reading import ArticleView, BlockView, QuoteView
from quotewire.view.speakers import badge, colour_of, speaker_name, write_speakers

_ZONES = {
    "headline": "Headline",
    "summary": "Summary",
    "byline": "Byline",
    "date": "Date",
    "caption": "Caption",
    "credit": "Credit",
    "subhead": "Subhead",
    "body": "Body",
    "blockquote": "Block quote",
    "transcript": "Transcript",
    "correction": "Correction",
    "copyright": "Copyright",
    "tag": "Tags",
    "related": "Related",
    "promo": "Promotion",
    "other": "Other",
}
_DIMMED = frozenset({"copyright", "tag", "related", "promo", "other"})
_ELEMENTS = {"headline": "h3", "subhead": "h4", "blockquote": "blockquote"}
_MANY = 6
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_UNSAFE_CLASS = re.compile(r"[^a-z]+")


def write_article(article: ArticleView, number: int) -> Html:
    """Return the section of one article; `number` counts the page's articles from 1."""
    language = article.language if article.language and _LANGUAGE.fullmatch(article.language) else None
    return tag(
        "article",
        _write_head(article, number, lang=language),
        tag(
            "div",
            tag("div", _write_body(article, number), class_="text", lang=language),
            write_speakers(article, number, lang=language) if article.quotes else None,
            class_="columns",
        ),
        id=f"a{number}",
        aria_labelledby=f"a{number}-title",
    )


def _write_head(article: ArticleView, number: int, *, lang: str | None) -> Html:
    facts = [
        ("By", tag("span", " · ".join(article.bylines), dir="auto", lang=lang) if article.bylines else None),
        ("From", tag("span", article.dateline, dir="auto", lang=lang) if article.dateline else None),
        ("Published", _moment(article.published)),
        ("Updated", _moment(article.updated)),
        ("Id", tag("code", article.uri)),
        ("Link", _link(article.url) if article.url else None),
    ]
    warnings = [tag("li", warning) for warning in article.warnings]
    return tag(
        "header",
        tag("p", article.publisher, class_="kicker", dir="auto") if article.publisher else None,
        tag("h2", article.headline, id=f"a{number}-title", dir="auto", lang=lang),
        tag(
            "dl",
            [tag("div", tag("dt", name), tag("dd", fact)) for name, fact in facts if fact],
            class_="facts",
        ),
        tag("p", _sum_up(article, number), class_="sum") if article.status == "usable" else None,
        tag("ul", warnings, class_="warnings", aria_label="Warnings") if warnings else None,
    )


def _moment(iso: str | None) -> Html | None:
    return tag("time", iso.replace("T", " "), datetime=iso) if iso else None


def _link(url: str) -> Html:
    """Return a link to a web address; anything else is shown as text."""
    if url.lower().startswith(("https://", "http://")):
        return tag("a", url, href=url, rel="noopener noreferrer nofollow")
    return tag("code", url)


def _sum_up(article: ArticleView, number: int) -> Html:
    """Return how much was found, linked to the list of speakers where there is one."""
    named = len({quote.speaker for quote in article.quotes if quote.speaker is not None})
    amounts = [(len(article.quotes), "quotation"), (named, "speaker"), (article.sentences, "sentence")]
    summed = " · ".join(f"{amount} {what}{'' if amount == 1 else 's'}" for amount, what in amounts)
    return tag("a", summed, href=f"#a{number}-who") if article.quotes else text(summed)


def _write_body(article: ArticleView, number: int) -> Html:
    if article.status != "usable":
        return tag(
            "p", f"This article is {article.status}: take it down. Nothing was extracted.", class_="notice"
        )
    if article.text is None:
        return tag("p", "The text was left out of this event.", class_="notice")
    marker = Marker(
        article.text, [mark for quote in article.quotes for mark in _mark(article, quote, number)]
    )
    parts: list[Html] = []
    for dimmed, run in groupby(article.blocks, key=lambda block: block.label in _DIMMED):
        blocks = list(run)
        zones = [
            _write_zone(label, list(group), marker) for label, group in groupby(blocks, key=lambda b: b.label)
        ]
        if dimmed and len(blocks) >= _MANY:
            parts.append(tag("details", tag("summary", _name_run(blocks)), zones, class_="run"))
        else:
            parts.extend(zones)
    return join(parts)


def _name_run(blocks: list[BlockView]) -> str:
    labels = dict.fromkeys(_ZONES[block.label].lower() for block in blocks)
    return f"{len(blocks)} paragraphs around the article: {', '.join(labels)}"


def _write_zone(label: str, blocks: list[BlockView], marker: Marker) -> Html:
    element = _ELEMENTS.get(label, "p")
    return tag(
        "section",
        tag("p", _ZONES.get(label, label), class_="zone-name"),
        tag("div", [tag(element, marker.write(block.start, block.end), dir="auto") for block in blocks]),
        class_=f"zone {_UNSAFE_CLASS.sub('', label)}{' dimmed' if label in _DIMMED else ''}",
    )


def _mark(article: ArticleView, quote: QuoteView, number: int) -> Iterator[Mark]:
    """Yield what to mark of a quotation: its content, its cue and its source."""
    colour = colour_of(quote.speaker)
    look = f"said {_UNSAFE_CLASS.sub('', quote.kind)} {colour}"
    card = tag("span", _describe(article, quote), class_=f"card {colour}", aria_hidden="true")
    first = join(
        [start_tag("mark", class_=look, id=f"a{number}-q{quote.number}"), badge(article, quote, number), card]
    )
    again = join([start_tag("mark", class_=look), card])
    for i, (start, end) in enumerate(quote.ranges):
        yield Mark(start, end, again if i else first, again, Html("</mark>"))
    for found, name in ((quote.cue_range, "cue"), (quote.source_range, "source")):
        if found:
            opened = start_tag("span", class_=f"{name} {colour}")
            yield Mark(*found, opened, opened, Html("</span>"))


def _describe(article: ArticleView, quote: QuoteView) -> Html:
    """Return a line on a quotation: its kind, who speaks, and by which words."""
    name, role = speaker_name(article, quote), None
    if quote.speaker is not None:
        role = article.speakers[quote.speaker].role
    details = [
        f"{quote.kind.capitalize()} quotation",
        f"“{quote.cue}”" if quote.cue else None,
        f"named as “{quote.source}”" if quote.source else None,
        f"resolved by {quote.by}" if quote.by else None,
        f"confidence {quote.confidence:.2f}" if quote.confidence is not None else None,
    ]
    return join(
        [tag("b", name), f", {role}" if role else None, tag("span", " · ".join(filter(None, details)))]
    )
