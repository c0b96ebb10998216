"""The zones of what stands after the article."""

from quotewire.segmentation.clues import Clue, is_bio
from quotewire.segmentation.document import Label
from quotewire.segmentation.layout import Layout

_LABELS = {
    Clue.COMMENTS_HEAD: Label.OTHER,
    Clue.CONSENT: Label.OTHER,
    Clue.COPYRIGHT: Label.COPYRIGHT,
    Clue.CORRECTION: Label.CORRECTION,
    Clue.NOTICE: Label.OTHER,
    Clue.ORIGIN: Label.OTHER,
    Clue.PROMO: Label.PROMO,
    Clue.REPORTING: Label.BYLINE,
    Clue.RULE: Label.OTHER,
    Clue.TAGS: Label.TAG,
    Clue.WIDGET: Label.OTHER,
}
_TEASER = frozenset(
    {Clue.AGE, Clue.ALT, Clue.RELATED, Clue.LIST_HEAD, Clue.BYLINE, Clue.DATE, Clue.CAPTION, Clue.SECTION}
)


def label_tail(layout: Layout) -> list[Label]:
    """Label the blocks after the body: teasers, tags, notices and furniture."""
    first = layout.last + 1
    teasers = [i for i in range(first, len(layout.blocks)) if _is_teaser(layout, i)]
    inside = range(teasers[0], teasers[-1] + 1) if teasers else range(0)
    labels: list[Label] = []
    for i in range(first, len(layout.blocks)):
        clue = layout.clues[i]
        tagged = bool(labels) and labels[-1] is Label.TAG and clue is None and layout.blocks[i].words <= 4
        if tagged:
            labels.append(Label.TAG)
        elif clue in _LABELS:
            labels.append(_LABELS[clue])
        elif clue is None and is_bio(layout.blocks[i], last=i <= first + 1):
            labels.append(Label.OTHER)
        else:
            labels.append(Label.RELATED if i in inside else Label.OTHER)
    return labels


def _is_teaser(layout: Layout, i: int) -> bool:
    """Say whether a block after the article shows that another article is announced."""
    clue, block = layout.clues[i], layout.blocks[i]
    return clue in _TEASER or (clue is None and (block.words >= 5 or block.text.endswith("...")))
