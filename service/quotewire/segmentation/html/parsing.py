"""From the bytes of a page to its element tree, or to its bare text where there is no tree to be had."""

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from quotewire.segmentation.html.elements import BLOCKS, DROPPED

_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_ATTRIBUTES = re.compile(r"(<[a-zA-Z][^\s<>/]*)([^<>]*)")
_MOST_ATTRIBUTES = 1000

_STRUCTURE = re.compile(r"<(?:br|p|div|li|td|h[1-6]|article|section|blockquote|pre|body)\b", re.IGNORECASE)

_TAG = re.compile(r"<!--|-->|<(/?)([a-zA-Z][\w:-]*)[^<>]*>|<[!?/][^<>]*>")
_RAW = DROPPED - {"base", "embed", "input", "link", "meta", "param", "picture", "source", "track"}


def parse(html: str) -> "etree._Element | None":
    """Parse a page, however broken, and return its root, or None where it has no element.

    No network, no entity of a document type is expanded, and the parser's own limits stand: 256 levels of
    nesting, 10 MB in one piece. Raises `etree.LxmlError` on a page beyond them, since its tree lacks text.
    """
    parser = etree.HTMLParser(
        encoding="utf-8",
        recover=True,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_prepare(html).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # nothing but blanks or comments
        root = None
    if parser.error_log.filter_from_fatals():
        raise etree.LxmlError("the page is beyond the parser's limits")
    return root


def _prepare(html: str) -> str:
    """Take out what the parser stumbles over: NUL, the marks of CDATA, endless attribute lists.

    The parser's time grows with the square of a tag's attributes.
    """
    html = _CDATA.sub("", html.removeprefix("\ufeff").replace("\0", ""))
    return _ATTRIBUTES.sub(lambda m: m[1] if m[2].count("=") > _MOST_ATTRIBUTES else m[0], html)


def is_plain(html: str) -> bool:
    """Say whether a page has no element that makes paragraphs, so that its line breaks do."""
    return not _STRUCTURE.search(html)


def strip_tags(html: str) -> list[str]:
    """Return the paragraphs of a page by its tags alone, in linear time, whatever its nesting."""
    paragraphs: list[list[str]] = [[]]
    for piece in _visible(html):
        if piece is None:
            paragraphs.append([])
        else:
            paragraphs[-1].append(piece)
    return [text for pieces in paragraphs if (text := " ".join(unescape("".join(pieces)).split()))]


def _visible(html: str) -> Iterator[str | None]:
    """Yield the pieces of text between tags, and None where a paragraph begins or ends."""
    end, inside = 0, ""
    for tag in _TAG.finditer(html):
        name = (tag[2] or "").lower()
        if not inside:
            yield html[end : tag.start()]
            if name in BLOCKS or name == "br":
                yield None
            if tag[0] == "<!--" or (name in _RAW and not tag[1]):
                inside = name or "-->"
        elif tag[0] == inside or (tag[1] and name == inside):
            inside = ""
        end = tag.end()
    if not inside:
        yield html[end:]
