"""From a segmented, quoted document to the events that leave, as JSON: ids given, spans verified.

The lists, which hold nearly all of an event, go from plain values to JSON without the models of the contract between:
those took a twelfth of the pipeline's time and more memory than the rest of it. That what leaves is what the models
would have written is tested on every article at hand; the few values that others wrote are checked by their models.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pydantic_core import to_json

from quotewire.quotes import Assignment, Attribution, Quotes, is_trained
from quotewire.quotes import Speaker as ResolvedSpeaker
from quotewire.segmentation import Document
from quotewire.segmentation import Metadata as FoundMetadata
from quotewire.text import Span as Range
from quotewire.text import Text, find_hazards, normalize
from quotewire_events import (
    ArticleEcho,
    ArticleEnriched,
    ArticleReceived,
    ArticleWarning,
    BylineEntry,
    DatelineEntry,
    Metadata,
    PipelineInfo,
    Span,
    WarningCode,
)

_LONG_PARAGRAPH = 20_000
_MANY_PARAGRAPHS = 5_000
_AT_ONCE = 500
"""How many items of a list stand in memory as values before they are JSON."""
_UNIT = "code_point"

Plain = dict[str, Any]
"""A JSON object of the contract: its members by name, in order."""


class UntrueSpanError(Exception):
    """A span that does not lie in its text: a failure of our own."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the events of an article are written from.

    `text_sha256` is the digest of the document's text, `told` the producer's words.
    """

    article: ArticleReceived
    document: Document
    quotes: Quotes
    text_sha256: str
    pipeline: PipelineInfo
    told: ArticleEcho
    warnings: Sequence[ArticleWarning]


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, lower case hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def write(value: Plain) -> bytes:
    """Return a JSON object as the events are written: compact, UTF-8."""
    return to_json(value)


def describe(found: Findings, *, include_text: bool) -> Iterator[bytes]:
    """Yield the enriched article, JSON, piece by piece. Raises `UntrueSpanError` where a span is not in the text."""
    article, document, quotes = found.article, found.document, found.quotes
    text = document.text
    _verify(document)
    opening: Plain = {
        "uri": article.uri,
        "version": article.version,
        "status": article.status,
        "language": document.language,
        "text_sha256": found.text_sha256,
        "offset_unit": _UNIT,
        "text": text.raw if include_text else None,
        "article": found.told,
        "metadata": _metadata(text, document.metadata),
    }
    yield write(opening)[:-1]
    yield b',"blocks":['
    yield from _items(
        {"label": b.label, "start": b.start, "end": b.end, "confidence": _rounded(b.confidence)}
        for b in document.blocks
    )
    yield b'],"sentences":['
    yield from _items(
        {"start": s.start, "end": s.end, "block": s.block, "quotes": ids}
        for s, ids in zip(document.sentences, _touching(document, quotes.attributions), strict=True)
    )
    yield b'],"quotes":['
    yield from _items(_quotes(text, quotes))
    yield b'],"speakers":['
    yield from _items(_speaker(text, speaker) for speaker in quotes.speakers)
    yield b"],"
    closing = {"warnings": [*found.warnings, *_oddities(document)], "pipeline": found.pipeline}
    yield write(closing)[1:]


def withhold(article: ArticleReceived, pipeline: PipelineInfo) -> Iterator[bytes]:
    """Yield the data of a withheld or canceled article, JSON: its status, and nothing of its text."""
    bare = ArticleEnriched(
        uri=article.uri,
        version=article.version,
        status=article.status,
        language=normalize(article.language),
        text_sha256=None,
        text=None,
        article=echo(article),
        pipeline=pipeline,
    )
    yield bare.model_dump_json().encode()


def single_out(found: Findings) -> Iterator[tuple[str, bytes]]:
    """Yield the id of every quotation and the data of its own event, JSON, in order."""
    document, article = found.document, found.article
    text = document.text
    speakers = {speaker.id: speaker for speaker in found.quotes.speakers}
    around: dict[str, list[Plain]] = {}
    for sentence, ids in zip(document.sentences, _touching(document, found.quotes.attributions), strict=True):
        for quote_id in ids:
            around.setdefault(quote_id, []).append(_span(text, sentence.span))
    for quote in _quotes(text, found.quotes):
        said_by = quote["speaker"]
        data: Plain = {
            "uri": article.uri,
            "version": article.version,
            "language": document.language,
            "text_sha256": found.text_sha256,
            "offset_unit": _UNIT,
            "article": found.told,
            "quote": quote,
            "speaker": _speaker(text, speakers[said_by["id"]]) if said_by else None,
            "sentences": around[quote["id"]],
            "pipeline": found.pipeline,
        }
        yield quote["id"], write(data)


def _items(items: Iterable[Plain]) -> Iterator[bytes]:
    """Yield the items of a JSON list without its brackets, some at once."""
    items = iter(items)
    comma = b""
    while some := list(islice(items, _AT_ONCE)):
        yield comma
        yield to_json(some)[1:-1]
        comma = b","


def _verify(document: Document) -> None:
    """Raise `UntrueSpanError` unless blocks and sentences are in order, and each sentence lies in its block."""
    end = 0
    for block in document.blocks:
        if not end <= block.start < block.end:
            raise UntrueSpanError(f"block [{block.start}, {block.end}) after {end}")
        end = block.end
    if end > len(document.text.raw):
        raise UntrueSpanError(f"a block ends at {end} in a text of {len(document.text.raw)}")
    end = 0
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if not max(end, block.start) <= sentence.start < sentence.end <= block.end:
            raise UntrueSpanError(f"sentence [{sentence.start}, {sentence.end}) after {end}")
        end = sentence.end


def _oddities(document: Document) -> Iterator[ArticleWarning]:
    """Yield what is odd about a text and worth knowing to those who work with it."""
    if not is_trained(document.language):
        yield ArticleWarning(
            code=WarningCode.LANGUAGE_NOT_TRAINED,
            detail=f"{document.language}: quotations by their marks alone, sources only where a name stands beside",
        )
    for hazard, times, first in find_hazards(document.text.raw):
        yield ArticleWarning(
            code=WarningCode(hazard), detail=f"{times} in the text, the first at code point {first}"
        )
    longest = max((block.end - block.start for block in document.blocks), default=0)
    if longest > _LONG_PARAGRAPH:
        yield ArticleWarning(code=WarningCode.LONG_PARAGRAPH, detail=f"one of {longest} code points")
    if len(document.blocks) > _MANY_PARAGRAPHS:
        yield ArticleWarning(code=WarningCode.MANY_PARAGRAPHS, detail=f"{len(document.blocks)} of them")


def echo(article: ArticleReceived) -> ArticleEcho:
    """Return the producer's words about the article."""
    return ArticleEcho(
        url=article.url,
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        byline=article.byline,
        language=article.language,
    )


def _span(text: Text, span: Range) -> Plain:
    start, end = span
    if not 0 <= start < end <= len(text.raw):
        raise UntrueSpanError(f"[{start}, {end}) in a text of {len(text.raw)}")
    return {"start": start, "end": end, "exact": text.raw[start:end]}


def _rounded(confidence: float | None) -> float | None:
    return confidence if confidence is None else round(confidence, 2)


def _quotes(text: Text, quotes: Quotes) -> Iterator[Plain]:
    for number, (found, assignment) in enumerate(
        zip(quotes.attributions, quotes.assignments, strict=True), 1
    ):
        yield {
            "id": _quote_id(number),
            "kind": found.kind,
            "content": [_span(text, piece) for piece in found.content],
            "cue": _span(text, found.cue) if found.cue else None,
            "source": _span(text, found.source) if found.source else None,
            "speaker": _reference(assignment) if assignment else None,
            "confidence": _rounded(found.confidence),
        }


def _quote_id(number: int) -> str:
    return f"q{number}"


def _reference(assignment: Assignment) -> Plain:
    return {
        "id": assignment.speaker,
        "by": assignment.by,
        "confidence": _rounded(assignment.confidence),
    }


def _speaker(text: Text, found: ResolvedSpeaker) -> Plain:
    return {
        "id": found.id,
        "name": found.name,
        "kind": found.kind,
        "role": _span(text, found.role) if found.role else None,
        "mentions": [{"span": _span(text, m.span), "by": m.by} for m in found.mentions],
    }


def _touching(document: Document, found: Sequence[Attribution]) -> list[list[str]]:
    """Return the ids of the quotations that each sentence touches: content, cue or source."""
    starts = [s.start for s in document.sentences]
    ends = [s.end for s in document.sentences]
    touching: list[list[str]] = [[] for _ in starts]
    for number, quote in enumerate(found, 1):
        parts = [*quote.content, *filter(None, (quote.cue, quote.source))]
        touched = {
            i for part in parts for i in range(bisect_right(ends, part.start), bisect_left(starts, part.end))
        }
        for i in touched:
            touching[i].append(_quote_id(number))
    return touching


def _metadata(text: Text, found: FoundMetadata) -> Metadata:
    def span(found: Range) -> Span:
        return Span(**_span(text, found))

    dateline = found.dateline
    return Metadata(
        headline=found.headline,
        byline=tuple(BylineEntry(name=b.name, role=b.role, span=span(b.span)) for b in found.bylines),
        dateline=DatelineEntry(place=dateline.place, agency=dateline.agency, span=span(dateline.span))
        if dateline
        else None,
        published=found.published,
        updated=found.updated,
    )
