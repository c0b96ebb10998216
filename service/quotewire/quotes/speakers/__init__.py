"""Resolves the source of every quotation to one canonical name in the article, or says that it can't.

`by` of a mention or an assignment is an open list. By name: `name` (the full name or a form of it), `surname`,
`given_name`, `acronym`, `short_name` (of an organisation), `appositive` (`the minister, X`). By other words: `pronoun`,
`first_person` (`I` inside a quotation), `relative` (`who`), `role` (`the foreign minister`), `age` (`the
41-year-old`), `description` (`the company`, `an officer`), `statement` (`the statement said`), `group` (several
persons together). Without words: `continuation` (a quotation that carries on another), `context` (the last speaker,
or whom the text before is about).
"""

from collections.abc import Sequence

from quotewire.quotes.model import Assignment, Attribution, Speaker
from quotewire.quotes.speakers.assembly import assemble
from quotewire.quotes.speakers.mentions import find_mentions
from quotewire.quotes.speakers.resolution import Resolver
from quotewire.segmentation import Document

__all__ = ["resolve"]


def resolve(
    document: Document, attributions: Sequence[Attribution]
) -> tuple[tuple[Speaker, ...], tuple[Assignment | None, ...]]:
    """Return the speakers in order of appearance, and for each attribution who speaks or None.

    Never fails on any document; linear in its length and the number of attributions. The attributions may stand in
    any order; `continues` counts for those resolved before.
    """
    if not attributions:
        return (), ()
    sources = sorted(a.source for a in attributions if a.source is not None)
    cast, mentions = find_mentions(document, sources)
    return assemble(document.text, Resolver(document, cast, mentions).run(attributions), mentions)
