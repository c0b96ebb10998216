"""From a segmented, quoted document to the events that leave: ids given, spans verified."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

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
    Block,
    BylineEntry,
    DatelineEntry,
    Mention,
    Metadata,
    PipelineInfo,
    Quote,
    QuoteExtracted,
    Sentence,
    Span,
    Speaker,
    SpeakerRef,
    WarningCode,
)

_LONG_PARAGRAPH = 20_000
_MANY_PARAGRAPHS = 5_000


class UntrueSpanError(Exception):
    """A span that does not lie in its text: a failure of our own."""


def describe(
    article: ArticleReceived,
    document: Document,
    quotes: Quotes,
    *,
    pipeline: PipelineInfo,
    warnings: Sequence[ArticleWarning],
    include_text: bool,
) -> ArticleEnriched:
    """Return the enriched article. Raises `UntrueSpanError` where a span does not lie in the text."""
    text = document.text
    encoded = tuple(
        _quote(text, f"q{number}", attribution, assignment)
        for number, (attribution, assignment) in enumerate(
            zip(quotes.attributions, quotes.assignments, strict=True), 1
        )
    )
    return ArticleEnriched(
        uri=article.uri,
        version=article.version,
        status=article.status,
        language=document.language,
        text_sha256=hashlib.sha256(text.raw.encode()).hexdigest(),
        text=text.raw if include_text else None,
        article=echo(article),
        metadata=_metadata(text, document.metadata),
        blocks=tuple(
            Block(label=b.label, start=b.start, end=b.end, confidence=b.confidence) for b in document.blocks
        ),
        sentences=_sentences(document, encoded),
        quotes=encoded,
        speakers=tuple(_speaker(text, speaker) for speaker in quotes.speakers),
        warnings=(*warnings, *_oddities(document)),
        pipeline=pipeline,
    )


def withhold(article: ArticleReceived, pipeline: PipelineInfo) -> ArticleEnriched:
    """Return the event of a withheld or canceled article: its status, and nothing of its text."""
    return ArticleEnriched(
        uri=article.uri,
        version=article.version,
        status=article.status,
        language=normalize(article.language),
        text_sha256=None,
        text=None,
        article=echo(article),
        pipeline=pipeline,
    )


def single_out(enriched: ArticleEnriched, text: Text) -> list[QuoteExtracted]:
    """Return one `QuoteExtracted` per quotation of `enriched`, in order; `text` is the article's text."""
    speakers = {speaker.id: speaker for speaker in enriched.speakers}
    around: dict[str, list[Span]] = {quote.id: [] for quote in enriched.quotes}
    for sentence in enriched.sentences:
        for quote_id in sentence.quotes:
            around[quote_id].append(_span(text, Range(sentence.start, sentence.end)))
    return [
        QuoteExtracted(
            uri=enriched.uri,
            version=enriched.version,
            language=enriched.language,
            article=enriched.article,
            text_sha256=enriched.text_sha256,
            quote=quote,
            speaker=speakers[quote.speaker.id] if quote.speaker else None,
            sentences=tuple(around[quote.id]),
            pipeline=enriched.pipeline,
        )
        for quote in enriched.quotes
    ]


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


def _span(text: Text, span: Range) -> Span:
    if not 0 <= span.start < span.end <= len(text.raw):
        raise UntrueSpanError(f"[{span.start}, {span.end}) in a text of {len(text.raw)}")
    return Span(start=span.start, end=span.end, exact=text.exact(span))


def _quote(text: Text, quote_id: str, found: Attribution, assignment: Assignment | None) -> Quote:
    return Quote(
        id=quote_id,
        kind=found.kind,
        content=tuple(_span(text, piece) for piece in found.content),
        cue=_span(text, found.cue) if found.cue else None,
        source=_span(text, found.source) if found.source else None,
        speaker=SpeakerRef(id=assignment.speaker, by=assignment.by, confidence=assignment.confidence)
        if assignment
        else None,
        confidence=found.confidence,
    )


def _speaker(text: Text, found: ResolvedSpeaker) -> Speaker:
    return Speaker(
        id=found.id,
        name=found.name,
        kind=found.kind,
        role=_span(text, found.role) if found.role else None,
        mentions=tuple(Mention(span=_span(text, m.span), by=m.by) for m in found.mentions),
    )


def _sentences(document: Document, quotes: Iterable[Quote]) -> tuple[Sentence, ...]:
    """Give every sentence the ids of the quotations that it touches: content, cue or source."""
    starts = [s.start for s in document.sentences]
    ends = [s.end for s in document.sentences]
    touching: list[list[str]] = [[] for _ in starts]
    for quote in quotes:
        parts = [*quote.content, *filter(None, (quote.cue, quote.source))]
        touched = {
            i for part in parts for i in range(bisect_right(ends, part.start), bisect_left(starts, part.end))
        }
        for i in touched:
            touching[i].append(quote.id)
    return tuple(
        Sentence(start=s.start, end=s.end, block=s.block, quotes=tuple(ids))
        for s, ids in zip(document.sentences, touching, strict=True)
    )


def _metadata(text: Text, found: FoundMetadata) -> Metadata:
    dateline = found.dateline
    return Metadata(
        headline=found.headline,
        byline=tuple(BylineEntry(name=b.name, role=b.role, span=_span(text, b.span)) for b in found.bylines),
        dateline=DatelineEntry(place=dateline.place, agency=dateline.agency, span=_span(text, dateline.span))
        if dateline
        else None,
        published=found.published,
        updated=found.updated,
    )
