"""An article and its quotations as an item of IPTC ninjs 3.0: https://iptc.org/standards/ninjs/"""

from typing import Any

from quotewire.exports.quotations import Quotation, authors_of, headline_of, quotations
from quotewire_events import ArticleEnriched, SpeakerKind

STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}
_PLAIN = "text/plain"
_NAMED = (SpeakerKind.PERSON, SpeakerKind.GROUP, SpeakerKind.ORGANIZATION)


def item(article: ArticleEnriched) -> dict[str, Any]:
    """Return the article as an item: its speakers among people, organisations and information sources.

    ninjs has no quotations: each is an associated component of its own, whose body is what was said and whose
    source is who said it. ninjs wants whole timestamps, so a date without a time is left out.
    """
    headline, authors = headline_of(article), authors_of(article)
    named = [speaker for speaker in article.speakers if speaker.kind in _NAMED]
    found: dict[str, Any] = {
        "standard": STANDARD,
        "uri": article.uri,
        "type": "text",
        "pubStatus": str(article.status),
        "version": None if article.version is None else str(article.version),
        "language": article.language,
        "contentCreated": _timestamp(article.article.published) or _timestamp(article.metadata.published),
        "headlines": [{"role": "main", "value": headline}] if headline else None,
        "by": ", ".join(authors) or None,
        "located": article.metadata.dateline.place if article.metadata.dateline else None,
        "bodies": [_body(article.text, "main")] if article.text is not None else None,
        "people": _entries(speaker.name for speaker in named if speaker.kind == SpeakerKind.PERSON),
        "organisations": _entries(speaker.name for speaker in named if speaker.kind != SpeakerKind.PERSON),
        "infoSources": _entries(speaker.name for speaker in named),
        "associations": [_association(quotation) for quotation in quotations(article)] or None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _association(quotation: Quotation) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": quotation.quote.id,
        "uri": quotation.address,
        "type": "component",
        "profile": f"quotation-{quotation.quote.kind}",
        "bodies": [_body(quotation.words, "quotation")],
    }
    return found | ({"infoSources": [{"name": quotation.name}]} if quotation.name else {})


def _body(text: str, role: str) -> dict[str, Any]:
    return {
        "role": role,
        "contentType": _PLAIN,
        "charCount": len(text),
        "wordCount": len(text.split()),
        "value": text,
    }


def _entries(names: Any) -> list[dict[str, str]] | None:
    return [{"name": name} for name in dict.fromkeys(names)] or None


def _timestamp(date: str | None) -> str | None:
    """Return a date as RFC 3339 wants it: with seconds and an offset; None where it lacks one of them."""
    if date is None or "T" not in date:
        return None
    time = date.split("T")[1]
    offset = time.endswith("Z") or "+" in time or "-" in time
    return date if offset and time.count(":") >= (2 if time.endswith("Z") else 3) else None
