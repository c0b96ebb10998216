"""What speaks for and against a piece belonging to a reporting clause or to an earlier piece.

Every function returns values by the names that `costs` lists, without their prefix; true is 1.0.
"""

from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.attribution.traits import FAR

_FARTHER = 60
_LABEL = 12
"""A block of no more words than this may be a line that names who speaks."""
_DASHES = ("-", "—")


def _clause(report: Report) -> dict[str, float]:
    return {"": 1.0, "weak": 1 - report.score, "sourceless": float(report.source is None)}


def left_clause(layout: Layout, report: Report, piece: Piece) -> dict[str, float]:
    """Return the features of a clause before the piece; empty where it is out of reach."""
    start, end = report.span.end, piece.span.start
    if start > end or (blocks := layout.block(end) - layout.block(start - 1)) > 1:
        return {}
    gap = layout.ends(start, end)
    colon = gap.endswith(":") or layout.ends(report.span.start, start).endswith(":")
    if blocks and not colon:
        return {}
    words = layout.words(start, end)
    return _clause(report) | {
        "colon": float(colon),
        "comma": float(gap.endswith(",")),
        "words": min(words, FAR) / FAR,
        "sentences": float(min(3, layout.sentence(end) - layout.sentence(start - 1))),
        "inverted": float(report.inverted),
    }


def right_clause(layout: Layout, report: Report, piece: Piece) -> dict[str, float]:
    """Return the features of a clause after the piece; empty where it is out of reach."""
    start, end = piece.span.end, report.span.start
    signed = layout.begins(*report.span).startswith(_DASHES)
    if layout.block(end) - layout.block(start - 1) > (1 if signed else 0):
        return {}
    sentences = layout.sentence(end) - layout.sentence(start - 1)
    if sentences > 1 and not signed:
        return {}
    gap = layout.begins(start, end)
    tail = layout.ends(*piece.span).rstrip("\"' ")
    follows = layout.begins(report.span.end, report.span.end + 3)
    words = layout.words(start, end)
    return _clause(report) | {
        "near": float(words == 0),
        "words": min(words, FAR) / FAR,
        "comma": float(tail.endswith(",") or gap.startswith(",")),
        "stop": float(tail.endswith(".") and not signed),
        "asks": float(tail.endswith(("?", "!"))),
        "sentence": float(sentences > 0 and not signed),
        "ends": float(follows.startswith((".", ",")) or not follows),
        "opens": float(follows.startswith((":", "that")) or '"' in follows or "''" in follows),
    }


def name_beside(layout: Layout, name: Report, piece: Piece) -> dict[str, float]:
    """Return the features of a name without a clause, in the piece's block or one beside it; empty farther off."""
    after = name.span.start >= piece.span.end
    gap = (piece.span.end, name.span.start) if after else (name.span.end, piece.span.start)
    blocks = layout.block(gap[1]) - layout.block(gap[0] - 1)
    if gap[0] > gap[1] or blocks > 1:
        return {}
    block = layout.document.blocks[layout.block(name.span.start)]
    between = layout.begins(*gap)
    return {
        "": 1.0,
        "weak": 1 - name.source_score,
        "line": float(name.is_line),
        "line weak": (1 - name.source_score) if name.is_line else 0.0,
        "line dash": float(name.is_line and (between.startswith(_DASHES) or between.endswith(_DASHES))),
        "after": float(after),
        "beside": float(blocks == 0),
        "words": min(layout.words(*gap), FAR) / FAR,
        "dash": float(between.startswith(_DASHES) or between.endswith(_DASHES)),
        "opens block": float(layout.words(block.start, name.span.start) == 0),
        "label": float(layout.words(*block.span) <= _LABEL),
        "stop": float(layout.ends(*block.span).endswith(".")),
    }


def continuation(layout: Layout, earlier: Piece, report: Report | None, piece: Piece) -> dict[str, float]:
    """Return the features of a piece that goes on with `earlier`, which `report` says (None: no clause)."""
    start, end = earlier.span.end, piece.span.start
    passages = layout.document.passages
    resumes = passages[piece.passages[0]].resumes
    last = earlier.passages[-1] if earlier.passages else None
    between = report is not None and start <= report.span.start < end
    words = layout.words(start, end) - (layout.words(*report.span) if report and between else 0)
    sentences = layout.sentence(end) - layout.sentence(start - 1)
    return {
        "": 1.0,
        "words": min(words, FAR) / FAR,
        "near": float(words == 0),
        "far": min(words, _FARTHER) / _FARTHER,
        "blocks": float(min(3, layout.block(end) - layout.block(start - 1))),
        "sentences": float(min(3, sentences)),
        "same sentence": float(sentences == 0),
        "split near": float(between and words == 0),
        "after nobody": float(report is None),
        "resumed": float(resumes is not None and resumes == last),
        "open": float(last is not None and not passages[last].closed),
        "after indirect": float(not earlier.passages),
        "after indirect sentence": float(not earlier.passages and sentences > 0),
    }
