"""Chooses what becomes of every piece, and puts the pieces of one quotation together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quotewire.quotes.attribution.confidence import Signs, signs
from quotewire.quotes.attribution.costs import FLOAT, GO_ON, SILENT, Costs, chance_of
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.options import Before, Option, Setting
from quotewire.quotes.attribution.pieces import Piece, kind_of
from quotewire.quotes.attribution.words import POINTING
from quotewire.quotes.model import Attribution

_SURE = 0.9
"""How probable the choice of an unquoted piece must be for it to stand beside quoted sentences."""


class Member(NamedTuple):
    """A piece of a quotation, how probable its choice was, and that it is content at all by the tagger."""

    piece: Piece
    chance: float
    content: float


@dataclass(slots=True)
class Group:
    """The pieces of one quotation so far, and the clause's index.

    Where no clause says it, `report` is -1 and `continues` the index of the quotation before it, if there is one.
    """

    members: list[Member]
    report: int
    continues: int | None


def join(setting: Setting, pieces: Sequence[Piece], costs: Costs) -> list[Group]:
    """Settle the pieces from first to last, each by its cheapest option; return the quotations in order."""
    groups: list[Group] = []
    by_report: dict[int, int] = {}
    before: list[Before] = []
    for view in setting.views(pieces):
        (part, _, report, group), chance = choose(setting.options(view, before), view.marks, costs)
        if part == SILENT:
            continue
        if part != GO_ON:
            group = by_report.get(report, -1)
        if group < 0:
            group = len(groups)
            groups.append(Group([], report, before[-1].group if part == FLOAT and before else None))
            if report >= 0:
                by_report[report] = group
        groups[group].members.append(Member(view.piece, chance, view.content))
        before = follow(before, Before(view.piece, groups[group].report, group))
    for found in groups:
        _drop_doubtful(found)
    return _in_order(groups, [i for i, found in enumerate(groups) if _says_something(setting.layout, found)])


def _drop_doubtful(group: Group) -> None:
    """Leave doubtful unquoted pieces out of a quotation that holds whole quoted sentences."""
    members = group.members
    if len(members) > 1 and any(member.piece.speech for member in members):
        group.members = [one for one in members if one.piece.passages or one.chance >= _SURE]


def _says_something(layout: Layout, group: Group) -> bool:
    """Say whether a quotation has words in marks, or more than one word that points at others."""
    pieces = [member.piece for member in group.members]
    return any(
        one.passages or one.words > 1 or layout.begins(*one.span).strip(",.;:").lower() not in POINTING
        for one in pieces
    )


def _in_order(groups: list[Group], kept: Sequence[int]) -> list[Group]:
    """Return the quotations that are kept in the order of their first pieces, since some may have lost theirs.

    One that carried on a quotation which now begins after it, or is left out, carries on none.
    """
    order = sorted(kept, key=lambda i: groups[i].members[0].piece.span)
    place = {old: new for new, old in enumerate(order)}
    for new, old in enumerate(order):
        carried = groups[old].continues
        if carried is not None:
            earlier = place.get(carried, new)
            groups[old].continues = earlier if earlier < new else None
    return [groups[old] for old in order]


def choose(options: Sequence[Option], marks: tuple[str, ...], costs: Costs) -> tuple[Option, float]:
    """Return the cheapest option of a piece with these traits, and how probable it is."""
    sums = [costs.add_up(part, values, marks) for part, values, _, _ in options]
    least = min(sums)
    return options[sums.index(least)], chance_of(least, sums)


def follow(before: Sequence[Before], last: Before) -> list[Before]:
    """Return what is settled once `last` is: the last quoted piece, and `last` if it is none."""
    if last.piece.passages:
        return [last]
    return [*[earlier for earlier in before if earlier.piece.passages], last]


def assemble(setting: Setting, groups: Sequence[Group]) -> Iterator[tuple[Attribution, Signs]]:
    """Yield the quotations as attributions, in the order of their contents, each with what speaks for it."""
    layout = setting.layout
    for group in groups:
        report = setting.report(group.report)
        pieces, chances, content = zip(*group.members, strict=True)
        kind = kind_of(pieces)
        cue, source = (report.cue, report.source) if report else (None, None)
        spans = tuple([layout.trim(piece.span) for piece in pieces])
        found = Attribution(kind, spans, cue, source, group.continues)
        yield found, signs(kind, report, chances, content)
