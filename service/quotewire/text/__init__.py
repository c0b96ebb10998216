"""The untouched text, its equal-length shadow, tokens and paired quotation marks."""

from quotewire.text.hazards import Hazard, find_hazards
from quotewire.text.marks import Passage, pair
from quotewire.text.shadow import fold
from quotewire.text.spans import Span
from quotewire.text.tokens import Text, Tokens, tokenize

__all__ = ["Hazard", "Passage", "Span", "Text", "Tokens", "find_hazards", "fold", "pair", "tokenize"]
