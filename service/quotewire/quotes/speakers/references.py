"""Whom or what a description means: `the foreign minister`, `the company`, `the report`."""

import re
from bisect import bisect_left

from quotewire.quotes.model import SpeakerKind
from quotewire.quotes.speakers.antecedents import (
    find_fuller,
    find_indefinite,
    find_titled,
    stands_alone,
)
from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.descriptions import label
from quotewire.quotes.speakers.discourse import Answer, Discourse, clash, gender_of, is_place
from quotewire.quotes.speakers.issuers import ISSUERS, who_issued, who_wrote
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.names import ADJECTIVE_ENDINGS
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.personal_bodies import PERSONAL_BODIES, body_of, is_plain
from quotewire.quotes.speakers.place_words import INHABITANTS, PARTY
from quotewire.quotes.speakers.pronouns import follow, gender_told
from quotewire.quotes.speakers.role_words import KINDS_OF, KINSHIP, SECONDS, VAGUE_ROLES
from quotewire.quotes.speakers.roles import Phrase, fit, is_person
from quotewire.quotes.speakers.source_form import Form, Source
from quotewire.quotes.speakers.source_words import (
    DETERMINERS,
    GENERIC_BODIES,
    LETTERS,
    NAMELESS,
    OUTLETS,
    OWN_BODIES,
    OWN_WORDS,
    SAYINGS,
    STATE_BODIES,
)
from quotewire.quotes.speakers.sources import DESCRIBED

_OPENING = 400
_SOON = 1000
"""How far from its start an article calls somebody `a councillor` whom it names then, and within how much."""
_SHORTLY = 300
_NAMED_SOON = 12
_OPENS = re.compile(r"(?:\n|[.!?][\"')]* )$")
_LATELY = 4
_VAGUE = 2
"""The most that a role fits which only names the kind: such a one counts for who was mentioned lately."""
_NO_PEOPLE = PERSONAL_BODIES - {"team"}
_PAIRS = {"pair": 2, "couple": 2, "two": 2, "duo": 2, "trio": 3, "three": 3, "twins": 2}
_FIRST = 200
"""How many figures are asked for their age or surname."""
_SHARES_A_NAME = frozenset({"wife", "husband", "son", "daughter"})

_KINDS = {
    Form.ROLE: SpeakerKind.UNNAMED,
    Form.GROUP: SpeakerKind.GROUP,
    Form.INSTITUTION: SpeakerKind.ORGANIZATION,
    Form.DOCUMENT: SpeakerKind.DOCUMENT,
}


def resolve_role(discourse: Discourse, source: Source) -> Answer | None:
    """Follow `the foreign minister` to whoever was introduced so, else to whom the talk is about.

    Somebody whom the article keeps nameless becomes an unnamed speaker.
    """
    phrase = source.phrase
    if phrase is not None and not phrase.head:
        return _aged(discourse, source, phrase)
    if phrase is not None and phrase.head in INHABITANTS:
        figure = _introduced(discourse, source, phrase) or discourse.protagonist(phrase.head)
        return Answer(figure or _take(discourse, source), "description", source.span)
    if source.definite and phrase is not None:
        if (figure := _just_introduced(discourse, source)) is not None:
            return Answer(figure, "description", source.span)
        if (figure := _introduced(discourse, source, phrase)) is not None:
            return Answer(figure, "role", source.span)
        if (figure := _namesake(discourse, source, phrase)) is not None:
            return Answer(figure, "description", source.span)
    elif phrase is not None and (figure := _introduced_next(discourse, source, phrase)) is not None:
        return Answer(figure, "role", source.span)
    figure = _known(discourse, source) if source.definite and source.owner is None else None
    figure = figure or _named_next(discourse, source)
    if figure is None:
        figure = _take(discourse, source)
        figure.gender = figure.gender or gender_of(source.head)
    return Answer(figure, "description", source.span)


def _introduced_next(discourse: Discourse, source: Source, phrase: Phrase) -> Figure | None:
    """Return whom a headline or a first sentence calls `a councillor` before it says who that is."""
    opening = discourse.shadow[source.span.start : source.span.end].split(maxsplit=1)[0].lower()
    if source.span.start > _OPENING or (opening in DETERMINERS and opening not in {"a", "an"}):
        return None
    low = bisect_left(discourse.starts, source.span.end)
    high = bisect_left(discourse.starts, source.span.end + _SOON)
    later = {m.figure: None for m in discourse.mentions[low:high] if m.figure not in discourse.focus.latest}
    fitting = [f for f in later if f.is_person and any(role.head == phrase.head for role in f.roles)]
    return fitting[0] if len(fitting) == 1 and len(discourse.cast.holders(phrase.head)) == 1 else None


def _named_next(discourse: Discourse, source: Source) -> Figure | None:
    """Return who opens the next sentence or paragraph by a name not read so far, after `Oz's finance minister said`."""
    if not isinstance(source.owner, NamedMention) or source.phrase is None:
        return None
    gender, shadow, end = gender_of(source.head), discourse.shadow, source.full.end
    low = bisect_left(discourse.starts, end)
    for mention in discourse.mentions[low : low + _NAMED_SOON]:
        figure, start = mention.figure, mention.name.titles_start
        if start - end > _SOON:
            break
        known = figure in discourse.focus.latest or figure is source.owner.figure
        if known or not (figure.is_person and figure.sure and len(figure.key) > 1):
            continue
        roles = [role for role in figure.roles if role.head not in VAGUE_ROLES]
        fits = not roles or source.head in VAGUE_ROLES or any(fit(source.phrase, role) for role in roles)
        opens = _OPENS.search(shadow, max(0, start - 4), start) is not None
        return figure if opens and fits and not clash(figure, gender) else None
    return None


def _just_introduced(discourse: Discourse, source: Source) -> Figure | None:
    """Return the unnamed one whom the sentence before or this one introduced: `an official … The official said`."""
    if source.owner is not None or source.span != source.full:
        return None
    if len(discourse.shadow[source.span.start : source.span.end].split()) > 2:
        return None
    place = find_indefinite(discourse.shadow, source.head, source.span.start, back=_SHORTLY)
    if place is None or not stands_alone(discourse.shadow, place):
        return None
    text, known = label(discourse.shadow, place), discourse.described.find(source.head)
    if known is not None and known.name.lower().startswith(text.lower()):
        return known
    return discourse.described.add(text, source.head, SpeakerKind.UNNAMED)


def _known(discourse: Discourse, source: Source) -> Figure | None:
    """Return whom a definite description without a fitting role means, if that can be told."""
    known = discourse.described.find(source.head)
    if known is None and source.phrase is not None and {"first", "lady"} <= source.phrase.words:
        return discourse.protagonist("lady")
    if known is not None or source.head in NAMELESS:
        return known or _nameless(discourse, source)
    figure = _nameless(discourse, source)
    if figure is not None or _is_second(source):
        return figure
    return discourse.protagonist(source.head, source.phrase)


def _is_second(source: Source) -> bool:
    """Say whether a description is of a deputy or the like: an office that nobody holds unless it is told."""
    return source.phrase is not None and not SECONDS.isdisjoint(source.phrase.words)


def _nameless(discourse: Discourse, source: Source) -> Figure | None:
    place = find_indefinite(discourse.shadow, source.head, source.span.start)
    if place is None:
        return None
    return discourse.described.add(label(discourse.shadow, place), source.head, SpeakerKind.UNNAMED)


def _introduced(discourse: Discourse, source: Source, phrase: Phrase) -> Figure | None:
    """Return the figure whose role a description fits best, of equals the one last mentioned."""
    best, best_score = None, (0, -1)
    owner = _owner(discourse, source)
    if isinstance(source.owner, str) and owner is None and source.owner != DESCRIBED:
        return None
    bare = len(phrase.words) == 1 and source.span == source.full and source.owner is None
    bare = bare and len(discourse.cast.holders(phrase.head)) > 1
    also = [word for word in phrase.words - PARTY.keys() if word != phrase.head and is_person(word)]
    for word in (phrase.head, *KINDS_OF.get(phrase.head, "").split(), *also):
        for figure in discourse.cast.holders(word):
            if not figure.is_person or figure is owner:
                continue
            for role in figure.roles:
                if owner is not None and not _belongs(owner, phrase, role):
                    continue
                latest = discourse.focus.latest.get(figure, -1)
                score = (fit(phrase, role), latest)
                lately = (score[0] > _VAGUE and not bare) or discourse.sentence - latest <= _LATELY
                if score[0] and lately and score > best_score:
                    best, best_score = figure, score
    return best


def _namesake(discourse: Discourse, source: Source, phrase: Phrase) -> Figure | None:
    """Return the only one of a wife's or a son's gender who has the surname of whose wife or son it is."""
    owner = _owner(discourse, source) if phrase.head in _SHARES_A_NAME else None
    if owner is None or len(owner.key) < 2:
        return None
    gender = gender_of(phrase.head)
    found = [
        figure
        for figure in discourse.cast.figures[:_FIRST]
        if figure.is_person
        and len(figure.key) > 1
        and figure.key[-1] == owner.key[-1]
        and figure.gender is gender
        and figure is not owner
        and not any(role.head in KINSHIP for role in figure.roles)
    ]
    return found[0] if len(found) == 1 else None


def _belongs(owner: Figure, phrase: Phrase, role: Phrase) -> bool:
    """Say whether a role is one with the owner of a description: `Doe's aide` and `an aide to Doe`."""
    return not role.words.isdisjoint(owner.key) or not role.countries.isdisjoint(phrase.countries)


def _owner(discourse: Discourse, source: Source) -> Figure | None:
    """Return whose the described person or thing is."""
    if isinstance(source.owner, NamedMention):
        return source.owner.figure
    if source.owner is not None and gender_told(source.owner) is not None:
        figure = follow(discourse, source.owner)
        return None if figure is not None and figure.kind is SpeakerKind.UNNAMED else figure
    return None


def _aged(discourse: Discourse, source: Source, phrase: Phrase) -> Answer | None:
    """Follow `the 41-year-old singer` to whoever is of that age or a singer, else to whom the talk is about."""
    figure = next((f for f in discourse.cast.figures[:_FIRST] if phrase.words & f.ages), None)
    if (holders := discourse.cast.holders(source.head)) and figure not in holders:
        figure = max(holders, key=lambda f: discourse.focus.latest.get(f, -1))
    if figure is None:
        figure, _ = discourse.person(gender_of(source.head))
    return Answer(figure, "age", source.span) if figure is not None else None


def resolve_thing(discourse: Discourse, source: Source) -> Answer:
    """Follow `the company`, `the statement`, `the authors` to what they take up, else let them speak as such."""
    figure: Figure | None = None
    own = source.head in OWN_WORDS or (source.form is Form.DOCUMENT and kind_of(source.head) is None)
    if own and (owner := _owner(discourse, source)) is not None and owner.is_person:
        return Answer(owner, "possessive", source.span)
    if source.definite and (figure := _issuer(discourse, source)) is not None:
        return Answer(figure, "statement", source.span)
    if source.form is Form.INSTITUTION:
        figure = _personal(discourse, source) or _in_lower_case(discourse, source)
    elif source.form is Form.GROUP and source.definite and source.owner is None:
        figure = _together(discourse, source)
    if figure is None and source.definite and source.owner is None:
        figure = discourse.described.find(source.head)
        if source.head in _NO_PEOPLE and figure is not None and figure.kind is SpeakerKind.GROUP:
            figure = discourse.focus.last(lambda f: discourse.described.body_noun(f) == source.head)
        if figure is None and source.form is Form.DOCUMENT:
            figure = _titled(discourse, source)
        if figure is None and source.form is Form.INSTITUTION:
            figure = _body(discourse, source)
    return Answer(figure or _take(discourse, source), "description", source.span)


def _personal(discourse: Discourse, source: Source) -> Figure | None:
    """Return the body of a person (`Doe's campaign`, `her office`), or None."""
    owner = _owner(discourse, source)
    if owner is None or not owner.is_person or source.head not in PERSONAL_BODIES:
        return None
    text = label(discourse.shadow, source.span)
    if isinstance(source.owner, str):
        return body_of(discourse, owner, source.head, source.span.start) if is_plain(text) else None
    before = text.split()[-2].removesuffix("'s").removesuffix("'")
    if before != owner.words[-1] and not is_plain(text):
        return None
    return body_of(discourse, owner, source.head, source.span.start, text)


def _titled(discourse: Discourse, source: Source) -> Figure | None:
    """Return the document with a name that `the report` takes up (`a Velora report`)."""
    bare = discourse.shadow.count(" ", source.span.start, source.span.end) == 1
    if source.span != source.full or not bare or kind_of(source.head) is not NounKind.DOCUMENT:
        return None
    place = find_titled(discourse.shadow, source.head, source.span.start)
    if place is None:
        return None
    return discourse.described.add(label(discourse.shadow, place), source.head, SpeakerKind.DOCUMENT)


def _together(discourse: Discourse, source: Source) -> Figure | None:
    """Return the persons named together whom `the pair` or `the judges` means."""
    if source.span != source.full or discourse.shadow.count(" ", source.span.start, source.span.end) > 1:
        return None
    role = source.head.removesuffix("s")

    def fits(figure: Figure) -> bool:
        members = discourse.described.members(figure)
        if source.head in _PAIRS:
            return len(members) == _PAIRS[source.head]
        return bool(members) and all(any(role in r.words or role == r.head for r in m.roles) for m in members)

    return discourse.focus.last(fits)


def _in_lower_case(discourse: Discourse, source: Source) -> Figure | None:
    """Return the body whose name holds all words of a description of several (`the sheriff's office`)."""
    said = discourse.shadow[source.span.start : source.span.end].lower().split()
    parts = set(said[1:] if said[0] == "the" else said)
    if len(parts) < 2 or source.span != source.full:
        return None
    return discourse.focus.last(lambda f: f.kind is SpeakerKind.ORGANIZATION and parts <= set(f.key))


def _issuer(discourse: Discourse, source: Source) -> Figure | None:
    """Return whose words `the statement`, `Doe's statement` or `the letter` are."""
    if source.head not in SAYINGS | LETTERS:
        return None
    if (owner := _owner(discourse, source)) is not None:
        return owner
    if source.head in LETTERS:
        return who_wrote(discourse, source) if source.owner is None and source.span == source.full else None
    if (issuer := who_issued(discourse, source)) is not None:
        return issuer

    def accept(figure: Figure) -> float:
        return 0.0 if is_place(figure) else float(figure.kind in ISSUERS)

    ranked = discourse.focus.rank(discourse.sentence, accept)
    return ranked[0][1] if ranked else None


def _body(discourse: Discourse, source: Source) -> Figure | None:
    """Return the organisation that `the company`, `the select committee` or `the zoo` takes up."""
    head = source.head
    described = discourse.described
    named = discourse.focus.last(
        lambda f: f.kind is SpeakerKind.ORGANIZATION and head in f.key and described.goes_by(f, head)
    )
    modifiers = discourse.shadow[source.span.start : source.span.end].split()[1:-1]
    if named is not None or source.span != source.full or head in STATE_BODIES or len(modifiers) > 1:
        return named
    if modifiers and head in OUTLETS and (outlet := discourse.outlet()) is not None:
        return outlet
    if any(w[0].isupper() and not w.endswith(ADJECTIVE_ENDINGS) for w in modifiers):
        return None
    place = None
    if not modifiers and head not in GENERIC_BODIES:
        place = find_fuller(discourse.shadow, head, source.span.start)
    if place is not None:
        return discourse.described.add(label(discourse.shadow, place), head, SpeakerKind.ORGANIZATION)
    if (modifiers and head not in GENERIC_BODIES) or head in OWN_BODIES:
        return None
    return discourse.organisation(head)


def _take(discourse: Discourse, source: Source) -> Figure:
    """Return the speaker that a description makes by itself, `his` replaced by whose it is."""
    text = label(discourse.shadow, source.full)
    if text.startswith("@"):
        return discourse.described.add(text, "", SpeakerKind.PERSON)
    if isinstance(source.owner, str) and (owner := _owner(discourse, source)) is not None:
        possessive = owner.name + ("'" if owner.name.endswith("s") else "'s")
        text = f"{possessive} {text.split(maxsplit=1)[-1]}"
    return discourse.described.add(text, source.head, _KINDS[source.form])
