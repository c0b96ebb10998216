"""Reporting clauses: each cue with the source that belongs to it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from quotewire.quotes.attribution.layout import DASHES, Layout
from quotewire.quotes.model import Role, Tag
from quotewire.text import Span

_NEIGHBOURS = 3
"""How many sources on either side of a cue are looked at."""
_BESIDE = 1
"""How many words may part a source that stands beside its cue."""

# What counts for or against a source, in words that part it from its cue: chosen on held-out articles.
_AFTER = 0.5
_FAINT = 20.0
"""One that the tagger does not believe in at all."""
_INSET = -20.0
_SHARED = -15.0
"""The source of the cue before, where a word joins the two."""

_OPENS_INSET, _CLOSES_INSET = (",", "(", *DASHES), (",", ")", *DASHES)
_JOINED = re.compile(
    r"(?:^|[ ,])(?:and|but|or|then|also|later)(?: +(?:\w+ly|also|later|then|has|have|had|is|was)){0,2}$"
)
_NOBODY = re.compile(
    r"there\b|it(?:'s| is| was| has been| had been)(?: \w+ly| also| now| then)?"
    r" (?:said|thought|understood|believed|reported|feared|hoped|expected|claimed|alleged|rumou?red|estimated|known"
    r"|assumed|suggested|argued|announced|revealed|agreed|decided)\b(?! to\b)",
    re.IGNORECASE,
)
_LONGEST_NOBODY, _NOBODY_WITHIN = len("there"), 50
_MARKS = 2
"""How many characters a mark and its blank take."""
_JOINING = 25
"""How many characters before a cue may join it to the one before."""


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

    A cue takes the source of its own sentence that least speaks against; one that a word joins to the cue before is
    inclined to the source of that one (`voted for it and later praised`). A cue that has none there takes the last
    source of the sentence before; it may go without, and a source may serve several cues.
    """
    sources = _standing(layout, tags, Role.SOURCE)
    starts = [source.tag.span.start for source in sources]
    sentences = [layout.sentence(start) for start in starts]
    out = []
    best: _Standing | None = None
    for cue in _standing(layout, tags, Role.CUE):
        at = bisect_left(starts, cue.tag.span.start)
        sentence = layout.sentence(cue.tag.span.start)
        near = [
            sources[number]
            for number in range(max(0, at - _NEIGHBOURS), min(len(sources), at + _NEIGHBOURS))
            if sentences[number] == sentence
        ]
        if len(near) > 1:
            shared = best if _is_joined(layout, cue) else None
            costs = [_cost(layout, cue, source, near) + _SHARED * (source is shared) for source in near]
            best = near[costs.index(min(costs))]
        elif near:
            best = near[0]
        else:
            best = sources[at - 1] if at and sentences[at - 1] == sentence - 1 else None
        if best is not None and _says_nothing(layout, best.tag.span):
            best = None
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


def _says_nothing(layout: Layout, source: Span) -> bool:
    """Say whether a source is a word that stands for nobody: `there are fears`, `it is understood`."""
    if source.end - source.start > _LONGEST_NOBODY:
        return False
    return _NOBODY.match(layout.after(source.start, _NOBODY_WITHIN)) is not None


def _is_joined(layout: Layout, cue: _Standing) -> bool:
    """Say whether a word right before a cue joins it to the one before."""
    start = cue.tag.span.start
    return _JOINED.search(layout.ends(max(0, start - _JOINING), start).lower()) is not None


def _cost(layout: Layout, cue: _Standing, source: _Standing, near: Sequence[_Standing]) -> float:
    """Return what speaks against a source, in words: those in between, and how little the tagger believes in it.

    For it speaks an inset that parts it from its cue (`Lee, cheered by Cho, said`), unless that is a source itself:
    the name of who was described (`the company behind the mill, Brack Stone, said`).
    """
    after = source.tag.span.start > cue.tag.span.start
    first, last = (cue, source) if after else (source, cue)
    words = max(0, last.begin - first.end)
    cost = words + _AFTER * after + _FAINT * (1 - source.tag.score)
    if after or not words:
        return cost
    gap = first.tag.span.end, last.tag.span.start
    inset = layout.begins(*gap).startswith(_OPENS_INSET) and layout.ends(*gap).endswith(_CLOSES_INSET)
    return cost + _INSET * (inset and not any(_fills(other.tag.span, gap) for other in near))


def _fills(span: Span, gap: tuple[int, int]) -> bool:
    """Say whether a span is all that stands in a gap, but for the marks at its ends."""
    return gap[0] <= span.start <= gap[0] + _MARKS and gap[1] - _MARKS <= span.end <= gap[1]


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
