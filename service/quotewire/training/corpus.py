"""Articles on disk with gold attributions, as what the network sees and what it should say."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotewire.quotes.model import Role
from quotewire.quotes.tagging.features import SPECIAL, Features, Vocabulary, normalize
from quotewire.quotes.tagging.outputs import ROLES, Where
from quotewire.segmentation import Document, segment
from quotewire.text import Span, Text, Tokens

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
NOWHERE = -1
"""The `where` of a token that is no content: it counts in no loss."""


class Labelled(IntEnum):
    """How much of a corpus is labelled."""

    ALL = 0
    QUOTED = 1
    """Only quotations with words in quotation marks."""
    NOTHING = 2


@dataclass(frozen=True, slots=True)
class Article:
    """One segmented article and its gold attributions, as the corpus writes them."""

    name: str
    document: Document
    quotes: Sequence[dict[str, Any]]
    labelled: Labelled


@dataclass(frozen=True, slots=True)
class Labels:
    """What the network should say of each row of an article's features.

    `parts` of shape (n, 3): outside, begin or inside of each of `ROLES`; `where` of shape (n,): on which side
    of a content its cue stands, `NOWHERE` outside contents; `counts` of shape (n,): whether a row counts.
    """

    parts: npt.NDArray[np.int64]
    where: npt.NDArray[np.int64]
    counts: npt.NDArray[np.bool_]


def read_articles(path: Path, labelled: Labelled) -> Iterator[Article]:
    """Yield the articles of a file of JSON lines, gzip'd where its name ends in `.gz`, segmented."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for number, line in enumerate(lines):
            row = json.loads(line)
            quotes = [] if labelled is Labelled.NOTHING else row["quotes"]
            yield Article(str(row.get("doc_id", number)), segment(Text(row["text"])), quotes, labelled)


def count_words(articles: Iterable[Article], *, size: int) -> Vocabulary:
    """Return the vocabulary of the `size` most frequent words."""
    counts = Counter(normalize(word) for article in articles for word in article.document.text.tokens.words)
    for word in SPECIAL:
        counts.pop(word, None)
    kept = [word for word, count in counts.most_common(size - len(SPECIAL)) if count > 1 and word[0] != "\n"]
    return Vocabulary([*SPECIAL, *kept])


def label(article: Article, features: Features) -> Labels:
    """Return what the network should say of an article's rows."""
    document = article.document
    rows = _row_of(features, len(document.text.tokens))
    count = len(features.tokens)
    parts = np.zeros((count, len(ROLES)), dtype=np.int64)
    where = np.full(count, NOWHERE, dtype=np.int64)
    for quote in article.quotes:
        for place, role in enumerate(ROLES):
            for start, end in quote[role]:
                piece = _rows_within(rows, document, Span(start, end))
                parts[piece, place] = INSIDE
                begins = piece[(np.diff(piece, prepend=-2) != 1)]
                parts[begins, place] = BEGIN
                if role is Role.CONTENT:
                    where[piece] = _side(document, Span(start, end), quote["cue"])
    return Labels(parts, where, _counting(article, features, parts))


def tokens_within(tokens: Tokens, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """Return the indices of the tokens that start in any of the ranges."""
    return frozenset(i for start, end in spans for i in tokens.within(Span(start, end)))


def words_within(tokens: Tokens, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """Return the indices of the words, without punctuation, that start in any of the ranges."""
    return frozenset(i for i in tokens_within(tokens, spans) if tokens.words[i][0].isalnum())


def _row_of(features: Features, tokens: int) -> npt.NDArray[np.int64]:
    """Return the row of every token, -1 for those without."""
    rows = np.full(tokens, -1, dtype=np.int64)
    real = features.tokens >= 0
    rows[features.tokens[real]] = np.flatnonzero(real)
    return rows


def _rows_within(rows: npt.NDArray[np.int64], document: Document, span: Span) -> npt.NDArray[np.int64]:
    inside = document.text.tokens.within(span)
    found = rows[inside.start : inside.stop]
    return found[found >= 0]


def _side(document: Document, content: Span, cue: Sequence[Sequence[int]]) -> Where:
    if not cue:
        return Where.NONE
    at = cue[0][0]
    between = (at, content.start) if at < content.start else (content.end, at)
    if any(between[0] < block.start <= between[1] for block in document.blocks):
        return Where.ELSEWHERE
    return Where.LEFT if at < content.start else Where.RIGHT


def _counting(article: Article, features: Features, parts: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """In a partly labelled corpus only sentences that touch a label or quotation marks count."""
    if article.labelled is Labelled.ALL:
        return np.ones(len(parts), dtype=np.bool_)
    document = article.document
    rows = _row_of(features, len(document.text.tokens))
    counts = np.zeros(len(parts), dtype=np.bool_)
    if article.labelled is Labelled.NOTHING:
        return counts
    marked = np.zeros(len(document.text.raw) + 1, dtype=np.bool_)
    for passage in document.passages:
        marked[passage.span.start : passage.span.end] = True
    for sentence in document.sentences:
        inside = _rows_within(rows, document, sentence.span)
        if parts[inside].any() or marked[sentence.start : sentence.end].any():
            counts[inside] = True
    return counts
