"""Reporting clauses and names as the pieces around them see them: what every piece asks of them, looked up once."""

from typing import NamedTuple

from quotewire.quotes.attribution.layout import DASHES, Layout, Place
from quotewire.quotes.attribution.reports import Report

_NEAR = 3
"""How many characters after a clause are looked at."""
_LABEL = 12
"""A block of no more words than this may be a line that names who speaks."""


class Clause(NamedTuple):
    """A report with a cue, where it stands, and what stands at its ends."""

    report: Report
    begin: Place
    end: Place
    cue: Place
    weak: float
    sourceless: bool
    inverted: bool
    signed: bool
    """A dash begins it, as it does below a quotation."""
    colon: bool
    """A colon ends it."""
    ends: bool
    """A comma, a full stop or nothing follows."""
    opens: bool
    """A colon or a quotation mark follows."""


def clause_of(layout: Layout, report: Report) -> Clause:
    """Look up what the pieces around a report may ask of it."""
    start, end = report.span
    follows = layout.after(end, _NEAR)
    begin = layout.begin(start)
    return Clause(
        report,
        begin,
        layout.end(end),
        begin if report.cue is None or report.cue.start == start else layout.begin(report.cue.start),
        weak=1 - report.score,
        sourceless=report.source is None,
        inverted=report.inverted,
        signed=layout.begins(start, end).startswith(DASHES),
        colon=layout.ends(start, end).endswith(":"),
        ends=not follows or follows.startswith((".", ",")),
        opens=follows.startswith((":", "that")) or '"' in follows or "''" in follows,
    )


class Named(NamedTuple):
    """A name without a clause and where it stands."""

    report: Report
    begin: Place
    end: Place
    weak: float
    opens_block: bool
    """Its block begins with it."""
    label: bool
    """Its block is short."""
    stop: bool
    """Its block ends with a full stop."""


def named_of(layout: Layout, report: Report) -> Named:
    """Look up what the pieces around a name may ask of it."""
    start, end = report.span
    begin, weak = layout.begin(start), 1 - report.source_score
    if begin.block < 0:
        return Named(report, begin, layout.end(end), weak, opens_block=False, label=False, stop=False)
    block = layout.document.blocks[begin.block]
    return Named(
        report,
        begin,
        layout.end(end),
        weak,
        opens_block=layout.words(block.start, start) == 0,
        label=layout.words(block.start, block.end) <= _LABEL,
        stop=layout.ends(block.start, block.end).endswith("."),
    )
