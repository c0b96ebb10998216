"""The values that pass between tagging, attribution and speakers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from quotewire.text import Span


class Role(StrEnum):
    """The part that a stretch of text plays in an attribution (Pareti 2012: source, cue, content)."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Tag(NamedTuple):
    """A stretch of text that plays `role`, with the tagger's score between 0 and 1."""

    role: Role
    span: Span
    score: float = 1.0


class Kind(StrEnum):
    """How much of a quotation's content stands between quotation marks: all, some or none of its words.

    A transcript's turn is direct speech, without marks.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Attribution(NamedTuple):
    """One quotation: its content in pieces (in order, with the marks that enclose them), cue and source.

    `source` is the nearest words that name who speaks, determiner and all (`France's deputy U.N. ambassador
    Nathalie Broadhurst`, `he`). `continues` is the index, in the same list, of the attribution whose speaker
    a floating quotation carries on, or None.
    """

    kind: Kind
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    continues: int | None = None
    confidence: float | None = None

    def rated(self, confidence: float | None) -> "Attribution":
        """Return it with a confidence."""
        return Attribution(self.kind, self.content, self.cue, self.source, self.continues, confidence)


class SpeakerKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a speaker is named, and `by` what it was recognised."""

    span: Span
    by: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks in the article under the one name that all mentions share.

    `name` is the fullest name that the article gives, without titles and roles; for the unnamed, their
    description (`a spokeswoman for the ministry`).
    """

    id: str
    name: str
    kind: SpeakerKind
    role: Span | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who speaks in one attribution: the speaker's id and `by` what the source was resolved."""

    speaker: str
    by: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a document in order, the speakers in order of appearance, and who speaks in each.

    `assignments` is as long as `attributions`; None where nobody could be named.
    """

    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    assignments: tuple[Assignment | None, ...]

    def above(self, confidence: float) -> "Quotes":
        """Return the quotations whose confidence is unknown or at least `confidence`; the speakers stay."""
        kept = [
            i
            for i, found in enumerate(self.attributions)
            if found.confidence is None or found.confidence >= confidence
        ]
        if len(kept) == len(self.attributions):
            return self
        attributions = tuple(self.attributions[i] for i in kept)
        return Quotes(attributions, self.speakers, tuple(self.assignments[i] for i in kept))
