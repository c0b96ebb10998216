"""What a piece looks like: traits that speak for speech, for a part of a sentence, or for a mere name."""

from quotewire.quotes.attribution.costs import Values
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.words import SAYING

FAR = 12
"""Numbers of words count no further than this."""

_TINY, _SHORT = 2, 5
_MARKS = "\"'"
_STOPS = (".", "?", "!")
_PUNCTUATION = "\"'.,;:!?()[]—-"
_PUNCTUATION_BEFORE_SPEECH = ",:;.—- "
_LOOKED_AT = 400
"""How many characters of a piece are looked at."""


def tail_of(layout: Layout, piece: Piece) -> str:
    """Return how a piece ends, without the marks that close it."""
    return layout.ends(*piece.span).rstrip(_MARKS + " ")


def traits(layout: Layout, piece: Piece, tail: str) -> list[str]:
    """Return the names of the traits that hold; `tail` as `tail_of` returns it."""
    words = piece.words
    opens = layout.opens_sentence(piece.begin)
    whole = opens and tail.endswith(_STOPS)
    found = {
        "indirect": not piece.passages,
        "before quoted": not piece.passages and _is_mark_next(layout, piece.span.end),
        "mixed": 0 < piece.quoted < words,
        "opens sentence": opens,
        "whole sentence": whole,
        "whole block": layout.fills_block(piece.begin, piece.end),
        "lower": _first_letter(layout.begins(*piece.span)[:6]).islower(),
        "tiny": words <= _TINY and not whole,
        "short": _TINY < words <= _SHORT and not whole,
    }
    return [name for name, holds in found.items() if holds]


def _first_letter(text: str) -> str:
    for character in text:
        if character.isalpha():
            return character
    return ""


def _is_mark_next(layout: Layout, end: int) -> bool:
    """Say whether a quotation mark comes next, after punctuation at most."""
    return layout.after(end, 6).lstrip(_PUNCTUATION_BEFORE_SPEECH).startswith(('"', "''"))


def silence(layout: Layout, piece: Piece, tail: str, unlikely: float) -> Values:
    """Return the features of the option that nobody says the piece, but its traits; `tail` as for `traits`."""
    start, end = piece.span
    text = layout.document.text.shadow[start : min(end, start + _LOOKED_AT)]
    words = [word for token in text.split() if (word := token.strip(_PUNCTUATION))]
    initials = [word[0] for word in words]
    capitals = sum(map(str.isupper, initials)) + sum(map(str.isdigit, initials))
    return {
        "": 1.0,
        "title": capitals * 2 > len(words) + 1,
        "stop": tail.endswith(_STOPS),
        "saying": not SAYING.isdisjoint(map(str.lower, words)),
        "before capital": layout.after(end, 12)[:1].isupper(),
        "unlikely": unlikely,
    }
