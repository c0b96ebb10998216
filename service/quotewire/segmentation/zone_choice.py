"""What is made of the rules' labels and a model's chances."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from quotewire.segmentation.document import Label
from quotewire.segmentation.zone_rules import Outline
from quotewire.segmentation.zoner import Floats, Kind

_TEXT = frozenset({Label.BODY, Label.SUBHEAD, Label.SUMMARY, Label.BLOCKQUOTE, Label.TRANSCRIPT})
"""The rules' labels of what belongs to the article's text."""
_KEPT = 0.3
"""The chance that keeps in the text what the rules see there."""
_KEPT_SUMMARY = 0.1
_A_PAGE = 5
"""With fewer blocks than this a text is no page, such as the model learned from: what the rules take for text stays."""
_TAKEN: Mapping[Label, float] = {Label.OTHER: 0.75, Label.PROMO: 0.6}
"""The chance that takes into the text what the rules call so; what they call otherwise stays out."""
_RULED_SUBHEAD = 0.4
"""The chance from which a block of the text that the rules call a subhead is one."""
_PICTURED = 0.3
"""The chance from which a block is a picture's caption, whatever the rules say, unless it is text for certain."""
_TEXT_FOR_CERTAIN = 0.8
_ENOUGH = 0.4
"""The chance from which a block outside the text is of a kind."""
_RULED = 0.35
"""What it counts that the rules say so too: they need next to no chance from the model."""
_LEAST_HEADLINE = 0.05
"""The chance that the likeliest headline needs: nearly every page has one."""
_OF_THE_PAGE = (Kind.BYLINE, Kind.DATE, Kind.CAPTION, Kind.CREDIT)
_LABELS: Mapping[Kind, Label] = {
    Kind.HEADLINE: Label.HEADLINE,
    Kind.BYLINE: Label.BYLINE,
    Kind.DATE: Label.DATE,
    Kind.CAPTION: Label.CAPTION,
    Kind.CREDIT: Label.CREDIT,
}
_KINDS: Mapping[Label, Kind] = {label: kind for kind, label in _LABELS.items()}
_DOUBTED = frozenset({Label.HEADLINE, Label.BYLINE})
"""What the rules say in vain where the model gives it no chance. Dates are plain enough, pictures too seldom marked."""
_UNTAUGHT = frozenset({Label.TRANSCRIPT, Label.CORRECTION, Label.COPYRIGHT})
"""What no model has learned, since no gold has it: the rules' word stands."""


class Choice(NamedTuple):
    """The label of a block, and the model's chance of it; None where the rules or the markup decided alone."""

    label: Label
    chance: float | None


def choose(page: Outline, chances: Floats) -> list[Choice]:
    """Return what every block is taken for.

    The rules propose what belongs to the text, and the model overrules them where it is sure. Outside the text
    the model says what a block is, with the rules as one voice; teasers, tags and furniture it leaves to them.
    What says of a picture no more than whose it is, is a credit beside a caption and a caption where it stands alone.
    Labels that the markup is certain of, and those that no model has learned, stand; so does a dateline's block, and
    what the rules take for text where there are too few blocks for a page.
    """
    rows: list[list[float]] = chances.tolist()
    standing: Container[int] = page.datelines if len(rows) >= _A_PAGE else range(len(rows))
    pictured = [i not in standing and _is_pictured(row) for i, row in enumerate(rows)]
    inside = [
        not pictured[i] and (_belongs(label, row[Kind.TEXT]) or (label in _TEXT and i in standing))
        for i, (label, row) in enumerate(zip(page.labels, rows, strict=True))
    ]
    headline = _find_headline(page, rows, inside)
    chosen = []
    for i, (ruled, row) in enumerate(zip(page.labels, rows, strict=True)):
        if page.certain[i] is not None or ruled in _UNTAUGHT:
            chosen.append(Choice(ruled, None))
        elif i == headline:
            chosen.append(Choice(Label.HEADLINE, row[Kind.HEADLINE]))
        elif inside[i]:
            chosen.append(_in_text(ruled, row))
        elif pictured[i] and ruled is Label.CREDIT and _beside_caption(page, pictured, i):
            chosen.append(Choice(Label.CREDIT, None))
        elif pictured[i]:
            chosen.append(Choice(Label.CAPTION, row[Kind.CAPTION]))
        else:
            chosen.append(_outside(ruled, row))
    return chosen


def _belongs(ruled: Label, chance: float) -> bool:
    if ruled in _UNTAUGHT:
        return ruled in _TEXT
    if ruled in _TEXT:
        return chance > (_KEPT_SUMMARY if ruled is Label.SUMMARY else _KEPT)
    return chance > _TAKEN.get(ruled, 1.0)


def _is_pictured(row: Sequence[float]) -> bool:
    caption = row[Kind.CAPTION]
    return caption > max(_PICTURED, row[Kind.BYLINE], row[Kind.DATE]) and row[Kind.TEXT] < _TEXT_FOR_CERTAIN


def _beside_caption(page: Outline, pictured: Sequence[bool], i: int) -> bool:
    """Say whether the block before or after one tells what a picture shows."""
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(pictured)]
    return any(
        page.labels[j] is Label.CAPTION or (pictured[j] and page.labels[j] is not Label.CREDIT)
        for j in beside
    )


def _find_headline(page: Outline, rows: Sequence[Sequence[float]], inside: Sequence[bool]) -> int | None:
    """Return the likeliest block outside the text: where the markup or the producer names one, that one."""
    named = [i for i, label in enumerate(page.certain) if label is Label.HEADLINE]
    if named or page.named:
        return named[0] if named else page.layout.headline
    free = [i for i, taken in enumerate(inside) if not taken and page.certain[i] is None]

    def chance(i: int) -> float:
        return rows[i][Kind.HEADLINE] + _RULED * (page.labels[i] is Label.HEADLINE)

    best = max(free, key=chance, default=None)
    return best if best is not None and chance(best) > _LEAST_HEADLINE else None


def _in_text(ruled: Label, row: Sequence[float]) -> Choice:
    text, subhead = row[Kind.TEXT], row[Kind.SUBHEAD]
    if ruled in (Label.SUMMARY, Label.BLOCKQUOTE):
        return Choice(ruled, text)
    if subhead > (_RULED_SUBHEAD if ruled is Label.SUBHEAD else 0.5):
        return Choice(Label.SUBHEAD, text * subhead)
    return Choice(Label.BODY, text * (1 - subhead))


def _outside(ruled: Label, row: Sequence[float]) -> Choice:
    nothing = (1 - row[Kind.TEXT]) * (1 - max(row[Kind.HEADLINE :]))
    if ruled is Label.RELATED:  # a teaser's by-line and date are the teaser's
        return Choice(ruled, nothing)
    best = max(_OF_THE_PAGE, key=lambda kind: row[kind] + _RULED * (_KINDS.get(ruled) is kind))
    if row[best] + _RULED * (_KINDS.get(ruled) is best) > _ENOUGH:
        return Choice(_LABELS[best], row[best])
    left = Label.OTHER if ruled in _TEXT or ruled in _DOUBTED else ruled
    return Choice(left, nothing)
