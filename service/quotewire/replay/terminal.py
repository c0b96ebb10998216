"""Text of strangers on a terminal."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile(r"[\t\n]")


def harmless(text: str) -> str:
    """Return `text` with what could move the cursor, colour the screen or turn the writing round escaped."""
    return _CONTROLS.sub(lambda match: ascii(match.group())[1:-1], text)


def one_line(text: str) -> str:
    """Return `text` harmless and on one line."""
    return harmless(_BREAKS.sub(" ", text))
