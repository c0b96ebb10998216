"""Score quotations and their speakers against gold, from the published definitions alone.

Reading. A word is a run of letters and digits; any other visible character is a punctuation token. A span
stands for the set of words it touches, or for its punctuation tokens when it touches no word (the cue `:`),
so that marks, commas and space at an edge decide nothing. A word is quoted when it stands between double
quotation marks (curly, straight, guillemets, or a pair of apostrophes) of one paragraph; a mark that is
never closed reaches the paragraph's end.

Shape. All words of the content quoted: direct. Some: mixed. None: indirect; so too when the cue lies inside
the same quoted passages as the content (speech within speech). A class takes in one shape or several
(`CLASSES`).

Pairing. Two quotations match when they share at least half of the words of both; one to one, equal ones
first, then those that share most. A prediction counts for a class when its shape belongs to it or it
touches gold of it; it is left out when it matches no gold of the class and at least half of it lies in gold
of other classes.

Measures. `exact`: F1 of pairs with the same words. `end_to_end`: F1 of pairs whose sources share a word;
gold without a source, and what matches it, is left out. `strict`: exact content and exact source.
`source_exact`: share, among matched pairs whose gold has a source, of those whose sources have the same
words once leading determiners are dropped.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tests.quality.gold_articles import MARKS, GoldSpeaker, Spans

CLASSES = {
    "direct": frozenset({"direct"}),
    "direct+mixed": frozenset({"direct", "mixed"}),
    "all": frozenset({"direct", "mixed", "indirect"}),
}
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_TITLES = """a an the of former vice prime chief mr mrs ms miss dr prof professor sir dame lord lady
sen senator rep representative gov governor mayor president secretary minister chancellor ambassador
attorney judge justice gen general col colonel capt captain sgt sergeant lt rev reverend
pope king queen prince princess"""
TITLES = frozenset(_TITLES.split())
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_MARK = re.compile("''|[\"“„‟«”»]")
_NAME_WORD = re.compile(r"\w(?:[\w'’.]*\w)?")

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is scored of one quotation; `speaker` is the name that was given for it, if any."""

    content: Spans
    cue: Spans
    source: Spans
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A quotation reduced to the tokens of its article, by index; `bare_source` has no leading determiners."""

    content: Words
    source: Words
    bare_source: Words
    shape: str


class TokenisedArticle:
    """The tokens of a text and the quoted passage that each of them stands in."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_TOKEN.finditer(text))
        self._passage: dict[int, int] = {}
        passages = quoted_passages(text)
        starts = iter([*passages, (len(text) + 1, len(text) + 1)])
        number, (start, end) = 0, next(starts)
        for index, token in enumerate(self._tokens):
            while token.start() >= end:
                number, (start, end) = number + 1, next(starts)
            if token.start() >= start:
                self._passage[index] = number

    def tokens(self, spans: Spans) -> Words:
        """The words that the spans touch, or the punctuation tokens if there are none."""
        touched = {
            index
            for index, token in enumerate(self._tokens)
            if any(token.start() < end and token.end() > start for start, end in spans)
        }
        words = {index for index in touched if self._tokens[index][0][0].isalnum()}
        return frozenset(words or touched)

    def read(self, quotation: Quoted) -> Reading:
        """The quotation by tokens, its source without leading determiners, and its shape."""
        content, cue = self.tokens(quotation.content), self.tokens(quotation.cue)
        source = sorted(self.tokens(quotation.source))
        bare = list(source)
        while bare and self._tokens[bare[0]][0].lower() in DETERMINERS:
            bare.pop(0)
        return Reading(content, frozenset(source), frozenset(bare or source), self._shape(content, cue))

    def _shape(self, content: Words, cue: Words) -> str:
        words = [index for index in content if self._tokens[index][0][0].isalnum()]
        passages = {self._passage[index] for index in words if index in self._passage}
        if not passages or (cue and all(self._passage.get(index) in passages for index in cue)):
            return "indirect"
        return "direct" if all(index in self._passage for index in words) else "mixed"


def quoted_passages(text: str) -> list[tuple[int, int]]:
    """The passages between double quotation marks, marks left out, in text order."""
    passages: list[tuple[int, int]] = []
    lines = text.split("\n")
    for line, start in zip(lines, accumulate((len(line) + 1 for line in lines), initial=0), strict=False):
        opened: int | None = None
        for mark in _MARK.finditer(line):
            opens = _opens(line, mark, inside=opened is not None)
            if opened is not None:
                passages.append((start + opened, start + mark.start()))
            opened = mark.end() if opens else None
        if opened is not None:
            passages.append((start + opened, start + len(line)))
    return [(start, end) for start, end in passages if end > start]


def _opens(line: str, mark: re.Match[str], *, inside: bool) -> bool:
    """Whether a mark opens a passage: by its form, else by the space beside it, else in turn."""
    if mark[0] not in ("''", '"'):
        return mark[0] in "“„‟«"
    before, after = line[: mark.start()][-1:], line[mark.end() :][:1]
    starts, ends = before.strip(" \t\u00a0([{-–—/") == "", after.strip(" \t\u00a0)]}.,;:!?-–—/") == ""
    return starts if starts != ends else not inside


def half_shared(one: Words, other: Words) -> bool:
    """Whether two contents share at least half of the words of both."""
    shared = len(one & other)
    return shared > 0 and 2 * shared >= max(len(one), len(other))


def matched(gold: Sequence[Words], predicted: Sequence[Words], *, equal_first: bool = True) -> dict[int, int]:
    """One-to-one pairs as {index of the prediction: index of the gold}."""
    candidates = sorted(
        (equal_first and g != p, -len(g & p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if half_shared(g, p)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in candidates:
        if i not in taken and j not in pairs:
            pairs[j] = i
            taken.add(i)
    return pairs


def f1(right: int, predicted: int, gold: int) -> float:
    """The harmonic mean of precision and recall, in per cent."""
    return 200.0 * right / (predicted + gold) if right else 0.0


@dataclass(frozen=True, slots=True)
class ClassScores:
    """The measures of one class, in per cent, and the number of its gold quotations."""

    gold: int
    exact: float
    end_to_end: float
    strict: float
    source_exact: float


def counts(gold: Sequence[Reading], predicted: Sequence[Reading], shapes: frozenset[str]) -> Counter[str]:
    """What one article adds to the counts of one class."""
    inside = [quotation for quotation in gold if quotation.shape in shapes]
    of_class = frozenset[int]().union(*(quotation.content for quotation in inside))
    elsewhere = frozenset[int]().union(*(q.content for q in gold if q.shape not in shapes))
    pairs = matched([q.content for q in inside], [q.content for q in predicted])
    count: Counter[str] = Counter(gold=len(inside), gold_sourced=sum(bool(q.source) for q in inside))
    for j, prediction in enumerate(predicted):
        if j in pairs:
            count.update(_pair(inside[pairs[j]], prediction))
            continue
        touches = prediction.shape in shapes or bool(prediction.content & of_class)
        outside = 2 * len(prediction.content & elsewhere) >= len(prediction.content)
        if touches and not outside:
            count.update(predicted=1, predicted_sourced=1)
    return count


def _pair(gold: Reading, prediction: Reading) -> Counter[str]:
    equal = gold.content == prediction.content
    count = Counter(predicted=1, exact=int(equal))
    if gold.source:
        same = gold.bare_source == prediction.bare_source
        count.update(predicted_sourced=1, pairs=1, source_exact=int(same), strict=int(same and equal))
        count.update(end_to_end=int(bool(gold.source & prediction.source)))
    return count


def score_quotations(
    articles: Iterable[tuple[str, Sequence[Quoted], Sequence[Quoted]]],
) -> dict[str, ClassScores]:
    """Score (text, gold, predicted) of every article together, per class."""
    total: dict[str, Counter[str]] = {name: Counter() for name in CLASSES}
    for text, gold, predicted in articles:
        article = TokenisedArticle(text)
        read_gold = [article.read(quotation) for quotation in gold]
        read_predicted = [article.read(quotation) for quotation in predicted if quotation.content]
        for name, shapes in CLASSES.items():
            total[name].update(counts(read_gold, read_predicted, shapes))
    return {
        name: ClassScores(
            c["gold"],
            f1(c["exact"], c["predicted"], c["gold"]),
            f1(c["end_to_end"], c["predicted_sourced"], c["gold_sourced"]),
            f1(c["strict"], c["predicted_sourced"], c["gold_sourced"]),
            100.0 * c["source_exact"] / c["pairs"] if c["pairs"] else 0.0,
        )
        for name, c in total.items()
    }


def name_words(name: str) -> list[str]:
    """A name's words without case, full stops, possessive and titles; titles stay if nothing else is there."""
    plain = name.lower().replace("’", "'")
    words = [word.removesuffix("'s").replace(".", "") for word in _NAME_WORD.findall(plain)]
    return [word for word in words if word not in TITLES] or words


def names_speaker(given: str | None, speaker: GoldSpeaker) -> bool:
    """Whether the name given is the speaker's.

    A person: every word of the full name, and no word that neither it nor an alias has. Other named kinds: the words of
    the name or of an alias. Unnamed and unknown: no name, or words of the description only.
    """
    words = set(name_words(given or ""))
    full, *others = [set(name_words(name)) for name in (speaker.name, *speaker.aliases)]
    known = full.union(*others)
    if speaker.kind in ("unnamed", "unknown"):
        return words <= known
    if speaker.kind == "person":
        return bool(words) and full <= words <= known
    return words in (full, *others)


def score_speakers(
    articles: Iterable[tuple[str, Mapping[int, GoldSpeaker], Sequence[Quoted], Sequence[Quoted]]],
) -> float:
    """F1 of the canonical speaker, in per cent.

    Per article: its text, the gold speakers by index into the gold quotations (those that hold quoted words), the gold
    and the predicted quotations. A prediction counts when it matches such a gold quotation, or when it matches none at
    all and holds quotation marks.
    """
    right = gold_count = predicted_count = 0
    for text, speakers, gold, predicted in articles:
        article = TokenisedArticle(text)
        pairs = matched(
            [article.tokens(q.content) for q in gold],
            [article.tokens(q.content) for q in predicted],
            equal_first=False,
        )
        gold_count += len(speakers)
        for j, prediction in enumerate(predicted):
            if j in pairs and pairs[j] in speakers:
                predicted_count += 1
                right += names_speaker(prediction.speaker, speakers[pairs[j]])
            elif j not in pairs:
                predicted_count += any(MARKS.search(text[start:end]) for start, end in prediction.content)
    return f1(right, predicted_count, gold_count)
