"""The words that events are made of. All lists but `Status` are open: minor versions may add to them."""

from enum import StrEnum


class Status(StrEnum):
    """Whether an article may be used (IPTC `pubstatus`); a closed list."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class BlockLabel(StrEnum):
    """The zone a block belongs to; everything inside a teaser is `related`. An open list."""

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


class QuoteKind(StrEnum):
    """How much of a quotation stands between quotation marks: all, some or none of it. An open list."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SpeakerKind(StrEnum):
    """What a speaker is. An open list."""

    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


class RejectionCode(StrEnum):
    """Why an article was rejected. An open list."""

    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    UNKNOWN_FORMAT = "unknown_format"
    INVALID_ARTICLE = "invalid_article"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    LONE_SURROGATE = "lone_surrogate"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    INTERNAL = "internal"


class WarningCode(StrEnum):
    """What was odd about an article that was enriched all the same. An open list."""

    NUL_CHARACTERS = "nul_characters"
    """The text holds NUL characters; they count as blanks and as one code point each."""
    DUPLICATE_KEYS = "duplicate_keys"
    """An object in the input names a key twice; the last value was taken."""
    VERSION_NOT_A_NUMBER = "version_not_a_number"
    """A ninjs item's version is no whole number; the event's `version` is null."""
    BYTE_ORDER_MARK = "byte_order_mark"
    """The text begins with one; it counts as a code point."""
    CARRIAGE_RETURNS = "carriage_returns"
    """Lines end in CR or CRLF, and offsets count every CR."""
    CONTROL_CHARACTERS = "control_characters"
    """The text holds controls that no text needs (ASCII's, other than NUL, tab and line ends); they count as blanks."""
    UNUSUAL_SPACES = "unusual_spaces"
    """The text holds blanks and line ends that are not ASCII's (no-break, thin …); spans hold them too."""
    INVISIBLE_CHARACTERS = "invisible_characters"
    """The text holds characters of no width (zero-width spaces, soft hyphens …); spans hold them too."""
    BIDIRECTIONAL_CONTROLS = "bidirectional_controls"
    """The text holds marks of writing direction: it may look other than it is."""
    REPLACEMENT_CHARACTERS = "replacement_characters"
    """The text holds U+FFFD: bytes were lost before it came to us."""
    MOJIBAKE = "mojibake"
    """The text was read in another encoding than it was written in; it is not mended."""
    LONG_PARAGRAPH = "long_paragraph"
    """A paragraph is longer than any article's: the text may lack its line ends."""
    MANY_PARAGRAPHS = "many_paragraphs"
    """The text has more paragraphs than any article."""
    LANGUAGE_NOT_TRAINED = "language_not_trained"
    """The tagger was not trained for the article's language: quotations are found by their marks alone."""
