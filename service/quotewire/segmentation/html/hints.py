"""The words by which a page's author names the parts of the page: classes, ids, roles, properties."""

import re
from functools import lru_cache

from lxml import etree

_NAMING = frozenset({"class", "id", "role", "itemprop", "rel", "aria-label"})
_PLAIN = re.compile(r"[\w\s:./-]+")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_LONGEST = 400


def hints_of(node: "etree._Element") -> frozenset[str]:
    """Return the words that name an element, lower case.

    They come from its class, id, role, itemprop, rel, aria-label and data-* attributes: each name whole, without
    hyphens and underscores (`relatedarticles`), and its single words (`related`, `articles`).
    """
    named = [
        value
        for key, value in node.attrib.items()
        if key in _NAMING or (key.startswith("data-") and len(value) <= 80 and _PLAIN.fullmatch(value))
    ]
    return _words(" ".join(named)[:_LONGEST]) if named else frozenset()


@lru_cache(maxsize=4096)
def _words(names: str) -> frozenset[str]:
    words: set[str] = set()
    for name in names.split():
        parts = _WORD.findall(name)
        words.update(part.lower() for part in parts)
        words.add("".join(part.lower() for part in parts if not part.isdigit()))
    return frozenset(w for w in words if len(w) > 1 and not w.isdigit())
