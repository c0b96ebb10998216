"""What a source says who speaks with: its form, its words, and the mentions in it."""

from enum import Enum, auto
from typing import NamedTuple

from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.roles import Phrase, Word
from quotewire.text import Span


class Form(Enum):
    """What the words of a source are."""

    PRONOUN = auto()
    NAMED = auto()
    JOINT = auto()
    ROLE = auto()
    GROUP = auto()
    INSTITUTION = auto()
    DOCUMENT = auto()


class Source(NamedTuple):
    """A source as read. `span` covers its core, the words up to the first that only describes it.

    `named` are the mentions that it consists of (one if NAMED, more if JOINT); `phrase` the description of a
    ROLE; `head` its noun or pronoun, lower case; `owner` whose it is (`Doe` in `Doe's spokesman`), a mention or a
    pronoun; `definite` says that it means something that the reader knows already. `full` is the core with the
    prepositional phrase after it (`the authors of the study`), `by` what a NAMED or JOINT one is recognised by.
    """

    form: Form
    span: Span
    head: str
    full: Span
    named: tuple[NamedMention, ...] = ()
    phrase: Phrase | None = None
    owner: NamedMention | str | None = None
    definite: bool = False
    by: str = ""


class Reading(NamedTuple):
    """The words of a source, its core, and the mentions in it."""

    shadow: str
    words: list[Word]
    core: list[Word]
    named: list[NamedMention]

    @property
    def span(self) -> Span:
        """The range of the core."""
        return Span(self.core[0][1], self.core[-1][2])

    def between(self, start: int, end: int) -> str:
        """Return the text of a range."""
        return self.shadow[start:end]
