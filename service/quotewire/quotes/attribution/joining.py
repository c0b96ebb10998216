"""Chooses what becomes of every piece, and puts the pieces of one quotation together."""

from collections.abc import Sequence
from dataclasses import dataclass

from quotewire.quotes.attribution.confidence import Signs, signs
from quotewire.quotes.attribution.costs import Costs, chance_of
from quotewire.quotes.attribution.options import Before, Choice, Option, Setting
from quotewire.quotes.attribution.pieces import Piece, kind_of
from quotewire.quotes.model import Attribution

_SURE = 0.9
"""How probable the choice of an unquoted piece must be for it to stand beside quoted sentences."""


@dataclass
class Group:
    """The pieces of one quotation so far, how probable the choice of each was, and the clause's index.

    Where no clause says it, `report` is -1 and `continues` the index of the quotation before it, if there is one.
    """

    pieces: list[Piece]
    chances: list[float]
    report: int
    continues: int | None


def join(setting: Setting, pieces: Sequence[Piece], costs: Costs) -> list[Group]:
    """Settle the pieces from first to last, each by its cheapest option; return the quotations in order."""
    groups: list[Group] = []
    by_report: dict[int, int] = {}
    before: list[Before] = []
    for piece in pieces:
        best, chance = choose(setting.options(piece, before), costs)
        if best.choice is Choice.SILENT:
            continue
        group = best.group if best.choice is Choice.GOES_ON else by_report.get(best.report, -1)
        if group < 0:
            group = len(groups)
            floats = best.choice is Choice.FLOATS and before
            groups.append(Group([], [], best.report, before[-1].group if floats else None))
            if best.report >= 0:
                by_report[best.report] = group
        groups[group].pieces.append(piece)
        groups[group].chances.append(chance)
        before = follow(before, Before(piece, groups[group].report, group))
    for found in groups:
        _drop_doubtful(found)
    return _in_order(groups)


def _drop_doubtful(group: Group) -> None:
    """Leave doubtful unquoted pieces out of a quotation that holds whole quoted sentences."""
    if any(piece.speech for piece in group.pieces):
        kept = [
            (piece, chance)
            for piece, chance in zip(group.pieces, group.chances, strict=True)
            if piece.passages or chance >= _SURE
        ]
        group.pieces, group.chances = [piece for piece, _ in kept], [chance for _, chance in kept]


def _in_order(groups: list[Group]) -> list[Group]:
    """Return the quotations in the order of their first pieces, since some may have lost theirs.

    One that carried on a quotation which now begins after it carries on none.
    """
    order = sorted(range(len(groups)), key=lambda i: groups[i].pieces[0].span)
    place = {old: new for new, old in enumerate(order)}
    for old, group in enumerate(groups):
        if group.continues is not None:
            earlier = place[group.continues]
            group.continues = earlier if earlier < place[old] else None
    return [groups[old] for old in order]


def choose(options: Sequence[Option], costs: Costs) -> tuple[Option, float]:
    """Return the cheapest option and how probable it is."""
    sums = [costs.add_up(option.part, option.values, option.marks) for option in options]
    least = min(sums)
    return options[sums.index(least)], chance_of(least, sums)


def follow(before: Sequence[Before], last: Before) -> list[Before]:
    """Return what is settled once `last` is: the last quoted piece, and `last` if it is none."""
    return [last] if last.piece.passages else [*(b for b in before if b.piece.passages), last]


def assemble(setting: Setting, groups: Sequence[Group]) -> list[tuple[Attribution, Signs]]:
    """Turn the quotations into attributions, in the order of their contents, each with what speaks for it."""
    layout = setting.layout
    out = []
    for group in groups:
        report = setting.report(group.report)
        kind = kind_of(group.pieces)
        pieces = tuple(layout.trim(piece.span) for piece in group.pieces)
        cue, source = (report.cue, report.source) if report else (None, None)
        content = [setting.leanings.content(piece.span) for piece in group.pieces]
        found = Attribution(kind, pieces, cue, source, group.continues)
        out.append((found, signs(kind, report, group.chances, content)))
    return out
