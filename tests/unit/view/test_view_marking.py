"""Marking ranges of a text that nest and overlap."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quotewire.view.elements import Html
from quotewire.view.marking import Mark, Marker


def mark(start: int, end: int, name: str) -> Mark:
    return Mark(start, end, Html(f"<{name} first>"), Html(f"<{name}>"), Html(f"</{name}>"))


def write(raw: str, *marks: Mark) -> str:
    return Marker(raw, marks).write(0, len(raw))


def test_nested_marks_are_nested_elements() -> None:
    assert write("abcd", mark(0, 4, "q"), mark(1, 3, "c")) == "<q first>a<c first>bc</c>d</q>"


def test_marks_that_overlap_are_closed_and_opened_again() -> None:
    assert write("abcd", mark(0, 3, "q"), mark(1, 4, "c")) == "<q first>a<c first>bc</c></q><c>d</c>"


def test_marks_of_the_same_range_keep_their_order() -> None:
    assert write("ab", mark(0, 2, "q"), mark(0, 2, "c")) in {
        "<q first><c first>ab</c></q>",
        "<c first><q first>ab</q></c>",
    }


def test_a_mark_over_several_stretches_is_opened_in_each() -> None:
    marker = Marker("ab\n\ncd", [mark(1, 5, "q")])
    assert marker.write(0, 2) == "a<q first>b</q>"
    assert marker.write(4, 6) == "<q>c</q>d"


def test_marks_between_stretches_are_left_out() -> None:
    marker = Marker("ab--cd", [mark(2, 4, "q")])
    assert marker.write(0, 2) + marker.write(4, 6) == "abcd"


def test_the_text_is_escaped_code_point_by_code_point() -> None:
    assert write("🚢<b>", mark(0, 1, "q")) == "<q first>🚢</q>&lt;b&gt;"


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 8)), max_size=12), st.integers(0, 12))
def test_any_marks_cover_their_code_points_and_nothing_else(ranges: list[tuple[int, int]], cut: int) -> None:
    raw = "abcdefghijklmnopqrst"
    marker = Marker(raw, [mark(start, start + length, f"m{i}x") for i, (start, length) in enumerate(ranges)])
    html = marker.write(0, cut) + marker.write(cut, len(raw))
    inside: list[str] = []
    covered = {f"m{i}x": "" for i in range(len(ranges))}
    for piece in re.findall(r"<[^>]*>|[^<]", html):
        if piece.startswith("</"):
            assert inside.pop() == piece[2:-1]
        elif piece.startswith("<"):
            inside.append(piece[1:-1].split()[0])
        else:
            for name in inside:
                covered[name] += piece
    assert not inside
    assert list(covered.values()) == [raw[start : start + length] for start, length in ranges]
    assert all(html.count(f"<m{i}x first>") == 1 for i in range(len(ranges)))
