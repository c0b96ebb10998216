"""The JSON formats that an article may come in."""

from collections.abc import Mapping

from quotewire_events.reading.draft import Draft, JsonFormat
from quotewire_events.reading.ninjs import NINJS
from quotewire_events.received import ArticleReceived

ARTICLE_FIELDS = tuple(ArticleReceived.model_fields)


def _is_ours(item: Mapping[str, object]) -> bool:
    return not item.keys().isdisjoint(ARTICLE_FIELDS)


def _draft_ours(item: Mapping[str, object], root: str) -> Draft:
    draft = Draft(root)
    for name in ARTICLE_FIELDS:
        if name in item:
            draft.put(name, item[name], f"{root}.{name}")
    return draft


OURS = JsonFormat("ArticleReceived", _is_ours, _draft_ours)

FORMATS = (NINJS, OURS)
"""All formats; the first that knows an object reads it."""
