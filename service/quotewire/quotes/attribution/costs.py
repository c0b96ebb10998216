"""What every option of a piece costs: a table that training fits, and that ships beside the tagger.

An option's cost is the sum of its features' values, each times its cost; the cheapest option wins, so a negative
cost speaks for an option. `quotewire.training.attribution_costs` fits the numbers.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul

MEANINGS: Mapping[str, str] = {
    # A reporting clause before the piece says it.
    "left": "a clause before the piece says it",
    "left unlikely": "the tagger doubts that the piece is content, in nats",
    "left cue": "the tagger doubts that its cue stands there, in nats",
    "left weak": "1 - the score of its cue",
    "left sourceless": "it has no source",
    "left colon": "a colon in between",
    "left comma": "a comma in between",
    "left words": "words in between, of 12",
    "left sentences": "sentence ends in between, up to 3",
    "left cues": "clauses in between",
    "left taken": "a piece that is said stands in between",
    "left inverted": "`said Lee`",
    "left whole sentence": "it is a sentence or more",
    "left indirect": "no quoted word in it",
    "left before quoted": "no quoted word in it, and a quotation mark after it",
    "left mixed": "quoted words and others",
    "left opens sentence": "a sentence starts with it",
    "left whole block": "it is all of its paragraph",
    "left lower": "its first letter is small",
    "left tiny": "up to two words",
    "left short": "three to five words",
    # A reporting clause after the piece says it.
    "right": "a clause after the piece says it",
    "right unlikely": "the tagger doubts that the piece is content, in nats",
    "right cue": "the tagger doubts that its cue stands there, in nats",
    "right weak": "1 - the score of its cue",
    "right sourceless": "it has no source",
    "right near": "no word in between",
    "right words": "words in between, of 12",
    "right comma": "a comma ends the piece",
    "right stop": "a full stop ends the piece",
    "right asks": "? or ! ends the piece",
    "right sentence": "a sentence ends in between",
    "right cues": "clauses in between",
    "right ends": "a comma or full stop, or nothing, after the clause",
    "right opens": "a colon or a quotation mark after the clause",
    "right whole sentence": "it is a sentence or more",
    "right indirect": "no quoted word in it",
    "right before quoted": "no quoted word in it, and a quotation mark after it",
    "right mixed": "quoted words and others",
    "right opens sentence": "a sentence starts with it",
    "right whole block": "it is all of its paragraph",
    "right lower": "its first letter is small",
    "right tiny": "up to two words",
    "right short": "three to five words",
    # The piece goes on with an earlier one.
    "go on": "the piece goes on with an earlier one",
    "go on unlikely": "the tagger doubts that the piece is content, in nats",
    "go on cue": "the tagger doubts that its cue stands there, in nats",
    "go on words": "words in between, of 12, without the clause",
    "go on near": "no word in between but the clause",
    "go on far": "the same words, of 60",
    "go on blocks": "paragraph ends in between, up to 3",
    "go on sentences": "sentence ends in between, up to 3",
    "go on same sentence": "no sentence end in between",
    "go on split near": "the earlier piece's clause in between, and no other word",
    "go on after nobody": "no clause says the earlier piece",
    "go on resumed": "its mark is opened anew, as in each paragraph of a long quotation",
    "go on after indirect": "no quoted word in the earlier piece",
    "go on after indirect sentence": "the same, and a sentence ends in between",
    "go on open": "the earlier piece's mark is not closed",
    "go on past clause": "other clauses stand in between",
    "go on past clauses": "how many, of 4",
    "go on past clause beside": "the score squared of one right before the piece, in the same sentence",
    "go on whole sentence": "it is a sentence or more",
    "go on mixed": "quoted words and others",
    "go on opens sentence": "a sentence starts with it",
    "go on whole block": "it is all of its paragraph",
    "go on lower": "its first letter is small",
    "go on tiny": "up to two words",
    "go on short": "three to five words",
    # Somebody says the piece, but no clause says who.
    "float": "somebody says the piece, but no clause says who",
    "float unlikely": "the tagger doubts that the piece is content, in nats",
    "float cue": "the tagger doubts that its cue stands there, in nats",
    "float whole sentence": "it is a sentence or more",
    "float mixed": "quoted words and others",
    "float opens sentence": "a sentence starts with it",
    "float whole block": "it is all of its paragraph",
    "float lower": "its first letter is small",
    "float tiny": "up to two words",
    "float short": "three to five words",
    # A name beside the piece says it, without a verb.
    "name": "a name beside the piece says it, without a verb",
    "name unlikely": "the tagger doubts that the piece is content, in nats",
    "name cue": "the tagger doubts that it has no cue, in nats",
    "name weak": "1 - the score of the name",
    "name line": "the layout tells it, not the tagger",
    "name line weak": "the same, times 1 - its score: few such lines in the article",
    "name line dash": "the same, with a dash",
    "name after": "the name comes after the piece",
    "name beside": "it stands in the same paragraph",
    "name words": "words in between, of 12",
    "name dash": "a dash before or after what is in between",
    "name opens block": "its paragraph begins with it",
    "name label": "its paragraph has up to 12 words",
    "name stop": "its paragraph ends with a full stop",
    "name whole sentence": "it is a sentence or more",
    "name mixed": "quoted words and others",
    "name opens sentence": "a sentence starts with it",
    "name whole block": "it is all of its paragraph",
    "name lower": "its first letter is small",
    "name tiny": "up to two words",
    "name short": "three to five words",
    # Nobody says the piece: a title, a term, a nickname.
    "silent": "nobody says the piece: a title, a term, a nickname",
    "silent unlikely": "the tagger doubts that the piece is no content, in nats",
    "silent title": "most of its words are capitalised",
    "silent stop": "a full stop, ? or ! ends it",
    "silent saying": "a pronoun or an auxiliary in it",
    "silent before capital": "a capital after it",
    "silent whole sentence": "it is a sentence or more",
    "silent indirect": "no quoted word in it",
    "silent before quoted": "no quoted word in it, and a quotation mark after it",
    "silent mixed": "quoted words and others",
    "silent opens sentence": "a sentence starts with it",
    "silent whole block": "it is all of its paragraph",
    "silent lower": "its first letter is small",
    "silent tiny": "up to two words",
    "silent short": "three to five words",
}
"""Every feature that an option may have, and what its value is; the first word or two name the option."""

LEFT, RIGHT, GO_ON, FLOAT, NAME, SILENT = "left", "right", "go on", "float", "name", "silent"
"""What may become of a piece: the options, by the words with which their features begin."""

ORDER: Mapping[str, tuple[str, ...]] = {
    LEFT: (
        *("", "weak", "sourceless", "colon", "comma", "words", "sentences", "inverted", "cues", "taken"),
        *("unlikely", "cue"),
    ),
    RIGHT: (
        *("", "weak", "sourceless", "near", "words", "comma", "stop", "asks", "sentence", "ends", "opens"),
        *("cues", "unlikely", "cue"),
    ),
    GO_ON: (
        *("", "words", "near", "far", "blocks", "sentences", "same sentence", "split near", "after nobody"),
        *("resumed", "open", "after indirect", "after indirect sentence", "past clause", "past clauses"),
        *("past clause beside", "unlikely", "cue"),
    ),
    FLOAT: ("", "unlikely", "cue"),
    NAME: (
        *("", "weak", "line", "line weak", "line dash", "after", "beside", "words", "dash", "opens block"),
        *("label", "stop", "unlikely", "cue"),
    ),
    SILENT: ("", "title", "stop", "saying", "before capital", "unlikely"),
}
"""The features that have a value in each option, by the names above without their first word, in order.

The rest are traits of the piece, which hold or not.
"""

Values = tuple[float, ...]
"""What speaks for and against an option, in the order of `ORDER`; true counts as 1."""


@dataclass(frozen=True)
class Costs:
    """The costs by the names that `MEANINGS` lists; what is missing costs nothing."""

    table: Mapping[str, float]
    _parts: Mapping[str, tuple[tuple[float, ...], "_Marks"]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        parts = {}
        for part, names in ORDER.items():
            costs = {
                name.removeprefix(part).strip(): cost
                for name, cost in self.table.items()
                if f"{name} ".startswith(f"{part} ")
            }
            parts[part] = tuple(costs.get(name, 0.0) for name in names), _Marks(costs)
        object.__setattr__(self, "_parts", parts)

    def add_up(self, part: str, values: Values, marks: tuple[str, ...]) -> float:
        """Return the cost of an option by its part, its features' values and the traits that hold."""
        costs, of_marks = self._parts[part]
        return sum(map(mul, costs, values), of_marks[marks])


class _Marks(dict[tuple[str, ...], float]):
    """The cost of each set of traits, added up when it is first met: there are few."""

    def __init__(self, costs: Mapping[str, float]) -> None:
        self._costs = costs

    def __missing__(self, marks: tuple[str, ...]) -> float:
        total = self[marks] = sum([self._costs.get(mark, 0.0) for mark in marks])
        return total


def chance_of(cost: float, costs: Sequence[float]) -> float:
    """Return how probable an option is by its cost and those of all options (McFadden 1974, conditional logit)."""
    return 1 / sum([math.exp(cost - other) for other in costs])
