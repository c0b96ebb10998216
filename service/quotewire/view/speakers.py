"""Who said what: the speakers of an article, their colours, and their quotations."""

from quotewire.view.elements import Html, join, tag
from quotewire.view.reading import ArticleView, QuoteView

_COLOURS = 8
_NOBODY = "Nobody named"
_LONGEST_EXCERPT = 180


def colour_of(speaker: int | None) -> str:
    """Return the class of a speaker's colour; colours come round again after the eighth speaker."""
    return "s-none" if speaker is None else f"s{speaker % _COLOURS}"


def speaker_name(article: ArticleView, quote: QuoteView) -> str:
    """Return who speaks in a quotation."""
    return _NOBODY if quote.speaker is None else article.speakers[quote.speaker].name


def badge(article: ArticleView, quote: QuoteView, number: int) -> Html:
    """Return the speaker's number before a quotation, a link to the quotation's place in the list."""
    return tag(
        "a",
        _number(quote.speaker),
        class_=f"badge {colour_of(quote.speaker)}",
        href=f"#a{number}-w{quote.number}",
        aria_label=f"{quote.kind} quotation, {speaker_name(article, quote)}",
    )


def write_speakers(article: ArticleView, number: int, *, lang: str | None) -> Html:
    """Return the list of an article's speakers in order of appearance, each with their quotations."""
    by_speaker: dict[int | None, list[QuoteView]] = {}
    for quote in article.quotes:
        by_speaker.setdefault(quote.speaker, []).append(quote)
    order: list[int | None] = [*(i for i in range(len(article.speakers)) if i in by_speaker)]
    if None in by_speaker:
        order.append(None)
    return tag(
        "aside",
        tag("h3", "Who said what"),
        tag("ol", [_write_speaker(article, speaker, by_speaker[speaker], number, lang) for speaker in order]),
        id=f"a{number}-who",
        class_="speakers",
        aria_label="Who said what",
    )


def _write_speaker(
    article: ArticleView, speaker: int | None, quotes: list[QuoteView], number: int, lang: str | None
) -> Html:
    who = None if speaker is None else article.speakers[speaker]
    about = [who.role, None if who.kind == "person" else who.kind] if who else []
    return tag(
        "li",
        tag(
            "p",
            tag("span", _number(speaker), class_=f"badge {colour_of(speaker)}", aria_hidden="true"),
            tag("b", who.name if who else _NOBODY, dir="auto", lang=lang),
            [tag("span", fact, class_="meta", lang=lang) for fact in about if fact],
            class_="who",
        ),
        tag("p", "also ", join(_listed(who.also)), class_="meta also", lang=lang)
        if who and who.also
        else None,
        tag("ul", [_write_quote(article, quote, number, lang) for quote in quotes]),
        class_=colour_of(speaker),
    )


def _listed(mentions: tuple[str, ...]) -> list[Html | str]:
    listed: list[Html | str] = []
    for mention in mentions:
        listed += [", "] if listed else []
        listed.append(tag("i", mention, dir="auto"))
    return listed


def _write_quote(article: ArticleView, quote: QuoteView, number: int, lang: str | None) -> Html:
    unresolved = f"by “{quote.source}”" if quote.speaker is None and quote.source else None
    confidence = f"{quote.confidence:.2f}" if quote.confidence is not None else None
    facts = [quote.kind, quote.cue, unresolved, confidence]
    said = tag("span", _shorten(quote.said), class_="words", dir="auto", lang=lang)
    place = tag("a", said, href=f"#a{number}-q{quote.number}") if quote.ranges and article.text else said
    return tag(
        "li",
        place,
        " ",
        tag("span", " · ".join(filter(None, facts)), class_="meta"),
        id=f"a{number}-w{quote.number}",
    )


def _shorten(said: str) -> str:
    line = " ".join(said.split())
    return line if len(line) <= _LONGEST_EXCERPT else f"{line[: _LONGEST_EXCERPT - 1].rstrip()}…"


def _number(speaker: int | None) -> str:
    return "?" if speaker is None else str(speaker + 1)
