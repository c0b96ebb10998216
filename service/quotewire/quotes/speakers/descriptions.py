"""Speakers without a name of their own: the unnamed, groups, institutions and documents as the text puts it."""

from collections.abc import Sequence

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.source_form import Source
from quotewire.text import Span


def label(shadow: str, span: Span) -> str:
    """Return the words of a description on one line."""
    return " ".join(shadow[span.start : span.end].replace("\u200b", "").split()).rstrip(".,")


class Described:
    """The described speakers of an article, found again by their words or their noun."""

    def __init__(self) -> None:
        self._by_words: dict[str, Figure] = {}
        self._by_head: dict[str, Figure] = {}
        self._heads: dict[Figure, str] = {}
        self._members: dict[Figure, list[Figure]] = {}
        self._bodies: dict[tuple[Figure, str], Figure] = {}
        self._body_nouns: dict[Figure, str] = {}

    def add(self, text: str, head: str, kind: SpeakerKind) -> Figure:
        """Return the speaker that goes by `text`, found by the noun `head` from now on."""
        words = text.lower().replace(" representing ", " for ")
        known = self._by_words.get(words)
        if known is None or known.kind is not kind:
            known = self._by_words[words] = Figure((text,), tuple(text.lower().split()), kind)
        if head:
            self._by_head[head] = known
            self._heads.setdefault(known, head)
        return known

    def goes_by(self, figure: Figure, head: str) -> bool:
        """Say whether a speaker can be called by a noun: it has a name, or is described with this noun."""
        return self._heads.get(figure, head) == head

    def body(self, owner: Figure, head: str) -> Figure | None:
        """Return the body of a person that is known by a noun (`campaign`), or None."""
        return self._bodies.get((owner, head))

    def body_noun(self, figure: Figure) -> str:
        """Return the noun by which a person's body is known, nothing for any other speaker."""
        return self._body_nouns.get(figure, "")

    def add_body(self, owner: Figure, head: str, text: str) -> Figure:
        """Return a person's body, which goes by `text` if it is new, found by the noun `head` from now on."""
        known = self._bodies.get((owner, head))
        if known is None:
            known = self._bodies[owner, head] = self.add(text, head, SpeakerKind.ORGANIZATION)
        self._by_head[head] = known
        self._body_nouns[known] = head
        return known

    def joint(self, source: Source) -> Figure:
        """Return the group of several named persons, by their full names."""
        if len(source.named) == 1:
            return self.add(source.named[0].figure.name + source.head, "", SpeakerKind.GROUP)
        return self.together(source.named)

    def with_team(self, figure: Figure, team: str) -> Figure:
        """Return the group of somebody and those who work with him; `team` are the words for them after his name."""
        return self.add(figure.name + team, "team", SpeakerKind.GROUP)

    def together(self, mentions: Sequence[NamedMention]) -> Figure:
        """Return the group of several persons, by their full names."""
        names = [m.figure.name for m in mentions]
        group = self.add(", ".join(names[:-1]) + " and " + names[-1], "", SpeakerKind.GROUP)
        self._members[group] = [m.figure for m in mentions]
        return group

    def members(self, figure: Figure) -> Sequence[Figure]:
        """Return who belongs to a group of named persons, nobody for any other speaker."""
        return self._members.get(figure, ())

    def find(self, head: str) -> Figure | None:
        """Return the speaker last described with this noun, or None."""
        return self._by_head.get(head)
