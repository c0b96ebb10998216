"""What a block's wording says it is, before its place on the page is looked at."""

from collections.abc import Callable, Collection
from enum import StrEnum

from quotewire.segmentation import clue_patterns as fittings
from quotewire.segmentation import notice_patterns as notices
from quotewire.segmentation import picture_patterns as pictures
from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.bylines import is_bare_prefix, is_byline, is_signed
from quotewire.segmentation.dates import is_date_line
from quotewire.segmentation.pattern_lines import Pattern, search_any
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


_MOST_WORDS = 200
"""No block longer than this is anything but an article's paragraph or a comment, by its wording."""

_NAME_WORDS = 6
"""A credit has more words than this only where they are names."""


def find_clue(block: Traits) -> Clue | None:
    """Return what the wording of a block says it is, or None where it says nothing for certain."""
    if block.words > _MOST_WORDS:
        return None
    for limit, clue, test in _TESTS:
        if block.words <= limit and test(block):
            return clue
    return None


def is_bio(block: Traits, authors: Collection[str] = (), *, last: bool = False) -> bool:
    """Say whether a block tells who its author is; a certain one only at the edges of an article."""
    if block.words > 100:
        return False
    opening = block.text.lstrip("•*—- ")
    known = any(opening.startswith(name) for author in authors for name in (author, author.split()[0] + " "))
    if last and '"' not in block.text and notices.BIO_AT_THE_END.search(block.text):
        return True
    return search_any(notices.BIO, block.text) or (
        known and notices.BIO_OF_AUTHOR.search(block.text) is not None
    )


def _matches(*patterns: Pattern) -> Callable[[Traits], bool]:
    return lambda block: search_any(patterns, block.text)


def _is_widget(block: Traits) -> bool:
    return block.key in FURNITURE or fittings.WIDGET.search(block.text) is not None


def _is_related(block: Traits) -> bool:
    return fittings.RELATED.search(block.text) is not None and not (block.sentence and block.words > 25)


def _is_tags(block: Traits) -> bool:
    match = fittings.TAGS.search(block.text)
    if match is None or block.sentence:
        return False
    return bool(match["colon"]) or (not match["tags"] and block.key != "in")


def _is_credit(block: Traits) -> bool:
    descriptive = block.lower > 0.5 and (block.sentence or block.words > _NAME_WORDS)
    return not descriptive and search_any(pictures.CREDIT, block.text)


def _is_caption(block: Traits) -> bool:
    end = block.text[-pictures.CREDIT_REACH :]
    return pictures.CAPTION_START.search(block.text) is not None or search_any(pictures.CAPTION_END, end)


def _is_promo(block: Traits) -> bool:
    if '"' in block.text:
        return False
    if notices.PROMO_START.search(block.text) and notices.PROMO_WORDS.search(block.text):
        return True
    return bool(notices.PROMO_STRONG.search(block.text) and notices.TO_THE_READER.search(block.text))


def _is_consent(block: Traits) -> bool:
    return '"' not in block.text and notices.CONSENT.search(block.text.lower()) is not None


def _is_dates(block: Traits) -> bool:
    return any(map(str.isdigit, block.text)) and is_date_line(block.text)


def _is_signed(block: Traits) -> bool:
    return not (block.sentence and block.words > 8) and is_signed(block.text)


def _is_byline(block: Traits) -> bool:
    return not (block.sentence and block.words > 8) and is_byline(block.text)


_TESTS: tuple[tuple[int, Clue, Callable[[Traits], bool]], ...] = (
    (8, Clue.PREFIX, lambda block: is_bare_prefix(block.text)),
    (30, Clue.RULE, _matches(fittings.RULE)),
    (10, Clue.AGE, _matches(fittings.AGE)),
    (10, Clue.COMMENTS_HEAD, lambda b: not b.sentence and fittings.COMMENTS_HEAD.search(b.text) is not None),
    (3, Clue.SECTION, lambda block: block.key in SECTIONS),
    (20, Clue.WIDGET, _is_widget),
    (80, Clue.COPYRIGHT, _matches(*notices.COPYRIGHT)),
    (10, Clue.LIST_HEAD, _matches(fittings.LIST_HEAD)),
    (40, Clue.TAGS, _is_tags),
    (30, Clue.SIGNATURE, _matches(fittings.SIGNATURE)),
    (60, Clue.REPORTING, _matches(*notices.REPORTING)),
    (30, Clue.BYLINE, _is_signed),
    (16, Clue.CREDIT, _is_credit),
    (40, Clue.RELATED, _is_related),
    (12, Clue.BYLINE, _is_byline),
    (25, Clue.DATE, _is_dates),
    (120, Clue.CORRECTION, _matches(notices.CORRECTION)),
    (90, Clue.CAPTION, _is_caption),
    (20, Clue.ALT, _matches(pictures.ALT)),
    (90, Clue.NOTICE, _matches(*notices.NOTICE)),
    (60, Clue.ORIGIN, _matches(notices.ORIGIN)),
    (120, Clue.PROMO, _matches(*notices.PROMO_SURE)),
    (60, Clue.PROMO, _is_promo),
    (200, Clue.CONSENT, _is_consent),
)
"""The tests in the order in which they decide, each with the most words that a block of its kind has."""
