"""What a piece looks like: traits that speak for speech, for a part of a sentence, or for a mere name."""

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece, kind_of
from quotewire.quotes.attribution.words import SAYING
from quotewire.quotes.model import Kind

FAR = 12
"""Numbers of words count no further than this."""

_TINY, _SHORT = 2, 5
_MARKS = "\"'"
_PUNCTUATION = "\"'.,;:!?()[]—-"
_PUNCTUATION_BEFORE_SPEECH = ",:;.—- "
_LOOKED_AT = 400
"""How many characters of a piece are looked at."""


def traits(layout: Layout, piece: Piece) -> list[str]:
    """Return the names of the traits that hold."""
    words = layout.words(*piece.span)
    opens = layout.opens_sentence(piece.span.start)
    stops = layout.ends(*piece.span).rstrip(_MARKS + " ").endswith((".", "?", "!"))
    first = next((c for c in layout.begins(*piece.span)[:6] if c.isalpha()), "")
    found = {
        "indirect": not piece.passages,
        "before quoted": not piece.passages and _is_mark_next(layout, piece.span.end),
        "mixed": kind_of(layout, [piece]) is Kind.MIXED,
        "opens sentence": opens,
        "whole sentence": opens and stops,
        "whole block": layout.fills_block(piece.span),
        "lower": first.islower(),
        "tiny": words <= _TINY and not (opens and stops),
        "short": _TINY < words <= _SHORT and not (opens and stops),
    }
    return [name for name, holds in found.items() if holds]


def _is_mark_next(layout: Layout, end: int) -> bool:
    """Say whether a quotation mark comes next, after punctuation at most."""
    return layout.begins(end, end + 6).lstrip(_PUNCTUATION_BEFORE_SPEECH).startswith(('"', "''"))


def silence(layout: Layout, piece: Piece) -> dict[str, float]:
    """Return the features of the option that nobody says the piece, but its traits."""
    start, end = piece.span
    text = layout.document.text.shadow[start : min(end, start + _LOOKED_AT)]
    words = [word for word in (token.strip(_PUNCTUATION) for token in text.split()) if word]
    capitals = sum([word[0].isupper() or word[0].isdigit() for word in words])
    last = layout.ends(start, end).rstrip(_MARKS + " ")
    after = layout.begins(end, end + 12)
    return {
        "": 1.0,
        "title": float(capitals * 2 > len(words) + 1),
        "stop": float(last.endswith((".", "?", "!"))),
        "saying": float(not SAYING.isdisjoint(map(str.lower, words))),
        "before capital": float(after[:1].isupper()),
    }
