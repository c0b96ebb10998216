"""Quotations as W3C Web Annotations: https://www.w3.org/TR/annotation-model/"""

from collections.abc import Iterator
from typing import Any

from quotewire.exports.iris import iri_of
from quotewire.exports.quotations import Quotation, quotations, schema_type_of
from quotewire_events import ArticleEnriched, Span

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"schema": "https://schema.org/"}]
AROUND = 32
"""How many code points of the text stand before and after the words that a selector names."""


def annotations(article: ArticleEnriched) -> Iterator[dict[str, Any]]:
    """Yield one annotation per quotation: its target the pieces of what was said, its body who said it.

    The target's source is the article's address, else its uri. Both selectors of a piece name the same words: the
    one by code points into the published text (as the model counts them), the other by the words and what is around.
    """
    for quotation in quotations(article):
        yield {
            "@context": CONTEXT,
            "id": quotation.address,
            "type": "Annotation",
            "motivation": "identifying",
            "body": _body(quotation),
            "target": [_target(article, piece) for piece in quotation.quote.content],
        }


def _body(quotation: Quotation) -> dict[str, Any]:
    """Return who speaks, under the terms of schema.org."""
    body: dict[str, Any] = {"type": "schema:Quotation", "schema:text": quotation.words}
    if quotation.speaker:
        kind = schema_type_of(quotation.speaker)
        relation = "schema:isBasedOn" if kind == "CreativeWork" else "schema:spokenByCharacter"
        body[relation] = {"type": f"schema:{kind}", "schema:name": quotation.speaker.name}
    return body


def _target(article: ArticleEnriched, piece: Span) -> dict[str, Any]:
    words = {"type": "TextQuoteSelector", "exact": piece.exact}
    if article.text is not None:
        words["prefix"] = article.text[max(0, piece.start - AROUND) : piece.start]
        words["suffix"] = article.text[piece.end : piece.end + AROUND]
    place = {"type": "TextPositionSelector", "start": piece.start, "end": piece.end}
    return {
        "type": "SpecificResource",
        "source": iri_of(article.article.url or article.uri),
        "selector": [place, words],
    }
