"""Joins contents, cues and sources into quotations."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotewire.quotes.attribution.confidence import Confidence, Signs
from quotewire.quotes.attribution.costs import Costs
from quotewire.quotes.attribution.joining import assemble, join
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.name_lines import find_name_lines
from quotewire.quotes.attribution.options import Setting
from quotewire.quotes.attribution.pieces import find_pieces
from quotewire.quotes.attribution.reports import Report, find_names, find_reports
from quotewire.quotes.attribution.transcripts import find_turns
from quotewire.quotes.model import Attribution, Tag
from quotewire.quotes.tagging import Tagging
from quotewire.segmentation import Document

__all__ = ["Confidence", "Costs", "Weights", "attribute", "explain"]


@dataclass(frozen=True)
class Weights:
    """What the join has learned: what each option costs, and how sure an attribution is."""

    costs: Costs
    confidence: Confidence


def attribute(document: Document, tagging: Tagging, weights: Weights) -> list[Attribution]:
    """Join the tags over sentences and paragraphs into attributions, in the order of their contents.

    Never fails; a passage that nobody says is left out. Linear in the length of the text.
    """
    turns, taken = find_turns(document)
    told = [
        found.rated(weights.confidence.of(signs))
        for found, signs in explain(document, tagging, weights.costs, taken)
    ]
    return merge(told, turns)


def explain(
    document: Document, tagging: Tagging, costs: Costs, taken: frozenset[int] = frozenset()
) -> Iterator[tuple[Attribution, Signs]]:
    """Yield the attributions outside the blocks `taken`, each with what speaks for it, not yet weighed."""
    layout = Layout(document, taken)
    told: Sequence[Tag] = tagging.tags
    if taken:
        told = [tag for tag in told if layout.block(tag.span.start) not in taken]
    reports = find_reports(layout, told)
    setting = Setting(layout, reports, all_names(layout, told, reports), tagging.leanings)
    return assemble(setting, join(setting, find_pieces(layout, told), costs))


def all_names(layout: Layout, tags: Sequence[Tag], reports: Sequence[Report]) -> list[Report]:
    """Return the names without a clause in order: sources that serve no cue, and lines that the layout tells."""
    tagged = find_names(tags, reports)
    known = [name.span for name in tagged] + [report.source for report in reports if report.source]
    known.sort()
    starts = [span.start for span in known]
    lines = [
        line
        for line in find_name_lines(layout)
        if not (at := bisect_left(starts, line.span.end)) or known[at - 1].end <= line.span.start
    ]
    return sorted([*tagged, *lines], key=lambda name: name.span)


def merge(told: Sequence[Attribution], turns: Sequence[Attribution]) -> list[Attribution]:
    """Put a transcript's turns among the other attributions, in the order of their contents."""
    if not turns:
        return list(told)
    ranked = sorted([*enumerate(told), *((-1, turn) for turn in turns)], key=lambda pair: pair[1].content)
    place = {old: new for new, (old, _) in enumerate(ranked) if old >= 0}
    return [
        found if found.continues is None else found._replace(continues=place[found.continues])
        for _, found in ranked
    ]
