"""Names as they stand in the text, with the role and the age beside them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quotewire.quotes.speakers.bodies import acts_as_body, body_after, body_apposed, body_before, word_before
from quotewire.quotes.speakers.capitals import Run
from quotewire.quotes.speakers.given_names import GIVEN_NAMES
from quotewire.quotes.speakers.joining import join, spell_out
from quotewire.quotes.speakers.names import Name, NameReader, Nature, is_given, is_person_noun
from quotewire.quotes.speakers.place_words import PLACES
from quotewire.quotes.speakers.role_words import TITLES
from quotewire.quotes.speakers.roles import Phrase, age_after, role_after, role_before
from quotewire.quotes.speakers.source_words import PREPOSITIONS
from quotewire.segmentation import Document

_OFFICE_OF = re.compile(r"(?:[Ss]ecretary|[Mm]inister)(?: of State)? (?:of|for) $")
_BELONGING = re.compile(r"([\w-]+) (?:to|of|for) (?:the )?$")
_BACK = 32
_WHO = re.compile(r"(?: (?:of|from|at) [^,.;:\n]{2,80})?,? who(?:se)? ")
_ACCORDING = "ccording to "
_BEFORE_WHO = (" who", ", who", " of ", " from ", " at ")
_ONE_THING = (" a ", " an ")
_THE = ("the ", "The ", "this ", "This ")
_EVENT = re.compile(
    r" (?:ceremon(?:y|ies)|awards?|prizes?|cups?|films?|movies?|trophy|shows?|nominations?|race)\b"
)
_TELLING = (",", " (", "(", " is ", " was ", " became ", " as ", " who ")
"""What follows a name where the words after it may say who or what that is."""
PERSONAL = (Nature.PERSON, Nature.MAYBE_PERSON)
"""The natures of a name that may be a person's."""


class Sighting(NamedTuple):
    """A name as it stands in the text with the role, the age or the noun for a body that stand beside it."""

    name: Name
    role: Phrase | None = None
    age: str | None = None
    body: str | None = None
    acts_as_body: bool = False
    followed_by_who: bool = False


def find_sightings(document: Document, runs: Iterable[Run], common: frozenset[str]) -> Iterator[Sighting]:
    """Read the names in runs of capitalised words, in order; `common` are words also written in lower case."""
    shadow = document.text.shadow
    reader = NameReader(common)
    read = (name for run in runs if (name := _read(run, reader, shadow)) is not None)
    for name in spell_out(join(read, shadow), shadow):
        if not _is_thing(name, shadow):
            yield _look_around(document, name)


def _is_thing(name: Name, shadow: str) -> bool:
    """Say whether a given name is a thing's (`an Oscar`, `the Tony ceremony`)."""
    if len(name.key) > 1 or name.titles or not is_given(name.key[0]):
        return False
    if shadow.endswith(_ONE_THING, 0, name.start):
        return True
    return shadow.endswith(_THE, 0, name.start) and _EVENT.match(shadow, name.end) is not None


def _read(run: Run, reader: NameReader, shadow: str) -> Name | None:
    """Read a run; after `Secretary of` the first word of `State Jane Roe` is no part of the name."""
    name = reader.read(run)
    if name is None or len(name.key) < 3 or name.nature not in PERSONAL:
        return name
    if _OFFICE_OF.search(shadow, max(0, name.start - 26), name.start):
        cut = len(name.key) - 2
    elif (
        (name.key[0] in PLACES or is_given(name.key[1]))
        and not is_given(name.key[0])
        and (match := _BELONGING.search(shadow, max(0, name.start - _BACK), name.start))
        and ((before := match.group(1).lower()) in TITLES or is_person_noun(before))
    ):
        cut = 1
    else:
        return name
    words, key = name.words[cut:], name.key[cut:]
    start = run.starts[-len(words)] if run.words[-len(words) :] == words else name.start
    return name._replace(
        words=words, key=key, start=start, nature=Nature.PERSON, titles=name.titles + name.key[:cut]
    )


def _look_around(document: Document, name: Name) -> Sighting:
    shadow, block = document.text.shadow, document.blocks[name.block]
    before, told = word_before(shadow, name.start), shadow.startswith(_TELLING, name.end)
    personal = name.nature in PERSONAL
    if not personal or (name.nature is Nature.MAYBE_PERSON and not name.titles):
        single = personal and len(name.key) == 1
        body = body_before(before, shadow, name.start, single=single)
        if body is None and told:
            body = body_after(shadow, name.end, block.end)
        if not personal:
            return Sighting(name, body=body)
        if body is None and before.endswith(","):
            body = body_apposed(shadow, name.start, name.end)
        source = single and name.key[0] not in GIVEN_NAMES and shadow.endswith(_ACCORDING, 0, name.start)
        if body is not None or source or acts_as_body(shadow, name.start, name.end):
            return Sighting(name, body=body, acts_as_body=True)
    role = role_before(shadow, name, block.start, before)
    who = (
        name.nature is Nature.MAYBE_PERSON
        and shadow.startswith(_BEFORE_WHO, name.end)
        and _WHO.match(shadow, name.end, block.end) is not None
        and not (len(name.key) == 1 and before.lower() in PREPOSITIONS)
    )
    if not told:
        return Sighting(name, role, followed_by_who=who)
    age = age_after(shadow, name.end)
    return Sighting(name, role or role_after(shadow, name, block.end), age, followed_by_who=who)
