"""What segmentation makes of a text: blocks, sentences, passages, and what the text says of itself."""

from dataclasses import dataclass, field
from enum import StrEnum

from quotewire.text import Passage, Span, Text


class Label(StrEnum):
    """The zone that a block belongs to. Everything inside a teaser is `RELATED`."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    CREDIT = "credit"
    SUBHEAD = "subhead"
    BODY = "body"
    BLOCKQUOTE = "blockquote"
    TRANSCRIPT = "transcript"
    CORRECTION = "correction"
    COPYRIGHT = "copyright"
    TAG = "tag"
    RELATED = "related"
    PROMO = "promo"
    OTHER = "other"


QUOTABLE = frozenset(
    {
        Label.HEADLINE,
        Label.SUMMARY,
        Label.CAPTION,
        Label.SUBHEAD,
        Label.BODY,
        Label.BLOCKQUOTE,
        Label.TRANSCRIPT,
    }
)
"""The zones in which quotations are looked for: the article's own words."""

PROSE = frozenset({Label.BODY, Label.BLOCKQUOTE, Label.TRANSCRIPT})
"""The zones that make up the running article."""


class NewlineMode(StrEnum):
    """What a newline means in a text."""

    PARAGRAPH = "paragraph"
    """Each line is a paragraph."""
    BLANK_LINE = "blank_line"
    """Paragraphs are set apart by blank lines; lines inside are whole (rare) or lists."""
    HARD_WRAP = "hard_wrap"
    """Lines are wrapped at a width: a newline is a blank, a blank line ends the paragraph."""
    NONE = "none"
    """The text has no newline to go by."""


@dataclass(frozen=True, slots=True)
class Block:
    """A zone's paragraph: trimmed of blanks at both ends, never empty."""

    label: Label
    start: int
    end: int
    confidence: float | None = None

    @property
    def span(self) -> Span:
        """The block's range."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, trimmed of blanks; `block` is the index of the block it lies in."""

    start: int
    end: int
    block: int

    @property
    def span(self) -> Span:
        """The sentence's range."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Byline:
    """One author: the name alone, the role where the text gives one, and the range of the name."""

    name: str
    role: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """`UNITED NATIONS (AP) —`: the place and the agency where given, and the range of both without the dash."""

    place: str | None
    agency: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the text says of itself; None or empty where it says nothing. Dates are ISO 8601 strings."""

    headline: str | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A range of canonical text and the markup it came from, as evidence for its zone.

    `tags` are the element names from the outermost to the innermost (`("article", "figure", "figcaption")`),
    `hints` words from their class, id, role and itemprop attributes, lower case; wrappers of much of the page
    say nothing of a part of it and are left out of both. `inside` says whether the range lies in the element
    that holds the article, None where there is none; `headline` whether it reads as the head of the page calls
    its article.
    """

    span: Span
    tags: tuple[str, ...]
    hints: frozenset[str]
    link_share: float = 0.0
    inside: bool | None = None
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a text besides itself: the producer's words, and the markup it was taken from.

    `published` and `updated` are the page's, as its head writes them; `language` is a BCP 47 tag in its normal form.
    """

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A segmented text.

    `blocks` are in order and without overlap and cover every non-blank code point but the `>` before the lines
    that a mail quotes; `sentences` are those of every block in order; `passages` are what stands between
    quotation marks. `language` is a BCP 47 tag: what is known of it from elsewhere, or what the text shows, or None.
    """

    text: Text
    newlines: NewlineMode
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...]
    metadata: Metadata = field(default_factory=Metadata)
    language: str | None = None
