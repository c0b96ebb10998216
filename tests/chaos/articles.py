"""Articles by the thousand, of our own writing; and poison, of every kind that a stream may hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle, islice
from random import Random

Fields = dict[str, str | bytes]

_PARAGRAPHS = """
Skarn will keep its night ferry for another winter, the island council decided on Tuesday by seven votes to four.

“We have counted every crossing since March,” said Ilka Brand, who chairs the council. “The boat is never empty,
and it is never late. I would not say that of our roads.”

The operator had asked for {number} crowns a week to go on. It will get a little more than half of that.

Tomas Veld, its director, called the offer “a beginning”. He told members that two of the engines need repairs
before the ice comes and that nobody had yet said who would pay for them.

According to the harbour office, {number} people crossed in the last month, most of them nurses, pupils and
bakers on their way to an early shift.

“My daughter does her sums on board,” said Mara Okell, a baker. “If they stop the boat, they stop the bread.”

Opponents say that the money would be better spent on the bridge. Bea Noor, who voted against, said the ferry was
“a habit and not a plan”.

The ministry declined to comment. In a letter of last spring it had written that islands must decide for
themselves “what a crossing is worth to them”.

She added that the council will look at the figures again in May, when the first full season is known.

It was not clear on Tuesday whether the older of the two boats will be sold. Veld said that he had had no offers.
"""
_STORY = tuple(paragraph.replace("\n", " ") for paragraph in _PARAGRAPHS.strip().split("\n\n"))


class Poison(StrEnum):
    """What is planted: entries that nobody can read, and entries that harm the process that works on them."""

    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    NO_TEXT = "no_text"
    INVALID = "invalid_article"
    RAISES = "internal"
    HANGS = "timed_out"
    EATS_MEMORY = "out_of_memory"
    KILLS = "crashed"

    @property
    def marker(self) -> str:
        """The words in an article by which the poisoned worker knows what to do."""
        return f"[poison: {self}]"


HARMFUL = (Poison.RAISES, Poison.HANGS, Poison.EATS_MEMORY, Poison.KILLS)
"""Poison that costs attempts and time; the other kinds are dead letters at once."""
UNREADABLE = tuple(kind for kind in Poison if kind not in HARMFUL)


@dataclass(frozen=True, slots=True)
class Article:
    """One entry to publish; `poison` is None where it must come out enriched."""

    uri: str
    fields: Fields
    poison: Poison | None = None


def write_text(number: int, length: int) -> str:
    """Return an article of at least `length` characters; no two numbers give the same."""
    at = number % len(_STORY)
    text = f"Night ferry stays, part {number}"
    for paragraph in cycle(_STORY[at:] + _STORY[:at]):
        if len(text) >= length:
            break
        text += "\n\n" + paragraph.replace("{number}", str(1000 + number))
    return text


def healthy(number: int, length: int = 700) -> Article:
    """Return an article that comes out enriched."""
    uri = f"urn:chaos:{number}"
    return Article(uri, {"uri": uri, "text": write_text(number, length)})


def poisoned(number: int, kind: Poison) -> Article:
    """Return an entry that must end as a dead letter."""
    uri = f"urn:chaos:{number}"
    fields: Fields = {"uri": uri, "text": f"{write_text(number, 200)}\n\n{kind.marker}"}
    if kind is Poison.NOT_UTF8:
        fields = {"uri": uri, "text": b"\xff\xfe no text \xc3"}
    elif kind is Poison.NOT_JSON:
        fields = {"uri": uri, "data": '{"text": "cut of', "content-type": "application/json"}
    elif kind is Poison.NO_TEXT:
        fields = {"uri": uri, "text": " \n "}
    elif kind is Poison.INVALID:
        fields = {"uri": uri, "text": "Text.", "status": "embargoed"}
    return Article(uri, fields, kind)


def mixed(count: int, random: Random, *, unreadable: int, harmful: int) -> Iterator[Article]:
    """Return `count` articles, so many of them poison, at places that `random` chooses."""
    places = random.sample(range(count), unreadable + harmful)
    kinds = [*islice(cycle(UNREADABLE), unreadable), *islice(cycle(HARMFUL), harmful)]
    planted = dict(zip(places, kinds, strict=True))
    return (
        poisoned(number, planted[number]) if number in planted else healthy(number) for number in range(count)
    )
