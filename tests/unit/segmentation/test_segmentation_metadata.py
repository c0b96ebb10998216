from quotewire.segmentation import Metadata, segment
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
