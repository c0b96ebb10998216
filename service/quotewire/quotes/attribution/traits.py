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

_PLAIN, _CAPITAL, _SAYING, _CAPITAL_SAYING = "p", "C", "s", "S"
_KEPT = 8192


class _Kinds(dict[str, str]):
    """What kind of word stands between blanks, a letter for each, none for punctuation; told once for each."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        word = token.strip(_PUNCTUATION)
        capital = word[:1].isupper() or word[:1].isdigit()
        if word.lower() in SAYING:
            kind = _CAPITAL_SAYING if capital else _SAYING
        else:
            kind = _CAPITAL if capital else _PLAIN if word else ""
        self[token] = kind
        return kind


_KINDS = _Kinds()


def tail_of(layout: Layout, piece: Piece) -> str:
    """Return how a piece ends, without the marks that close it."""
    return layout.ends(*piece.span).rstrip(_MARKS + " ")


def traits(layout: Layout, piece: Piece, tail: str) -> tuple[str, ...]:
    """Return the names of the traits that hold; `tail` as `tail_of` returns it."""
    words = piece.words
    found = []
    if not piece.passages:
        found.append("indirect")
        if _is_mark_next(layout, piece.span.end):
            found.append("before quoted")
    if 0 < piece.quoted < words:
        found.append("mixed")
    whole = False
    if layout.opens_sentence(piece.begin):
        found.append("opens sentence")
        whole = tail.endswith(_STOPS)
        if whole:
            found.append("whole sentence")
    if layout.fills_block(piece.begin, piece.end):
        found.append("whole block")
    if _first_letter(layout.begins(*piece.span)[:6]).islower():
        found.append("lower")
    if words <= _SHORT and not whole:
        found.append("tiny" if words <= _TINY else "short")
    return tuple(found)


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
    kinds = "".join(
        map(_KINDS.__getitem__, layout.document.text.shadow[start : min(end, start + _LOOKED_AT)].split())
    )
    capitals = kinds.count(_CAPITAL) + kinds.count(_CAPITAL_SAYING)
    return (
        1.0,
        capitals * 2 > len(kinds) + 1,
        tail.endswith(_STOPS),
        _SAYING in kinds or _CAPITAL_SAYING in kinds,
        layout.after(end, 12)[:1].isupper(),
        unlikely,
    )
