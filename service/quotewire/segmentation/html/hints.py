"""The words by which a page's author names the parts of the page: classes, ids, roles, properties."""

import re
from functools import lru_cache

from lxml import etree

_NAMING = frozenset({"class", "id", "role", "itemprop", "rel", "aria-label"})
_PLAIN = re.compile(r"[\w\s:./-]+")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_LONGEST = 400
_UNHEARD = frozenset({"ariahidden"})
_TOKEN = re.compile(r"[^\W_]+")
_MADE_UP = re.compile(r"\d+[a-z]\w*|(?![a-z]+\d+x\d+\Z)[a-z]+\d+[a-z]\w*", re.IGNORECASE)
_SHORT = 2.5
"""The mean length of a word up to which several in a row are no words."""


def hints_of(node: "etree._Element") -> frozenset[str]:
    """Return the words that name an element, lower case.

    They come from its class, id, role, itemprop, rel, aria-label and data-* attributes: each name whole, without
    hyphens and underscores (`relatedarticles`), and its single words (`related`, `articles`). Names that a
    tool made up (`css-1ad3f9`, `bdVaJa`) say nothing. What is kept from those who listen is `ariahidden`.
    """
    named = [
        value
        for key, value in node.attrib.items()
        if key in _NAMING or (key.startswith("data-") and len(value) <= 80 and _PLAIN.fullmatch(value))
    ]
    found = _words(" ".join(named)[:_LONGEST]) if named else frozenset[str]()
    return found | _UNHEARD if node.get("aria-hidden") == "true" else found


@lru_cache(maxsize=4096)
def _words(names: str) -> frozenset[str]:
    words: set[str] = set()
    for name in names.split():
        parts = [part.lower() for token in _TOKEN.findall(name) for part in _split(token)]
        words.update(parts)
        words.add("".join(parts))
    return frozenset(w for w in words if len(w) > 1)


def _split(token: str) -> list[str]:
    """Return the words of a part of a name, none where a tool made it up."""
    if _MADE_UP.fullmatch(token):
        return []
    parts = [part for part in _WORD.findall(token) if not part.isdigit()]
    return [] if len(parts) > 1 and len("".join(parts)) < _SHORT * len(parts) else parts
