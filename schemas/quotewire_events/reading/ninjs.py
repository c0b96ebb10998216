"""IPTC ninjs items: 2.x and 3.x, and the 1.x that agencies still send.

The versions name the same things apart: 2.x writes `versioncreated` and `contenttype`, 3.x
`versionCreated` and `contentType`, 1.x has `headline` and `body_text` where the later ones have lists
(https://iptc.org/std/ninjs/userguide/).
"""

import re
from collections.abc import Mapping

from quotewire_events.reading.draft import Draft, JsonFormat
from quotewire_events.reading.markup import is_html
from quotewire_events.received import is_blank
from quotewire_events.vocabulary import WarningCode

Item = Mapping[str, object]

_MARKS = frozenset(
    {"bodies", "headlines", "headline", "by", "slugline", "located", "profile", "standard", "renditions"}
    | {"associations", "pubstatus", "pubStatus", "versioncreated", "versionCreated", "firstcreated"}
    | {"firstCreated", "infosources", "infoSources", "representationtype", "representationType", "altids"}
    | {"altIds", "copyrightholder", "copyrightHolder", "copyrightnotice", "copyrightNotice"}
)
"""Names that a ninjs item has and an article of ours does not."""
_OURS = frozenset({"text", "html", "status"})
_BASIC_OFFSET = re.compile(r"(T.*[+-]\d\d)(\d\d)$")
_BODY_1 = re.compile(r"body_\w+$")
_HTML_TYPES = ("text/html", "application/xhtml+xml")
_PUBLISHER_ROLES = ("publisher", "provider", "source", "")
_LINK_ROLES = ("canonical", "url", "web", "permalink")


def is_ninjs(item: Item) -> bool:
    """Say whether an object is a ninjs item rather than an article of ours."""
    if not _OURS.isdisjoint(item):
        return False
    return not _MARKS.isdisjoint(item) or any(_BODY_1.match(key) for key in item)


def draft_ninjs(item: Item, root: str) -> Draft:
    """Take from a ninjs item what an article has; `root` is its path in the input."""
    draft = Draft(root)
    uri = "uri" if item.get("uri") is not None or item.get("guid") is None else "guid"
    _copy(draft, "uri", item, uri)
    _copy(draft, "status", item, _key(item, "pubStatus", "pubstatus"))
    _copy(draft, "language", item, "language")
    _copy(draft, "byline", item, _key(item, "by", "byline"))
    _copy_date(draft, item, _key(item, "versionCreated", "versioncreated", "firstCreated", "firstcreated"))
    _copy_version(draft, item)
    _copy_title(draft, item)
    _copy_publisher(draft, item)
    _copy_url(draft, item)
    _copy_body(draft, item)
    return draft


def _key(item: Item, *keys: str) -> str:
    return next((key for key in keys if item.get(key) is not None), keys[0])


def _copy(draft: Draft, name: str, item: Item, key: str) -> None:
    if item.get(key) is not None:
        draft.put(name, item[key], f"{draft.root}.{key}")


def _copy_date(draft: Draft, item: Item, key: str) -> None:
    value = item.get(key)
    if isinstance(value, str):
        # Superdesk and others write the offset of the basic format: +0000.
        value = _BASIC_OFFSET.sub(r"\1:\2", value)
    if value is not None:
        draft.put("published", value, f"{draft.root}.{key}")


def _copy_version(draft: Draft, item: Item) -> None:
    value = item.get("version")
    if isinstance(value, str) and not is_blank(value):
        if not re.fullmatch(r"\s*[0-9]{1,18}\s*", value):
            draft.warn(WarningCode.VERSION_NOT_A_NUMBER, f"{draft.root}.version")
            return
        value = int(value)
    if value is not None and value != "":
        draft.put("version", value, f"{draft.root}.version")


def _entries(item: Item, *keys: str) -> list[tuple[str, Item]]:
    """Return the objects of the list under the first of `keys` that holds one, each with its path."""
    for key in keys:
        entries = item.get(key)
        if isinstance(entries, list):
            return [(f".{key}[{i}]", entry) for i, entry in enumerate(entries) if isinstance(entry, Mapping)]
    return []


def _word(entry: Item, *keys: str) -> str:
    value = entry.get(_key(entry, *keys))
    return value.strip() if isinstance(value, str) else ""


def _copy_title(draft: Draft, item: Item) -> None:
    headlines = [(path, entry) for path, entry in _entries(item, "headlines") if _word(entry, "value")]
    if headlines:
        path, entry = min(headlines, key=lambda found: _word(found[1], "role").lower() != "main")
        draft.put("title", entry["value"], f"{draft.root}{path}.value")
        return
    _copy(draft, "title", item, _key(item, "headline", "headline_main", "title"))


def _copy_publisher(draft: Draft, item: Item) -> None:
    def rank(found: tuple[str, Item]) -> int:
        role = _word(found[1], "role").lower().rsplit("/", 1)[-1]
        return _PUBLISHER_ROLES.index(role) if role in _PUBLISHER_ROLES else len(_PUBLISHER_ROLES)

    named = [
        found
        for found in _entries(item, "infoSources", "infosources", "infosource")
        if _word(found[1], "name")
    ]
    if named:
        path, entry = min(named, key=rank)
        draft.put("publisher", entry["name"], f"{draft.root}{path}.name")
        return
    _copy(draft, "publisher", item, _key(item, "copyrightHolder", "copyrightholder", "source"))


def _copy_url(draft: Draft, item: Item) -> None:
    for path, entry in _entries(item, "altIds", "altids"):
        value = _word(entry, "value")
        if _word(entry, "role").lower() in _LINK_ROLES and value.startswith(("http://", "https://")):
            draft.put("url", value, f"{draft.root}{path}.value")
            return
    _copy(draft, "url", item, "url")


def _copy_body(draft: Draft, item: Item) -> None:
    found = _bodies(item)
    if not found:
        draft.absence = "a ninjs item without a body in plain text or HTML"
        return
    path, _, name, value = min(found, key=lambda body: (body[2] != "html", body[1] != "main"))
    draft.put(name, value, f"{draft.root}{path}")


def _bodies(item: Item) -> list[tuple[str, str, str, object]]:
    """Return (path, role, text or html, value) of every body that can be read: plain text and HTML."""
    found: list[tuple[str, str, str, object]] = []
    for path, entry in _entries(item, "bodies"):
        value, kind = (
            entry.get("value"),
            _word(entry, "contentType", "contenttype").lower().split(";")[0].strip(),
        )
        if name := _name_of(kind, value):
            found.append((f"{path}.value", _word(entry, "role").lower(), name, value))
    for key, value in item.items():
        if _BODY_1.match(key) and (name := _name_of("", value)):
            found.append((f".{key}", key.removeprefix("body_"), name, value))
    return found


def _name_of(content_type: str, value: object) -> str | None:
    """Say whether a body is `text` or `html`; None where it is blank or of a type that cannot be read."""
    if isinstance(value, str) and is_blank(value):
        return None
    if content_type in _HTML_TYPES:
        return "html"
    if content_type == "text/plain":
        return "text"
    if content_type:
        return None
    return "html" if isinstance(value, str) and is_html(value) else "text"


NINJS = JsonFormat("ninjs", is_ninjs, draft_ninjs)
