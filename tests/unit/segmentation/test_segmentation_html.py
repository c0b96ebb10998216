"""Reading a page into canonical text, with its markup as evidence."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.segmentation.html import Page, read_html


def paragraphs(html: str) -> list[str]:
    return read_html(html).text.split("\n\n")


def test_block_elements_make_paragraphs_set_apart_by_a_blank_line() -> None:
    page = read_html("<div>One<p>Two <b>bo</b>ld</p>Three</div><ul><li>Four<li>Five</ul>")
    assert page.text == "One\n\nTwo bold\n\nThree\n\nFour\n\nFive"


def test_white_space_is_collapsed_and_entities_are_decoded() -> None:
    assert (
        read_html("<p>Fish\n\t&amp;&nbsp;&nbsp;chips &#8211; &eacute;t&eacute;</p>").text
        == "Fish & chips – été"
    )


def test_two_line_breaks_make_a_paragraph() -> None:
    assert paragraphs("<div>One is here.<br><br/>Two is here.<br> <br>Three.</div>") == [
        "One is here.",
        "Two is here.",
        "Three.",
    ]


def test_a_line_break_in_the_middle_of_a_sentence_is_a_blank() -> None:
    assert paragraphs("<p>The mayor of<br>the town spoke.<br>Nobody listened.</p>") == [
        "The mayor of the town spoke.",
        "Nobody listened.",
    ]


def test_a_line_break_in_a_heading_is_a_blank() -> None:
    assert paragraphs("<h1>Harbour reopens<br>After storm</h1>") == ["Harbour reopens After storm"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '<p>no</p>';</script>",
        "<style>p { color: red }</style>",
        "<template><p>no</p></template>",
        "<noscript><p>no</p></noscript>",
        "<svg><text>no</text></svg>",
        "<div hidden>no</div>",
        '<div style="Display : none">no</div>',
        '<span class="link sr-only">no</span>',
        "<select><option>no</select>",
        "<!-- no -->",
        "<?php no ?>",
    ],
)
def test_what_readers_do_not_see_is_left_out(hidden: str) -> None:
    assert paragraphs(f"<p>Before</p>{hidden}<p>After</p>") == ["Before", "After"]


def test_a_page_that_a_script_reveals_is_read() -> None:
    assert read_html('<body style="visibility:hidden"><p>Shown later</p></body>').text == "Shown later"


def test_the_q_element_gets_the_marks_that_browsers_draw() -> None:
    assert read_html("<p>She said <q>never</q>.</p>").text == "She said “never”."


def test_inline_elements_that_style_sheets_set_apart_do_not_run_together() -> None:
    assert read_html("<div><a>Home</a><a>News</a></div>").text == "Home News"
    assert read_html("<p><span>B</span><span>adly cut</span></p>").text == "Badly cut"


def test_the_cells_of_a_row_of_data_are_one_paragraph() -> None:
    html = "<table><tr><th>Club<th>Points<tr><td>Northby<td>12</table>"
    assert paragraphs(html) == ["Club\tPoints", "Northby\t12"]


def test_cells_that_lay_out_a_page_are_paragraphs_of_their_own() -> None:
    article = "The harbour of Northby reopened on Monday after the storm. " * 3
    html = f"<table><tr><td>Menu</td><td>{article}<br><br>More.</td></tr></table>"
    assert paragraphs(html) == ["Menu", article.strip(), "More."]


def test_tables_in_tables_keep_the_order_of_the_page() -> None:
    html = "<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>"
    assert read_html(html).text.split() == ["a", "b", "c", "d", "e"]


def test_the_credit_in_a_caption_is_a_paragraph_of_its_own() -> None:
    html = '<figure><figcaption>The harbour. <span class="credit">A. Doe/Wire</span></figcaption></figure>'
    assert paragraphs(html) == ["The harbour.", "A. Doe/Wire"]


def test_line_breaks_count_where_no_element_makes_paragraphs() -> None:
    assert paragraphs("First <b>one</b>\nwrapped.\n\nSecond.") == ["First one wrapped.", "Second."]
    assert paragraphs("First one.\nSecond <i>one</i>.") == ["First one.", "Second one."]


def test_line_breaks_count_in_preformatted_text() -> None:
    assert paragraphs("<body><pre>First line\nof one.\n\nSecond.</pre>") == ["First line of one.", "Second."]


def test_a_declaration_of_another_encoding_is_ignored() -> None:
    html = '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html><html><meta charset="latin1"><p>café “é”</p>'
    assert read_html(html).text == "café “é”"


def test_a_byte_order_mark_is_no_text() -> None:
    assert read_html("\ufeff<p>One</p>").text == "One"


def test_the_content_of_cdata_is_text() -> None:
    assert read_html("<![CDATA[<p>One <b>two</b></p>]]>").text == "One two"


def test_nul_is_dropped() -> None:
    assert read_html("<p>a\0b</p>\0<p>c</p>").text == "ab\n\nc"


def test_broken_markup_loses_no_text() -> None:
    html = "</p><p>One <b>two <i>three</b> four</i><div>five<p>six</span></td> seven <a href='x>eight"
    assert read_html(html).text.replace("\n\n", " ").startswith("One two three four five six seven")


@pytest.mark.parametrize(
    "html", ["", "  \n", "<!-- only -->", "<script>only()</script>", "<html><body></body></html>"]
)
def test_a_page_without_text_is_empty(html: str) -> None:
    assert read_html(html).text == ""


def test_a_page_beyond_the_parsers_nesting_gives_its_text_without_regions() -> None:
    html = "<div>" * 50_000 + "deep &amp; <b>dark</b>" + "</div>" * 50_000 + "<script>no</script><p>After"
    assert read_html(html) == Page("deep & dark\n\nAfter")


def test_unclosed_inline_elements_lose_no_text() -> None:
    assert read_html("<p>x<font>" * 400).text.count("x") == 400


def test_entities_of_a_document_type_are_not_expanded() -> None:
    nested = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    html = f'<!DOCTYPE x [<!ENTITY l0 "lol">{nested}]><html><p>&l11; after</p>'
    assert "after" in read_html(html).text
    assert len(read_html(html).text) < 2000


@pytest.mark.parametrize(
    "html",
    [
        "<p>x<br>" * 60_000,
        "<p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">x</p>",
        "<table>" + "<tr><td>a<td>b" * 30_000,
        "<table><tr>" + "<td>a" * 60_000,
        "<" * 500_000,
        "<a" * 250_000,
        "<!--" * 125_000 + "x",
        "<script>" * 60_000,
        "<pre>" + "line\n" * 100_000,
        f'<div class="{" ".join(f"w{i}x" for i in range(60))}">' * 100 + "<p class=b>a" * 30_000,
        '<script type="application/ld+json">' + "[" * 500_000 + "</script>x",
        "<title>a b c</title>" + "<h1>a b c</h1>" * 30_000,
        "<div><h3><a>x y z</a></h3><p>x</p>" * 25_000,
        "<blockquote>" * 200 + "<p>— a (@b) c" * 30_000,
        "<p>" + "— a (@b) " * 60_000,
        "<div><h2>Comments</h2>" * 200 + "<p>Reply" * 60_000,
        '<script type="application/ld+json">{"@type": "Article", "articleBody": "'
        + "a b " * 120_000
        + '"}</script>x',
    ],
    ids=lambda html: html[:20],
)
def test_hostile_pages_are_read_in_linear_time(html: str) -> None:
    start = time.process_time()
    page = read_html(html)
    assert time.process_time() - start < 5
    assert len(page.text) <= 2 * len(html)


def test_regions_name_the_elements_and_their_hints() -> None:
    article = "<p>The harbour of Northby reopened on Monday after the storm, the mayor said.</p>" * 3
    page = read_html(
        f"""<html><body class="has-sidebar"><article class="story">{article}
        <figure id="leadPhoto"><figcaption class="photo-caption">Boats.</figcaption></figure></article></body>"""
    )
    region = page.evidence.regions[-1]
    assert page.text[region.span.start : region.span.end] == "Boats."
    assert region.tags == ("figure", "figcaption")
    assert region.hints >= {"leadphoto", "lead", "photo", "caption", "photocaption"}
    assert "sidebar" not in region.hints


def test_regions_say_how_much_of_a_paragraph_is_links() -> None:
    page = read_html("<p>abc <a href=x>def</a></p><p><a href=x>More</a></p><p>None</p>")
    assert [region.link_share for region in page.evidence.regions] == [0.5, 1.0, 0.0]


def test_the_article_is_told_from_what_stands_around_it() -> None:
    prose = "The harbour of Northby reopened on Monday after the storm, and the first boats left at dawn."
    page = read_html(
        f"""<nav><a href=a>Home</a></nav><div class="comments"><p>{prose} I was there!</p><p>{prose}</p></div>
        <div class="layout"><div class="story-text"><p>{prose}</p><p>{prose}</p><p>{prose}</p></div></div>
        <footer><p>{prose}</p></footer>"""
    )
    assert [region.inside for region in page.evidence.regions] == [False] * 3 + [True] * 3 + [False]


def test_an_article_in_several_parts_is_one() -> None:
    prose = (
        "<p>The harbour of Northby reopened on Monday after the storm, and the first boats left at dawn.</p>"
    )
    part = f'<div class="part text">{prose}</div>'
    page = read_html(
        f'<div id="page"><div id="main">{part * 2}<div class="part text">{prose * 6}</div></div></div>'
    )
    assert all(region.inside for region in page.evidence.regions)


TAGS = [
    "p",
    "div",
    "br",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "a",
    "b",
    "pre",
    "q",
    "h1",
    "figcaption",
    "script",
    "x-y",
]
ODDITIES = [
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&nbsp;",
    "&#0;",
    "&bogus;",
    "<",
    ">",
    "\0",
    "\ufeff",
    "<body>",
]
FRAGMENTS = st.lists(
    st.builds("<{}>".format, st.sampled_from(TAGS))
    | st.builds("</{}>".format, st.sampled_from(TAGS))
    | st.sampled_from(ODDITIES)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    max_size=40,
)


@given(FRAGMENTS)
def test_any_page_gives_regions_that_are_its_paragraphs(pieces: list[str]) -> None:
    page = read_html("".join(pieces))
    if page.evidence.regions:
        spans = [region.span for region in page.evidence.regions]
        assert [page.text[s.start : s.end] for s in spans] == page.text.split("\n\n")
        assert all(page.text[s.start : s.end].strip() == page.text[s.start : s.end] != "" for s in spans)
