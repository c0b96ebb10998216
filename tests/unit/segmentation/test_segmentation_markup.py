"""Labels that the markup of a page is certain of."""

import pytest

from quotewire.segmentation import Label, Region
from quotewire.segmentation.html import read_html
from quotewire.segmentation.markup import label_blocks
from quotewire.text import Span

PROSE = "The harbour of Northby reopened on Monday after the storm, and the first boats left at dawn."


def labels_of(html: str) -> dict[str, str | None]:
    """Return the label of every paragraph of a page, by its text."""
    page = read_html(html)
    regions = page.evidence.regions
    labels = label_blocks([region.span for region in regions], regions)
    return {
        page.text[region.span.start : region.span.end]: label
        for region, label in zip(regions, labels, strict=True)
    }


def in_article(part: str) -> str:
    """Return a page whose article has `part` between two paragraphs of prose."""
    prose = f"<p>{PROSE}</p>"
    return f'<body><main><h1>Harbour</h1><div class="story-body">{prose * 3}{part}{prose * 3}</div></main></body>'


@pytest.mark.parametrize(
    ("part", "label"),
    [
        ("<p>x</p>", None),
        ("<ul><li>x</li></ul>", Label.BODY),
        ("<table><tr><td>x</td></tr></table>", Label.BODY),
        ("<h2>x</h2>", Label.SUBHEAD),
        ("<h4>x</h4>", Label.SUBHEAD),
        ("<figure><figcaption>x</figcaption></figure>", Label.CAPTION),
        ('<figure><figcaption><span class="credit">x</span></figcaption></figure>', Label.CREDIT),
        ('<div class="wp-caption-text">x</div>', Label.CAPTION),
        ("<blockquote><p>x</p></blockquote>", Label.BLOCKQUOTE),
        ('<blockquote class="twitter-tweet"><p>x</p></blockquote>', Label.OTHER),
        ('<aside class="pullquote">x</aside>', Label.OTHER),
        ("<nav>x</nav>", Label.OTHER),
        ("<button>x</button>", Label.OTHER),
        ("<form><label>x</label></form>", Label.OTHER),
        ('<section id="comments">x</section>', Label.OTHER),
        ('<div class="social-share">x</div>', Label.OTHER),
        ('<div class="RelatedStories"><p>x</p></div>', Label.RELATED),
        ('<div data-component="most-read">x</div>', Label.RELATED),
        ("<p><a href='/x'>x</a></p>", Label.RELATED),
        ('<div class="newsletter-signup"><h3>x</h3></div>', Label.PROMO),
        ('<ul class="article-tags"><li>x</li></ul>', Label.TAG),
        ("<div><time>x</time></div>", Label.DATE),
        ('<div itemprop="author">x</div>', Label.BYLINE),
    ],
)
def test_names_of_elements_in_the_article_say_what_they_hold(part: str, label: Label | None) -> None:
    assert labels_of(in_article(part))["x"] is label


def test_prose_of_the_article_is_left_to_the_wording() -> None:
    assert labels_of(in_article(""))[PROSE] is None


def test_a_heading_over_links_is_no_subhead() -> None:
    found = labels_of(
        in_article('<h3>Read on</h3><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>')
    )
    assert found["Read on"] is Label.RELATED


def test_the_head_of_an_article_is_told_from_the_head_of_the_page() -> None:
    found = labels_of(
        f"""<header><h1>Northby Post</h1><nav><a href=/>Home</a></nav></header><main>
        <h1>Harbour reopens</h1><h2>First boats leave</h2><p class="byline">By Ann Doe</p><time>1 May</time>
        <figure><figcaption>Boats.</figcaption></figure><p>Said at 5.</p>
        <div class="story-body">{f"<p>{PROSE}</p>" * 5}</div></main>
        <div class="by-line">Bo Roe</div><h1>Elsewhere</h1>"""
    )
    assert found == {
        "Northby Post": Label.OTHER,
        "Home": Label.OTHER,
        "Harbour reopens": Label.HEADLINE,
        "First boats leave": Label.SUMMARY,
        "By Ann Doe": Label.BYLINE,
        "1 May": Label.DATE,
        "Boats.": Label.CAPTION,
        "Said at 5.": None,
        PROSE: None,
        "Bo Roe": Label.OTHER,
        "Elsewhere": Label.OTHER,
    }


def test_names_of_what_holds_the_whole_article_say_nothing() -> None:
    found = labels_of(
        f'<body class="nav-open"><form><div class="sidebar-right">{f"<p>{PROSE}</p>" * 3}</div></form>'
    )
    assert found[PROSE] is None


def test_a_page_without_an_article_is_left_to_the_wording() -> None:
    assert set(labels_of("<nav><a href=/>Home</a></nav><h1>Hello</h1>").values()) == {None}


def test_spans_take_the_label_on_which_their_regions_agree() -> None:
    regions = [
        Region(Span(0, 10), ("p",), frozenset(), inside=True),
        Region(Span(12, 20), ("nav",), frozenset(), inside=True),
        Region(Span(22, 30), ("footer",), frozenset(), inside=True),
    ]
    spans = [Span(0, 5), Span(5, 10), Span(8, 15), Span(12, 30), Span(40, 50)]
    assert label_blocks(spans, regions) == [None, None, None, Label.OTHER, None]


def test_no_regions_give_no_labels() -> None:
    assert label_blocks([Span(0, 3)], []) == [None]
