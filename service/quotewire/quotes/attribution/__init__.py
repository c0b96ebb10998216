"""Joins contents, cues and sources into quotations."""

from collections.abc import Sequence

from quotewire.quotes.attribution.joining import assemble, join
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import find_pieces
from quotewire.quotes.attribution.reports import find_reports
from quotewire.quotes.model import Attribution, Tag
from quotewire.segmentation import Document

__all__ = ["attribute"]


def attribute(document: Document, tags: Sequence[Tag]) -> list[Attribution]:
    """Join tags over sentences and paragraphs into attributions, in the order of their contents.

    Never fails; a passage that nobody says is left out. Linear in the length of the text.
    """
    layout = Layout(document)
    reports = find_reports(layout, tags)
    groups = join(layout, reports, find_pieces(layout, tags))
    return assemble(layout, reports, groups)
