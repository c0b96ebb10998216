"""The untouched text, its equal-length shadow, tokens and paired quotation marks."""

from quotewire.text.dialogue import DASH, with_dialogue
from quotewire.text.hazards import Hazard, find_hazards
from quotewire.text.language_tags import normalize, primary
from quotewire.text.marks import Passage, pair
from quotewire.text.shadow import fold
from quotewire.text.spans import Span
from quotewire.text.tokens import Text, Tokens, tokenize

__all__ = [
    "DASH",
    "Hazard",
    "Passage",
    "Span",
    "Text",
    "Tokens",
    "find_hazards",
    "fold",
    "normalize",
    "pair",
    "primary",
    "tokenize",
    "with_dialogue",
]
