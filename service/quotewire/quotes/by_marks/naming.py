"""Who the sources are, where a known given name shows it."""

import re
from collections.abc import Sequence

from quotewire.quotes.by_marks.given import find_given_name
from quotewire.quotes.model import Assignment, Attribution, Mention, Speaker, SpeakerKind
from quotewire.text import Span, Text

_ROLE = re.compile(r"(?:(?:der|die|el|la|il|le|de) )?(?P<role>\S.*?)\s*\Z")
"""What stands before a name, without the article."""


def name_speakers(
    text: Text, attributions: Sequence[Attribution]
) -> tuple[tuple[Speaker, ...], tuple[Assignment | None, ...]]:
    """Return the speakers in order of appearance, and for each attribution who speaks or None.

    Only a source that holds a known given name and a surname after it names a speaker: what stands before the two is
    the role.
    """
    mentions: dict[str, list[Span]] = {}
    roles: dict[str, Span] = {}
    names: list[str | None] = []
    for attribution in attributions:
        found = find_given_name(text.shadow, attribution.source) if attribution.source else None
        names.append(found and text.exact(found))
        if attribution.source is None or found is None:
            continue
        name = text.exact(found)
        mentions.setdefault(name, []).append(found)
        role = _ROLE.match(text.shadow, attribution.source.start, found.start)
        if role is not None:
            roles.setdefault(name, Span(*role.span("role")))
    ids = {name: f"s{number}" for number, name in enumerate(mentions, 1)}
    speakers = tuple(
        Speaker(
            ids[name],
            name,
            SpeakerKind.PERSON,
            roles.get(name),
            tuple(Mention(span, "name") for span in sorted(set(spans))),
        )
        for name, spans in mentions.items()
    )
    return speakers, tuple(Assignment(ids[name], "name") if name else None for name in names)
