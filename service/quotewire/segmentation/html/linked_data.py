"""What a page's JSON-LD says of its article."""

import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

_ARTICLE = re.compile(r"(?:Article|BlogPosting|SocialMediaPosting|Report|Review)\Z")
_ELSEWHERE = frozenset(
    {"comment", "hasPart", "isPartOf", "itemListElement", "relatedLink", "review", "video"}
)
_MARKUP = re.compile(r"<[^<>]*>")
_LONGEST = 1000


def read_linked_data(scripts: Sequence[str]) -> dict[str, str]:
    """Return `headline`, `author`, `published`, `updated` and `body` of the article, as far as they are given.

    `scripts` are the texts of the page's `application/ld+json` elements. Of several articles, the first news
    article counts, then the first with a headline. What is no JSON is ignored.
    """
    articles = [thing for script in scripts for thing in _find_articles(script)]
    if not articles:
        return {}
    best = max(articles, key=lambda thing: (bool(thing.get("headline")), "News" in _type_of(thing)))
    found = {
        "headline": as_text(best.get("headline") or best.get("name")),
        "author": _join_names(best.get("author") or best.get("creator")),
        "published": as_text(best.get("datePublished")),
        "updated": as_text(best.get("dateModified")),
        "body": _read_body(best.get("articleBody")),
    }
    return {key: value for key, value in found.items() if value}


def as_text(value: object) -> str | None:
    """Return a value as one line of plain text, None where it is none, is empty or is a web address."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = " ".join(_MARKUP.sub("", unescape(value)).split())
    return None if not text or text.startswith(("http://", "https://", "//")) else text


def _find_articles(script: str) -> Iterator[dict[str, Any]]:
    waiting: deque[Any] = deque([_parse(script)])
    while waiting:
        thing = waiting.popleft()
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            if _ARTICLE.search(_type_of(thing)):
                yield thing
            waiting.extend(
                value
                for key, value in thing.items()
                if key not in _ELSEWHERE and isinstance(value, dict | list)
            )


def _parse(script: str) -> Any:
    """Return what a script holds, None where it is no JSON even without what pages put around and into it."""
    starts = [at for at in (script.find("{"), script.find("[")) if at >= 0]
    bare = script[min(starts, default=0) : max(script.rfind("}"), script.rfind("]")) + 1]
    for text in (bare, unescape(bare)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _type_of(thing: dict[str, Any]) -> str:
    """Return the most article-like type of a thing, empty for none."""
    types = thing.get("@type")
    names = [t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str)]
    return max(names, key=lambda name: (bool(_ARTICLE.search(name)), "News" in name), default="")


def _read_body(value: object) -> str | None:
    """Return the text of an article with its lines and what markup it has."""
    return unescape(value) if isinstance(value, str) else None


def _join_names(value: object) -> str | None:
    """Return the names of authors, joined by commas."""
    people = value if isinstance(value, list) else [value]
    names = [as_text(person.get("name") if isinstance(person, dict) else person) for person in people]
    return ", ".join(dict.fromkeys(name.strip(" ,;") for name in names if name)) or None
