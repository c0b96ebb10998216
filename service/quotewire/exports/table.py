"""Quotations as rows of a CSV file (RFC 4180), one each, for a spreadsheet."""

from quotewire.exports.quotations import Quotation, headline_of, published_of

COLUMNS = (
    "uri", "version", "url", "publisher", "published", "headline", "language", "quote", "kind", "speaker",
    "speaker_kind", "role", "by", "words", "cue", "source", "start", "end", "confidence",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def row(quotation: Quotation) -> list[str]:
    """Return the values of `COLUMNS`; empty where there is none. `start` and `end` are code points of the text."""
    article, quote, speaker = quotation.article, quotation.quote, quotation.speaker
    values = (
        article.uri, article.version, article.article.url, article.article.publisher, published_of(article),
        headline_of(article), article.language, quote.id, quote.kind, quotation.name,
        speaker.kind if speaker else None, quotation.role, quote.speaker.by if quote.speaker else None,
        quotation.words, quote.cue.exact if quote.cue else None, quote.source.exact if quote.source else None,
        quote.content[0].start, quote.content[-1].end, quote.confidence,
    )  # fmt: skip
    return [_cell(value) for value in values]


def _cell(value: object) -> str:
    """Return a value as text. Where a spreadsheet would take a stranger's words for a formula, an apostrophe
    stands before them: https://owasp.org/www-community/attacks/CSV_Injection
    """
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
