"""Reporting clauses: each cue with the source that belongs to it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Report:
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
    cues = [tag for tag in tags if tag.role is Role.CUE]
    sources = [tag for tag in tags if tag.role is Role.SOURCE]
    starts = [source.span.start for source in sources]
    sentences = [layout.sentence(start) for start in starts]
    cue_starts = [cue.span.start for cue in cues]
    out = []
    for cue in cues:
        at = bisect_left(starts, cue.span.start)
        sentence = layout.sentence(cue.span.start)
        best: tuple[float, Tag] | None = None
        for number in range(max(0, at - _NEIGHBOURS), min(len(sources), at + _NEIGHBOURS)):
            if sentences[number] != sentence:
                continue
            source = sources[number]
            after = source.span.start > cue.span.start
            gap = (cue.span.end, source.span.start) if after else (source.span.end, cue.span.start)
            crossed = bisect_left(cue_starts, gap[1]) - bisect_left(cue_starts, gap[0])
            cost = layout.words(*gap) + _CROSSED_CUE * crossed + _AFTER * after + _FAINT * (1 - source.score)
            if best is None or cost < best[0]:
                best = cost, source
        if best is None and at and sentences[at - 1] == sentence - 1:
            best = 0.0, sources[at - 1]
        out.append(_report(layout, cue, best[1] if best else None))
    return out


def find_names(tags: Sequence[Tag], reports: Sequence[Report]) -> list[Report]:
    """Return the sources that serve no cue, in order."""
    used = {report.source for report in reports}
    return [
        Report(None, 0.0, tag.span, tag.span, tag.score)
        for tag in tags
        if tag.role is Role.SOURCE and tag.span not in used
    ]


def _report(layout: Layout, cue: Tag, source: Tag | None) -> Report:
    if source is None:
        return Report(cue.span, cue.score, None, cue.span)
    both = Span(min(cue.span.start, source.span.start), max(cue.span.end, source.span.end))
    apart = layout.words(*both) - layout.words(*cue.span) - layout.words(*source.span)
    span = both if apart <= _BESIDE else cue.span
    return Report(cue.span, cue.score, source.span, span, source.score)
