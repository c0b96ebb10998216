"""What properties are checked with: the shipped pipeline, and what makes a document true to its text."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise

from quotewire.extraction import Result, begin, pack_entry, pack_options, unpack_result
from quotewire.models import Models, load
from quotewire.pipeline import Options
from quotewire.segmentation import Document
from quotewire.text import Span
from quotewire_events import ArticleEnriched, Event, decode
from quotewire_events.consistency import spans_of


@cache
def models() -> Models:
    return load()


@cache
def _work(options: Options) -> Callable[[bytes], bytes]:
    return begin(pack_options(options))


def extract(fields: dict[bytes, bytes], *, publish_quotes: bool = False) -> tuple[Result, list[Event]]:
    """Put an entry through what runs in an extraction process, bytes in and bytes out, and read its events."""
    packed = pack_entry("articles.raw", "1700000000000-0", 1, fields)
    result = unpack_result(_work(Options(publish_quotes=publish_quotes))(packed))
    return result, [decode(event) for _, event in result.events]


def is_blank(raw: str) -> bool:
    return not raw or raw.isspace()


def assert_covers(raw: str, within: Span, spans: Sequence[Span]) -> None:
    """The spans are in order, apart, trimmed of blanks, and leave out nothing but blanks and marks of quoting."""
    at = within.start
    for start, end in spans:
        assert at <= start < end <= within.end
        assert is_blank(raw[at:start].replace(">", ""))
        assert not raw[start].isspace()
        assert not raw[end - 1].isspace()
        at = end
    assert is_blank(raw[at : within.end].replace(">", ""))


def assert_segmented(document: Document) -> None:
    """The blocks cover the text, the sentences every block."""
    raw = document.text.raw
    assert_covers(raw, Span(0, len(raw)), [block.span for block in document.blocks])
    sentences: list[list[Span]] = [[] for _ in document.blocks]
    for sentence in document.sentences:
        sentences[sentence.block].append(sentence.span)
    for block, inside in zip(document.blocks, sentences, strict=True):
        assert_covers(raw, block.span, inside)
    assert all(a.end <= b.start for a, b in pairwise(document.sentences))


def assert_inside(spans: Iterable[Span | None], length: int) -> None:
    """Every span that is there has something in it and lies in a text of so many code points."""
    assert all(0 <= span.start < span.end <= length for span in spans if span is not None)


def assert_true(article: ArticleEnriched) -> None:
    """Every span says what stands there; what one part names is in the other (the event's own check, and more)."""
    text = article.text
    assert text is not None
    assert all(text[span.start : span.end] == span.exact for span in spans_of(article))
    assert_covers(text, Span(0, len(text)), [Span(b.start, b.end) for b in article.blocks])
    assert {q.speaker.id for q in article.quotes if q.speaker} <= {s.id for s in article.speakers}
