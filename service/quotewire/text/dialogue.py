"""Speech that a dash opens, as French, Spanish, Polish, Russian, Swedish and other texts write it.

A paragraph begins with the dash; speech ends where the reporting clause begins, after another dash, a question, an
exclamation or, before a verb that is known to report, a comma; it goes on after the next dash.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotewire.text.language_tags import primary
from quotewire.text.marks import Passage
from quotewire.text.spans import Span
from quotewire.text.speech_words import DASHED, VERBS

DASH = "—"
"""The style of passages that a dash opens."""

_OPENING = re.compile(r"(?P<dash>[—-])[ \u200b]*(?=(?P<first>[^\W_]|[¿¡\"'…]))")
_TURN = re.compile(
    r"(?P<stop>[?!…])[\"']*\s+(?=\w)|,\s+(?=\w)|(?P<before>[,?!….]?)(?P<dash>\s*[—-]\s*)(?=\w)"
)
_RESUMES = re.compile(r"(?:[ ]+[—-][ ]*|—)(?P<marks>[.,;:?!…]*)[ ]*(?=[^\s.,;:])")
_ENDS = re.compile(r"[.!?…:,][\"')\]]*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SPOKEN = re.compile(r"[^\W_]")
_LEAST_WORDS = 2


def with_dialogue(
    shadow: str, paragraphs: Sequence[Span], passages: Sequence[Passage], language: str | None
) -> list[Passage]:
    """Return the passages in order with those that dashes open, where the language writes speech so.

    What stands between marks inside them lies one level deeper. Linear in the length of the text.
    """
    spoken = primary(language) if language else ""
    if spoken not in DASHED:
        return list(passages)
    verbs = VERBS.get(spoken, frozenset())
    found = [
        passage
        for paragraph in paragraphs
        if shadow[paragraph.start] in "—-"
        for passage in _read(shadow, paragraph, verbs)
    ]
    return _merge(passages, found) if found else list(passages)


def _read(shadow: str, paragraph: Span, verbs: frozenset[str]) -> Iterator[Passage]:
    """Yield the stretches of speech in a paragraph that begins with a dash."""
    opening = _OPENING.match(shadow, *paragraph)
    if opening is None or opening["first"].islower():
        return
    start, reported = opening.end(), False
    pieces: list[tuple[int, int, int]] = []
    mark = paragraph.start
    while True:
        end, clause = _speech_end(shadow, start, paragraph.end, verbs)
        pieces.append((mark, start, end))
        if clause is None:
            break
        reported = True
        resumed = _RESUMES.search(shadow, clause, paragraph.end)
        if resumed is None:
            break
        mark, start = resumed.start(), resumed.end()
    whole = _ENDS.search(shadow[max(start, paragraph.end - 4) : paragraph.end])
    if not reported and (
        opening["dash"] == "-" or not whole or _few_words(shadow, pieces[0][1], pieces[0][2])
    ):
        return  # an item of a list
    for mark, start, end in pieces:
        if _SPOKEN.search(shadow, start, end):
            yield Passage(Span(mark, end), Span(start, end), DASH, closed=False)


def _speech_end(shadow: str, start: int, limit: int, verbs: frozenset[str]) -> tuple[int, int | None]:
    """Return where the speech from `start` ends, and where the reporting clause begins, None where there is none."""
    for turn in _TURN.finditer(shadow, start, limit):
        word = _WORD.match(shadow, turn.end(), limit)
        if word is None or not word.group()[0].islower():
            continue
        if turn["stop"]:
            return turn.end("stop"), turn.end()
        dash, reports = turn["dash"], word.group() in verbs
        if dash is None:
            if reports:
                return turn.start(), turn.end()
        elif turn["before"] or (dash != DASH and (dash.endswith(DASH) or reports)):
            return turn.start("dash") - (turn["before"] == ","), turn.end()
    return limit, None


def _few_words(shadow: str, start: int, end: int) -> bool:
    words = _WORD.finditer(shadow, start, end)
    return sum(1 for _, _word in zip(range(_LEAST_WORDS), words, strict=False)) < _LEAST_WORDS


def _merge(passages: Sequence[Passage], found: Sequence[Passage]) -> list[Passage]:
    """Put the passages of both in order: what lies in a found one is deeper by one; a found one inside is none."""
    both = [(passage, place) for place, passage in enumerate(passages)]
    merged: list[Passage] = []
    moved: dict[int, int] = {}
    dialogue_end = marks_end = 0
    for passage, place in sorted(
        [*((late, -1) for late in found), *both], key=lambda item: item[0].span.start
    ):
        if place < 0:
            if passage.span.start < marks_end:
                continue
            dialogue_end = passage.span.end
            merged.append(passage)
            continue
        inside = passage.span.start < dialogue_end
        if not inside:
            marks_end = max(marks_end, passage.span.end)
        moved[place] = len(merged)
        resumes = None if passage.resumes is None else moved[passage.resumes]
        merged.append(replace(passage, depth=passage.depth + inside, resumes=resumes))
    return merged
