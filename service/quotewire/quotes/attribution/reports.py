"""Reporting clauses: each cue with the source that belongs to it."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.model import Role, Tag
from quotewire.text import Span

_NEIGHBOURS = 3
"""How many sources on either side of a cue are looked at."""
_CROSSED_CUE = 4.0
_AFTER = 0.5
_FAINT = 20.0
"""How many words a source that the tagger does not believe in at all counts as farther off."""
_BESIDE = 1
"""How many words may part a source that stands beside its cue."""


class Report(NamedTuple):
    """A reporting clause: the cue, its source, their scores; `span` covers the cue and a source beside it.

    A name that stands by a quotation without a verb or a colon (`— Ann Lee, 34`) is a report without a cue; one that
    the layout tells and not the tagger `is_line`, and `follows` its quotation or goes before it.
    """

    cue: Span | None
    score: float
    source: Span | None
    span: Span
    source_score: float = 0.0
    is_line: bool = False
    follows: bool = True

    @property
    def inverted(self) -> bool:
        """Whether the cue stands right before its source (`said Lee`)."""
        return (
            self.source is not None
            and self.cue is not None
            and self.span.start == self.cue.start < self.source.start < self.span.end
        )


def find_reports(layout: Layout, tags: Sequence[Tag]) -> list[Report]:
    """Give every cue its source, and return the clauses in order.

    A source belongs to the cue of its own sentence that fewest words part from it; a source that another cue
    parts from it, or that follows, costs more. A cue that has none there takes the last source of the sentence
    before; it may go without, and a source may serve several cues.
    """
    cues = _standing(layout, tags, Role.CUE)
    sources = _standing(layout, tags, Role.SOURCE)
    starts = [source.tag.span.start for source in sources]
    sentences = [layout.sentence(start) for start in starts]
    cue_starts = [cue.tag.span.start for cue in cues]
    out = []
    for cue in cues:
        at = bisect_left(starts, cue.tag.span.start)
        sentence = layout.sentence(cue.tag.span.start)
        best, least = None, math.inf
        for number in range(max(0, at - _NEIGHBOURS), min(len(sources), at + _NEIGHBOURS)):
            if sentences[number] == sentence:
                source = sources[number]
                cost = _cost(cue, source, cue_starts, least)
                if cost < least:
                    best, least = source, cost
        if best is None and at and sentences[at - 1] == sentence - 1:
            best = sources[at - 1]
        out.append(_report(cue, best))
    return out


class _Standing(NamedTuple):
    """A tag, and how many words start before its start and before its end."""

    tag: Tag
    begin: int
    end: int


def _standing(layout: Layout, tags: Sequence[Tag], role: Role) -> list[_Standing]:
    before = layout.words_before
    return [_Standing(tag, before(tag.span.start), before(tag.span.end)) for tag in tags if tag.role is role]


def _cost(cue: _Standing, source: _Standing, cue_starts: Sequence[int], least: float) -> float:
    """Return what parts a source from a cue; something above `least` where it is sure to be more."""
    after = source.tag.span.start > cue.tag.span.start
    first, last = (cue, source) if after else (source, cue)
    start, end = first.tag.span.end, last.tag.span.start
    words = max(0, last.begin - first.end)
    faint = _FAINT * (1 - source.tag.score)
    if start <= end and words + _AFTER * after + faint >= least:
        return math.inf
    crossed = bisect_left(cue_starts, end) - bisect_left(
        cue_starts, start
    )  # less than none where they overlap
    return words + _CROSSED_CUE * crossed + _AFTER * after + faint


def find_names(tags: Sequence[Tag], reports: Sequence[Report]) -> list[Report]:
    """Return the sources that serve no cue, in order."""
    used = {report.source for report in reports}
    return [
        Report(None, 0.0, tag.span, tag.span, tag.score)
        for tag in tags
        if tag.role is Role.SOURCE and tag.span not in used
    ]


def _report(cue: _Standing, source: _Standing | None) -> Report:
    if source is None:
        return Report(cue.tag.span, cue.tag.score, None, cue.tag.span)
    one, other = cue.tag.span, source.tag.span
    both = Span(min(one.start, other.start), max(one.end, other.end))
    words = max(cue.end, source.end) - min(cue.begin, source.begin)
    apart = words - (cue.end - cue.begin) - (source.end - source.begin)
    return Report(one, cue.tag.score, other, both if apart <= _BESIDE else one, source.tag.score)
