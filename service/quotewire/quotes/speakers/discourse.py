"""What is known of an article at one point of reading it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.cast import Cast, Figure
from quotewire.quotes.speakers.descriptions import Described
from quotewire.quotes.speakers.focus import Focus
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.names import Gender
from quotewire.quotes.speakers.place_words import NATIONALITIES, PLACE_PARTS, PLACES, SITES
from quotewire.quotes.speakers.role_words import FEMALE_NOUNS, MALE_NOUNS, VAGUE_ROLES
from quotewire.quotes.speakers.roles import Phrase, contradict
from quotewire.quotes.speakers.source_words import (
    FIRMS,
    GENERIC_BODIES,
    NAME_ENDINGS,
    NEWSPAPERS,
    NO_FIRMS,
    OUTLET_ENDINGS,
    OUTLETS,
    PLACE_NOUNS,
)
from quotewire.text import Span

_UNKNOWN = 0.7
"""The factor of a person whose gender is unknown, beside one whose gender agrees."""
_NAMELESS = 0.6
"""The factor of somebody unnamed."""
_UNSURE = 0.2
"""The factor of a name that may be no person's."""
_LEAD = 0.2
"""How much each mention adds to the chance that a description means the one an article is about."""
_ROLED = 0.2
"""The factor of somebody with a role for a description that does not name it."""
_PLACE = 0.2
"""The factor of a place as an organisation."""
_HEARD = 1.5
"""The factor of an organisation that is a source somewhere in the article."""
_INTRODUCED = 2.0
"""The factor of a firm that was introduced as one for `the company`."""


_PLURAL = {SpeakerKind.GROUP: 1.0, SpeakerKind.UNNAMED: 0.8, SpeakerKind.ORGANIZATION: 0.7}


class Answer(NamedTuple):
    """Who speaks in an attribution, by what, and the range of the words that say so where they are no name."""

    figure: Figure
    by: str
    span: Span | None = None


@dataclass(slots=True)
class Discourse:
    """The article's words, its cast, whom it named where, and who is in focus now.

    `sentence` is where we are, `barred` whom the source being resolved cannot mean, `writer` who last wrote what is
    quoted, and in which sentence.
    """

    shadow: str
    cast: Cast
    mentions: Sequence[NamedMention]
    starts: Sequence[int]
    focus: Focus = field(default_factory=Focus)
    described: Described = field(default_factory=Described)
    sentence: int = 0
    barred: set[Figure] = field(default_factory=set)
    writer: tuple[Figure, int] | None = None

    def person(self, gender: Gender | None) -> tuple[Figure | None, bool]:
        """Return the person in focus whom a pronoun of this gender can mean, and whether nobody else comes near."""

        def accept(figure: Figure) -> float:
            factor = _NAMELESS if figure.kind is SpeakerKind.UNNAMED else 0.0
            if figure.kind is SpeakerKind.PERSON:
                factor = _UNKNOWN if figure.sure else _UNSURE
            if not factor or figure in self.barred:
                return 0.0
            if gender is not None and figure.gender is not None:
                return float(figure.gender is gender)
            return factor

        ranked = self.focus.rank(self.sentence, accept)
        if not ranked:
            return None, False
        return ranked[0][1], len(ranked) == 1 or ranked[0][0] > 2 * ranked[1][0]

    def protagonist(self, noun: str, phrase: Phrase | None = None) -> Figure | None:
        """Return whom an article that says `the singer` is about: in focus, and without a role that says otherwise.

        `noun` is the singer's, lower case; `phrase` all that is said: nobody is meant whose role contradicts it.
        """
        gender = gender_of(noun)

        def accept(figure: Figure) -> float:
            if not figure.is_person or clash(figure, gender) or figure in self.barred:
                return 0.0
            if phrase is not None and any(
                role.head == phrase.head and contradict(phrase, role) for role in figure.roles
            ):
                return 0.0
            certain = 1.0 if figure.sure else _UNSURE
            roles = [role for role in figure.roles if role.head not in VAGUE_ROLES]
            fits = not roles or any(noun in role.words for role in roles)
            return certain * (1.0 if fits else _ROLED) * (1 + _LEAD * min(figure.weight, 10))

        ranked = self.focus.rank(self.sentence, accept)
        return ranked[0][1] if ranked else None

    def outlet(self) -> Figure | None:
        """Return the newspaper, channel or site last mentioned, or None."""

        def is_outlet(figure: Figure) -> bool:
            body = figure.kind is SpeakerKind.ORGANIZATION and not is_place(figure)
            return body and (figure.key[-1] in OUTLET_ENDINGS or not OUTLETS.isdisjoint(figure.bodies))

        return self.focus.last(is_outlet)

    def several(self) -> Figure | None:
        """Return the group, body or unnamed source in focus that `they` means."""

        def accept(figure: Figure) -> float:
            return 0.0 if is_place(figure) else _PLURAL.get(figure.kind, 0.0)

        ranked = self.focus.rank(self.sentence, accept)
        return ranked[0][1] if ranked else None

    def organisation(self, noun: str = "", *, or_document: bool = False) -> Figure | None:
        """Return the organisation in focus; an unsure name that stands for it is one from now on.

        `noun` is what it is called where it is no pronoun: `the country` is a place, `the company` never one, and
        rather one that the article introduced as a firm.
        """

        def accept(figure: Figure) -> float:
            if figure.kind is SpeakerKind.ORGANIZATION:
                if noun and noun not in GENERIC_BODIES and not self.described.goes_by(figure, noun):
                    return 0.0
                if len(figure.key) == 1 and figure.key[0] in NATIONALITIES:
                    return 0.0
                if is_place(figure):
                    return 0.0 if noun in GENERIC_BODIES | OUTLETS else 1.0 if noun in PLACE_NOUNS else _PLACE
                if noun in PLACE_NOUNS:
                    return _PLACE
                if noun and not _can_be(figure, noun):
                    return 0.0
                fits = (
                    (noun in NEWSPAPERS and figure.key[-1] in OUTLET_ENDINGS)
                    or noun in figure.bodies
                    or (noun in GENERIC_BODIES and figure.bodies & GENERIC_BODIES)
                )
                return (_INTRODUCED if fits else 1.0) * (_HEARD if noun and figure.spoken else 1.0)
            if figure.kind is SpeakerKind.DOCUMENT:
                return float(or_document)
            if not noun and not figure.acts and not figure.spoken:
                return _PLACE * (figure.is_person and not figure.sure)
            return float(figure.is_person and not figure.sure and (len(figure.key) == 1 or not figure.spoken))

        ranked = self.focus.rank(self.sentence, accept)
        if not ranked:
            return None
        if ranked[0][1].is_person:
            ranked[0][1].kind = SpeakerKind.ORGANIZATION
        return ranked[0][1]


def is_place(figure: Figure) -> bool:
    """Say whether all words of a name are places or peoples, or its last one a street or the like."""
    key = figure.key
    return all(word in PLACES or word in PLACE_PARTS for word in key) or key[-1] in SITES


def _can_be(figure: Figure, noun: str) -> bool:
    """Say whether the last word of a name allows it to be called by a noun: no university is `the company`."""
    key, last = figure.key, figure.key[-1]
    kinds = key[: key.index("of")] if "of" in key else key[-1:]
    if noun in NEWSPAPERS:
        outlet = last in OUTLET_ENDINGS or noun in figure.bodies
        return outlet or (noun != "paper" and last not in NAME_ENDINGS)
    return noun not in FIRMS or NO_FIRMS.isdisjoint(kinds)


def gender_of(noun: str) -> Gender | None:
    """Return the gender that a noun for a person tells, or None."""
    if noun in MALE_NOUNS:
        return Gender.MALE
    return Gender.FEMALE if noun in FEMALE_NOUNS else None


def clash(figure: Figure, gender: Gender | None) -> bool:
    """Say whether a figure is known to be of another gender."""
    return gender is not None and figure.gender is not None and gender is not figure.gender
