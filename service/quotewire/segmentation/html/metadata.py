"""What the head of a page says of its article: title, authors, dates."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from quotewire.segmentation.html.hints import hints_of
from quotewire.segmentation.html.linked_data import as_text, read_linked_data

_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title")
_AUTHOR = ("byl", "author", "parsely-author", "sailthru.author", "article:author", "dc.creator")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "article.published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "cxenseparse:recs:publishtime",
    "publication_date",
    "publish_date",
    "displaydate",
    "date",
)
_UPDATED = (
    "article:modified_time",
    "og:article:modified_time",
    "datemodified",
    "og:updated_time",
    "article.updated",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
_ELSEWHERE = frozenset({"aside", "footer", "li", "nav", "a"})
"""Elements in which a time is another article's."""
_CHANGED = ("modif", "updat", "aktualis", "revis")
"""What the names of a time begin with that says when an article was changed."""
_NAMES = ("property", "name", "itemprop")
_BETWEEN_SITE = (" | ", " - ", " – ", " — ", " :: ", " · ")


@dataclass(frozen=True, slots=True)
class Head:
    """Title, authors in one line, and dates as the page writes them; None where it says nothing.

    `titles` is everything that the page calls its article, `body` the article's text where the head gives it.
    """

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    titles: tuple[str, ...] = ()
    body: str | None = None


def read_head(root: "etree._Element") -> Head:
    """Read the metadata of a page: JSON-LD first, then meta elements, then `<h1>` and `<time>`."""
    linked = read_linked_data([node.text or "" for node in root.iter("script") if _is_linked_data(node)])
    meta = _read_meta(root)
    times = _find_times(root)
    return Head(
        title=linked.get("headline") or _find_title(root, meta),
        byline=linked.get("author") or _first(meta, _AUTHOR),
        published=linked.get("published") or _first(meta, _PUBLISHED) or times[0],
        updated=linked.get("updated") or _first(meta, _UPDATED) or times[1],
        titles=tuple(filter(None, (linked.get("headline"), _first(meta, _TITLE), _text_of(root, "title")))),
        body=linked.get("body"),
    )


def _is_linked_data(node: "etree._Element") -> bool:
    return "ld+json" in node.get("type", "").lower()


def _read_meta(root: "etree._Element") -> dict[str, str]:
    """Return the first value that each name has in a meta element or another with a machine-readable value."""
    found: dict[str, str] = {}
    for node in root.iter("meta", "time", "span", "link"):
        text = as_text(node.get("content") or (node.get("datetime") if node.get("itemprop") else None))
        if text:
            for key in _NAMES:
                if name := node.get(key):
                    found.setdefault(name.strip().lower(), text)
    return found


def _first(meta: dict[str, str], names: Iterable[str]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _find_title(root: "etree._Element", meta: dict[str, str]) -> str | None:
    """Return the title without the name of the site."""
    heading = _text_of(root, "h1")
    title = _first(meta, _TITLE) or heading or _text_of(root, "title")
    if title and heading and any(title.startswith(heading + between) for between in _BETWEEN_SITE):
        return heading
    if title and (site := meta.get("og:site_name")):
        for between in _BETWEEN_SITE:
            title = title.removesuffix(between + site)
    return title


def _text_of(root: "etree._Element", tag: str) -> str | None:
    """Return the text of the first element of a name that has any."""
    return next(filter(None, (as_text("".join(node.itertext())) for node in root.iter(tag))), None)


def _find_times(root: "etree._Element") -> tuple[str | None, str | None]:
    """Return the first time of publication and of change that the page shows outside of menus and lists."""
    found: dict[bool, str] = {}
    for node in root.iter("time"):
        text = as_text(node.get("datetime"))
        around = node.getparent()
        if not text or any(above.tag in _ELSEWHERE for above in node.iterancestors()):
            continue
        named = [*hints_of(node), *(hints_of(around) if around is not None else ())]
        found.setdefault(any(name.startswith(_CHANGED) for name in named), text)
        if len(found) > 1:
            break
    return found.get(False), found.get(True)
