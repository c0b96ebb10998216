"""What the head of a page says of its article."""

from quotewire.segmentation import Evidence
from quotewire.segmentation.html import read_html


def evidence(html: str) -> Evidence:
    return read_html(html).evidence


def test_json_ld_goes_before_meta_elements() -> None:
    found = evidence(
        """<meta property="og:title" content="Social title"><meta name="author" content="Desk">
        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Northby Post"},
        {"@type": ["Article", "NewsArticle"], "headline": "Harbour &amp; boats", "datePublished": "2024-02-01T10:00Z",
         "dateModified": "2024-02-02", "author": [{"name": "Ann Doe"}, "Bo Roe", {"name": "Ann Doe"}]}
        ]}</script>"""
    )
    assert found.title == "Harbour & boats"
    assert found.byline == "Ann Doe, Bo Roe"
    assert found.published == "2024-02-01T10:00Z"
    assert found.updated == "2024-02-02"


def test_articles_that_a_page_lists_are_not_its_own() -> None:
    found = evidence(
        """<script type="application/ld+json">{"@type": "ItemList", "itemListElement":
        [{"@type": "NewsArticle", "headline": "Another"}]}</script><title>This one</title>"""
    )
    assert found.title == "This one"


def test_broken_json_ld_is_ignored() -> None:
    found = evidence(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
        '<script type="application/ld+json">{"@type": 5, "author": {"name": [1]}, "headline": {}}</script>'
        '<script type="application/ld+json">{"@type": "Article", "headline": ["Told\ntwice"], "author": 7}</script>'
    )
    assert found.title == "Told twice"
    assert found.byline is None


def test_meta_elements_go_before_what_the_page_shows() -> None:
    found = evidence(
        """<meta property="og:title" content="Harbour reopens | Northby Post">
        <meta property="og:site_name" content="Northby Post">
        <meta property="article:author" content="https://northby.example/ann"><meta name="author" content="Ann Doe">
        <meta property="article:published_time" content="2024-02-01"><meta name="date" content="1999-01-01">
        <meta property="article:modified_time" content="2024-02-03"><time datetime="2000-01-01">long ago</time>"""
    )
    assert (found.title, found.byline) == ("Harbour reopens", "Ann Doe")
    assert (found.published, found.updated) == ("2024-02-01", "2024-02-03")


def test_heading_and_time_stand_in_for_metadata() -> None:
    found = evidence(
        '<title>Northby Post</title><h1>Harbour <em>reopens</em></h1><time datetime="2024-02-01">Feb 1</time>'
    )
    assert (found.title, found.published) == ("Harbour reopens", "2024-02-01")


def test_a_title_that_begins_with_the_heading_loses_the_site() -> None:
    assert (
        evidence("<title>Harbour reopens - Northby Post</title><h1>Harbour reopens</h1>").title
        == "Harbour reopens"
    )


def test_json_ld_in_a_comment_or_with_entities_is_read() -> None:
    data = '{"@type": "NewsArticle", "headline": "Harbour reopens"}'
    for script in (
        f"<!-- {data} -->",
        f"//<![CDATA[\n{data}\n//]]>",
        data.replace('"', "&quot;"),
        f"{data};",
    ):
        assert evidence(f'<script type="application/ld+json">{script}</script>').title == "Harbour reopens"


def test_times_of_other_articles_are_not_this_ones() -> None:
    found = evidence(
        """<nav><time datetime="2001-01-01">1</time></nav><ul><li><time datetime="2002-01-01">2</time></ul>
        <p class="updated"><time datetime="2024-02-03">3</time></p><p><time datetime="2024-02-01">4</time></p>
        <p><time datetime="2005-01-01">5</time></p>"""
    )
    assert (found.published, found.updated) == ("2024-02-01", "2024-02-03")
