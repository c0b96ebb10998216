"""Names as they stand in the text, with the role and the age beside them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quotewire.quotes.speakers.bodies import acts_as_body, body_after, body_before, word_before
from quotewire.quotes.speakers.capitals import Run
from quotewire.quotes.speakers.names import Name, NameReader, Nature, is_given
from quotewire.quotes.speakers.place_words import PLACES
from quotewire.quotes.speakers.roles import Phrase, age_after, role_after, role_before
from quotewire.quotes.speakers.source_words import INSTITUTION_NOUNS, NAME_ENDINGS
from quotewire.segmentation import Document

_OF = re.compile(r" (?:of|for|on|at|in)(?: the)? | and ")
_OF_NAMES = (INSTITUTION_NOUNS | NAME_ENDINGS) - {"times"}
_JOINT = 12
_LONGEST_NAME = 12
_OFFICE_OF = re.compile(r"(?:[Ss]ecretary|[Mm]inister)(?: of State)? (?:of|for) $")
_BELONGING = re.compile(r"\b(?:to|of|for) (?:the )?$")
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


def find_sightings(document: Document, runs: Iterable[Run], common: frozenset[str]) -> Iterator[Sighting]:
    """Read the names in runs of capitalised words, in order; `common` are words also written in lower case."""
    shadow = document.text.shadow
    reader = NameReader(common)
    read = (name for run in runs if (name := _read(run, reader, shadow)) is not None)
    for name in _join(read, shadow):
        yield _look_around(document, name)


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
        and _BELONGING.search(shadow, max(0, name.start - 9), name.start)
    ):
        cut = 1
    else:
        return name
    words, key = name.words[cut:], name.key[cut:]
    start = run.starts[-len(words)] if run.words[-len(words) :] == words else name.start
    return name._replace(
        words=words, key=key, start=start, nature=Nature.PERSON, titles=name.titles + name.key[:cut]
    )


def _join(names: Iterable[Name], shadow: str) -> list[Name]:
    """Join `University` and `Gaul` over `of` to one name of an organisation."""
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        if last is not None and name.block == last.block and name.start - last.end <= _JOINT:
            between = shadow[last.end : name.titles_start]
            if _OF.fullmatch(between) and _joins(last, between, name):
                out[-1] = _joined(last, between, name)
                continue
        out.append(name)
    return out


def _joins(left: Name, between: str, right: Name) -> bool:
    if Nature.PERSON in (left.nature, right.nature) or len(left.key) > _LONGEST_NAME:
        return False
    if between == " and ":
        return "for" in left.key or (
            "of" in left.key and right.nature is not Nature.PLACE and len(left.key) < 6
        )
    if between.startswith((" at ", " in ")):
        return "of" in left.key and "university" in left.key
    return left.key[-1] in _OF_NAMES or left.key[-1].removesuffix("s") in _OF_NAMES


def _joined(left: Name, between: str, right: Name) -> Name:
    middle = tuple(between.split())
    return left._replace(
        words=left.words + middle + right.words,
        key=left.key + middle + right.key,
        end=right.end,
        nature=Nature.ORGANIZATION,
        shaky=False,
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
        if body is not None or acts_as_body(shadow, name.start, name.end):
            return Sighting(name, body=body, acts_as_body=True)
    role = role_before(shadow, name, block.start, before)
    if not told:
        return Sighting(name, role)
    return Sighting(name, role or role_after(shadow, name, block.end), age_after(shadow, name.end))
