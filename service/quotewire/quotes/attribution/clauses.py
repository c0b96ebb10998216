"""A reporting clause as the pieces around it see it: what is asked of it for every piece, looked up once."""

from typing import NamedTuple

from quotewire.quotes.attribution.layout import Layout, Place
from quotewire.quotes.attribution.reports import Report

DASHES = ("-", "—")
_NEAR = 3
"""How many characters after a clause are looked at."""


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
    return Clause(
        report,
        begin=layout.begin(start),
        end=layout.end(end),
        cue=layout.begin(report.cue.start if report.cue else start),
        weak=1 - report.score,
        sourceless=report.source is None,
        inverted=report.inverted,
        signed=layout.begins(start, end).startswith(DASHES),
        colon=layout.ends(start, end).endswith(":"),
        ends=not follows or follows.startswith((".", ",")),
        opens=follows.startswith((":", "that")) or '"' in follows or "''" in follows,
    )
