"""What comes out: one article, segmented and attributed."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from quotewire_events.base import (
    Confidence,
    Count,
    IsoDate,
    Model,
    Name,
    Offset,
    Sha256,
    String,
    Uri,
    Word,
    added_later,
)
from quotewire_events.consistency import check_article
from quotewire_events.spans import Span
from quotewire_events.vocabulary import BlockLabel, QuoteKind, SpeakerKind, Status, WarningCode

Label = Annotated[BlockLabel | Word, Field(union_mode="left_to_right")]
Kind = Annotated[QuoteKind | Word, Field(union_mode="left_to_right")]
KindOfSpeaker = Annotated[SpeakerKind | Word, Field(union_mode="left_to_right")]
Code = Annotated[WarningCode | Word, Field(union_mode="left_to_right")]


class ArticleEcho(Model, json_schema_extra=added_later("language")):
    """The producer's words about the article, echoed."""

    url: String | None = None
    """Where the article can be read."""
    title: String | None = None
    """The producer's headline."""
    publisher: String | None = None
    """Who published the article."""
    published: IsoDate | None = None
    """When the article was published, as the producer says."""
    byline: String | None = None
    """The producer's byline."""
    language: String | None = None
    """What the producer says of the language; null where the text itself told the event's `language`."""


class BylineEntry(Model):
    """One author that the text names."""

    name: Name
    """The name alone."""
    role: String | None = None
    """The author's role, where the text gives one."""
    span: Span
    """Where the name stands."""


class DatelineEntry(Model):
    """Where a report was filed, as its first line says: `UNITED NATIONS (AP)`."""

    place: Name | None = None
    """The place, as written; an agency may stand alone: `(Reuters) -`."""
    agency: String | None = None
    """The agency, where one is given."""
    span: Span
    """Where place and agency stand, without the dash."""


class Metadata(Model):
    """What the text says of itself, null where it says nothing."""

    headline: String | None = None
    """The headline that stands in the text."""
    byline: tuple[BylineEntry, ...] = ()
    """The authors named in the text, in order."""
    dateline: DatelineEntry | None = None
    """The dateline."""
    published: IsoDate | None = None
    """When the article was published, as the text says."""
    updated: IsoDate | None = None
    """When it was last changed, as the text says."""


class Block(Model):
    """A paragraph of the text and its zone."""

    label: Label
    """The zone."""
    start: Offset
    """The first code point."""
    end: Offset
    """The code point after the last."""
    confidence: Confidence | None = None
    """How sure the zone is; null until calibrated."""


class Sentence(Model):
    """A sentence, inside one block."""

    start: Offset
    """The first code point."""
    end: Offset
    """The code point after the last."""
    block: Count
    """The index of its block in `blocks`."""
    quotes: tuple[Name, ...] = ()
    """The ids of the quotations it touches."""


class SpeakerRef(Model):
    """Who speaks in a quotation."""

    id: Name
    """The id of a speaker in `speakers`."""
    by: Word
    """By what the source was resolved: name, surname, pronoun, role, acronym, continuation … An open list."""
    confidence: Confidence | None = None
    """How sure the speaker is; null until calibrated."""


class Quote(Model):
    """One quotation: what was said, the words that say so, and who said it."""

    id: Name
    """The quotation's id inside this event."""
    kind: Kind
    """Whether all, some or none of its words stand between quotation marks."""
    content: Annotated[tuple[Span, ...], Field(min_length=1)]
    """What was said, in pieces, in the order of the text, with the quotation marks around them."""
    cue: Span | None = None
    """The words that attribute: `said`, `according to`."""
    source: Span | None = None
    """The words that name who speaks."""
    speaker: SpeakerRef | None = None
    """Who speaks; null where nobody could be told."""
    confidence: Confidence | None = None
    """How sure the quotation is; null until calibrated."""


class Mention(Model):
    """A place where a speaker is named."""

    span: Span
    """Where."""
    by: Word
    """By what it was recognised. An open list."""


class Speaker(Model):
    """One who speaks in the article, under the one name that all mentions share."""

    id: Name
    """The speaker's id inside this event."""
    name: String
    """The fullest name the article gives, without titles, nickname in marks and all; for the unnamed, a description."""
    kind: KindOfSpeaker
    """What the speaker is."""
    role: Span | None = None
    """The words that give the speaker's title or role."""
    mentions: tuple[Mention, ...] = ()
    """Where the speaker is named, in the order of the text."""


class ArticleWarning(Model):
    """What was odd about an article that was enriched all the same."""

    code: Code
    """A stable code."""
    detail: String
    """What exactly, for people."""


class PipelineInfo(Model):
    """What made the event."""

    name: Name
    """The pipeline's name."""
    version: Name
    """The version of its code."""
    models: dict[str, Sha256] = Field(default_factory=dict)
    """The models it ran: name to SHA-256 of the file."""
    digest: Name
    """One value for all of it: the same digest means the same result."""


class ArticleEnriched(Model):
    """An article, segmented and attributed. A withheld or canceled one has neither text nor extraction."""

    uri: Uri
    """The article's identity."""
    version: Count | None = None
    """The article's version, as the producer says."""
    status: Status
    """`usable`, or `withheld` or `canceled`: take it down."""
    language: String | None = None
    """The language of the text, a BCP 47 tag: the producer's, or the one detected; null where neither tells."""
    text_sha256: Sha256 | None = None
    """SHA-256 of the text in UTF-8; null when withheld or canceled."""
    offset_unit: Literal["code_point"] = "code_point"
    """What offsets count: Unicode code points of `text`."""
    text: String | None = None
    """The text that offsets refer to; null when left out by a setting, withheld or canceled."""
    article: ArticleEcho = ArticleEcho()
    """The producer's words, echoed."""
    metadata: Metadata = Metadata()
    """What the text says of itself."""
    blocks: tuple[Block, ...] = ()
    """Paragraphs in order, without overlap, covering all text that is not blank but the `>` of quoted mail."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences of every block, in order."""
    quotes: tuple[Quote, ...] = ()
    """The quotations, in the order of the text."""
    speakers: tuple[Speaker, ...] = ()
    """Who speaks, in order of appearance."""
    warnings: tuple[ArticleWarning, ...] = ()
    """What was odd."""
    pipeline: PipelineInfo
    """What made the event."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        check_article(self)
        return self
