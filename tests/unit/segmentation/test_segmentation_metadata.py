from quotewire.segmentation import Evidence, Label, Metadata, segment
from quotewire.segmentation.html import read_html
from quotewire.text import Text

PROSE = [
    "The ferry company that serves the northern islands said on Tuesday that it would stop sailing at night.",
    "Its director told reporters that the crews were tired and that nobody had been hired since the spring.",
    "The union welcomed the news but said that the company had known of the danger for years.",
]


def read(*lines: str) -> Metadata:
    return segment(Text("\n\n".join(lines))).metadata


def test_headline_author_dateline_and_dates_are_read() -> None:
    text = "\n\n".join(
        [
            "Ferry company stops  night sailings",
            "By Ana Brask, Staff Writer",
            "Jan 9, 2024, 8:38 AM EST | Updated: 10:39 pm",
            "PORT ELLERY (AP) — " + PROSE[0],
            *PROSE[1:],
        ]
    )
    metadata = segment(Text(text)).metadata
    assert metadata.headline == "Ferry company stops night sailings"
    [author] = metadata.bylines
    assert (author.name, author.role, text[author.span.start : author.span.end]) == (
        "Ana Brask",
        "Staff Writer",
        "Ana Brask",
    )
    assert metadata.dateline is not None
    assert (metadata.dateline.place, metadata.dateline.agency) == ("PORT ELLERY", "AP")
    assert (metadata.published, metadata.updated) == ("2024-01-09T08:38-05:00", "2024-01-09T22:39")


def test_a_text_that_says_nothing_of_itself_has_no_metadata() -> None:
    assert read(*PROSE) == Metadata()
    assert read("") == Metadata()


def test_an_author_named_twice_is_one() -> None:
    metadata = read("Ferry company stops sailing", "By Ana Brask", "Ana Brask", "January 9, 2024", *PROSE)
    assert [byline.name for byline in metadata.bylines] == ["Ana Brask"]


def test_an_update_alone_is_no_publication() -> None:
    metadata = read("Ferry company stops sailing", "Last updated: 9 January 2024, 14:00 GMT", *PROSE)
    assert (metadata.published, metadata.updated) == (None, "2024-01-09T14:00+00:00")


def test_an_update_without_any_day_is_left_out() -> None:
    assert read("Ferry company stops sailing", "Updated: 10:39 pm", *PROSE).updated is None


def test_an_age_is_no_date() -> None:
    assert read("Ferry company stops sailing", "3 days ago", *PROSE).published is None


def test_dates_of_teasers_are_not_the_articles() -> None:
    metadata = read(
        "Ferry company stops sailing", *PROSE, "Most read", "An anchor is found in the bay", "January 5, 2024"
    )
    assert metadata.published is None


def test_the_prose_tells_how_to_read_a_date_in_numbers() -> None:
    head = ("Ferry company stops sailing", "Posted 03/04/2024")
    assert read(*head, *PROSE).published is None
    assert (
        read(*head, *PROSE, "It last stopped on April 5, 2019, when the crews were ill.").published
        == "2024-03-04"
    )
    assert (
        read(*head, *PROSE, "It last stopped on 5 April 2019, when the crews were ill.").published
        == "2024-04-03"
    )


def test_a_dateline_may_follow_a_summary() -> None:
    metadata = read("Ferry company stops sailing", PROSE[1], "VARN (Reuters) - " + PROSE[0], *PROSE)
    assert metadata.dateline is not None
    assert metadata.dateline.place == "VARN"


def test_an_author_is_read_from_a_line_of_date_and_time() -> None:
    metadata = read("Ferry company stops sailing", "Ana Brask 8:41 PM on December 20, 2023", *PROSE)
    assert [byline.name for byline in metadata.bylines] == ["Ana Brask"]
    assert metadata.published == "2023-12-20T20:41"


def test_a_place_or_a_weekday_before_a_date_is_no_author() -> None:
    for line in ("New York | December 20, 2023", "Monday Morning | December 20, 2023"):
        assert read("Ferry company stops sailing", line, *PROSE).bylines == ()


def test_an_author_is_read_from_before_the_dateline_on_its_line() -> None:
    metadata = read("By Ana Brask LONDON (Reuters) - " + PROSE[0], *PROSE[1:])
    assert [byline.name for byline in metadata.bylines] == ["Ana Brask"]
    assert metadata.dateline is not None
    assert metadata.dateline.place == "LONDON"


def test_a_headline_is_read_without_the_marks_of_quoting() -> None:
    assert read("> Ferry company stops sailing", *(f"> {line}" for line in PROSE)).headline == (
        "Ferry company stops sailing"
    )


def read_page(head: str, top: str) -> Metadata:
    """Return the metadata of a page with `head`, and `top` between the headline and the text."""
    prose = "".join(f"<p>{text}</p>" for text in PROSE * 2)
    title = "<title>Ferry company stops sailing</title>"
    page = read_html(
        f"<html><head>{title}{head}</head><body><h1>Ferry company stops sailing</h1>{top}{prose}</body></html>"
    )
    return segment(Text(page.text), page.evidence).metadata


def test_the_head_of_a_page_gives_its_dates_whole() -> None:
    linked = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry company stops sailing",
    "datePublished": "2024-01-09T13:38:00Z", "dateModified": "2024-01-10T08:00:00+01:00"}</script>"""
    metadata = read_page(linked, "<p>Posted January 9, 2024</p>")
    assert (metadata.published, metadata.updated) == (
        "2024-01-09T13:38:00+00:00",
        "2024-01-10T08:00:00+01:00",
    )


def test_meta_elements_and_times_give_dates_where_no_json_does() -> None:
    meta = '<meta property="article:published_time" content="2024-01-09T13:38:00-0500">'
    assert read_page(meta, "").published == "2024-01-09T13:38:00-05:00"
    assert (
        read_page("", '<time datetime="2024-01-09T13:38Z">yesterday</time>').published
        == "2024-01-09T13:38+00:00"
    )


def test_what_readers_see_counts_where_the_head_of_a_page_is_silent() -> None:
    assert read_page("", "<p>Posted January 9, 2024</p>").published == "2024-01-09"
    assert read_page('<meta name="date" content="soon">', "<p>January 9, 2024</p>").published == "2024-01-09"


def test_a_change_no_later_than_the_publication_is_none() -> None:
    times = '<meta property="article:{}_time" content="2024-01-09T{}:00Z">'
    for changed in ("13:38", "11:00"):
        head = times.format("published", "13:38") + times.format("modified", changed)
        assert read_page(head, "").updated is None


def test_authors_whom_the_head_names_are_found_where_readers_see_them() -> None:
    head = '<meta name="author" content="Ana Brask, Jon Otieno">'
    top = "<div>Jon Otieno</div><div>Photo: Bea Noor</div><p>By ANA BRASK, Staff Writer</p>"
    found = read_page(head, top).bylines
    assert [(byline.name, byline.role) for byline in found] == [
        ("Jon Otieno", None),
        ("ANA BRASK", "Staff Writer"),
    ]


def test_an_author_whom_readers_do_not_see_is_none_of_the_text() -> None:
    found = read_page('<meta name="author" content="Web Desk">', "<p>By Ana Brask</p>").bylines
    assert [byline.name for byline in found] == ["Ana Brask"]


def test_a_bare_line_is_a_byline_where_the_producer_names_the_author() -> None:
    text = Text("\n\n".join(["Ferry company stops sailing", "Ana Brask", *PROSE]))
    assert segment(text, Evidence(byline="By Ana Brask")).blocks[1].label is Label.BYLINE
    assert [b.name for b in segment(text, Evidence(byline="By Ana Brask")).metadata.bylines] == ["Ana Brask"]


def test_a_name_above_the_text_is_no_headline_where_the_producer_names_its_author() -> None:
    document = segment(Text("\n\n".join(["Ana Brask", *PROSE])), Evidence(byline="Ana Brask"))
    assert document.blocks[0].label is Label.BYLINE
    assert document.metadata.headline is None


def test_what_the_producer_says_of_the_date_is_not_the_texts() -> None:
    assert segment(Text("\n\n".join(PROSE)), Evidence(published="2024-01-09")).metadata.published is None


def test_a_date_line_in_another_language_tells_the_order_of_its_numbers() -> None:
    assert (
        read("Ferry company stops sailing", "Publié le 03/04/2024 à 10h30", *PROSE).published
        == "2024-04-03T10:30"
    )
