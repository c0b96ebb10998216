"""The language of a text, told by a small bundled model (CLD3: n-grams of characters into one hidden layer)."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from heapq import nlargest

from gcld3 import NNetLanguageIdentifier

from quotewire.segmentation.document import PROSE, Block
from quotewire.text import Span, Text

_PIECES = 9
_PIECE = 160
"""How many places of a text are looked at at most, and how many code points of each."""
_ENOUGH = 3
"""So many places that agree, from the beginning, the middle and the end, decide."""
_LEAST = 60
"""Fewer bytes of prose tell no language: sixty letters in Latin script, twenty characters in Japanese."""
_SHORT = 140
"""A piece of fewer bytes is easily mistaken."""
_SURE, _SURE_OF_SHORT = 0.7, 0.9
_SIGNS = re.compile(r"[!-,./:-@\[-`{-~0-9]")
_MOST_SIGNS = 0.2
"""The share of ASCII's signs and digits beyond which a piece is no prose."""
_LEAST_LETTERS = 0.4
"""The share of letters below which it is none: pictures, controls."""
_UNSURE = 2
"""How many times as much may tell no language (lists of names, tables) as tells one."""
_MOST = 2 / 3
"""The least share of the pieces that tell a language, by bytes, that must tell this one: a text in two has none."""
_TAGS = {"iw": "he"}
_ONLY_ENGLISH = frozenset(
    {
        "the", "and", "that", "with", "this", "from", "have", "they", "which", "their", "would", "been", "were",
        "could", "there", "these", "when", "what", "who", "its",
    }
)  # fmt: skip
_ENGLISH_TOO = frozenset(
    {
        "of", "to", "in", "a", "for", "was", "is", "on", "said", "at", "by", "as", "it", "he", "his", "her", "she",
        "has", "had", "be", "are", "an", "not", "but", "we", "i", "will", "or",
    }
)  # fmt: skip
"""Words that English texts are full of, and other languages have too."""
_OWN_WORDS, _FULL = 2, 0.25
"""How many different words that only English has, and what share of all words these and the others are at least."""
_MANY_WORDS, _FULLER = 12, 0.3
"""Among so many words one such word will do, where the share is greater."""


def find_language(text: Text, blocks: Sequence[Block]) -> str | None:
    """Return the language of the running article, or of all there is where that does not tell."""
    prose = [text.seen(block.span) for block in blocks if block.label in PROSE]
    return detect_language(text.raw, prose) or detect_language(
        text.raw, [text.seen(block.span) for block in blocks]
    )


def detect_language(raw: str, paragraphs: Sequence[Span]) -> str | None:
    """Return the language that most of the given paragraphs are in, as a BCP 47 tag, or None where they do not tell.

    They do not where they are too short, in several languages, or no prose. A bounded sample is looked at: time
    does not grow with the text.
    """
    pieces = _sample(raw, paragraphs)
    step = max(1, len(pieces) // _ENOUGH)
    some, others = pieces[step // 2 :: step], [p for i, p in enumerate(pieces) if i % step != step // 2]
    if _is_mostly_english(some, others):
        return "en"
    spoken = _count(some)
    if len(spoken) > 1 or None in spoken:
        spoken += _count(others)
    unsure = spoken.pop(None, 0)
    told = spoken.total()
    if told < _LEAST or told * _UNSURE < unsure:
        return None
    language, size = spoken.most_common(1)[0]
    return language if size >= _MOST * told else None


def _is_mostly_english(some: Sequence[str], others: Sequence[str]) -> bool:
    """Say what needs no model: whether so much is plainly English that the rest cannot outweigh it."""
    seen = [piece for piece in some if _is_plainly_english(piece)]
    if len(seen) < len(some):
        seen += [piece for piece in others if _is_plainly_english(piece)]
        some = [*some, *others]
    return _size(seen) >= max(_LEAST, _MOST * _size(some))


def _size(pieces: Sequence[str]) -> int:
    return len("".join(pieces).encode("utf-8", "replace"))


def _count(pieces: Sequence[str]) -> Counter[str | None]:
    """Return how many bytes of the pieces are in which language."""
    spoken: Counter[str | None] = Counter()
    for piece in pieces:
        spelled = piece.encode("utf-8", "replace")
        spoken[_language_of(piece, spelled)] += len(spelled)
    return spoken


def _sample(raw: str, paragraphs: Sequence[Span]) -> list[str]:
    """Return pieces of the longest paragraphs, which are prose if any are, spread evenly over them."""
    long = sorted(nlargest(_PIECES, paragraphs, key=lambda p: p.end - p.start))
    ranges = [(p, range(p.start, p.end, max(_PIECE, (p.end - p.start) // _PIECES))) for p in long]
    pieces = [
        raw[at : min(p.end, at + _PIECE)].replace("\xa0", " ").replace("\ufeff", "")
        for p, starts in ranges
        for at in starts
    ]
    return [pieces[i * len(pieces) // _PIECES] for i in range(_PIECES)] if len(pieces) > _PIECES else pieces


def _language_of(piece: str, spelled: bytes) -> str | None:
    if _is_plainly_english(piece):
        return "en"
    if not _is_prose(piece):
        return None
    found = _detector().FindLanguage(text=spelled)
    tag = str(found.language)
    if found.probability < (_SURE if len(spelled) >= _SHORT else _SURE_OF_SHORT):
        return None
    return None if tag.endswith("-Latn") else _TAGS.get(tag, tag)  # what it takes for Latin Greek is neither


def _is_plainly_english(piece: str) -> bool:
    """Say what needs no model: words that only English has, among many that it is full of. A tenth of the time."""
    words = piece.lower().split()
    own = [word for word in words if word in _ONLY_ENGLISH]
    if not own:
        return False
    share = (len(own) + sum(map(_ENGLISH_TOO.__contains__, words))) / len(words)
    if "the" in own and len(set(own)) >= _OWN_WORDS:
        return share >= _FULL
    return len(words) >= _MANY_WORDS and share >= _FULLER


def _is_prose(piece: str) -> bool:
    """Say whether a piece is written in words: code, tables and addresses are full of signs and digits."""
    written = len(piece) - piece.count(" ")
    letters = sum(map(str.isalpha, piece))  # vowel signs are none
    return letters >= _LEAST_LETTERS * written and len(_SIGNS.findall(piece)) <= _MOST_SIGNS * written


@cache
def _detector() -> NNetLanguageIdentifier:
    return NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=4 * _PIECE)
