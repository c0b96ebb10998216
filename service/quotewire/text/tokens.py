"""The one tokenizer that everything uses."""

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from quotewire.text.shadow import ZERO_WIDTH, fold
from quotewire.text.spans import Span

_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0963\u0971-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd"
    "\u0f71-\u0f84\u102b-\u103e\u135d-\u135f\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a"
    "\ufe20-\ufe2f"
)
r"""Accents and vowel signs, which `\w` leaves out, by script."""

_WORD = rf"\w(?:[\w{_COMBINING}{ZERO_WIDTH}]*[\w{_COMBINING}])?"
_CLITIC = r"'(?:[sSdDmMtT]|re|RE|ve|VE|ll|LL)(?!\w)"
_TOKEN = re.compile(
    r"("
    r"[A-Za-z]++(?=[ ,\n])"  # most words, told at once: all that follows would take the same
    r"|[^\W\d_](?:\.[^\W\d_])+(?!\w)\.?"  # U.S., a.m., J.K.
    r"|\d+(?:[.,]\d+)+\w*"  # 1,000.50, 3.5bn
    rf"|{_WORD}(?:(?!{_CLITIC})'{_WORD})*"  # O'Brien
    rf"|{_CLITIC}|\n+|[^\s{ZERO_WIDTH}]"
    r")"
)


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text in order: words, clitics, numbers, single punctuation marks, runs of newlines.

    `O'Brien`, `U.S.` and `1,000.5` are one token; `don't` is `don` and `'t`, `Ann's` is `Ann` and `'s`; the
    parts of `well-known` and the hyphen are three. `starts` and `ends` are code point offsets, `words` the
    tokens as the shadow spells them, without zero-width characters; all three are of equal length. Blanks
    belong to no token, nor do zero-width characters outside words.
    """

    starts: "array[int]"
    ends: "array[int]"
    words: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, span: Span) -> range:
        """Return the indices of the tokens that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def at(self, offset: int) -> int | None:
        """Return the index of the token that covers `offset`, or None in a blank."""
        i = bisect_right(self.starts, offset) - 1
        return i if i >= 0 and offset < self.ends[i] else None

    def span(self, first: int, last: int) -> Span:
        """Return the range of code points from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])


def tokenize(shadow: str) -> Tokens:
    """Cut a shadow (see `fold`) into tokens, in linear time."""
    pieces = _TOKEN.split(shadow)  # what stands between the tokens and the tokens, in turns
    offsets = array("i", accumulate(map(len, pieces)))
    words = pieces[1::2]
    del pieces
    if ZERO_WIDTH in shadow:
        words = [word.replace(ZERO_WIDTH, "") for word in words]
    once: dict[str, str] = {}  # one string for all tokens of a spelling: a fifth of the memory of a long text
    words = [once.setdefault(word, word) for word in words]
    return Tokens(offsets[:-1:2], offsets[1::2], words)


@dataclass(frozen=True)
class Text:
    """An article's text, untouched, with its shadow and its tokens."""

    raw: str

    @cached_property
    def shadow(self) -> str:
        """The folded copy of equal length: `len(shadow) == len(raw)`."""
        return fold(self.raw)

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the whole text."""
        return tokenize(self.shadow)

    def exact(self, span: Span) -> str:
        """Return the untouched text of `span`."""
        return self.raw[span.start : span.end]

    def seen(self, span: Span) -> Span:
        """Return `span` without the characters of no width that it begins with, if it has others."""
        start = span.start
        while start < span.end and self.shadow[start] == ZERO_WIDTH:
            start += 1
        return Span(start, span.end) if start < span.end else span
