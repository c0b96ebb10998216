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
    """The pieces of one quotation so far; `report` is -1 and `floats` true where no clause says it."""

    pieces: list[Piece]
    report: int
    floats: bool = False


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
            groups.append(Group([], best.report, best.choice is Choice.FLOATS))
            if best.report >= 0:
                by_report[best.report] = group
        groups[group].pieces.append(piece)
        before = follow(before, Before(piece, groups[group].report, group))
    return groups


def follow(before: Sequence[Before], last: Before) -> list[Before]:
    """Return what is settled once `last` is: the last quoted piece, and `last` if it is none."""
    return [last] if last.piece.passages else [*(b for b in before if b.piece.passages), last]


def assemble(layout: Layout, reports: Sequence[Report], groups: Sequence[Group]) -> list[Attribution]:
    """Turn the quotations into attributions; one that floats carries on the speaker of the one before it."""
    out = []
    for number, group in enumerate(groups):
        report = reports[group.report] if group.report >= 0 else None
        out.append(
            Attribution(
                kind_of(layout, group.pieces),
                tuple(layout.trim(piece.span) for piece in group.pieces),
                report.cue if report else None,
                report.source if report else None,
                number - 1 if group.floats and number else None,
            )
        )
    return out
