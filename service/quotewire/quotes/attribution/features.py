"""What speaks for and against a piece belonging to a reporting clause or to an earlier piece.

Every function returns the values of one option's features, in the order in which `costs.ORDER` names them.
"""

from typing import NamedTuple

from quotewire.quotes.attribution.clauses import Clause, Named
from quotewire.quotes.attribution.costs import Values
from quotewire.quotes.attribution.layout import DASHES, Layout
from quotewire.quotes.attribution.pieces import Piece
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.attribution.traits import FAR
from quotewire.quotes.tagging import Where

_LEFT, _RIGHT, _ELSEWHERE, _NONE = map(int, Where)
_FARTHER = 60
_CLAUSES = 4
"""More clauses in between count for no more."""


class View(NamedTuple):
    """A piece with all that its options share.

    `marks` are its traits, `tail` how it ends; `content` is the probability that it is content by the tagger, and
    `unlikely` and `cues` are how much the tagger doubts that, and that its cue stands at each `Where`, in nats.
    """

    piece: Piece
    marks: tuple[str, ...]
    tail: str
    content: float
    unlikely: float
    cues: tuple[float, float, float, float]

    def doubt(self, clause: Clause | None) -> float:
        """Return how much the tagger doubts that the piece's cue is that of the clause (None: that it has none)."""
        if clause is None:
            return self.cues[_NONE]
        piece, cue = self.piece, clause.cue
        if cue.offset < piece.begin.offset:
            return self.cues[_LEFT if piece.begin.block == cue.block else _ELSEWHERE]
        return self.cues[_RIGHT if piece.end.block == cue.block else _ELSEWHERE]


def _share(count: int, most: int) -> float:
    """Return a count as a share of the most that it counts for."""
    return count / most if count < most else 1.0


def left_clause(layout: Layout, clause: Clause, view: View, *, cues: int, taken: bool) -> Values | None:
    """Return the features of a clause before the piece, None where it is out of reach.

    `cues` is how many clauses stand in between, `taken` says that a piece that is said does.
    """
    last, first = clause.end, view.piece.begin
    blocks = first.block - last.block
    if last.offset > first.offset or blocks > 1:
        return None
    gap = layout.ends(last.offset, first.offset)
    colon = clause.colon or gap.endswith(":")
    if blocks and not colon:
        return None
    return (
        1.0,
        clause.weak,
        clause.sourceless,
        colon,
        gap.endswith(","),
        _share(first.words - last.words, FAR),
        min(3, first.sentence - last.sentence),
        clause.inverted,
        cues,
        taken,
        view.unlikely,
        view.doubt(clause),
    )


def right_clause(layout: Layout, clause: Clause, view: View, *, cues: int) -> Values | None:
    """Return the features of a clause after the piece, None where it is out of reach."""
    last, first = view.piece.end, clause.begin
    sentences = first.sentence - last.sentence
    signed = clause.signed
    if first.block - last.block > signed or (sentences > 1 and not signed):
        return None
    words = first.words - last.words
    tail = view.tail
    return (
        1.0,
        clause.weak,
        clause.sourceless,
        words == 0,
        _share(words, FAR),
        tail.endswith(",") or layout.begins(last.offset, first.offset).startswith(","),
        tail.endswith(".") and not signed,
        tail.endswith(("?", "!")),
        sentences > 0 and not signed,
        clause.ends,
        clause.opens,
        cues,
        view.unlikely,
        view.doubt(clause),
    )


def name_beside(layout: Layout, name: Named, view: View) -> Values | None:
    """Return the features of a name without a clause, in the piece's block or one beside it; None farther off."""
    piece = view.piece
    after = name.begin.offset >= piece.end.offset
    is_line = name.report.is_line
    if is_line and name.report.follows != after:
        return None
    last, first = (piece.end, name.begin) if after else (name.end, piece.begin)
    blocks = first.block - last.block
    if last.offset > first.offset or blocks > 1:
        return None
    between = layout.begins(last.offset, first.offset)
    dash = between.startswith(DASHES) or between.endswith(DASHES)
    return (
        1.0,
        name.weak,
        is_line,
        name.weak if is_line else 0.0,
        is_line and dash,
        after,
        blocks == 0,
        _share(first.words - last.words, FAR),
        dash,
        name.opens_block,
        name.label,
        name.stop,
        view.unlikely,
        view.doubt(None),
    )


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
    return (
        1.0,
        _share(words, FAR),
        words == 0,
        _share(words, _FARTHER),
        min(3, first.block - last.block),
        min(3, sentences),
        sentences == 0,
        between and words == 0,
        report is None,
        resumes is not None and resumes == quoted,
        quoted is not None and not passages[quoted].closed,
        quoted is None,
        quoted is None and sentences > 0,
        passed > 0,
        _share(passed, _CLAUSES),
        beside**2 if passed > 0 and sentences == 0 else 0.0,
        view.unlikely,
        doubt,
    )
