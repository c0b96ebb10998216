"""What a block's wording says it is, before its place on the page is looked at."""

import re
from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from typing import NamedTuple

from quotewire.segmentation import clue_patterns as fittings
from quotewire.segmentation import notice_patterns as notices
from quotewire.segmentation import picture_patterns as pictures
from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.bylines import BARE_PREFIX, PREFIX_HEADS, is_byline, is_signed
from quotewire.segmentation.dates import is_date_line
from quotewire.segmentation.pattern_lines import Headed, Hinted, Pattern, head_of, search_any
from quotewire.segmentation.zone_words import FURNITURE, SECTIONS


class Clue(StrEnum):
    """What a block calls itself."""

    AGE = "age"
    ALT = "alt"
    BYLINE = "byline"
    CAPTION = "caption"
    COMMENTS_HEAD = "comments_head"
    CONSENT = "consent"
    COPYRIGHT = "copyright"
    CORRECTION = "correction"
    CREDIT = "credit"
    DATE = "date"
    LIST_HEAD = "list_head"
    NOTICE = "notice"
    ORIGIN = "origin"
    PREFIX = "prefix"
    PROMO = "promo"
    RELATED = "related"
    REPORTING = "reporting"
    RULE = "rule"
    SECTION = "section"
    SIGNATURE = "signature"
    TAGS = "tags"
    WIDGET = "widget"


_Ranked = tuple[int, int, Clue, Callable[[Traits], bool]]
"""A test in its turn: its place among them, the most words, the clue, and the test itself."""
Hints = tuple[tuple[str, tuple[_Ranked, ...]], ...]
"""Literals in lower case, each with the tests that only a block which holds it can pass."""

_MOST_WORDS = 200
"""No block longer than this is anything but an article's paragraph or a comment, by its wording."""

_NAME_WORDS = 6
"""A credit has more words than this only where they are names."""


def hints_in(blocks: Iterable[Traits]) -> Hints:
    """Return the hints that a text holds, with their tests: what its blocks are looked at for instead of them all."""
    lowered = "\n".join([block.lowered for block in blocks])
    hints = _HINTS if lowered.isascii() else (*_HINTS, *_FOREIGN_HINTS)
    return tuple([hint for hint in hints if hint[0] in lowered])


def find_clue(block: Traits, hints: Hints | None = None) -> Clue | None:
    """Return what the wording of a block says it is, or None where it says nothing for certain.

    `hints` are those of the text that the block stands in (see `hints_in`).
    """
    words, lowered = block.words, block.lowered
    if words > _MOST_WORDS:
        return None
    tests = _BY_HEAD.get(head_of(lowered), _ELSE)
    if hints is None:
        hints = hints_in([block])
    told = [test for hint, hinted in hints if hint in lowered for test in hinted]
    for _, most, clue, passes in sorted({*tests, *told}) if told else tests:
        if words <= most and passes(block):
            return clue
    return None


def is_bio(block: Traits, authors: Collection[str] = (), *, last: bool = False) -> bool:
    """Say whether a block tells who its author is; a certain one only at the edges of an article."""
    if block.words > 100:
        return False
    if search_any(notices.BIO, block.text):
        return True
    if last and '"' not in block.text and notices.BIO_AT_THE_END.search(block.text):
        return True
    return (
        bool(authors) and _is_known(block, authors) and notices.BIO_OF_AUTHOR.search(block.text) is not None
    )


def _is_known(block: Traits, authors: Collection[str]) -> bool:
    """Say whether a block begins with the name of one of its authors."""
    opening = block.text.lstrip("•*—- ")
    return any(opening.startswith(name) for author in authors for name in (author, author.split()[0] + " "))


def _is_related(block: Traits) -> bool:
    return fittings.RELATED.search(block.text) is not None and not (block.sentence and block.words > 25)


def _is_tags(block: Traits) -> bool:
    match = None if block.sentence else fittings.TAGS.search(block.text)
    return match is not None and (bool(match["colon"]) or (not match["tags"] and block.key != "in"))


def _is_credit(block: Traits) -> bool:
    descriptive = block.lower > 0.5 and (block.sentence or block.words > _NAME_WORDS)
    return not descriptive and search_any(pictures.CREDIT, block.text)


def _opens_as_promo(block: Traits) -> bool:
    return (
        '"' not in block.text
        and notices.PROMO_START.search(block.text) is not None
        and notices.PROMO_WORDS.search(block.text) is not None
    )


def _holds_promo(block: Traits) -> bool:
    return (
        '"' not in block.text
        and notices.PROMO_STRONG.pattern.search(block.text) is not None
        and notices.TO_THE_READER.search(block.text) is not None
    )


def _is_consent(block: Traits) -> bool:
    return '"' not in block.text and notices.CONSENT.pattern.search(block.lowered) is not None


def _is_dates(block: Traits) -> bool:
    return _DIGIT.search(block.text) is not None and is_date_line(block.text)


def _is_signed(block: Traits) -> bool:
    return not (block.sentence and block.words > 8) and is_signed(block.text)


def _is_signed_later(block: Traits) -> bool:
    plausible = not (block.sentence and block.words > 8)
    return plausible and _BAR_OR_DIGIT.search(block.text) is not None and is_signed(block.text)


def _is_byline(block: Traits) -> bool:
    return not (block.sentence and block.words > 8) and is_byline(block.text)


def _is_comments_head(block: Traits) -> bool:
    return not block.sentence and fittings.COMMENTS_HEAD.search(block.text) is not None


_DIGIT, _BAR_OR_DIGIT = re.compile(r"\d"), re.compile(r"[|•·—\d]")


class _Test(NamedTuple):
    """A test of a block of at most so many words, for a clue.

    `heads` are those of what can pass (see `head_of`), `hints` literals in lower case of which it holds one; what
    has neither may be any block.
    """

    most: int
    clue: Clue
    passes: Callable[[Traits], bool]
    heads: frozenset[str] = frozenset()
    hints: tuple[str, ...] = ()


def _wording(most: int, clue: Clue, *patterns: Pattern, reach: int = 0) -> list[_Test]:
    """Return the tests whether one of the patterns is found in a block, or in the last `reach` code points of it."""
    return [_test(most, clue, pattern, reach) for pattern in patterns]


def _test(most: int, clue: Clue, pattern: Pattern, reach: int) -> _Test:
    heads = pattern.heads if isinstance(pattern, Headed) else frozenset()
    hints = pattern.hints if isinstance(pattern, Hinted) else ()
    bare = pattern.pattern if isinstance(pattern, Headed | Hinted) else pattern
    return _Test(most, clue, lambda block: bare.search(block.text[-reach:]) is not None, heads, hints)


_TESTS = (
    *_wording(8, Clue.PREFIX, BARE_PREFIX),
    *_wording(30, Clue.RULE, fittings.RULE),
    *_wording(10, Clue.AGE, fittings.AGE),
    _Test(10, Clue.COMMENTS_HEAD, _is_comments_head, fittings.COMMENTS_HEAD.heads),
    _Test(3, Clue.SECTION, lambda block: block.key in SECTIONS),
    _Test(20, Clue.WIDGET, lambda block: block.key in FURNITURE),
    *_wording(20, Clue.WIDGET, fittings.WIDGET, fittings.HANDLE),
    *_wording(80, Clue.COPYRIGHT, *notices.COPYRIGHT),
    *_wording(10, Clue.LIST_HEAD, fittings.LIST_HEAD),
    _Test(40, Clue.TAGS, _is_tags, fittings.TAGS.heads),
    *_wording(30, Clue.SIGNATURE, fittings.SIGNATURE),
    *_wording(60, Clue.REPORTING, *notices.REPORTING),
    _Test(30, Clue.BYLINE, _is_signed, PREFIX_HEADS),
    _Test(30, Clue.BYLINE, _is_signed_later),
    _Test(16, Clue.CREDIT, _is_credit),
    _Test(40, Clue.RELATED, _is_related, fittings.RELATED.heads),
    _Test(12, Clue.BYLINE, _is_byline),
    _Test(25, Clue.DATE, _is_dates),
    *_wording(120, Clue.CORRECTION, notices.CORRECTION),
    *_wording(90, Clue.CAPTION, pictures.CAPTION_START),
    *_wording(90, Clue.CAPTION, *pictures.CAPTION_END, reach=pictures.CREDIT_REACH),
    *_wording(20, Clue.ALT, pictures.ALT),
    *_wording(90, Clue.NOTICE, *notices.NOTICE),
    *_wording(60, Clue.ORIGIN, notices.ORIGIN),
    *_wording(120, Clue.PROMO, *notices.PROMO_SURE),
    _Test(60, Clue.PROMO, _opens_as_promo, notices.PROMO_START.heads),
    _Test(60, Clue.PROMO, _holds_promo, hints=notices.PROMO_STRONG.hints),
    _Test(200, Clue.CONSENT, _is_consent, hints=notices.CONSENT.hints),
)
"""The tests in the order in which they decide."""


_RANKED: dict[_Test, _Ranked] = {test: (rank, *test[:3]) for rank, test in enumerate(_TESTS)}
_ELSE = tuple(_RANKED[test] for test in _TESTS if not test.heads and not test.hints)
"""The tests that any block may pass."""
_BY_HEAD = {
    head: tuple(_RANKED[t] for t in _TESTS if head in t.heads or (not t.heads and not t.hints))
    for head in frozenset().union(*(test.heads for test in _TESTS))
}
_BY_HINT = {
    hint: tuple(_RANKED[t] for t in _TESTS if hint in t.hints) for test in _TESTS for hint in test.hints
}
_HINTS: Hints = tuple((hint, tests) for hint, tests in _BY_HINT.items() if hint.isascii())
_FOREIGN_HINTS: Hints = tuple((hint, tests) for hint, tests in _BY_HINT.items() if not hint.isascii())
