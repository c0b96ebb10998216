"""What stands in a passage between quotation marks and around it."""

import re
from dataclasses import dataclass, field
from itertools import islice

from quotewire.quotes.by_marks.clauses import Clause, clause_after, name_before_colon
from quotewire.segmentation import Block, Document
from quotewire.text import DASH, Passage, primary
from quotewire.text.speech_words import CAPITAL_NOUNS

_MANY_WORDS = 8
"""Titles and slogans are shorter."""
_UNCASED_WORDS = 6
_LOWER_WORDS = 5
"""No title begins without a capital; fewer words are a turn of phrase."""
_SOME_WORDS = 3
_TWO_WORDS = 2

_SHORT_WORD = 3
_TITLE_CASE = 0.7
"""The share of longer words with a capital that no prose reaches, but for German."""

_EDGE = 60
_LOOK = 400
"""How much of a passage is looked at: enough for many words of any language."""
_STOPS = frozenset(".!?…。！？؟।॥")
_COLONS = frozenset(":：")
_COMMAS = frozenset(",،、，")
_SET_OFF = _COMMAS | {"—", "-"}
_BLANKS = " \n\u200b"
_CLOSED = "\"')]" + _BLANKS
_NARROW = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""The letters of scripts without blanks between words; about two make a word."""
_SENTENCES = re.compile(r"[!?…؟]\s+\w|[^\W\d_]{3}[.।॥]\s+\w|[。！？]\s*\w")
_QUOTATIVE = ("と", "って", "라고", "이라고", "라며", "이라며", "고 ", "며 ")
"""What follows speech in Japanese and Korean."""


@dataclass(slots=True)
class Surroundings:
    """A passage, its block, and the edges of both as the shadow spells them."""

    document: Document
    block: Block
    passage: Passage
    inner: str = field(init=False)
    _before: str = field(init=False)
    _after: str = field(init=False)

    def __post_init__(self) -> None:
        shadow, span, inner = self.document.text.shadow, self.passage.span, self.passage.inner
        self.inner = shadow[inner.start : min(inner.end, inner.start + _LOOK)].strip(_BLANKS)
        self._before = shadow[max(self.block.start, span.start - _EDGE) : span.start].rstrip(_BLANKS)
        self._after = shadow[span.end : min(self.block.end, span.end + _EDGE)].lstrip(_BLANKS)

    @property
    def stopped(self) -> bool:
        """Whether a sentence ends with the passage, inside its marks."""
        inner = self.passage.inner
        tail = self.document.text.shadow[max(inner.start, inner.end - 4) : inner.end].rstrip(_CLOSED)
        return tail[-1:] in _STOPS or (tail[-1:] == ";" and self._language() == "el")

    @property
    def lower(self) -> bool:
        """Whether the passage begins with a small letter."""
        return self.inner.lstrip("…. \"'")[:1].islower()

    def follows_clause(self, start: int) -> bool:
        """Say whether no more than a reporting clause stands between `start` and the passage, set off from it."""
        between = self.document.text.shadow[start : min(self.passage.span.start, start + _EDGE + 1)]
        return len(between) <= _EDGE and _STOPS.isdisjoint(between) and self._before[-1:] in _SET_OFF

    def clause(self) -> Clause:
        """Return the cue and the source that the text beside the passage gives for certain."""
        found = name_before_colon(self.document.text.shadow, self.block, self.passage)
        if found != (None, None):
            return found
        bare = count_words(self.inner) >= _LOWER_WORDS
        end, language = self.passage.span.end, self._language()
        return clause_after(self.document.text.shadow, self.block, end, language, bare=bare)

    def is_speech(self, *, resumed: bool) -> bool:
        """Say whether somebody says what stands in the passage; `resumed`: whether a later one goes on with it."""
        opens = not self._before or self._before[-1] in _STOPS or self._before[-1] in "\"'"
        if self.passage.style == DASH:
            return True
        if not self.passage.closed and not (resumed or opens):
            return False  # a stray mark: all to the paragraph's end would be taken for speech
        words = count_words(self.inner)
        if words >= _MANY_WORDS:
            return self.stopped or self._language() in CAPITAL_NOUNS or not in_title_case(self.inner)
        begins = self.inner.lstrip("¿¡…. \"'([")[:1]
        if self.lower:
            return words >= _LOWER_WORDS or self._introduced(words)
        if begins.isalpha() and not begins.isupper() and words >= _UNCASED_WORDS:
            return True
        return (
            self._introduced(words) or self._reported(words, opens=opens) or self._whole(words, opens=opens)
        )

    def _introduced(self, words: int) -> bool:
        return words >= _TWO_WORDS and self._before[-1:] in _COLONS

    def _whole(self, words: int, *, opens: bool) -> bool:
        """Say whether the passage is a sentence where one may begin, several, or one with a comma for its stop."""
        if words >= _TWO_WORDS and self.inner[-1:] in _COMMAS:
            return True
        if not words or not self.stopped:
            return False
        apart = words >= _SOME_WORDS and self._before[-1:] in _COMMAS
        return opens or apart or _SENTENCES.search(self.inner) is not None

    def _reported(self, words: int, *, opens: bool) -> bool:
        """Say whether a reporting clause follows."""
        if self._after.startswith(_QUOTATIVE) and self._after[1:2] != '"' and words >= _TWO_WORDS:
            return True
        cue, _ = self.clause()
        if cue is not None:
            return words > 0
        beside = self._after[:1] in _SET_OFF
        following = self._after[1:].lstrip(_BLANKS + "—-")[:1]
        goes_on = following.isalpha() and not following.isupper()
        return opens and beside and goes_on and words >= _SOME_WORDS

    def _language(self) -> str:
        return primary(self.document.language) if self.document.language else ""


def in_title_case(text: str) -> bool:
    """Say whether most of a text's longer words begin with a capital: `A Casa do Rio e Outras Histórias`."""
    words = [word for word in text.split() if len(word) > _SHORT_WORD and word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


def count_words(text: str) -> int:
    """Return about how many words a short text has, in scripts that put blanks between them or not."""
    narrow = len(_NARROW.findall(text))
    if narrow:
        text = _NARROW.sub(" ", text)
    return narrow // 2 + sum(any(map(str.isalnum, islice(word, _EDGE))) for word in text.split())
