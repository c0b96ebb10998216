"""Runs of capitalised words: what may be a name, found by one pass of a regular expression."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from quotewire.quotes.speakers.given_names import ALSO_COMMON_WORDS, GIVEN_NAMES
from quotewire.quotes.speakers.role_words import TITLES
from quotewire.quotes.speakers.source_words import NOT_NAMES
from quotewire.text import Span


def _uppercase() -> str:
    """Return a regular expression class of the upper-case letters below U+2C00 (Latin, Greek, Cyrillic …)."""
    points = [c for c in range(0x41, 0x2C00) if chr(c).isupper()]
    return "[" + "".join(re.escape(chr(c)) for c in points) + "]"


UPPER = _uppercase()
_GAP = "(?:[ \u200b]{1,3}|[ \u200b]{0,2}\n[ \u200b]{0,2})"
_PARTICLE = (
    "(?:d[aeiou]|d[aoe]s|del|della|degli|dei|la|le|las|los|v[ao]n|der|den|ter|ten|bin|binti?|ibn|al|el|y|e|zu|zur"
    "|zum|vom|af|av|abu|ben|op|tot|ould|ap)"
)
_INITIALS = rf"{UPPER}\.(?:-?{UPPER}\.)+"
_INITIAL = rf"(?!X){UPPER}\.(?={_GAP}{UPPER})"
_ABBREVIATION = (
    r"(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Lt|Gen|Col|Maj|Capt|Cpt|Sgt|Cpl|Adm|Cmdr|Rev|St|Hon|Jr|Sr|Sens|Reps)\."
)
_PLAIN = rf"{UPPER}[\w\u200b]*(?:-\w[\w\u200b]*|'(?={UPPER})\w+)*"
_WORD = rf"(?:{_ABBREVIATION}|{_INITIALS}|{_INITIAL}|{_PLAIN})"
_LATER_WORD = (
    rf"(?:(?=[adeluv])(?:(?:al|el|ul|as|ash|an|ar|at|az|ad|ed)-|[dl]'|de|di|van|von)(?={UPPER}))?{_WORD}"
)
_SHORT = rf"{UPPER}\w{{1,15}}"
_NICKNAME = rf"(?:{_GAP}(?:[\"']{_SHORT}(?: {_SHORT})?,?[\"']|\({_SHORT}\))(?={_GAP}{UPPER}))?"
# What a run begins with is asked first, so that every other place costs one look.
_RUN = re.compile(
    rf"(?={UPPER}){_WORD}"
    rf"(?:{_NICKNAME}{_GAP}(?:{_PARTICLE}{_GAP}){{0,3}}(?:&{_GAP})?{_LATER_WORD}){{0,11}}(?:,? Jr\b\.?)?"
)
_IN_PIECE = r"[^\s\u200b\"'(),](?:[^\s\"'(),]*[^\s\u200b\"'(),])?"
_PIECE = re.compile(rf"{_IN_PIECE}(?:'{_IN_PIECE})*")
_NICKNAME_INSIDE = re.compile(r"([\w.]+)( *)[\"'(]\w*(?: \w+)?[\"'),]+(?= )")
_LETTERS = re.compile(r"[^\W\d_][\w'-]*")
_SENTENCE_END = re.compile(r"[.!?,](?:(?<=[a-z]{3}[.!?])[\"')]* +\S|[\"']+ (?:said|says|told|wrote|added) )")
_LONGEST_TITLE = 200
_CAPITAL, _SMALL = 1, 2
_FUNCTION_WORDS = frozenset(word.capitalize() for word in NOT_NAMES)
"""Words that alone are no name, as they stand where a sentence begins."""
_TAGS = ("_", "@", "#")
_LOWER_PREFIXES = ("al-", "el-")


class Run(NamedTuple):
    """Neighbouring capitalised words (with the particles among them), and where each starts and ends.

    A nickname in marks between them is left out, and so is what has no width inside a word. `initial` says that the
    run opens a sentence or a quotation; `block` is the index of its block.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    end: int
    initial: bool
    block: int

    @property
    def start(self) -> int:
        """Where the first word starts."""
        return self.starts[0]

    def gap(self, shadow: str, i: int) -> str:
        """Return what stands before the word at `i`."""
        return shadow[self.ends[i - 1] : self.starts[i]]


def find_runs(shadow: str, blocks: Iterable[tuple[int, Span]]) -> Iterator[Run]:
    """Yield the runs of the given blocks (index and range) of a shadow, in order; linear time."""

    @cache
    def used() -> Mapping[str, int]:
        return Counter(_LETTERS.findall(shadow))

    for index, block in blocks:
        for match in _RUN.finditer(shadow, block.start, block.end):
            text = match.group()
            if text in _FUNCTION_WORDS:
                continue
            start, end = match.span()
            before = shadow[max(block.start, start - 3) : start]
            if before[-1:].isalnum() or before.endswith(_TAGS):
                continue
            if before in _LOWER_PREFIXES:
                start, text = start - 3, before + text
            if " " not in text and "\n" not in text:
                yield Run((text.replace("\u200b", ""),), (start,), (end,), end, _opens(before), index)
                continue
            words, starts, ends = _pieces(text, start)
            run = Run(words, starts, ends, end, _opens(before), index)
            if len(words) > 3:
                yield from _persons(run, shadow, used)
            else:
                yield run


def _persons(run: Run, shadow: str, used: Callable[[], Mapping[str, int]]) -> Iterator[Run]:
    """Cut `Ann Lee & Bo Holt` or `Ann Lee Bo Holt` (a lost line end) in two, leave `Lee & Holt Sons Co.` whole.

    A name that stands twice is two. Two names of two words without a sign between them are those whose first surname is
    `used` alone too.
    """
    half = len(run.words) // 2
    if run.words[:half] == run.words[half:]:
        ends = run.ends
        yield Run(run.words[:half], run.starts[:half], ends[:half], ends[half - 1], run.initial, run.block)
        yield Run(run.words[half:], run.starts[half:], ends[half:], run.end, False, run.block)
        return
    low = [plain(word) for word in run.words]
    given = low[0] in GIVEN_NAMES and low[0] not in ALSO_COMMON_WORDS
    for i in range(2, len(low) - 1) if given else ():
        if low[i - 1] in TITLES or (len(low[i - 1]) == 1 and low[i - 1] != "&"):
            break
        if low[i] in GIVEN_NAMES and low[i - 1] not in GIVEN_NAMES:
            if len(low) == 4 and low[i - 1] != "&" and "\n" not in run.gap(shadow, i):
                counted = used()
                if counted[run.words[i - 1]] <= counted[run.words[0]]:
                    break
            left = i - 1 if low[i - 1] == "&" else i
            ends = run.ends[:left]
            yield Run(run.words[:left], run.starts[:left], ends, ends[-1], run.initial, run.block)
            rest = Run(run.words[i:], run.starts[i:], run.ends[i:], run.end, False, run.block)
            yield from _persons(rest, shadow, used)
            return
    yield run


def _pieces(text: str, start: int) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """Return the words of a run, which begins at `start`, where each starts and where it ends."""
    if '"' in text or "(" in text or "'" in text:
        text = _NICKNAME_INSIDE.sub(lambda m: m.group() if plain(m.group(1)) in TITLES else _blanked(m), text)
    found = list(_PIECE.finditer(text))
    words = [m.group() for m in found]
    if "\u200b" in text:
        words = [word.replace("\u200b", "") for word in words]
    return tuple(words), tuple(start + m.start() for m in found), tuple(start + m.end() for m in found)


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Return a word in lower case without full stops and accents."""
    low = word.lower().replace(".", "")
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))


def _blanked(nickname: re.Match[str]) -> str:
    return nickname.group(1) + " " * (len(nickname.group()) - len(nickname.group(1)))


def _opens(before: str) -> bool:
    """Say whether what stands before a run (its last three characters) ends a sentence or opens something."""
    kept = before.rstrip(" \n\u200b")
    return not kept or kept[-1] in ".?!\"':—([*•" or "\n" in before


def mostly_capitals(text: str) -> bool:
    """Say whether a short text is written as a title: nearly every word of weight capitalised."""
    if len(text) > _LONGEST_TITLE or _SENTENCE_END.search(text):
        return False
    cases = list(map(_case, _LETTERS.findall(text)))
    upper, lower = cases.count(_CAPITAL), cases.count(_SMALL)
    return upper + lower >= 4 and upper >= 0.88 * (upper + lower)


@lru_cache(maxsize=16384)
def _case(word: str) -> int:
    """Return how a word of weight begins, 0 for a word without weight."""
    if word.lower() in NOT_NAMES:
        return 0
    return _CAPITAL if word[0].isupper() else _SMALL
