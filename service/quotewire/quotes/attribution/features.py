"""What speaks for and against a piece belonging to a reporting clause or to an earlier piece.

Every function returns values by the names that `costs` lists, without their prefix.
"""

from typing import NamedTuple

from quotewire.quotes.attribution.clauses import DASHES, Clause
from quotewire.quotes.attribution.costs import Values
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.attribution.traits import FAR
from quotewire.quotes.tagging import Where

_FARTHER = 60
_LABEL = 12
"""A block of no more words than this may be a line that names who speaks."""
_CLAUSES = 4
"""More clauses in between count for no more."""


class View(NamedTuple):
    """A piece with all that its options share.

    `marks` are its traits, `tail` how it ends; `unlikely` and `cues` are how much the tagger doubts that it is
    content, and that its cue stands at each `Where`, in nats.
    """

    piece: Piece
    marks: list[str]
    tail: str
    unlikely: float
    cues: tuple[float, float, float, float]

    def doubt(self, clause: Clause | None) -> float:
        """Return how much the tagger doubts that the piece's cue is that of the clause (None: that it has none)."""
        if clause is None:
            return self.cues[Where.NONE]
        before = clause.cue.offset < self.piece.begin.offset
        if (self.piece.begin if before else self.piece.end).block != clause.cue.block:
            return self.cues[Where.ELSEWHERE]
        return self.cues[Where.LEFT if before else Where.RIGHT]


def left_clause(layout: Layout, clause: Clause, view: View, *, cues: int, taken: bool) -> Values:
    """Return the features of a clause before the piece; empty where it is out of reach.

    `cues` is how many clauses stand in between, `taken` says that a piece that is said does.
    """
    last, first = clause.end, view.piece.begin
    blocks = first.block - last.block
    if last.offset > first.offset or blocks > 1:
        return {}
    gap = layout.ends(last.offset, first.offset)
    colon = clause.colon or gap.endswith(":")
    if blocks and not colon:
        return {}
    return {
        "": 1.0,
        "weak": clause.weak,
        "sourceless": clause.sourceless,
        "colon": colon,
        "comma": gap.endswith(","),
        "words": min(first.words - last.words, FAR) / FAR,
        "sentences": min(3, first.sentence - last.sentence),
        "inverted": clause.inverted,
        "cues": cues,
        "taken": taken,
        "unlikely": view.unlikely,
        "cue": view.doubt(clause),
    }


def right_clause(layout: Layout, clause: Clause, view: View, *, cues: int) -> Values:
    """Return the features of a clause after the piece; empty where it is out of reach."""
    last, first = view.piece.end, clause.begin
    sentences = first.sentence - last.sentence
    signed = clause.signed
    if first.block - last.block > signed or (sentences > 1 and not signed):
        return {}
    words = first.words - last.words
    return {
        "": 1.0,
        "weak": clause.weak,
        "sourceless": clause.sourceless,
        "near": words == 0,
        "words": min(words, FAR) / FAR,
        "comma": view.tail.endswith(",") or layout.begins(last.offset, first.offset).startswith(","),
        "stop": view.tail.endswith(".") and not signed,
        "asks": view.tail.endswith(("?", "!")),
        "sentence": sentences > 0 and not signed,
        "ends": clause.ends,
        "opens": clause.opens,
        "cues": cues,
        "unlikely": view.unlikely,
        "cue": view.doubt(clause),
    }


def name_beside(layout: Layout, name: Report, view: View) -> Values:
    """Return the features of a name without a clause, in the piece's block or one beside it; empty farther off."""
    piece = view.piece
    after = name.span.start >= piece.span.end
    if name.is_line and name.follows != after:
        return {}
    last, first = (
        (piece.end, layout.begin(name.span.start)) if after else (layout.end(name.span.end), piece.begin)
    )
    blocks = first.block - last.block
    if last.offset > first.offset or blocks > 1:
        return {}
    block = layout.document.blocks[layout.block(name.span.start)]
    between = layout.begins(last.offset, first.offset)
    dash = between.startswith(DASHES) or between.endswith(DASHES)
    weak = 1 - name.source_score
    return {
        "": 1.0,
        "weak": weak,
        "line": name.is_line,
        "line weak": weak if name.is_line else 0.0,
        "line dash": name.is_line and dash,
        "after": after,
        "beside": blocks == 0,
        "words": min(first.words - last.words, FAR) / FAR,
        "dash": dash,
        "opens block": layout.words(block.start, name.span.start) == 0,
        "label": layout.words(*block.span) <= _LABEL,
        "stop": layout.ends(*block.span).endswith("."),
        "unlikely": view.unlikely,
        "cue": view.doubt(None),
    }


def continuation(
    layout: Layout,
    earlier: Piece,
    report: Report | None,
    view: View,
    *,
    doubt: float,
    clauses: int,
    beside: float,
) -> Values:
    """Return the features of a piece that goes on with `earlier`, which `report` says (None: nobody).

    `doubt` is how much the tagger doubts the report's cue, `clauses` how many begin in between, `beside` the score
    of one that ends right before the piece.
    """
    last, first = earlier.end, view.piece.begin
    passages = layout.document.passages
    resumes = passages[view.piece.passages[0]].resumes
    quoted = earlier.passages[-1] if earlier.passages else None
    words, sentences = first.words - last.words, first.sentence - last.sentence
    between = report is not None and last.offset <= report.span.start < first.offset
    if report is not None and between:
        words -= layout.words(*report.span)
    passed = clauses - between
    return {
        "": 1.0,
        "words": min(words, FAR) / FAR,
        "near": words == 0,
        "far": min(words, _FARTHER) / _FARTHER,
        "blocks": min(3, first.block - last.block),
        "sentences": min(3, sentences),
        "same sentence": sentences == 0,
        "split near": between and words == 0,
        "after nobody": report is None,
        "resumed": resumes is not None and resumes == quoted,
        "open": quoted is not None and not passages[quoted].closed,
        "after indirect": quoted is None,
        "after indirect sentence": quoted is None and sentences > 0,
        "past clause": passed > 0,
        "past clauses": min(passed, _CLAUSES) / _CLAUSES,
        "past clause beside": beside**2 if passed > 0 and sentences == 0 else 0.0,
        "unlikely": view.unlikely,
        "cue": doubt,
    }
