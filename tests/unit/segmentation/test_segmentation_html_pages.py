"""The article is found on pages of every kind: invented ones, each built as some newspaper builds its own."""

import json

import pytest

from quotewire.segmentation import Label, segment
from quotewire.segmentation.html import read_html
from quotewire.text import Text

HEADLINE = "Skarn closes its harbour for the winter"
STORY = [
    "The council of Skarn voted on Monday to close the old harbour until the ice has gone in April.",
    "Fishermen who keep their boats on the eastern quay were told to move them before the end of the week.",
    "Mayor Ilka Brand said that the town could no longer pay for the icebreaker that kept the fairway open.",
    "The last winter in which the harbour stood closed was a generation ago, and the ferry ran to Orvane.",
    "Tomas Veld, who has sold nets on the quay since he was a boy, said that he expected a quiet season.",
]
OTHERS = [
    (
        "Orvane builds a second bridge",
        "The second bridge over the sound will be open to lorries by next summer.",
    ),
    (
        "Ferry prices rise again",
        "Passengers between the islands will pay a tenth more from the first of May on.",
    ),
    (
        "School choir wins in Brisk",
        "Thirty pupils from the upper school sang three old songs and won the cup.",
    ),
    (
        "New bakery on Net Street",
        "Two sisters have opened a bakery where the ropemaker had his shop for decades.",
    ),
]
REMARKS = [
    "I have lived on the quay for thirty years and nobody ever asked us about any of these plans.",
    "My father rowed to Orvane in worse winters than these, and he was home in time for his supper.",
    "Could the ferry company not simply lend the town one of its old boats until the spring comes?",
    "They said the very same about the railway, and look how long that lasted in the end, dear friends.",
    "A harbour that is closed all winter will be closed in the summer soon enough, mark my words on it.",
    "It is easy for people from up the hill to write such things, since they never buy any fish anyway.",
    "Thank you for the fair report; I read your paper every day with my first cup of coffee at seven.",
]
MENU = "<div><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li><li><a href=/w>Weather</a></li></ul></div>"
FOOT = "<footer><p>Copyright the Skarn Courier. All rights reserved.</p><a href=/t>Terms of use</a></footer>"


def paragraphs(texts: list[str], attributes: str = "") -> str:
    return "".join(f"<p{attributes}>{text}</p>" for text in texts)


def teasers(tag: str = "div") -> str:
    return "".join(f"<{tag}><h3><a href=/x>{title}</a></h3><p>{text}</p></{tag}>" for title, text in OTHERS)


def page(body: str, head: str = "") -> str:
    title = f"<title>{HEADLINE} - Skarn Courier</title>"
    return f"<!doctype html><html><head>{title}{head}</head><body>{body}</body></html>"


def read(html: str) -> dict[Label, list[str]]:
    """Return the texts of a page's blocks by their labels."""
    found = read_html(html)
    document = segment(Text(found.text), found.evidence)
    texts: dict[Label, list[str]] = {}
    for block in document.blocks:
        texts.setdefault(block.label, []).append(found.text[block.start : block.end])
    return texts


def assert_story(html: str) -> None:
    texts = read(html)
    assert texts.get(Label.BODY) == STORY
    assert texts.get(Label.HEADLINE) == [HEADLINE]


def test_an_accelerated_mobile_page() -> None:
    consent = "We and our partners keep cookies on your device to measure how our pages are read by you."
    assert_story(
        f"""<!doctype html><html ⚡><head><title>{HEADLINE}</title></head><body><amp-sidebar><ul><li><a href=/>Home
        </a></li></ul></amp-sidebar><amp-consent id=c><div>{consent}</div></amp-consent><div class="amp-wp-article">
        <h1 class="amp-wp-title">{HEADLINE}</h1><amp-img src=a></amp-img><div class="amp-wp-article-content">
        {paragraphs(STORY[:2])}<amp-ad></amp-ad>{paragraphs(STORY[2:])}</div></div>
        <amp-list><h4>Related</h4>{teasers()}</amp-list>{FOOT}"""
    )


def test_paragraphs_that_are_line_breaks() -> None:
    assert_story(page(f"{MENU}<div id=c><h1>{HEADLINE}</h1>{'<br><br>'.join(STORY)}</div>{FOOT}"))


def test_paragraphs_that_are_divisions_with_names_of_a_tool() -> None:
    story = "".join(
        f'<div class="css-1ad{i}f9"><div class="sc-kAdPr{i}x">{t}</div></div>' for i, t in enumerate(STORY)
    )
    assert_story(page(f'{MENU}<div class="css-9f3ads"><h1>{HEADLINE}</h1>{story}</div>{FOOT}'))


def test_a_page_laid_out_by_a_table() -> None:
    links = "<br>".join(f"<a href=x.html><font size=1>{title}</font></a>" for title, _ in OTHERS)
    texts = read(
        f"""<HTML><HEAD><TITLE>{HEADLINE}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><CENTER><TABLE WIDTH=600><TR>
        <TD WIDTH=120><B>Sections</B><BR><A HREF=n.html>News</A></TD><TD><FONT SIZE=5><B>{HEADLINE}</B></FONT><P>
        <FONT SIZE=2>By ILKA BRAND<P>{"<P>".join(STORY)}</FONT><HR><A HREF=i.html>Back to front page</A></TD>
        <TD>{links}</TD></TR></TABLE><FONT SIZE=1>Copyright 1998 Skarn Courier</FONT></CENTER></BODY></HTML>"""
    )
    assert texts[Label.BODY] == STORY
    assert texts[Label.BYLINE] == ["By ILKA BRAND"]


def test_a_sidebar_before_the_story_in_a_column_of_its_own() -> None:
    side = "".join(f"<p><a href=/>{title}</a><br>{text}</p>" for title, text in OTHERS)
    texts = read(
        page(f"<table><tr><td>{side * 2}</td><td><h2>{HEADLINE}</h2>{paragraphs(STORY)}</td></tr></table>")
    )
    assert texts[Label.BODY] == STORY


def test_a_live_blog_is_all_its_posts() -> None:
    posts = "".join(
        f'<section class="post"><time datetime="2024-03-05T1{i}:00Z">1{i}:00</time><p>{text}</p></section>'
        for i, text in enumerate(STORY)
    )
    assert_story(
        page(
            f"{MENU}<main><article><h1>{HEADLINE}</h1><div class=stream>{posts}</div></article></main>{FOOT}"
        )
    )


def test_lists_in_the_story_are_its_text() -> None:
    items = ["Nets and ropes", "Two tons of salt", "The old crane"]
    listed = "".join(f"<li>{item}</li>" for item in items)
    texts = read(
        page(
            f"<main><h1>{HEADLINE}</h1>{paragraphs(STORY[:2])}<ul>{listed}</ul>{paragraphs(STORY[2:])}</main>"
        )
    )
    assert texts[Label.BODY] == STORY[:2] + items + STORY[2:]


def test_short_bare_paragraphs_of_the_story_are_its_text() -> None:
    short = ["Boats on the quay: 41", "Months closed: four", "Cost of the icebreaker: unknown"]
    texts = read(page(f"<main><h1>{HEADLINE}</h1>{paragraphs(STORY[:2] + short + STORY[2:])}</main>"))
    assert texts[Label.BODY] == STORY[:2] + short + STORY[2:]


@pytest.mark.parametrize("wrapper", ['class="comments"', 'class="c7"', 'id="reader-voices"'])
def test_remarks_of_readers_longer_than_the_story(wrapper: str) -> None:
    remarks = "".join(
        f"<li><b>ann{i}</b><p>{text}</p><a href=#>Reply</a></li>" for i, text in enumerate(REMARKS * 2)
    )
    story = f"<div class=story><h1>{HEADLINE}</h1>{paragraphs(STORY)}</div>"
    assert_story(
        page(f"{MENU}<div>{story}<div {wrapper}><h2>14 Comments</h2><ol>{remarks}</ol></div></div>{FOOT}")
    )


def test_remarks_under_a_heading_beside_the_story() -> None:
    remarks = f"<div><h3>Kommentare (7)</h3>{paragraphs(REMARKS)}</div>"
    assert_story(page(f"<div class=text><h1>{HEADLINE}</h1>{paragraphs(STORY)}{remarks}</div>"))


def test_what_interrupts_the_story() -> None:
    texts = read(
        page(
            f"""<main><article><h1>{HEADLINE}</h1><div class="article-body">{paragraphs(STORY[:1])}
            <div class="inline-related"><h4>Read next</h4><a href=/z>{OTHERS[0][0]}</a></div>{paragraphs(STORY[1:2])}
            <p><strong>READ MORE: <a href=/y>{OTHERS[1][0]}</a></strong></p><div class="ad-slot">Advertisement</div>
            {paragraphs(STORY[2:3])}<p>Advertisement</p><div class="newsletter-signup"><h3>The morning post</h3>
            <p>The stories of the day in your inbox every morning.</p><form><button>Subscribe</button></form></div>
            <figure><img data-src=x.jpg><noscript><img src=x.jpg></noscript><figcaption>Boats on the quay.
            <span class=credit>Mara Okell</span></figcaption></figure>{paragraphs(STORY[3:])}</div></article></main>"""
        )
    )
    assert texts[Label.BODY] == STORY
    assert texts[Label.CAPTION] == ["Boats on the quay."]
    assert texts[Label.CREDIT] == ["Mara Okell"]


def test_a_cookie_banner_is_no_part_of_the_story() -> None:
    banner = (
        "<p>We and our 842 partners keep cookies on your device, and process what they tell us of you.</p>"
    )
    assert_story(
        page(
            f"""<div class="cc-window">{banner}<button>Accept</button></div>{MENU}<div><h1>{HEADLINE}</h1>
            {paragraphs(STORY)}</div><div id="onetrust-banner-sdk" role="dialog"><h2>Your privacy</h2>{banner}</div>"""
        )
    )


def test_what_is_hidden_from_readers_is_no_text() -> None:
    junk = paragraphs([text for _, text in OTHERS])
    assert_story(
        page(
            f"""<div style="display:none">{junk}</div><div class=story><h1>{HEADLINE}</h1>{paragraphs(STORY[:3])}
            <div aria-hidden=true><p>{STORY[0]}</p></div><template>{junk}</template><div hidden>{junk}</div>
            {paragraphs(STORY[3:])}<dialog>{junk}</dialog></div>"""
        )
    )


def test_a_page_behind_a_window_that_covers_it() -> None:
    window = f"<div class=modal><p>{OTHERS[0][1]}</p></div>"
    assert_story(
        page(
            f"<div id=root aria-hidden=true><div><h1>{HEADLINE}</h1><div>{paragraphs(STORY)}</div></div></div>{window}"
        )
    )


@pytest.mark.parametrize("name", ["paywall", "ad-free", "share", "byline-2"])
def test_a_name_on_all_paragraphs_says_nothing_of_them(name: str) -> None:
    assert_story(
        page(f"<div><h1>{HEADLINE}</h1>{paragraphs(STORY, f' class={name}')}</div><aside>{teasers()}</aside>")
    )


@pytest.mark.parametrize("tag", ["div", "article", "li"])
def test_teasers_with_excerpts_beside_a_short_story(tag: str) -> None:
    story = f"<div class=one><h1>{HEADLINE}</h1><div class=t>{paragraphs(STORY)}</div></div>"
    assert_story(page(f"{MENU}<div class=grid>{story}<div class=two>{teasers(tag) * 3}</div></div>{FOOT}"))


def test_the_next_article_under_the_story() -> None:
    other = (
        f"<article id=a2><header><h1>{OTHERS[0][0]}</h1></header><div>{paragraphs(REMARKS)}</div></article>"
    )
    story = f"<article id=a1><header><h1>{HEADLINE}</h1></header><div>{paragraphs(STORY)}</div></article>"
    assert_story(page(f"<main>{story}{other}</main>"))


def test_a_page_of_xhtml_that_names_another_encoding() -> None:
    assert_story(
        f"""<?xml version="1.0" encoding="ISO-8859-1"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head>
        <meta http-equiv="Content-Type" content="text/html; charset=windows-1252" /><title>{HEADLINE}</title>
        <script type="text/javascript">//<![CDATA[
        var a = "<p>no</p>";
        //]]></script></head><body><div id="content"><h1>{HEADLINE}</h1>{paragraphs(STORY)}</div></body></html>"""
    )


def test_a_fragment_as_feeds_carry_it() -> None:
    end = '<p><a href="/a">Read more at the Skarn Courier</a></p>'
    assert (
        read(paragraphs(STORY[:2]) + '<p><img src="x.jpg"></p>' + paragraphs(STORY[2:]) + end)[Label.BODY]
        == STORY
    )


def test_a_headline_under_the_logo_that_is_a_heading_too() -> None:
    assert_story(
        page(
            f"<header><h1><a href=/>Skarn Courier</a></h1></header><div><h2>{HEADLINE}</h2>{paragraphs(STORY)}</div>"
        )
    )


def test_posts_of_a_social_network_are_no_text() -> None:
    post = '<blockquote><p>Nobody asked us!</p>&mdash; Ann Doe (@anndoe) <a href="/">March 5, 2024</a></blockquote>'
    framed = '<blockquote class="instagram-media"><p>A post shared by Ann Doe</p></blockquote>'
    assert_story(
        page(f"<main><h1>{HEADLINE}</h1>{paragraphs(STORY[:3])}{post}{framed}{paragraphs(STORY[3:])}</main>")
    )


def test_an_article_that_a_script_would_show() -> None:
    told = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(STORY)})
    head = f'<script type="application/ld+json">{told}</script>'
    assert (
        read(page(f"{MENU}<div id=app></div><p>Please enable JavaScript.</p>{FOOT}", head))[Label.BODY]
        == STORY
    )


def test_the_text_in_the_head_shows_where_the_article_is() -> None:
    told = json.dumps({"@type": "NewsArticle", "headline": "Something else", "articleBody": " ".join(STORY)})
    head = f'<script type="application/ld+json">{told}</script>'
    other = f"<div class=other>{paragraphs([text for _, text in OTHERS])}</div>"
    assert read(page(f"{other}<div class=story>{paragraphs(STORY)}</div>", head))[Label.BODY] == STORY
