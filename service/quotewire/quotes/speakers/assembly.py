"""From who speaks where to the speakers of an article, numbered in the order of their appearance."""

import re
from collections.abc import Iterable, Sequence

from quotewire.quotes.model import Assignment, Mention, Speaker
from quotewire.quotes.speakers.cast import Figure
from quotewire.quotes.speakers.discourse import Answer
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.text import Span, Text

_NICKNAME = re.compile(r" [\"'“‘][^\"“”‘’()]{1,30}?,?[\"'”’](?= )")
"""A nickname in marks between the parts of a name, as it is written."""


def assemble(
    text: Text, answers: Sequence[Answer | None], mentions: Sequence[NamedMention]
) -> tuple[tuple[Speaker, ...], tuple[Assignment | None, ...]]:
    """Return the speakers `s1`, `s2` … with all places where they are named or speak, and who speaks where.

    A speaker's mentions are its names, and the sources that mean it by other words; they do not overlap unless the
    sources of the attributions do.
    """
    places: dict[Figure, dict[Span, str]] = {a.figure: {} for a in answers if a is not None}
    for mention in mentions:
        if mention.figure in places:
            places[mention.figure][Span(mention.name.start, mention.name.end)] = mention.by
    for answer in answers:
        if answer is not None and answer.span is not None:
            places[answer.figure].setdefault(answer.span, answer.by)
    order = sorted(places, key=lambda f: min(places[f], default=Span(0, 0)))
    ids = {figure: f"s{i}" for i, figure in enumerate(order, 1)}
    speakers = tuple(
        Speaker(
            ids[f],
            full_name(text, f.name, places[f]),
            f.kind,
            f.roles[0].span if f.roles else None,
            tuple(Mention(span, by) for span, by in sorted(places[f].items())),
        )
        for f in order
    )
    return speakers, tuple(Assignment(ids[a.figure], a.by) if a else None for a in answers)


def full_name(text: Text, name: str, places: Iterable[Span]) -> str:
    """Return a name with the nickname that the text gives in marks inside it: `Ann “Boots” Lee`; else as it is."""
    if " " in name:
        for span in places:
            if span.end - span.start > len(name):
                written = " ".join(text.exact(span).split())
                if written != name and _NICKNAME.sub("", written) == name:
                    return written
    return name
