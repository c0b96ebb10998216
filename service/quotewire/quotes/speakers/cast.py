"""The cast of an article: one figure for each person or organisation, whatever names it goes by."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.given_names import ALSO_COMMON_WORDS, GIVEN_NAMES
from quotewire.quotes.speakers.names import Gender, Name, Nature, given_gender
from quotewire.quotes.speakers.nicknames import NICKNAMES, same_given_name
from quotewire.quotes.speakers.place_words import PLACES
from quotewire.quotes.speakers.role_words import FEMALE_NOUNS, HONORIFICS, KINSHIP, MALE_NOUNS, REGAL
from quotewire.quotes.speakers.roles import Phrase
from quotewire.quotes.speakers.sightings import PERSONAL
from quotewire.quotes.speakers.source_words import FIRM_ENDINGS, NAME_ENDINGS, SHORT_NAMES, SUFFIXES
from quotewire.quotes.speakers.word_lists import words

_RIVALS = 8
"""How many figures of one surname, or of surnames that begin alike, are told apart; further ones are not looked up."""

_LONG = 6
"""How many letters a word has at least that may be a misspelt surname."""

_FOREMOST = 3
_NEAR = 1
_LATELY = 3
_PARTICLES = words("van von de del della di da du la le el al bin ben ter ten der den st saint")
_SMALL = words("of the for and & on")
"""Words whose initials no acronym has, but for `of` now and then."""
_AND = {"&": "and", "and": "&"}
_ROLES = 6
_HOLDERS = 12

Key = tuple[str, ...]

KINDS = {
    Nature.PERSON: SpeakerKind.PERSON,
    Nature.MAYBE_PERSON: SpeakerKind.PERSON,
    Nature.ORGANIZATION: SpeakerKind.ORGANIZATION,
    Nature.PLACE: SpeakerKind.ORGANIZATION,
    Nature.PEOPLE: SpeakerKind.GROUP,
}


@dataclass(slots=True, eq=False)
class Figure:
    """Somebody or something that the article names; grows while the article is read.

    `sure` says that it is certainly a person (a given name, a title, a role, an age); `weight` counts mentions.
    `bodies` are the nouns for a body that stand beside its name (`the retailer X`). `last_block` is the last with its
    whole name. `spoken` says that it has been the source of a quotation, `alone` counts its mentions by surname.
    `acts` says that it has stood so far otherwise than behind a preposition.
    """

    words: tuple[str, ...]
    key: Key
    kind: SpeakerKind
    gender: Gender | None = None
    sure: bool = False
    roles: list[Phrase] = field(default_factory=list)
    ages: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    weight: int = 0
    last_block: int = -9
    spoken: bool = False
    acts: bool = False
    alone: int = 0

    @property
    def name(self) -> str:
        """The fullest name."""
        return " ".join(self.words)

    @property
    def is_person(self) -> bool:
        """Whether he or she can stand for it."""
        return self.kind is SpeakerKind.PERSON


class Cast:
    """The figures of an article, found again by any name they go by."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._whole: dict[Key, Figure] = {}
        self._by_surname: dict[Key, list[Figure]] = {}
        self._by_given: dict[Key, list[Figure]] = {}
        self._by_alias: dict[Key, Figure] = {}
        self._by_ending: dict[str, Figure] = {}
        self._by_inner: dict[Key, list[Figure]] = {}
        self._by_role: dict[str, list[Figure]] = {}
        self._by_beginning: dict[Key, list[Figure]] = {}

    def introduce(self, name: Name, *, person: bool) -> Figure:
        """Take up a name of several words: a new figure, or a form of the name of one that is known.

        `person` says that it is certainly a person's.
        """
        known = self._whole.get(name.key)
        if known is None:
            known = self._same(name)
            if known is None:
                kind = SpeakerKind.ORGANIZATION if name.nature is Nature.MAYBE_PERSON else KINDS[name.nature]
                known = Figure(
                    name.words, name.key, SpeakerKind.PERSON if person else kind, name.gender, person
                )
                self.figures.append(known)
                self._index(known)
            elif _is_fuller(name.key, known.key):
                known.words, known.key = name.words, name.key
                self._index(known)
            self._whole[name.key] = known
        if known.key == name.key and known.name.isupper():
            known.words = name.words
        if person and not known.sure:
            known.sure, known.kind = True, SpeakerKind.PERSON
            self._index(known)
        known.gender = known.gender or name.gender
        return known

    def _index(self, figure: Figure) -> None:
        stem = _stem(figure.key)
        if figure.is_person:
            for i in range(1, len(stem)):
                if len(stem) < len(figure.key):
                    _add(self._by_surname, figure.key[i:], figure)
                _add(self._by_surname, stem[i:], figure)
            _add(self._by_given, stem[:1], figure)
            if len(stem) > 1:
                _add(self._by_beginning, _beginning(stem[-1]), figure)
            for word in stem[1:-1]:
                if len(word) > 2 and word not in GIVEN_NAMES and word not in _PARTICLES:
                    _add(self._by_inner, (word,), figure)
        if len(stem) > 1:
            initials = "".join(w[0] for w in stem if w not in _SMALL)
            self._by_alias.setdefault((initials,), figure)
            if not figure.is_person:
                self._index_body(figure, stem)

    def _index_body(self, figure: Figure, stem: Key) -> None:
        """Let an organisation be found by its last word, from its `Sheriff's` on, by initials, without `Inc`."""
        short = stem[0] if stem[1] == "of" else stem[-1]
        if short in SHORT_NAMES:
            self._by_ending[short] = figure
        for i in range(1, len(stem) - 1):
            if stem[i].endswith("'s"):
                self._by_alias.setdefault(stem[i:], figure)
        if "of" in stem:
            initials = "".join(w[0] for w in stem if w == "of" or w not in _SMALL)
            self._by_alias.setdefault((initials,), figure)
        cut = len(stem)
        while cut > 1 and stem[cut - 1] in NAME_ENDINGS:
            cut -= 1
            if not all(word in PLACES for word in stem[:cut]):
                self._by_alias.setdefault(stem[:cut], figure)

    def _same(self, name: Name) -> Figure | None:
        """Return the figure that a new form of a name belongs to: `Ann B. Lee` and `Ann Lee`, `Van Dam`."""
        if name.nature not in (Nature.PERSON, Nature.MAYBE_PERSON):
            return (
                self._by_alias.get(name.key)
                or self._shorter_firm(name.key)
                or self._whole.get(_with_and(name.key))
            )
        stem = _stem(name.key)
        for figure in self._by_surname.get(stem[-1:], ()):
            theirs = _stem(figure.key)
            if _suffix(figure.key) == _suffix(name.key) and _agree(stem, theirs):
                return figure
        rivals = self._by_surname.get(stem, ())
        if len(rivals) == 1:
            return rivals[0]
        for i in range(1, len(stem) - 1):
            for part in (stem[i:], stem[:-i]):
                shorter = self._whole.get(part)
                if (
                    shorter is not None
                    and shorter.is_person
                    and (part[0] in GIVEN_NAMES or part != stem[:-i])
                ):
                    return shorter
        return self._by_alias.get(name.key)

    def _shorter_firm(self, key: Key) -> Figure | None:
        """Return the firm that was called `Velora Shoes` before its name `Velora Shoes Inc`."""
        cut = len(key)
        while cut > 1 and key[cut - 1] in FIRM_ENDINGS:
            cut -= 1
        known = self._whole.get(key[:cut]) if cut < len(key) else None
        return known if known is not None and not known.sure else None

    def find(self, name: Name, age: str | None = None, *, speaks: bool = False) -> Figure | None:
        """Return the figure that a name goes back to, or None for a single word that is nobody's name yet.

        A surname that several share goes to the one whom title, age or the last paragraphs speak for; where it
        `speaks`, as the source of a quotation, first to the only one who has spoken.
        """
        whole = self._whole.get(name.key)
        if whole is not None:
            return whole
        rivals = self._by_surname.get(name.key)
        figure = self._choose(rivals, name, age, speaks) if rivals else None
        if figure is None and len(name.key) == 1:
            figure = self._by_ending.get(name.key[0])
            if figure is None and (rivals := self._by_given.get(name.key)):
                regal = REGAL.intersection(name.titles)
                rivals = [f for f in rivals if not regal or any(regal & role.words for role in f.roles)]
                figure = self._choose(rivals, name, age, speaks)
        if figure is None and (figure := self._by_alias.get(name.key)) is not None:
            polite = not HONORIFICS.isdisjoint(name.titles)
            figure = None if polite and not figure.is_person else figure
        return figure or self._inner(name)

    def _inner(self, name: Name) -> Figure | None:
        """Return whom a word inside of one long name only names (`Flores` for `Ana Flores Peri`)."""
        rivals = self._by_inner.get(name.key, ()) if len(name.key) == 1 else ()
        return rivals[0] if len(rivals) == 1 else None

    def find_misspelt(self, name: Name) -> Figure | None:
        """Return the only person whose surname differs in one letter from a long word that is nobody's name."""
        word = name.key[0]
        if len(name.key) > 1 or len(word) < _LONG or name.nature not in PERSONAL:
            return None
        near = self._by_beginning.get(_beginning(word), ())
        found = [f for f in near if f.sure and f.is_person and _is_one_letter_off(word, f.key[-1])]
        return found[0] if len(found) == 1 else None

    def find_key(self, key: Key) -> Figure | None:
        """Return the figure of a name in lower case, if only one goes by it."""
        whole = self._whole.get(key)
        if whole is None:
            rivals = self._by_surname.get(key, ())
            whole = rivals[0] if len(rivals) == 1 else None
        return whole

    def _choose(self, rivals: Sequence[Figure], name: Name, age: str | None, speaks: bool) -> Figure | None:
        fitting = [f for f in rivals if not (name.gender and f.gender and name.gender is not f.gender)]
        if age is not None and any(f.ages for f in fitting):
            fitting = [f for f in fitting if age in f.ages] or fitting
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        speakers = [f for f in fitting if f.spoken]
        latest = max(fitting, key=lambda f: f.last_block)
        if (
            speaks
            and name.block - latest.last_block <= _LATELY
            and speakers == [latest]
            and not any(f.alone for f in fitting if f is not latest)
        ):
            return latest
        fitting = [f for f in fitting if not _is_relative(f)] or fitting
        latest = max(fitting, key=lambda f: f.last_block)
        foremost = max(fitting, key=lambda f: f.weight)
        near = name.block - latest.last_block <= _NEAR
        return latest if near and foremost.weight < _FOREMOST * latest.weight else foremost

    def foremost(self) -> Figure | None:
        """Return the person whom the article names most, or None."""
        persons = [figure for figure in self.figures if figure.is_person and figure.sure]
        return max(persons, key=lambda figure: figure.weight, default=None)

    def add_single(self, name: Name) -> Figure:
        """Take up a single word as the name of a figure of its own."""
        given = not name.titles and name.key[0] not in ALSO_COMMON_WORDS
        gender = given_gender((*name.key, "")) if given else name.gender
        figure = Figure(name.words, name.key, KINDS[name.nature], gender)
        figure.sure = name.nature is Nature.PERSON or (gender is not None and figure.is_person)
        self.figures.append(figure)
        self._whole[name.key] = figure
        return figure

    def add_role(self, figure: Figure, role: Phrase) -> None:
        """Note a role of a figure, and the gender that it tells."""
        if figure.gender is None and role.head in MALE_NOUNS | FEMALE_NOUNS:
            figure.gender = Gender.MALE if role.head in MALE_NOUNS else Gender.FEMALE
        if len(figure.roles) < _ROLES:
            figure.roles.append(role)
            for word in role.words:
                holders = self._by_role.setdefault(word, [])
                if figure not in holders[-_HOLDERS:]:
                    holders.append(figure)

    def holders(self, word: str) -> list[Figure]:
        """Return the figures last introduced with a role that has this word in it."""
        return self._by_role.get(word, [])[-_HOLDERS:]

    def add_alias(self, key: Key, figure: Figure) -> None:
        """Let a figure go by another name too, such as its acronym."""
        self._by_alias[key] = figure


def _beginning(surname: str) -> Key:
    """Return the letters of a surname that no misspelling changes."""
    return (surname[:3],)


def _is_one_letter_off(one: str, other: str) -> bool:
    """Say whether words differ in one letter put in, left out or exchanged; not in an `s` at the end alone."""
    if one == other or abs(len(one) - len(other)) > 1 or one.removesuffix("s") == other.removesuffix("s"):
        return False
    pairs = enumerate(zip(one, other, strict=False))
    same = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    return (
        one[same + 1 :] == other[same + 1 :]
        or one[same + 1 :] == other[same:]
        or one[same:] == other[same + 1 :]
    )


def _with_and(key: Key) -> Key:
    """Return a name with its `&` written out, or the other way round."""
    return tuple(_AND.get(word, word) for word in key)


def _is_relative(figure: Figure) -> bool:
    """Say whether a figure was introduced as somebody's wife, son …: such go by their given or full name."""
    return bool(figure.roles) and figure.roles[0].head in KINSHIP


def _add(index: dict[Key, list[Figure]], key: Key, figure: Figure) -> None:
    rivals = index.setdefault(key, [])
    if len(rivals) < _RIVALS and figure not in rivals:
        rivals.append(figure)


def _stem(key: Key) -> Key:
    """Return a name without a suffix such as Jr."""
    return key[:-1] if len(key) > 2 and key[-1] in SUFFIXES else key


def _is_fuller(key: Key, known: Key) -> bool:
    """Say whether a name is a fuller form than one that is known, and not the same with a word before it."""
    if key[: len(known)] == known and not FIRM_ENDINGS.isdisjoint(key[len(known) :]):
        return True
    if key[-len(known) :] == known or known[-len(key) :] == key:
        longer, shorter = (key, known) if len(key) > len(known) else (known, key)
        foreign = longer[0] not in GIVEN_NAMES and len(longer[0]) > 1 and shorter[0] in GIVEN_NAMES
        return (len(key) < len(known)) is foreign and len(key) != len(known)
    return len(key) > len(known) or (len(key) == len(known) and key[0] in NICKNAMES.get(known[0], ()))


def _suffix(key: Key) -> str:
    return key[-1] if key[-1] in SUFFIXES else ""


def _agree(one: Key, other: Key) -> bool:
    """Say whether two names of one surname can be the same person's: equal or short given names, or an initial."""
    if same_given_name(one[0], other[0]):
        return True
    return len(one[0]) == 1 and other[0].startswith(one[0]) and given_gender(other) is not None
