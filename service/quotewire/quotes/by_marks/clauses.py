"""Reporting clauses that certain patterns tell: `“, sagte Antje Brandis`, `Antje Brandis: “`."""

import re

from quotewire.quotes.by_marks.given import find_given_name
from quotewire.segmentation import Block
from quotewire.text import Passage, Span
from quotewire.text.speech_words import AUXILIARIES, CAPITAL_NOUNS, PARTICIPLES, VERBS

Clause = tuple[Span | None, Span | None]
"""The cue and the source, None where they are not told for certain."""

_REACH = 120
_CUE = re.compile(r"\s*(?P<mark>[,،]?\s*[—-]|[,،])?\s*(?P<verb>[^\W\d_]+(?:'[^\W\d_]+)?)")
_PARTICIPLE = re.compile(r"\s(?P<word>[^\W\d_]+)")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])|\.(?=[^\W\d_]))*(?:(?<=\b[^\W\d_])\.)?")
_BETWEEN_NAMES = "af al bin da das de del della di do dos du ten ter van von zu zum"
_PARTICLES = frozenset(_BETWEEN_NAMES.split())
_AFTER_PARTICLE = frozenset({"den", "der", "des", "la", "las", "le", "los"})
_ARTICLE = re.compile(r"\s(?P<word>der|die|el|la|il|le|de) ")
_ENDED = frozenset(".!?…,")
_MOST_NAMES = 5
_COLON = re.compile(r"[\s\u200b]*(?P<colon>[:：])[\s\u200b]*")


def clause_after(shadow: str, block: Block, end: int, language: str, *, bare: bool) -> Clause:
    """Return the verb of saying that follows a passage which ends at `end`, and the name right after it.

    A comma or a dash stands before the verb, or a stop or a comma inside the marks, or nothing where that is allowed
    (`bare`). Behind an article, and where all nouns are written with capitals, a name is one only with a known given
    name in it.
    """
    limit = min(block.end, end + _REACH)
    match = _CUE.match(shadow, end, limit)
    if match is None or match["verb"] not in VERBS.get(language, ()):
        return None, None
    ended = shadow[max(block.start, end - 3) : end].rstrip("\"' \u200b")[-1:] in _ENDED
    if not (match["mark"] or ended or bare):
        return None, None
    cue = Span(*match.span("verb"))
    if match["verb"] in AUXILIARIES:
        participle = _PARTICIPLE.match(shadow, cue.end, limit)
        if participle is None or participle["word"] not in PARTICIPLES:
            return None, None
        cue = Span(cue.start, participle.end())
    article = _ARTICLE.match(shadow, cue.end, limit)
    name = _name_at(shadow, article.end() if article else cue.end, limit)
    if name is None or not (article or language in CAPITAL_NOUNS):
        return cue, name
    if find_given_name(shadow, name) is None:
        return cue, None
    return cue, Span(article.start("word"), name.end) if article else name


def name_before_colon(shadow: str, block: Block, passage: Passage) -> Clause:
    """Return the name that stands alone before a colon and the passage at the beginning of its block."""
    start = block.start
    if not 0 < passage.span.start - start <= _REACH:
        return None, None
    name = _name_at(shadow, start, passage.span.start)
    colon = _COLON.match(shadow, name.end, passage.span.start) if name else None
    if name is None or colon is None or colon.end() != passage.span.start:
        return None, None
    return Span(*colon.span("colon")), name


def _name_at(shadow: str, start: int, limit: int) -> Span | None:
    """Return a run of two to five capitalised words, particles between them; None where it may be more or less."""
    first = at = start
    names, end, before = 0, start, ""
    while names <= _MOST_NAMES:
        while at < limit and shadow[at] == " ":
            at += 1
        word = _NAME.match(shadow, at, limit)
        if word is None:
            break
        if word.group()[0].isupper():
            names += 1
            first, end = (first if names > 1 else word.start()), word.end()
        elif not names or not (
            word.group() in _PARTICLES or (word.group() in _AFTER_PARTICLE and before in _PARTICLES)
        ):
            break
        at, before = word.end(), word.group()
    return Span(first, end) if 2 <= names <= _MOST_NAMES else None
