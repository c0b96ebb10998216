import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.segmentation.bylines import BARE_PREFIX, find_bylines, is_byline, is_name, is_signed


def read(line: str) -> list[tuple[str, str | None]]:
    return [(byline.name, byline.role) for byline in find_bylines(line)]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ana Brask", [("Ana Brask", None)]),
        (
            "By Ana Brask and Jon Otieno, Staff Writers",
            [("Ana Brask", "Staff Writers"), ("Jon Otieno", "Staff Writers")],
        ),
        (
            "By Ana Brask, Jon Otieno and Li Wen",
            [("Ana Brask", None), ("Jon Otieno", None), ("Li Wen", None)],
        ),
        ("Ana Brask, Associated Press", [("Ana Brask", "Associated Press")]),
        ("Story by Ana Brask", [("Ana Brask", None)]),
        ("ANA BRASK | Ellery Courier", [("ANA BRASK", "Ellery Courier")]),
        (
            "By Ana Brask - The Ellery Times - Thursday, December 21, 2023",
            [("Ana Brask", "The Ellery Times")],
        ),
        ("By Ana Brask December 22, 2023", [("Ana Brask", None)]),
        ("By Ana BraskPublished: Oct 16, 2023", [("Ana Brask", None)]),
        ("Oct 24, 2019 | By Ana Brask", [("Ana Brask", None)]),
        ("Ana Brask@anabrask", [("Ana Brask", None)]),
        ("By Ana Brask in Port Ellery", [("Ana Brask", None)]),
        ("By Ana Brask for the Courier", [("Ana Brask", "the Courier")]),
        (
            "By Ana Brask, Bureau Chief, and Jon Otieno, Reporter",
            [("Ana Brask", "Bureau Chief"), ("Jon Otieno", "Reporter")],
        ),
        ("By A. B. O'Hara-Díaz", [("A. B. O'Hara-Díaz", None)]),
        ("Von Henrike Moos und Jan de Vries", [("Henrike Moos", None), ("Jan de Vries", None)]),
        ("Par Jean-Luc Fabre, envoyé spécial", [("Jean-Luc Fabre", "envoyé spécial")]),
        ("By the numbers", []),
        ("By", []),
    ],
)
def test_authors_are_read_apart_from_their_roles(line: str, authors: list[tuple[str, str | None]]) -> None:
    assert read(line) == authors


def test_the_span_is_that_of_the_name_in_the_text() -> None:
    line = "By Ana Brask and Jon Otieno, Staff Writers"
    spans = [byline.span for byline in find_bylines(line, 100)]
    assert [line[s.start - 100 : s.end - 100] for s in spans] == ["Ana Brask", "Jon Otieno"]


def test_a_word_like_by_signs_a_line() -> None:
    assert is_signed("By Ana Brask")
    assert is_signed("ByAna Brask")
    assert not is_signed("By the numbers")
    assert not is_signed("Ana Brask, Staff Writer")


def test_a_name_with_a_role_is_a_byline_and_a_place_with_its_region_is_none() -> None:
    assert is_byline("Ana Brask, Staff Writer")
    assert not is_byline("Port Ellery, Calif., Closes Its Harbour")
    assert not is_byline("Ana Brask")


def test_a_byline_in_pieces_begins_with_a_bare_word() -> None:
    assert all(BARE_PREFIX.search(line) for line in ("By", "By —", "Author:", ",", "and"))
    assert not BARE_PREFIX.search("By Ana Brask")


def test_names_are_told_from_titles() -> None:
    assert is_name("Ana Brask")
    assert is_name("Maria van der Meer")
    assert not any(
        is_name(line) for line in ("Full Bio", "Staff Writer", "Share Tweet", "Brask", "ferry strike ends")
    )


@given(st.text(st.sampled_from("ABab ,.&|()@-'by1"), max_size=60))
def test_no_line_fails_and_spans_hold_the_names(line: str) -> None:
    for byline in find_bylines(line):
        assert line[byline.span.start : byline.span.end] == byline.name
    is_byline(line)
