"""Every place where a figure of the article is named, and the cast that these places make."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.capitals import Run, find_runs, mostly_capitals, plain
from quotewire.quotes.speakers.cast import Cast, Figure
from quotewire.quotes.speakers.names import Name, Nature, is_given, read_name
from quotewire.quotes.speakers.place_words import PLACES
from quotewire.quotes.speakers.roles import Phrase, age_after, role_after, role_before
from quotewire.quotes.speakers.source_words import INSTITUTION_NOUNS, NAME_ENDINGS
from quotewire.quotes.speakers.word_lists import words
from quotewire.segmentation import Document, Label
from quotewire.text import Span

_OF = re.compile(r" (?:of|for|on|at|in)(?: the)? | and ")
_OF_NAMES = words("academies actors bureau") | {w for w in INSTITUTION_NOUNS | NAME_ENDINGS if w != "times"}
_JOINT = 12
_LONGEST_WORD = 30
_LONGEST_NAME = 12
_OFFICE_OF = re.compile(r"(?:[Ss]ecretary|[Mm]inister)(?: of State)? (?:of|for) $")
_OWNED = re.compile(r"\b(?:[Tt]he|[Aa]n?|its|this|that) $|'s $")
_BELONGING = re.compile(r"\b(?:to|of|for) (?:the )?$")
_PERSONAL = (Nature.PERSON, Nature.MAYBE_PERSON)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as it stands in the text with the role and the age that stand beside it."""

    name: Name
    role: Phrase | None = None
    age: str | None = None


@dataclass(frozen=True, slots=True)
class NamedMention:
    """A place where a figure is named; `by` says by what."""

    name: Name
    figure: Figure
    by: str


def find_mentions(document: Document, sources: Sequence[Span]) -> tuple[Cast, list[NamedMention]]:
    """Find every name in the quotable blocks of a document and whose it is, in order; linear time.

    `sources` are the ranges of the sources of quotations in order: a name there that could be a person's is one.
    """
    shadow = document.text.shadow
    blocks = [
        (i, b.span) for i, b in enumerate(document.blocks) if b.label not in (Label.RELATED, Label.COPYRIGHT)
    ]
    titled = {i for i, s in blocks if mostly_capitals(shadow[s.start : s.end])}
    common = frozenset(shadow.split())
    read = (
        n
        for r in find_runs(shadow, (b for b in blocks if b[0] not in titled))
        if (n := _read(r, common, shadow))
    )
    seen = [_look_around(document, name) for name in _join(read, shadow)]
    cast = Cast()
    _introduce(cast, seen, sources, common, shadow)
    mentions = _link(cast, seen, sources, shadow)
    for run in find_runs(shadow, (b for b in blocks if b[0] in titled)):
        mentions.extend(_known_in_title(cast, run))
    mentions.sort(key=lambda m: m.name.start)
    return cast, mentions


def _read(run: Run, common: Set[str], shadow: str) -> Name | None:
    """Read a run; after `Secretary of` the first word of `State Jane Roe` is no part of the name."""
    name = read_name(run, common)
    if name is None or len(name.key) < 3 or name.nature not in _PERSONAL:
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
    return replace(
        name, words=words, key=key, start=start, nature=Nature.PERSON, titles=name.titles + name.key[:cut]
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
    return replace(
        left,
        words=left.words + middle + right.words,
        key=left.key + middle + right.key,
        end=right.end,
        nature=Nature.ORGANIZATION,
        shaky=False,
    )


def _look_around(document: Document, name: Name) -> Sighting:
    if name.nature not in _PERSONAL:
        return Sighting(name)
    shadow, block = document.text.shadow, document.blocks[name.block]
    role = role_before(shadow, name, block.start) or role_after(shadow, name, block.end)
    return Sighting(name, role, age_after(shadow, name.end))


def _introduce(
    cast: Cast, seen: Sequence[Sighting], sources: Sequence[Span], common: frozenset[str], shadow: str
) -> None:
    """Introduce every name of several words, persons apart from what only looks like one."""
    alone = Counter(s.name.key[0] for s in seen if len(s.name.key) == 1 and s.name.key[0] not in common)
    speaking = {shadow[s.start : s.end].lower() for s in sources if s.end - s.start < _LONGEST_WORD}
    for sighting in seen:
        name = sighting.name
        if len(name.key) < 2:
            continue
        if name.nature is Nature.MAYBE_PERSON:
            person = sighting.role or sighting.age or _repeated(name, alone) or _begins_source(name, sources)
            person = person or (
                name.key[0] in speaking and name.key[-1] not in common | NAME_ENDINGS | PLACES
            )
            cast.introduce(name, person=bool(person))
        else:
            cast.introduce(name, person=name.nature is Nature.PERSON)


def _repeated(name: Name, alone: Mapping[str, int]) -> bool:
    """Say whether the last word of a name stands alone too, as surnames do."""
    last = name.key[-1]
    return (
        last not in NAME_ENDINGS
        and last not in PLACES
        and alone.get(last, 0) > alone.get(name.key[0], 0) // 2
    )


def _begins_source(name: Name, sources: Sequence[Span]) -> bool:
    i = bisect_left(sources, (name.titles_start,))
    return i < len(sources) and sources[i].start == name.titles_start


def _in_source(name: Name, sources: Sequence[Span]) -> bool:
    i = bisect_left(sources, (name.start + 1,)) - 1
    return i >= 0 and sources[i].start <= name.start and name.end <= sources[i].end


def _link(cast: Cast, seen: Sequence[Sighting], sources: Sequence[Span], shadow: str) -> list[NamedMention]:
    out: list[NamedMention] = []
    firm = {s.name.key for s in seen if not s.name.shaky}
    for sighting in seen:
        name = sighting.name
        figure = cast.find(name, sighting.age)
        by = _by(name, figure)
        if figure is None:
            if name.shaky and name.key not in firm and not _in_source(name, sources):
                continue
            figure = cast.add_single(name)
        _note(cast, figure, sighting, out[-1] if out else None, shadow)
        out.append(NamedMention(name, figure, by))
    return out


def _note(cast: Cast, figure: Figure, sighting: Sighting, before: NamedMention | None, shadow: str) -> None:
    """Let a figure learn from one more sighting."""
    name = sighting.name
    figure.weight += 1
    if len(name.key) > 1:
        figure.last_block = name.block
    if sighting.role is not None:
        cast.add_role(figure, sighting.role)
    if sighting.age is not None:
        figure.ages.add(sighting.age)
    figure.gender = figure.gender or name.gender
    if (
        figure.is_person
        and not figure.sure
        and not name.titles
        and _OWNED.search(shadow, max(0, name.start - 7), name.start)
    ):
        figure.kind = SpeakerKind.ORGANIZATION
    figure.sure = figure.sure or (bool(sighting.role or sighting.age) and figure.is_person)
    bracketed = (
        before is not None
        and shadow[before.name.end : name.start].strip() == "("
        and shadow[name.end : name.end + 1] == ")"
    )
    if bracketed and before is not None and len(name.key) == 1 and before.figure is not figure:
        cast.add_alias(name.key, before.figure)


def _by(name: Name, figure: Figure | None) -> str:
    if figure is None or name.key == figure.key or (len(name.key) > 1 and name.key[0] == figure.key[0]):
        return "name"
    if not figure.is_person:
        return "acronym" if len(name.key) == 1 and name.words[0].isupper() else "short_name"
    return "given_name" if name.key == figure.key[:1] else "surname"


def _known_in_title(cast: Cast, run: Run) -> Iterator[NamedMention]:
    """Yield the figures of the article that a run of a title in capitals names."""
    low = tuple(plain(w) for w in run.words)
    i = 0
    while i < len(low):
        for size in (3, 2, 1):
            figure = cast.find_key(low[i : i + size]) if i + size <= len(low) else None
            if figure is not None and (size > 1 or figure.is_person):
                end = run.starts[i + size - 1] + len(run.words[i + size - 1])
                words, key = run.words[i : i + size], low[i : i + size]
                name = Name(
                    words, key, run.starts[i], end, Nature.PERSON, None, (), run.starts[i], False, run.block
                )
                yield NamedMention(name, figure, _by(name, figure))
                i += size - 1
                break
        i += 1
