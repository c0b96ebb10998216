"""Where on a page the article is: the run of blocks with the most prose in it."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.clues import Clue, is_bio
from quotewire.segmentation.date_patterns import DATE

GAP_COST = 6.0
"""What a gap in the prose costs at most, however many teasers and buttons stand in it."""
ESTABLISHED = 15.0
"""The score from which a run is an article, and a gap in it costs no more than `GAP_COST`."""
EARLIER_SHARE = 0.4
"""An earlier run with this share of the best run's score is the article: what follows was appended to it."""
ALONE_WORDS = 50
"""The words from which a paragraph between lines that are none counts in full: teasers have a sentence each."""

TURN_SCORE = 2.0
"""What a turn of a transcript scores at least."""

_COSTS: dict[Clue, float] = {
    Clue.COMMENTS_HEAD: 40.0,
    Clue.CONSENT: 8.0,
    Clue.LIST_HEAD: 3.0,
    Clue.DATE: 4.0,
    Clue.AGE: 3.0,
    Clue.BYLINE: 2.0,
    Clue.COPYRIGHT: 4.0,
    Clue.TAGS: 4.0,
    Clue.NOTICE: 4.0,
    Clue.CAPTION: 0.5,
    Clue.CREDIT: 0.5,
    Clue.RULE: 0.0,
    Clue.REPORTING: 0.0,
    Clue.CORRECTION: 0.0,
}
_OTHER_COST = 1.5
_HEADER_COST = 25.0
"""What a by-line together with a date costs: another article begins."""
_BIO_COST = 10.0
"""What a biography costs: it may be an author's, and the article over."""
_END_COST = 40.0
"""What a biography costs that stands apart from the prose before it: the article is over."""
_UNCAPPED = frozenset(
    {Clue.COMMENTS_HEAD, Clue.AGE, Clue.DATE, Clue.COPYRIGHT, Clue.TAGS, Clue.NOTICE, Clue.CONSENT}
)


class Extent(NamedTuple):
    """The first and the last block of the article's run of prose, both included."""

    first: int
    last: int

    def __contains__(self, index: object) -> bool:
        return isinstance(index, int) and self.first <= index <= self.last


def prose_score(block: Traits) -> float:
    """Say how much of an article's prose a block is: from -1 (a button, a teaser) to 7 (a long paragraph)."""
    if block.sentence and block.words >= 8:
        return min(block.words, 60) / 10 + (block.function > 0.25)
    if block.words >= 20 and block.lower > 0.4:
        return 1.0 if block.words < 40 else 3.0
    return 0.2 if block.sentence and block.words >= 3 else -1.0


def find_extent(
    blocks: Sequence[Traits], clues: Sequence[Clue | None], turns: Collection[int] = ()
) -> Extent | None:
    """Return the run of blocks that holds the article, or None where no block reads as prose.

    `turns` are the blocks that are turns of a transcript, which are prose however short.

    The run of the greatest sum of scores (Kadane), in which a gap costs no more than `GAP_COST`; linear.
    """
    best: tuple[float, Extent] | None = None
    total = gap = 0.0
    first = 0
    for index, score in enumerate(_scores(blocks, clues, turns)):
        if score > 0:
            if total <= 0:
                total, first = 0.0, index
            total, gap = total + score, 0.0
            if best is None or (
                total > best[0] and (first == best[1].first or total * EARLIER_SHARE > best[0])
            ):
                best = total, Extent(first, index)
        elif total > 0:
            capped = clues[index] not in _UNCAPPED and score > -_BIO_COST and total + gap >= ESTABLISHED
            cost = min(-score, max(0.0, GAP_COST - gap)) if capped else -score
            total, gap = total - cost, gap + cost
    return best[1] if best else None


def _scores(blocks: Sequence[Traits], clues: Sequence[Clue | None], turns: Collection[int]) -> list[float]:
    scores = [
        -_COSTS.get(clue, _OTHER_COST) if clue else prose_score(block)
        for block, clue in zip(blocks, clues, strict=True)
    ]
    for i, clue in enumerate(clues):
        dated = clue is Clue.BYLINE and DATE.search(blocks[i].text)
        if dated or (clue is Clue.DATE and Clue.BYLINE in clues[max(0, i - 2) : i + 3]):
            scores[i] = -_HEADER_COST
        elif clue is None and is_bio(blocks[i]):
            scores[i] = -_BIO_COST if i and scores[i - 1] > 0 else -_END_COST
    for i in turns:
        scores[i] = max(scores[i], TURN_SCORE)
    padded = [0.0, *scores, 0.0]
    return [
        score * min(1.0, block.words / ALONE_WORDS) if score > 0 and before <= 0 and after <= 0 else score
        for before, score, after, block in zip(padded, scores, padded[2:], blocks, strict=False)
    ]
