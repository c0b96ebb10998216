"""HTML or plain text, told by how it begins."""

import re

_BEGINNING = (
    r"html|head|body|title|meta|link|base|script|style|noscript|template"
    r"|article|main|section|header|footer|nav|aside|div|p|h[1-6]|hgroup|blockquote|pre|ul|ol|dl|table"
    r"|figure|figcaption|picture|img|video|audio|iframe|form|address|details|center|hr|br"
)
_TAG = re.compile(rf"<(?:!doctype\s+html\b|(?:{_BEGINNING})(?=[\s/>])[^<>]*>)", re.IGNORECASE)
_BLANKS = re.compile(r"[\s\ufeff]*")
_ASIDES = (("<!--", "-->"), ("<?xml", "?>"))


def is_html(text: str) -> bool:
    """Say whether a text begins as HTML does: with a doctype or a tag that opens a page, a block or an image.

    Blanks, a byte order mark, comments and an XML declaration may stand before it. A text that only mentions
    tags, or begins with an inline one, is plain text. Linear in the length of what stands before.
    """
    at = _skip_blanks(text, 0)
    while aside := next((pair for pair in _ASIDES if text.startswith(pair[0], at)), None):
        end = text.find(aside[1], at)
        if end < 0:
            return False
        at = _skip_blanks(text, end + len(aside[1]))
    return _TAG.match(text, at) is not None


def _skip_blanks(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at
