"""The words of a source, and how far its core goes: the words up to the first that only describes it."""

import re

from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.nouns import NounKind, kind_of
from quotewire.quotes.speakers.roles import Word, noun
from quotewire.quotes.speakers.source_words import DETERMINERS, NOT_NAMES, POST_MODIFIERS
from quotewire.quotes.speakers.word_lists import words
from quotewire.text import Span

_WORD = re.compile(r"[^\s\u200b\"(),:;!?—]+(?:,\d[^\s\u200b\"(),:;!?—]*)*")
BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
BREAK = re.compile(r"[(),:;—]| - ")
_REFLEXIVES = words("himself herself itself themselves")
_ARTICLES = words("the a an")
_OFFICE_JOINS = words("of for the and &")
_LED_BY = words("by from to")
_LONGEST = 40
_SEVERAL = words("many some several few most two three four five these those both various fellow all")
_COUNTING = words("two three four five six seven eight nine ten half fewer less none")
_STANDS_ALONE = words("some another")
_AFTER_ONE = words("on in at from with for who whom whose that")
_STOPS = POST_MODIFIERS | {"and", "also", "himself", "herself"}


def read_words(shadow: str, span: Span) -> list[Word]:
    """Return the words of a source without what stands in brackets."""
    end = min(span.end, span.start + 40 * _LONGEST)
    brackets = (
        [m.span() for m in BRACKETS.finditer(shadow, span.start, end)]
        if shadow.find("(", span.start, end) >= 0
        else ()
    )
    out: list[Word] = []
    for match in _WORD.finditer(shadow, span.start, end):
        start, word = match.start(), match.group()
        inside = brackets and any(s < start < e for s, e in brackets)
        if word.strip("'.-") and not inside:
            out.append((word, start, match.end()))
        if len(out) == _LONGEST:
            break
    if len(out) > 1 and out[0][0] in _LED_BY:
        del out[0]
    while len(out) > 1 and out[-1][0] in _REFLEXIVES:
        out.pop()
    if out and out[-1][0].endswith("'s") and out[-1][0][:-2].strip("'.-"):
        word, start, stop = out[-1]
        out[-1] = (word[:-2], start, stop - 2)
    return out


def goes_on(shadow: str, words: list[Word]) -> bool:
    """Say whether a pronoun at the start only belongs to a noun (`his spokesman`, `that report`)."""
    gap = shadow[words[0][2] : words[1][1]]
    return not BREAK.search(gap) and noun(words[1][0]) not in _STOPS


def gap_between(shadow: str, left: Word, right: Word) -> str:
    """Return what stands between two words, brackets left out."""
    gap = shadow[left[2] : right[1]]
    return BRACKETS.sub("", gap) if "(" in gap else gap


def core_of(shadow: str, words: list[Word], named: list[NamedMention]) -> list[Word]:
    """Return the words of a source up to the first that only describes it; names in it are not cut."""
    if (
        words[-1][0].startswith("spokes")
        and words[0][0].lower() in _ARTICLES
        and all(_in_title(word) for word, _, _ in words[1:-1])
    ):
        return words
    for i in range(1, len(words)):
        word, start, _ = words[i]
        if named and any(m.name.titles_start < start < m.name.end for m in named):
            continue
        low, before = noun(word), noun(words[i - 1][0])
        stops = low in POST_MODIFIERS and (
            before not in DETERMINERS or (before in _STANDS_ALONE and low in _AFTER_ONE)
        )
        if not stops and _is_adjective(shadow, words, i):
            continue
        if stops or BREAK.search(gap_between(shadow, words[i - 1], words[i])) or _is_participle(words, i):
            return words[:i]
    return words


def _in_title(word: str) -> bool:
    """Say whether a word can stand in the name of an office (`Department for Herbs, Bread and Salt`)."""
    return word[0].isupper() or word in _OFFICE_JOINS


def _is_adjective(shadow: str, words: list[Word], i: int) -> bool:
    """Say whether the words before the comma at `i` are adjectives (`the bespectacled, 71-year-old diplomat`)."""
    if i != 2 or gap_between(shadow, words[1], words[2]) != ", " or noun(words[0][0]) not in DETERMINERS:
        return False
    following = words[i : i + 3]
    if kind_of(noun(words[1][0])) is not None or not all(w.islower() for w, _, _ in words[1 : i + 1]):
        return False
    return any(kind_of(noun(w)) is not None for w, _, _ in following)


def _is_participle(words: list[Word], i: int) -> bool:
    """Say whether a word describes the noun before it: `lawyers representing`, `the lawsuit filed Thursday`;
    in `network monitoring company` it doesn't.
    """
    word, before = words[i][0], words[i - 1][0]
    if not (word.islower() and word.endswith(("ing", "ed")) and before.islower()) or before in DETERMINERS:
        return False
    if before.endswith("s"):
        return not before.endswith("'s")
    after = words[i + 1][0] if i + 1 < len(words) else ""
    compound = not after.endswith("s") and kind_of(after) in (NounKind.INSTITUTION, NounKind.PERSON)
    return kind_of(before) is not None and not compound


def head_of(core: list[Word]) -> tuple[str, NounKind]:
    """Return the noun that the core is about and its kind: the last word that is known as a noun."""
    lows = [noun(w) for w, _, _ in core]
    if len(lows) == 1 and lows[0] in _COUNTING:
        return lows[0], NounKind.PEOPLE
    if "and" in lows[1:-1]:
        i = lows.index("and")
        if lows[i + 1] in DETERMINERS or lows[-1].endswith("s") or kind_of(lows[i - 1]) is NounKind.PEOPLE:
            return lows[-1], NounKind.PEOPLE
    if kind_of(lows[-1]) is None and lows[-1].endswith("s") and not _SEVERAL.isdisjoint(lows[:-1]):
        return lows[-1], NounKind.PEOPLE
    for low in reversed(lows):
        kind = kind_of(low)
        if kind is not None and (low != "official" or low == lows[-1]):
            return low, kind
    if lows[-1].endswith("s"):
        return lows[-1], NounKind.PEOPLE
    named = core[-1][0][0].isupper() and lows[-1] not in NOT_NAMES
    return lows[-1], NounKind.INSTITUTION if named else NounKind.DOCUMENT
