"""The untouched text, its equal-length shadow, tokens and paired quotation marks."""

from quotewire.text.marks import Passage, pair
from quotewire.text.shadow import fold
from quotewire.text.spans import Span
from quotewire.text.tokens import Text, Tokens, tokenize

__all__ = ["Passage", "Span", "Text", "Tokens", "fold", "pair", "tokenize"]
