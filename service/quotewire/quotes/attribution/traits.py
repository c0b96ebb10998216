"""What a piece looks like: traits that speak for speech, for a part of a sentence, or for a mere name."""

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.words import DETERMINERS, NAMING, SAYING

_FAR = 12


def traits(layout: Layout, piece: Piece) -> list[str]:
    """Return the names of the traits that hold."""
    out = []
    if not piece.passages:
        out.append("indirect")
    elif piece.tagged:
        out.append("mixed")
    sentence = layout.sentence(piece.span.start)
    if sentence >= 0 and layout.document.sentences[sentence].start == piece.span.start:
        out.append("opens sentence")
    block = layout.document.blocks[layout.block(piece.span.start)]
    if piece.span == block.span:
        out.append("whole block")
    first = next((c for c in layout.between(*piece.span)[:6] if c.isalpha()), "")
    if first.islower():
        out.append("lower")
    words = layout.words(*piece.span)
    if words <= 2:
        out.append("tiny")
    elif words <= 5:
        out.append("short")
    return out


def silence(layout: Layout, piece: Piece) -> dict[str, float]:
    """Return the features of the option that nobody says the piece."""
    text = layout.between(*piece.span)
    words = [word.strip("\"'.,;:!?()[]") for word in text.split()]
    words = [word for word in words if word]
    title = sum(word[:1].isupper() or word[:1].isdigit() for word in words) * 2 > len(words) + 1
    head = layout.between(max(0, piece.span.start - 40), piece.span.start).lower().split()[-2:]
    after = layout.between(piece.span.end, piece.span.end + 12)
    features = {
        "silent": 1.0,
        "silent words": min(len(words), _FAR) / _FAR,
        "silent title": float(title),
        "silent stop": float(text.rstrip("\"' ").endswith((".", "?", "!"))),
        "silent comma": float(text.rstrip("\"' ").endswith(",")),
        "silent saying": float(any(word.lower() in SAYING for word in words)),
        "silent naming": float(any(word.strip(",:") in NAMING for word in head)),
        "silent determiner": float(bool(head) and head[-1] in DETERMINERS),
        "silent goes on lower": float(after[:1].islower()),
        "silent name after": float(after[:1].isupper()),
    }
    for trait in traits(layout, piece):
        features[f"silent {trait}"] = 1.0
    return features
