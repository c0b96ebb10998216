"""Chooses what becomes of every piece, and puts the pieces of one quotation together."""

from collections.abc import Sequence
from dataclasses import dataclass

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.options import Before, Choice, Setting
from quotewire.quotes.attribution.pieces import Piece, kind_of
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.model import Attribution


@dataclass
class Group:
    """The pieces of one quotation so far, and the index of the clause that says it.

    Where no clause does, `report` is -1 and `continues` the index of the quotation before it, if there is one.
    """

    pieces: list[Piece]
    report: int
    continues: int | None


def join(layout: Layout, reports: Sequence[Report], pieces: Sequence[Piece]) -> list[Group]:
    """Settle the pieces from first to last, each by its cheapest option; return the quotations in order."""
    setting = Setting(layout, reports)
    groups: list[Group] = []
    by_report: dict[int, int] = {}
    before: list[Before] = []
    for piece in pieces:
        best = min(setting.options(piece, before), key=lambda option: option.cost)
        if best.choice is Choice.SILENT:
            continue
        group = best.group if best.choice is Choice.GOES_ON else by_report.get(best.report, -1)
        if group < 0:
            group = len(groups)
            floats = best.choice is Choice.FLOATS and before
            groups.append(Group([], best.report, before[-1].group if floats else None))
            if best.report >= 0:
                by_report[best.report] = group
        groups[group].pieces.append(piece)
        before = follow(before, Before(piece, groups[group].report, group))
    return groups


def follow(before: Sequence[Before], last: Before) -> list[Before]:
    """Return what is settled once `last` is: the last quoted piece, and `last` if it is none."""
    return [last] if last.piece.passages else [*(b for b in before if b.piece.passages), last]


def assemble(layout: Layout, reports: Sequence[Report], groups: Sequence[Group]) -> list[Attribution]:
    """Turn the quotations into attributions, in the order of their contents."""
    out = []
    for group in groups:
        report = reports[group.report] if group.report >= 0 else None
        content = tuple(layout.trim(piece.span) for piece in group.pieces)
        kind = kind_of(layout, group.pieces)
        source = report.source if report else None
        out.append(Attribution(kind, content, report.cue if report else None, source, group.continues))
    return out
