"""The page of enriched articles, as a reader's browser gets it."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from quotewire.view import render

SENTENCES = "“It is 🚢 safe,” said Ann Doe, the mayor. Bo Roe said that “most” boats left."
TEXT = f"Harbour reopens\n\n{SENTENCES}\n\nMore stories"


def span(exact: str, text: str = TEXT) -> dict[str, Any]:
    start = text.index(exact)
    return {"start": start, "end": start + len(exact), "exact": exact}


def block(label: str, exact: str) -> dict[str, Any]:
    found = span(exact)
    return {"label": label, "start": found["start"], "end": found["end"], "confidence": None}


QUOTES = [
    {
        "id": "q1",
        "kind": "direct",
        "content": [span("“It is 🚢 safe,”")],
        "cue": span("said"),
        "source": span("Ann Doe"),
        "speaker": {"id": "p2", "by": "name", "confidence": 0.9},
        "confidence": 0.75,
    },
    {"id": "q2", "kind": "mixed", "content": [span("that “most” boats left")], "speaker": None},
]
SPEAKERS = [
    {"id": "p1", "name": "Silent Sam", "kind": "person", "role": None, "mentions": []},
    {
        "id": "p2",
        "name": "Ann Doe",
        "kind": "person",
        "role": span("the mayor"),
        "mentions": [{"span": span("the mayor"), "by": "role"}],
    },
]


def article(**changes: Any) -> dict[str, Any]:
    """Return the `data` of an enriched article."""
    return {
        "uri": "urn:example:1",
        "status": "usable",
        "language": "en",
        "text": TEXT,
        "article": {"url": "https://northby.example/1", "title": "T", "publisher": "Northby Post"},
        "metadata": {
            "headline": "Harbour reopens",
            "byline": [{"name": "Cy Poe", "role": "Staff Writer", "span": span("Bo Roe")}],
            "dateline": {"place": "NORTHBY", "agency": "XP", "span": span("Bo")},
            "published": "2024-02-01T10:00",
            "updated": None,
        },
        "blocks": [
            block("headline", "Harbour reopens"),
            block("body", SENTENCES),
            block("related", "More stories"),
        ],
        "sentences": [],
        "quotes": QUOTES,
        "speakers": SPEAKERS,
        "warnings": [{"code": "nul", "detail": "one"}],
        "pipeline": {"name": "quotewire", "version": "9.9"},
    } | changes


class Reader(HTMLParser):
    """Collects what a page holds: start tags with attributes, ids, and the text outside of head and cards."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.marked: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, "the elements are nested"

    def handle_data(self, data: str) -> None:
        if any("card" in (a.get("class") or "") or "badge" in (a.get("class") or "") for _, a in self.open):
            return
        for name, attributes in self.open:
            if name == "mark" and (key := attributes.get("id")):
                self.marked[key] = self.marked.get(key, "") + data

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


def test_a_quotation_is_marked_where_it_stands_and_links_lead_there_and_back() -> None:
    page = Reader(render([article()], title="T"))
    assert page.marked == {"a1-q1": "“It is 🚢 safe,”", "a1-q2": "that “most” boats left"}
    assert {"#a1-q1", "#a1-w1", "#a1-q2", "#a1-w2"} <= set(page.values("href"))


def test_every_link_inside_the_page_has_its_target() -> None:
    page = Reader(render([article(), article(text=None), article(status="withheld", text=None)], title="T"))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)


def test_speakers_with_quotations_are_numbered_first_and_nobody_comes_last() -> None:
    html = render([article()], title="T")
    panel = html[html.index("<aside") :]
    assert panel.index(">1</span>") < panel.index("Ann Doe") < panel.index("Nobody named")
    assert "the mayor" in panel
    assert "Silent Sam" not in panel


def test_a_source_that_was_not_resolved_is_shown_as_written() -> None:
    unresolved = QUOTES[0] | {"speaker": None}
    assert "by “Ann Doe”" in render([article(quotes=[unresolved])], title="T")


def test_a_page_named_after_its_only_article_shows_the_headline_once() -> None:
    assert '<h1 dir="auto" class="unseen">' in render([article()], title="Harbour reopens")
    assert '<h1 dir="auto">' in render([article(), article()], title="Harbour reopens")


def test_the_head_says_what_the_article_says_of_itself() -> None:
    html = render([article()], title="T")
    for told in (
        "Northby Post",
        "Cy Poe, Staff Writer",
        "NORTHBY (XP)",
        "2024-02-01 10:00",
        "urn:example:1",
        "nul: one",
    ):
        assert told in html


def test_zones_stand_in_the_margin_and_boilerplate_is_dimmed() -> None:
    html = render([article()], title="T")
    assert re.search(r'class="zone headline">.*?Headline</p>', html)
    assert re.search(r'class="zone related dimmed">.*?Related</p>', html)


def test_a_long_run_of_boilerplate_is_folded() -> None:
    text = "\n\n".join(["Prose."] + [f"Teaser {i}" for i in range(9)])
    blocks = [
        {"label": "related" if line.startswith("T") else "body", **span(line, text)}
        for line in text.split("\n\n")
    ]
    html = render([article(text=text, blocks=blocks, quotes=[])], title="T")
    assert "9 paragraphs around the article: related</summary>" in html


def test_a_withheld_article_shows_that_it_is() -> None:
    html = render([article(status="withheld", text=None, quotes=[], speakers=[], blocks=[])], title="T")
    assert "This article is withheld" in html
    assert "<aside" not in html


def test_an_article_without_its_text_still_shows_who_said_what() -> None:
    html = render([article(text=None)], title="T")
    assert "The text was left out" in html
    assert "“It is 🚢 safe,”" in html
    assert "<mark" not in html[html.index("<main") :]


def test_several_articles_have_a_table_of_contents_and_one_has_none() -> None:
    two = Reader(render([article(), article()], title="T"))
    assert {"#a1", "#a2"} <= set(two.values("href"))
    assert "<nav" not in render([article()], title="T")


def test_the_language_is_that_of_the_article_and_a_malformed_one_is_dropped() -> None:
    assert 'lang="pt-BR"' in render([article(language="pt-BR")], title="T")
    assert Reader(render([article(language='"><b>')], title="T")).values("lang") == ["en"]


HOSTILE = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;\0\x1b\ud800"


def test_everything_is_escaped() -> None:
    hostile = article(
        uri=HOSTILE,
        text=HOSTILE + "\n\n" + TEXT,
        blocks=[{"label": HOSTILE, "start": 0, "end": len(HOSTILE)}],
        article=dict.fromkeys(("url", "title", "publisher", "byline"), HOSTILE),
        metadata={
            "headline": HOSTILE,
            "published": HOSTILE,
            "dateline": {"place": HOSTILE, "agency": HOSTILE},
        },
        warnings=[{"code": HOSTILE, "detail": HOSTILE}],
        pipeline={"name": HOSTILE, "version": HOSTILE},
        speakers=[{"id": "p2", "name": HOSTILE, "kind": HOSTILE, "role": {"exact": HOSTILE}}],
        quotes=[
            {
                "kind": HOSTILE,
                "content": [{"start": 0, "end": 9, "exact": HOSTILE}],
                "cue": {"exact": HOSTILE},
                "speaker": {"id": "p2", "by": HOSTILE},
            }
        ],
    )
    html = render([hostile], title=HOSTILE)
    names = {name for name, _ in Reader(html).tags}
    assert names.isdisjoint({"script", "img"})
    assert not any(key.startswith("on") for _, attributes in Reader(html).tags for key in attributes)
    assert html.encode("utf-8")
    assert "\0" not in html


def test_only_web_addresses_become_links() -> None:
    page = Reader(render([article(article={"url": "javascript:alert(1)"})], title="T"))
    assert not [href for href in page.values("href") if not href.startswith("#")]
    assert "https://northby.example/1" in Reader(render([article()], title="T")).values("href")


def test_the_page_loads_nothing_and_allows_its_own_style_only() -> None:
    html = render([article()], title="T")
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(
        a["content"] for t, a in Reader(html).tags if a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"url\(|@import|<link|<script| src=| style=", html)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {
            "uri": 5,
            "text": 7,
            "blocks": "x",
            "quotes": {"a": 1},
            "speakers": None,
            "metadata": [],
            "article": 1,
        },
        {"text": "", "blocks": [], "quotes": [None, 3, {}], "warnings": [{}]},
        {"text": "abc", "blocks": [{"start": 2, "end": 9}, {"start": -1, "end": 2}, {"start": 2, "end": 1}]},
        {
            "text": "abc",
            "blocks": [{"start": 0, "end": 3}, {"start": 1, "end": 2}],
            "quotes": [{"content": [{"start": True, "end": 2}]}],
        },
        {
            "text": "abc",
            "quotes": [{"content": [{"start": 0, "end": 99, "exact": "x"}], "confidence": "high"}],
        },
    ],
)
def test_malformed_articles_are_shown_as_far_as_they_go(data: dict[str, Any]) -> None:
    assert Reader(render([data], title="T")).open == []


def test_no_article_makes_an_empty_page() -> None:
    assert Reader(render([], title="Nothing")).open == []
