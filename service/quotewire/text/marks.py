"""Paired quotation marks: which stretches of a text stand between marks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from quotewire.text.candidates import Candidate, candidates
from quotewire.text.glyphs import OPENING, SINGLES
from quotewire.text.pairing import Pair, pair_marks
from quotewire.text.shadow import ZERO_WIDTH
from quotewire.text.spans import Span
from quotewire.text.tokens import Text

_ASIDES = 2
_ASIDE_LENGTH = 80  # code points: a label or a line of a form, no prose
_STOPS = ".!?…:"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one paragraph between quotation marks.

    `span` runs from the opening mark to the closing mark, both included; `inner` is what stands between
    them. `style` is the opening mark as the text writes it. `closed` is False where the closing mark is
    missing: the passage then ends with its paragraph, or before the mark that begins a new one. `depth` is 0
    for an outermost passage. `resumes` is the index of the passage that this one goes on with (marks opened
    anew in each paragraph and closed in the last, or closed in a later paragraph that opens none), or None.
    """

    span: Span
    inner: Span
    style: str
    closed: bool
    depth: int = 0
    resumes: int | None = None


def pair(text: Text, paragraphs: Sequence[Span]) -> list[Passage]:
    """Find the passages between quotation marks in `paragraphs` (in order, without overlap).

    Marks of every style pair: curly, straight, `''`, guillemets either way round, low ones, corner brackets,
    single ones where they are no apostrophes. Returns the passages in the order of their opening marks.
    Linear in the length of the text.
    """
    if ZERO_WIDTH in text.shadow:  # a byte order mark, a mark of writing direction
        paragraphs = [text.seen(paragraph) for paragraph in paragraphs]
    marks = [candidates(text.raw, text.shadow, paragraph) for paragraph in paragraphs]
    running = [i for i, paragraph in enumerate(paragraphs) if marks[i] or not _is_aside(text, paragraph)]
    found: list[Passage] = []
    left_open: int | None = None
    for i, following in zip_longest(running, running[1:]):
        if left_open is None and not marks[i]:
            continue
        near = following is not None and following - i <= _ASIDES + 1
        follows = _first_glyph(marks[following], paragraphs[following]) if following and near else None
        inherited = None if left_open is None else found[left_open].style
        pairs = pair_marks(marks[i], inherited=inherited, follows=follows)
        left_open = _add(found, text, paragraphs[i], marks[i], pairs, left_open)
        left_open = left_open if near else None
    return found


def _is_aside(text: Text, paragraph: Span) -> bool:
    """Say whether a paragraph without marks may stand between two of one quotation: `Advertisement`."""
    return (
        paragraph.end - paragraph.start <= _ASIDE_LENGTH
        and text.shadow[paragraph.end - 1 : paragraph.end] not in _STOPS
    )


def _first_glyph(marks: Sequence[Candidate], paragraph: Span) -> str | None:
    if marks and marks[0].start == paragraph.start and marks[0].glyph in OPENING:
        return marks[0].glyph
    return None


def _add(
    found: list[Passage],
    text: Text,
    paragraph: Span,
    marks: Sequence[Candidate],
    pairs: Sequence[Pair],
    left_open: int | None,
) -> int | None:
    """Add a paragraph's passages; return the index of the outermost one that it leaves open, if any."""
    still_open: int | None = None
    earlier: int | None = None  # the passage that an outermost one right before this one left open
    for pair in pairs:
        passage = _passage(
            text, paragraph, marks, pair, found[left_open].style if left_open is not None else ""
        )
        if not text.shadow[passage.inner.start : passage.inner.end].strip():
            continue
        if pair.depth == 0:
            resumes = earlier
            if left_open is not None and passage.span.start == paragraph.start:
                same_family = (found[left_open].style in SINGLES) == (passage.style in SINGLES)
                resumes = left_open if same_family else None
            if resumes is not None:
                passage = replace(passage, resumes=resumes)
            still_open = len(found) if pair.closing is None and pair.until is None else None
            goes_on = pair.until is not None and marks[pair.until].after_sentence
            earlier = len(found) if goes_on else None
        found.append(passage)
    return still_open


def _passage(text: Text, paragraph: Span, marks: Sequence[Candidate], pair: Pair, style: str) -> Passage:
    start = inner = paragraph.start
    if pair.opening is not None:
        start, inner, style = marks[pair.opening].start, marks[pair.opening].end, marks[pair.opening].glyph
    if pair.closing is not None:
        closing = marks[pair.closing]
        return Passage(Span(start, closing.end), Span(inner, closing.start), style, True, pair.depth)
    end = paragraph.end if pair.until is None else marks[pair.until].start
    while end > inner and text.shadow[end - 1].isspace():
        end -= 1
    return Passage(Span(start, end), Span(inner, end), style, False, pair.depth)
