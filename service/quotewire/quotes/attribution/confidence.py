"""How sure an attribution is: the probability that its words and its source are right."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotewire.quotes.attribution.options import surprise
from quotewire.quotes.attribution.reports import Report
from quotewire.quotes.model import Kind

SIGNS: Mapping[str, str] = {
    "": "every attribution",
    "direct": "all of its words are quoted",
    "mixed": "some of its words are quoted",
    "pieces": "pieces after the first, up to 3",
    "join": "surprisal of the least probable choice in the join, in nats",
    "content": "surprisal of the tagger that a piece is content, in nats, of the least probable piece",
    "cue": "1 - the score of its cue",
    "source": "1 - the score of its source",
    "sourceless": "its clause has no source",
    "named": "a name beside it says it, without a verb",
    "clauseless": "nobody is found who says it",
}
"""What the confidence of an attribution goes by."""

Signs = Mapping[str, float]
"""The values of `SIGNS` for one attribution."""

_MOST_PIECES = 3


@dataclass(frozen=True)
class Confidence:
    """A logistic regression over `SIGNS`; what the table leaves out weighs nothing.

    `quotewire.training.confidence` fits the weights on articles that the tagger was not trained on, so that of the
    attributions with a confidence of 0.8 about 80 in 100 are right.
    """

    weights: Mapping[str, float]

    def of(self, values: Signs) -> float | None:
        """Return the confidence, rounded to two digits; None without weights."""
        if not self.weights:
            return None
        total = sum([self.weights.get(name, 0.0) * value for name, value in values.items()])
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 2)


def signs(kind: Kind, report: Report | None, choices: Sequence[float], content: Sequence[float]) -> Signs:
    """Return the signs of an attribution.

    `choices` are the probabilities of the join's choices, one a piece, and `content` those of the tagger that the
    pieces are content.
    """
    sourceless = report is not None and report.source is None
    return {
        "": 1.0,
        "direct": float(kind is Kind.DIRECT),
        "mixed": float(kind is Kind.MIXED),
        "pieces": float(min(_MOST_PIECES, len(content) - 1)),
        "join": surprise(min(choices)),
        "content": surprise(min(content)),
        "cue": 1 - report.score if report and report.cue else 0.0,
        "source": 1 - report.source_score if report and report.source else 0.0,
        "sourceless": float(sourceless),
        "named": float(report is not None and report.cue is None),
        "clauseless": float(report is None),
    }
