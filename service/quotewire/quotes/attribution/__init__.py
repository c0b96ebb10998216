"""Joins contents, cues and sources into quotations."""

from collections.abc import Sequence
from dataclasses import replace

from quotewire.quotes.attribution.joining import assemble, join
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import find_pieces
from quotewire.quotes.attribution.reports import find_reports
from quotewire.quotes.attribution.transcripts import find_turns
from quotewire.quotes.model import Attribution, Tag
from quotewire.segmentation import Document

__all__ = ["attribute"]


def attribute(document: Document, tags: Sequence[Tag]) -> list[Attribution]:
    """Join tags over sentences and paragraphs into attributions, in the order of their contents.

    Never fails; a passage that nobody says is left out. Linear in the length of the text.
    """
    turns, taken = find_turns(document)
    layout = Layout(document, taken)
    told = [tag for tag in tags if layout.block(tag.span.start) not in taken]
    reports = find_reports(layout, told)
    groups = join(layout, reports, find_pieces(layout, told))
    return merge(assemble(layout, reports, groups), turns)


def merge(told: Sequence[Attribution], turns: Sequence[Attribution]) -> list[Attribution]:
    """Put a transcript's turns among the other attributions, in the order of their contents."""
    if not turns:
        return list(told)
    ranked = sorted([*enumerate(told), *((-1, turn) for turn in turns)], key=lambda pair: pair[1].content)
    place = {old: new for new, (old, _) in enumerate(ranked) if old >= 0}
    return [
        found if found.continues is None else replace(found, continues=place[found.continues])
        for _, found in ranked
    ]
