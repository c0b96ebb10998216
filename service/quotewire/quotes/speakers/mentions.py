"""Every place where a figure of the article is named, and the cast that these places make."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.capitals import Run, find_runs, mostly_capitals, plain
from quotewire.quotes.speakers.cast import Cast, Figure
from quotewire.quotes.speakers.given_names import ALSO_COMMON_WORDS
from quotewire.quotes.speakers.names import Name, NameReader, Nature, given_gender, is_given
from quotewire.quotes.speakers.place_words import PLACES
from quotewire.quotes.speakers.sightings import Sighting, find_sightings
from quotewire.quotes.speakers.source_words import NAME_ENDINGS, NOT_NAMES, SURNAMES_TOO
from quotewire.quotes.speakers.trimming import may_be_name, trim
from quotewire.segmentation import Document, Label
from quotewire.text import Span

_FOREIGN = frozenset({Label.RELATED, Label.PROMO, Label.COPYRIGHT})
_LONGEST_WORD = 30
_OWNED = re.compile(r"\b(?:[Tt]he|[Aa]n?|its|this|that) $|'s $")


class NamedMention(NamedTuple):
    """A place where a figure is named; `by` says by what."""

    name: Name
    figure: Figure
    by: str


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What else an article shows of its names.

    `alone` counts the names of one word, `speaking` are the sources of one word, lower case, `first_alone` says where
    such stand first; `sources` are all sources in order, `common` the words that the article also writes in lower
    case, `leading` the names of two words that sources begin with.
    """

    alone: Mapping[str, int]
    speaking: Set[str]
    sources: Sequence[Span]
    common: Set[str]
    first_alone: Mapping[str, int]
    leading: Set[tuple[str, ...]]

    def of_person(self, sighting: Sighting) -> bool:
        """Say whether a name of several words that may be a person's is one."""
        name = sighting.name
        if name.nature is not Nature.MAYBE_PERSON:
            return name.nature is Nature.PERSON
        if sighting.acts_as_body or not PLACES.isdisjoint(name.key[2:-1]):
            return False
        if sighting.role or sighting.age or sighting.followed_by_who or self.begins_source(name):
            return True
        first, last = name.key[0], name.key[-1]
        if last in NAME_ENDINGS or last in PLACES:
            return False
        if len(name.key) > 2 and name.key[-2:] in self.leading:
            return True
        repeated = self.alone.get(last, 0) > self.alone.get(first, 0) // 2
        known = self.first_alone.get(first, name.start) < name.start
        return repeated or (first in self.speaking and last not in self.common and not known)

    def begins_source(self, name: Name) -> bool:
        """Say whether a source begins with a name."""
        i = bisect_left(self.sources, (name.titles_start,))
        return i < len(self.sources) and self.sources[i].start == name.titles_start

    def in_source(self, name: Name) -> bool:
        """Say whether a name stands in a source."""
        i = bisect_left(self.sources, (name.start + 1,)) - 1
        return i >= 0 and self.sources[i].start <= name.start and name.end <= self.sources[i].end


def find_mentions(document: Document, sources: Sequence[Span]) -> tuple[Cast, list[NamedMention]]:
    """Find every name in a document, but for teasers and notices, and whose it is, in order; linear time.

    `sources` are the ranges of the sources of quotations in order: a name there that could be a person's is one.
    A title in capitals makes no names of its own, but where it gives a known surname its given name.
    """
    shadow = document.text.shadow
    blocks = [(i, b.span) for i, b in enumerate(document.blocks) if b.label not in _FOREIGN]
    titled = {i for i, s in blocks if mostly_capitals(shadow[s.start : s.end])}
    common = frozenset(shadow.split())
    runs = find_runs(shadow, (b for b in blocks if b[0] not in titled))
    dateline = document.metadata.dateline.span if document.metadata.dateline else Span(0, 0)
    seen = [
        s for s in find_sightings(document, runs, common) if not dateline.start <= s.name.start < dateline.end
    ]
    titles = list(find_runs(shadow, (b for b in blocks if b[0] in titled)))
    evidence = _weigh(seen, sources, common, shadow)
    seen = trim(seen, evidence.alone, common, shadow)
    cast = Cast()
    for sighting in seen:
        if len(sighting.name.key) > 1:
            cast.introduce(sighting.name, person=evidence.of_person(sighting))
    for run in titles:
        _introduce_from_title(cast, run, evidence)
    mentions = _link(cast, seen, evidence, shadow)
    for run in titles:
        mentions.extend(_known_in_title(cast, run))
    inside = _in_sources(document, cast, sources, titled)
    if inside:
        starts = {m.name.start for m in inside}
        mentions = [m for m in mentions if m.name.start not in starts] + inside
    mentions.sort(key=lambda m: m.name.start)
    return cast, mentions


def _in_sources(
    document: Document, cast: Cast, sources: Sequence[Span], titled: Set[int]
) -> list[NamedMention]:
    """Find the figures of the article that sources in titles and teasers name, and `Will` where a George Will is."""
    starts, shadow = [b.start for b in document.blocks], document.text.shadow
    places = []
    out: list[NamedMention] = []
    for source in sources:
        i = bisect_right(starts, source.start) - 1
        word = shadow[source.start : source.end] if source.end - source.start < _LONGEST_WORD else ""
        figure = cast.find_key((plain(word),)) if word[:1].isupper() and plain(word) in SURNAMES_TOO else None
        if figure is not None:
            run = Run((word,), (source.start,), (source.end,), source.end, False, max(0, i))
            out.append(NamedMention(_cut(run, 0, 1), figure, "surname"))
        elif i >= 0 and (i in titled or document.blocks[i].label in _FOREIGN):
            places.append((i, source))
    reader = NameReader(frozenset())
    for run in find_runs(shadow, places):
        name = reader.read(run)
        figure = cast.find(name) if name is not None else None
        if name is not None and figure is not None and (not out or out[-1].name.end <= name.start):
            out.append(NamedMention(name, figure, _by(name, figure)))
    return out


def _weigh(seen: Sequence[Sighting], sources: Sequence[Span], common: Set[str], shadow: str) -> _Evidence:
    singles = [s.name for s in seen if len(s.name.key) == 1]
    alone = Counter(name.key[0] for name in singles if name.key[0] not in common)
    speaking = {shadow[s.start : s.end].lower() for s in sources if s.end - s.start < _LONGEST_WORD}
    first_alone = {n.key[0]: n.start for n in reversed(singles) if n.key[0] in speaking}
    starts = {s.start for s in sources}
    leading = {s.name.key for s in seen if len(s.name.key) == 2 and s.name.titles_start in starts}
    return _Evidence(alone, speaking, sources, common, first_alone, leading)


def _introduce_from_title(cast: Cast, run: Run, evidence: _Evidence) -> None:
    """Introduce `Ann Lee` from `Ann Lee Wins Again` where the article calls her only Lee."""
    low = [plain(word) for word in run.words]
    for i, (given, surname) in enumerate(pairwise(low)):
        if surname in evidence.alone and is_given(given):
            first = i
            if i > 0 and is_given(low[i - 1]) and low[i - 1] not in NOT_NAMES | ALSO_COMMON_WORDS:
                first -= 1
            cast.introduce(_cut(run, first, i + 2 - first), person=True)


def _cut(run: Run, first: int, size: int) -> Name:
    """Make a name of some words of a run."""
    words = run.words[first : first + size]
    end = run.ends[first + size - 1]
    key = tuple(plain(word) for word in words)
    start = run.starts[first]
    return Name(words, key, start, end, Nature.PERSON, given_gender(key), (), start, False, run.block)


def _link(cast: Cast, seen: Sequence[Sighting], evidence: _Evidence, shadow: str) -> list[NamedMention]:
    out: list[NamedMention] = []
    firm = {s.name.key for s in seen if not s.name.shaky or _shows_itself(s, evidence, shadow)}
    for sighting in seen:
        name = sighting.name
        speaks = evidence.in_source(name)
        figure = cast.find(name, sighting.age, speaks=speaks)
        if figure is None and out and _abbreviates(name, out[-1].name, shadow):
            figure = out[-1].figure
            cast.add_alias(name.key, figure)
        if figure is None and name.key in firm and not sighting.acts_as_body:
            figure = cast.find_misspelt(name)
        by = _by(name, figure)
        if figure is None:
            if name.key not in firm:
                continue
            figure = cast.add_single(name)
        figure.spoken = figure.spoken or speaks
        figure.alone += by == "surname"
        _note(cast, figure, sighting, out[-1] if out else None, shadow)
        out.append(NamedMention(name, figure, by))
    return out


def _abbreviates(name: Name, before: Name, shadow: str) -> bool:
    """Say whether a name is the acronym in brackets right after another (`Gaul Bar Council (GBC)`)."""
    if len(name.key) > 1 or not name.words[0].isupper() or len(name.key[0]) < 2:
        return False
    return shadow.startswith(")", name.end) and shadow[before.end : name.start] == " ("


def _shows_itself(sighting: Sighting, evidence: _Evidence, shadow: str) -> bool:
    """Say whether a word that opens a sentence is a name by what stands around it."""
    told = sighting.acts_as_body or sighting.followed_by_who or evidence.in_source(sighting.name)
    return told and may_be_name(sighting.name, shadow)


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
    if sighting.body is not None:
        figure.bodies.add(sighting.body)
    figure.gender = figure.gender or name.gender
    if (
        figure.is_person
        and not figure.sure
        and not name.titles
        and (sighting.acts_as_body or _OWNED.search(shadow, max(0, name.start - 7), name.start))
    ):
        figure.kind = SpeakerKind.ORGANIZATION
    if name.titles and name.nature is Nature.PERSON and not figure.sure and figure.key == name.key:
        figure.kind, figure.sure = SpeakerKind.PERSON, True
    told = bool(sighting.role or sighting.age or sighting.followed_by_who)
    figure.sure = figure.sure or (told and figure.is_person)
    if before is None or before.figure is figure or len(name.key) > 1 or not shadow.startswith(")", name.end):
        return
    if shadow[before.name.end : name.start].strip() == "(":
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
                name = _cut(run, i, size)
                yield NamedMention(name, figure, _by(name, figure))
                i += size - 1
                break
        i += 1
