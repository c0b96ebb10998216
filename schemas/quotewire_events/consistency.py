"""What must hold between the parts of an enriched article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from quotewire_events.vocabulary import Status

if TYPE_CHECKING:
    from quotewire_events.enriched import ArticleEnriched, Block, Sentence
    from quotewire_events.spans import Span


def check_article(article: ArticleEnriched) -> None:
    """Raise a validation error unless the article is what the contract promises.

    Blocks and sentences are in order and without overlap, indices and ids lead somewhere, an article that is
    not usable is bare, and where the text is there, it has the hash and the words that the event says.
    Linear in the size of the event.
    """
    if article.status is not Status.USABLE:
        _check_bare(article)
        return
    if article.text_sha256 is None:
        raise _broken("a usable article has a text_sha256")
    _check_order(article)
    _check_references(article)
    if article.text is not None:
        _check_text(article, article.text)


def spans_of(article: ArticleEnriched) -> Iterator[Span]:
    """Yield every span of an article."""
    metadata = article.metadata
    yield from (entry.span for entry in metadata.byline)
    if metadata.dateline is not None:
        yield metadata.dateline.span
    for quote in article.quotes:
        yield from quote.content
        if quote.cue is not None:
            yield quote.cue
        if quote.source is not None:
            yield quote.source
    for speaker in article.speakers:
        if speaker.role is not None:
            yield speaker.role
        yield from (mention.span for mention in speaker.mentions)


def _broken(message: str) -> PydanticCustomError:
    return PydanticCustomError("inconsistent", "{message}", {"message": message})


def _check_bare(article: ArticleEnriched) -> None:
    parts = (
        article.text,
        article.text_sha256,
        article.blocks,
        article.sentences,
        article.quotes,
        article.speakers,
    )
    if any(parts) or any(article.metadata.model_dump().values()):
        raise _broken(f"an article that is {article.status} has no text and nothing extracted from it")


def _ranges(article: ArticleEnriched) -> tuple[tuple[str, Sequence[Block | Sentence]], ...]:
    return (("blocks", article.blocks), ("sentences", article.sentences))


def _check_order(article: ArticleEnriched) -> None:
    for name, ranges in _ranges(article):
        end = 0
        for i, item in enumerate(ranges):
            if not end <= item.start < item.end:
                raise _broken(f"{name}[{i}] is empty, out of order or overlaps the one before it")
            end = item.end
    for i, sentence in enumerate(article.sentences):
        if sentence.block >= len(article.blocks):
            raise _broken(f"sentences[{i}].block is no index of blocks")
        block = article.blocks[sentence.block]
        if not block.start <= sentence.start < sentence.end <= block.end:
            raise _broken(f"sentences[{i}] does not lie in its block")


def _check_references(article: ArticleEnriched) -> None:
    quotes = {quote.id for quote in article.quotes}
    speakers = {speaker.id for speaker in article.speakers}
    if len(quotes) != len(article.quotes) or len(speakers) != len(article.speakers):
        raise _broken("an id occurs twice")
    for i, sentence in enumerate(article.sentences):
        if not quotes.issuperset(sentence.quotes):
            raise _broken(f"sentences[{i}].quotes names a quotation that is not in quotes")
    for i, quote in enumerate(article.quotes):
        if quote.speaker is not None and quote.speaker.id not in speakers:
            raise _broken(f"quotes[{i}].speaker.id is not in speakers")


def _check_text(article: ArticleEnriched, text: str) -> None:
    if sha256(text.encode("utf-8")).hexdigest() != article.text_sha256:
        raise _broken("text_sha256 is not the SHA-256 of text")
    for span in spans_of(article):
        if text[span.start : span.end] != span.exact:
            raise _broken(f"exact is not text[{span.start}:{span.end}]")
    for name, ranges in _ranges(article):
        if ranges and ranges[-1].end > len(text):
            raise _broken(f"the last of {name} ends after the text")
