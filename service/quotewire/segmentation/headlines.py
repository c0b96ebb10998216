"""Which block is the headline."""

from collections.abc import Iterable, Sequence

from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.bylines import is_name
from quotewire.segmentation.clues import Clue
from quotewire.segmentation.zone_words import FUNCTION_WORDS
from quotewire.text import fold

_REACH = 80
"""How many blocks before the article's body a headline may stand."""
_FOLLOWING = 60
"""How many blocks of the body are compared with a headline."""
_FEWEST, _MOST = 2, 32
"""How many words a headline has."""
_KICKER = 4
"""The most words of a line above the headline that names a section or a series."""
_ENOUGH = 1.5
_STEM = 5
_LEAST = 3
"""The fewest letters of a word that carries meaning."""
_MARKS = ".,;:!?\"'()[]—"
_POSSIBLE = frozenset({None, Clue.RELATED, Clue.ORIGIN, Clue.LIST_HEAD, Clue.PROMO})


def find_headline(
    blocks: Sequence[Traits], clues: Sequence[Clue | None], start: int, *, title: str | None = None
) -> int | None:
    """Return the index of the headline, or None where the page has none.

    `start` is the first block of the article's body and `title` the producer's title: a block that equals it is
    the headline. Otherwise it is the block before the body that shares most of its words with the body; it
    counts for more when a by-line or a date follows it and when it opens the text.
    """
    if title and (named := _named(blocks, start, title)) is not None:
        return named
    possible = [
        i
        for i in range(max(0, start - _REACH), start)
        if clues[i] in _POSSIBLE and _FEWEST <= blocks[i].words <= _MOST
    ]
    if not possible:
        return None
    scores = [_score(blocks, clues, i, start) for i in possible]
    words = [stems(blocks[i].text) for i in possible]
    body = blocks[start : start + _FOLLOWING]
    if len(possible) == 1:
        return possible[0] if _is_enough(scores[0], words[0], body) else None
    vocabulary = stems(" ".join([block.text for block in body]))
    best, last = max(
        (score + _shared(len(own & vocabulary), own), i)
        for score, own, i in zip(scores, words, possible, strict=True)
    )
    return last if best >= _ENOUGH else None


def _is_enough(score: float, words: set[str], body: Iterable[Traits]) -> bool:
    """Say whether a block scores enough with what it shares with the body; no more of it is read than tells."""
    unseen = words
    for block in body:
        if score >= _ENOUGH or score + _shared(len(words), words) < _ENOUGH:
            break
        unseen = unseen - stems(block.text)
        if score + _shared(len(words) - len(unseen), words) >= _ENOUGH:
            return True
    return score >= _ENOUGH


def _shared(count: int, words: set[str]) -> float:
    """Return what it counts that the body has so many of the words."""
    return 3 * count / max(3, len(words))


def _named(blocks: Sequence[Traits], start: int, title: str) -> int | None:
    same = [i for i in range(min(start + 3, len(blocks))) if is_title(blocks[i], title)]
    return same[-1] if same else None


def is_title(block: Traits, title: str | None) -> bool:
    """Say whether a block is what the producer calls the title, without regard to case and blanks."""
    return title is not None and block.text.casefold() == " ".join(fold(title).split()).casefold()


def _score(blocks: Sequence[Traits], clues: Sequence[Clue | None], i: int, start: int) -> float:
    """Say how much a block is a headline by all but the words that it shares with the body."""
    block = blocks[i]
    followed = sum(clue in (Clue.BYLINE, Clue.DATE, Clue.PREFIX) for clue in clues[i + 1 : min(start, i + 5)])
    above = blocks[i - 1] if i else None
    second = above is not None and clues[i - 1] is None and above.words > _KICKER and not is_name(above.text)
    repeated = block.words > _KICKER and any(b.key == block.key for b in blocks[max(0, i - 3) : i])
    return (
        0.7 * min(followed, 2)
        + (0.5 if 5 <= block.words <= 20 else 0.0)
        + (0.7 if i == 0 else 0.0)
        + (1.0 if repeated else -0.8 if second else 0.0)
        - (0.8 if block.words <= _KICKER else 0.0)
        - (0.3 if block.asks else 1.0 if block.sentence else 0.0)
        - (0.7 if block.words > 22 else 0.0)
        - (1.5 if clues[i] is not None else 0.0)
        - (1.0 if is_name(block.text) else 0.0)
        - 0.015 * (start - i)
    )


def stems(text: str) -> set[str]:
    """Return the words of a text that carry meaning, cut to a stem of five letters."""
    folded = text.casefold()
    for mark in _MARKS:
        folded = folded.replace(mark, " ")
    return {word[:_STEM] for word in set(folded.split()) - FUNCTION_WORDS if len(word) >= _LEAST}
