"""Names of organisations in several pieces: `University of Gaul`, `Food and Herb Agency`, `… of Herbs (RAH)`."""

import re
from collections.abc import Iterable, Iterator, Mapping

from quotewire.quotes.speakers.capitals import plain
from quotewire.quotes.speakers.names import Name, Nature
from quotewire.quotes.speakers.place_words import PLACES
from quotewire.quotes.speakers.source_words import (
    INSTITUTION_ENDINGS,
    INSTITUTION_NOUNS,
    KNOWN_BODIES,
    NAME_ENDINGS,
)
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_OF = re.compile(r" (?:of|for|on|at|in)(?: the)? | and ")
_OF_NAMES = (INSTITUTION_NOUNS | NAME_ENDINGS) - {"times"}
_AND_NAMES = INSTITUTION_ENDINGS | words(
    "administration ministry board bureau office service court forum centre bank"
)
"""Last words of a name that may have an `and` inside."""
_WHOLE = (
    _AND_NAMES
    | KNOWN_BODIES
    | PLACES
    | words("house senate party police army union parliament pentagon kremlin vatican")
)
"""Last words of a name that is whole, so that `and` begins another."""
_CAUSES = ("cracy", "ty", "tion", "ents", "zens", "icans", "tors")
"""How the first word of `Citizens for Gaul` or `Democracy for Gaul` ends."""
_NUMBERED = words("radio channel formula")
_NUMBER = re.compile(r" (\d{1,2})\b(?!:)")
_JOINT = 12
_LONGEST_NAME = 12
_OWNERS = re.compile(r"\b(?:[A-Z][\w.&-]*(?:'s)? ){0,5}([A-Z][\w-]*)(?:'s|(?<=s)') $")
_OWNERS_SIZE = 70
_BODIES = (Nature.ORGANIZATION, Nature.MAYBE_PERSON)
_OFFICE_HOLDERS = words("""
    sheriff sheriffs attorney attorneys governor minister ministers president mayor coroner examiner auditor marshal
    marshals women men children people peoples veterans workers farmers teachers nurses officers players boys girls
    king queen prince bishops citizens consumers secretary clerk treasurer commissioner patrolmen chiefs chief
    speaker defender surgeon state writers directors actors lawyers physicians students parents employers prosecutor
    """)
"""Who has an office or an association that is named for them."""
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z.&]{1,9})\)")
_WORD = re.compile(r"[^\s()\"]+")
_PER_LETTER = 2
_MORE_WORDS = 5
_WORD_SIZE = 16


def join(names: Iterable[Name], shadow: str) -> list[Name]:
    """Join the pieces of names that stand right after one another, in order."""
    out: list[Name] = []
    for name in names:
        owned = "'" in shadow[name.start - 3 : name.start]
        if owned and (start := _office_start(name, shadow)) is not None:
            while out and out[-1].start >= start:
                out.pop()
            name = _spelled(name, Span(start, name.end), shadow)
        if name.key[-1] in _NUMBERED and (number := _NUMBER.match(shadow, name.end)) is not None:
            digits = number.group(1)
            name = name._replace(words=(*name.words, digits), key=(*name.key, digits), end=number.end())
        last = out[-1] if out else None
        if last is not None and name.block == last.block and name.start - last.end <= _JOINT:
            between = shadow[last.end : name.titles_start]
            if _OF.fullmatch(between) and _joins(last, between, name, shadow):
                out[-1] = _joined(last, between, name)
                continue
        out.append(name)
    return out


def _office_start(name: Name, shadow: str) -> int | None:
    """Return where a name starts that goes on as `Office` or the like (`Gaul County Sheriff's Office`), or None."""
    if name.nature not in _BODIES:
        return None
    if name.key[0] not in NAME_ENDINGS and name.key[-1] not in NAME_ENDINGS:
        return None
    match = _OWNERS.search(shadow, max(0, name.start - _OWNERS_SIZE), name.start)
    if match is None or match.group(1).lower() not in _OFFICE_HOLDERS:
        return None
    return match.start() + 4 * match.group().startswith("The ")


def _joins(left: Name, between: str, right: Name, shadow: str) -> bool:
    if Nature.PERSON in (left.nature, right.nature) or len(left.key) > _LONGEST_NAME:
        return False
    if between == " and ":
        if "for" in left.key:
            return True
        if "of" in left.key:
            return right.nature is not Nature.PLACE and len(left.key) < 6
        return _shares_its_ending(left, right, shadow)
    if between.startswith((" at ", " in ")):
        return "of" in left.key and "university" in left.key
    if between == " for " and len(left.key) == 1 and left.key[0].endswith(_CAUSES):
        return not left.titles
    if left.key[-1] in _OF_NAMES or left.key[-1].removesuffix("s") in _OF_NAMES:
        return True
    return (
        between.startswith(" of ")
        and left.nature is Nature.ORGANIZATION
        and not {"of", "for"}.isdisjoint(left.key)
    )


def _shares_its_ending(left: Name, right: Name, shadow: str) -> bool:
    """Say whether two names are one with an `and` inside (`the Food and Herb Agency`)."""
    if len(right.key) < 2 or right.key[-1] not in _AND_NAMES or right.nature is Nature.PLACE or left.titles:
        return False
    if left.key[-1] in _WHOLE or left.words[-1].isupper():
        return False
    return shadow.endswith(("the ", "The "), 0, left.start)


def _joined(left: Name, between: str, right: Name) -> Name:
    middle = tuple(between.split())
    return left._replace(
        words=left.words + middle + right.words,
        key=left.key + middle + right.key,
        end=right.end,
        nature=Nature.ORGANIZATION,
        shaky=False,
    )


def spell_out(names: list[Name], shadow: str) -> list[Name]:
    """Make one name of the pieces that the acronym in brackets after them stands for, in order.

    After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (2003).
    """
    ends = {name.end: i for i, name in enumerate(names)}
    spelled: dict[int, tuple[int, Name]] = {}
    for match in _ACRONYM.finditer(shadow):
        last = ends.get(match.start())
        start = _long_form(shadow, match.start(), match.group(1)) if last is not None else None
        if last is None or start is None:
            continue
        first = last
        while first > 0 and names[first - 1].start >= start:
            first -= 1
        pieces = names[first : last + 1]
        if start >= names[first].start or pieces[0].block != pieces[-1].block:
            start = names[first].start
        if (first < last or start < names[first].start) and not any(
            n.nature is Nature.PERSON for n in pieces
        ):
            spelled[first] = (last, _spelled(names[first], Span(start, match.start()), shadow))
    return list(_put(names, spelled)) if spelled else names


def _put(names: list[Name], spelled: Mapping[int, tuple[int, Name]]) -> Iterator[Name]:
    i = 0
    while i < len(names):
        last, name = spelled.get(i, (i, names[i]))
        yield name
        i = last + 1


def _spelled(first: Name, span: Span, shadow: str) -> Name:
    parts = tuple(shadow[span.start : span.end].replace("\u200b", "").split())
    key = tuple(plain(word) for word in parts)
    titles_start = min(first.titles_start, span.start)
    return first._replace(
        words=parts,
        key=key,
        start=span.start,
        end=span.end,
        nature=Nature.ORGANIZATION,
        gender=None,
        titles=(),
        titles_start=titles_start,
        shaky=False,
    )


def _long_form(shadow: str, end: int, acronym: str) -> int | None:
    """Return where the words start whose letters make an acronym, with a capital, or None."""
    letters = [c for c in acronym.lower() if c.isalpha()]
    if len(letters) < 2 or not acronym[:2].isupper():
        return None
    most = min(_PER_LETTER * len(letters), len(letters) + _MORE_WORDS)
    low = max(0, end - _WORD_SIZE * most)
    low = max(low, shadow.rfind("\n", low, end) + 1)
    found = [m.start() for m in _WORD.finditer(shadow, low, end)][-most:]
    starts, i = set(found), end - 1
    for n in range(len(letters) - 1, -1, -1):
        while i >= low and not (shadow[i].lower() == letters[n] and (n > 0 or i in starts)):
            i -= 1
        if i < low:
            return None
        i -= 1
    return i + 1 if shadow[i + 1].isupper() and (not found or i + 1 >= found[0]) else None
