"""An article and its quotations in the terms of schema.org: https://schema.org/Quotation"""

from typing import Any

from quotewire.exports.iris import iri_of
from quotewire.exports.quotations import (
    Quotation,
    authors_of,
    headline_of,
    published_of,
    quotations,
    schema_type_of,
)
from quotewire_events import ArticleEnriched


def news_article(article: ArticleEnriched) -> dict[str, Any]:
    """Return a `NewsArticle` whose parts are `Quotation`s, as JSON-LD."""
    echo = article.article
    known = {
        "url": echo.url,
        "headline": headline_of(article),
        "inLanguage": article.language,
        "datePublished": published_of(article),
        "dateModified": article.metadata.updated,
        "author": [{"@type": "Person", "name": name} for name in authors_of(article)] or None,
        "publisher": {"@type": "Organization", "name": echo.publisher} if echo.publisher else None,
        "version": None if article.version is None else str(article.version),
        "hasPart": [_quotation(quotation) for quotation in quotations(article)] or None,
    }
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": iri_of(article.uri),
        **{name: value for name, value in known.items() if value is not None},
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "Quotation",
        "@id": quotation.address,
        "text": quotation.words,
    }
    if quotation.speaker:
        kind = schema_type_of(quotation.speaker)
        # A document speaks, but the property takes persons and organizations alone.
        relation = "isBasedOn" if kind == "CreativeWork" else "spokenByCharacter"
        found[relation] = {"@type": kind, "name": quotation.speaker.name}
        if quotation.role and kind == "Person":
            found[relation]["jobTitle"] = quotation.role
    return found
