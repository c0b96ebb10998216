"""The one tokenizer that everything uses."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from quotewire.text.shadow import ZERO_WIDTH, fold
from quotewire.text.spans import Span

_TOKEN = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}|\w(?:[\w{ZERO_WIDTH}]*\w)?|'(?:s|re|ve|ll|d|m|t|S)\b|\n+|[^\w\s{ZERO_WIDTH}]"
)


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text in order: words, clitics (`'s`), single punctuation marks, runs of newlines.

    `starts` and `ends` are code point offsets, `words` the tokens as the shadow spells them; all three are
    of equal length. Blanks and zero-width characters belong to no token.
    """

    starts: list[int]
    ends: list[int]
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
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(shadow):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match.group().replace(ZERO_WIDTH, ""))
    return Tokens(starts, ends, words)


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
