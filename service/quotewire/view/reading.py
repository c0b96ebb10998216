"""Reads the `data` of an enriched article into what a page shows, and stumbles over nothing that it lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation: `number` counts from 1, `said` is its content as written, `ranges` where it stands.

    `speaker` is an index into the article's speakers, None where nobody could be told.
    """

    number: int
    kind: str
    said: str
    ranges: tuple[Range, ...]
    cue: str | None
    cue_range: Range | None
    source: str | None
    source_range: Range | None
    speaker: int | None
    by: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker: name, kind, role as the text gives it, and how else the text names them."""

    name: str
    kind: str
    role: str | None
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph of the text and its zone."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as the page shows it; `text` is None where the event leaves it out."""

    uri: str
    status: str
    language: str | None
    headline: str
    url: str | None
    publisher: str | None
    bylines: tuple[str, ...]
    dateline: str | None
    published: str | None
    updated: str | None
    text: str | None
    blocks: tuple[BlockView, ...]
    sentences: int
    quotes: tuple[QuoteView, ...]
    speakers: tuple[SpeakerView, ...]
    warnings: tuple[str, ...]
    pipeline: str | None


def read_article(data: Json) -> ArticleView:
    """Return what a page shows of an enriched article. Never fails; what is malformed is left out."""
    echo, metadata = _object(data, "article"), _object(data, "metadata")
    text = _string(data, "text")
    speakers = _order_speakers(data)
    index = {_string(speaker, "id") or "": i for i, speaker in enumerate(speakers)}
    uri = _string(data, "uri") or "unknown"
    return ArticleView(
        uri=uri,
        status=_string(data, "status") or "usable",
        language=_string(data, "language"),
        headline=_string(metadata, "headline") or _string(echo, "title") or uri,
        url=_string(echo, "url"),
        publisher=_string(echo, "publisher"),
        bylines=_read_bylines(metadata, echo),
        dateline=_read_dateline(_object(metadata, "dateline")),
        published=_string(metadata, "published") or _string(echo, "published"),
        updated=_string(metadata, "updated"),
        text=text,
        blocks=_read_blocks(data, text),
        sentences=len(_objects(data, "sentences")),
        quotes=tuple(
            _read_quote(quote, number, index, text)
            for number, quote in enumerate(_objects(data, "quotes"), 1)
        ),
        speakers=tuple(map(_read_speaker, speakers)),
        warnings=tuple(filter(None, map(_read_warning, _objects(data, "warnings")))),
        pipeline=_read_pipeline(_object(data, "pipeline")),
    )


def _order_speakers(data: Json) -> list[Json]:
    """Return the speakers in order of appearance, those without a quotation last."""
    quoted = {_string(_object(quote, "speaker"), "id") for quote in _objects(data, "quotes")}
    return sorted(_objects(data, "speakers"), key=lambda speaker: _string(speaker, "id") not in quoted)


def _read_quote(quote: Json, number: int, index: Mapping[str, int], text: str | None) -> QuoteView:
    content, speaker = _objects(quote, "content"), _object(quote, "speaker")
    cue, source = _object(quote, "cue"), _object(quote, "source")
    confidence = quote.get("confidence")
    return QuoteView(
        number=number,
        kind=_string(quote, "kind") or "direct",
        said=" … ".join(filter(None, (_string(piece, "exact") for piece in content))),
        ranges=tuple(r for piece in content if (r := _range(piece, text))),
        cue=_string(cue, "exact"),
        cue_range=_range(cue, text),
        source=_string(source, "exact"),
        source_range=_range(source, text),
        speaker=index.get(_string(speaker, "id") or ""),
        by=_string(speaker, "by"),
        confidence=float(confidence) if isinstance(confidence, int | float) else None,
    )


def _read_speaker(speaker: Json) -> SpeakerView:
    name = _string(speaker, "name") or "unknown"
    mentions = [_string(_object(mention, "span"), "exact") for mention in _objects(speaker, "mentions")]
    others = dict.fromkeys(mention for mention in mentions if mention and mention != name)
    return SpeakerView(
        name=name,
        kind=_string(speaker, "kind") or "unknown",
        role=_string(_object(speaker, "role"), "exact"),
        also=tuple(others),
    )


def _read_bylines(metadata: Json, echo: Json) -> tuple[str, ...]:
    """Return the authors that the text names, else the producer's byline."""
    found: list[str] = []
    for entry in _objects(metadata, "byline"):
        if name := _string(entry, "name"):
            role = _string(entry, "role")
            found.append(f"{name}, {role}" if role else name)
    byline = _string(echo, "byline")
    return tuple(found) or ((byline,) if byline else ())


def _read_dateline(dateline: Json) -> str | None:
    place, agency = _string(dateline, "place"), _string(dateline, "agency")
    return f"{place} ({agency})" if place and agency else place or agency


def _read_blocks(data: Json, text: str | None) -> tuple[BlockView, ...]:
    """Return the blocks in order and without overlap; a text without any is one block."""
    found = [
        (r, _string(block, "label") or "body")
        for block in _objects(data, "blocks")
        if (r := _range(block, text))
    ]
    kept: list[BlockView] = []
    for (start, end), label in sorted(found):
        if not kept or start >= kept[-1].end:
            kept.append(BlockView(label, start, end))
    return tuple(kept) if kept or not text else (BlockView("body", 0, len(text)),)


def _read_warning(warning: Json) -> str | None:
    code, detail = _string(warning, "code"), _string(warning, "detail")
    return f"{code}: {detail}" if code and detail else code or detail


def _read_pipeline(pipeline: Json) -> str | None:
    return " ".join(filter(None, (_string(pipeline, "name"), _string(pipeline, "version")))) or None


def _object(data: Json, key: str) -> Json:
    value = data.get(key)
    return value if isinstance(value, Mapping) else {}


def _objects(data: Json, key: str) -> list[Json]:
    value = data.get(key)
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list | tuple) else []


def _string(data: Json, key: str) -> str | None:
    value = data.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _range(span: Json, text: str | None) -> Range | None:
    """Return a span's range if it lies in the text."""
    start, end = span.get("start"), span.get("end")
    if text is None or type(start) is not int or type(end) is not int:
        return None
    return (start, end) if 0 <= start < end <= len(text) else None
