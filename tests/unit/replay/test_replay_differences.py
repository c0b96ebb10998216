"""Differences between JSON values, path by path; masks."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.replay.differences import ABSENT, differences, parse_path, without, write_path

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=4),
    max_leaves=20,
)


def found(a: Any, b: Any) -> list[tuple[str, Any, Any]]:
    return [(write_path(d.path), d.a, d.b) for d in differences(a, b)]


@given(JSON)
def test_a_value_does_not_differ_from_itself(value: Any) -> None:
    assert found(value, value) == []


@given(JSON, JSON)
def test_differences_are_seen_from_both_sides(a: Any, b: Any) -> None:
    there = [(path, left, right) for path, left, right in found(a, b)]
    assert sorted(map(repr, there)) == sorted(repr((path, right, left)) for path, left, right in found(b, a))
    if a == b and repr(a) == repr(b):
        assert there == []


def test_a_difference_tells_where_it_is() -> None:
    a = {"quotes": [{"kind": "direct", "cue": None}, {"kind": "mixed"}], "uri": "u"}
    b = {"quotes": [{"kind": "direct", "cue": {"start": 1}}, {"kind": "indirect"}], "uri": "u", "new": 1}
    assert found(a, b) == [
        ("quotes[0].cue", None, {"start": 1}),
        ("quotes[1].kind", "mixed", "indirect"),
        ("new", ABSENT, 1),
    ]


def test_one_item_more_in_a_list_is_one_difference() -> None:
    items = [{"n": n} for n in range(6)]
    assert found(items, [*items[:2], {"n": 99}, *items[2:]]) == [("[2]", ABSENT, {"n": 99})]
    assert found(items, items[1:]) == [("[0]", {"n": 0}, ABSENT)]
    assert found([], items[:1]) == [("[0]", ABSENT, {"n": 0})]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (0.91, 0.92, True),
        (0.91, 0.90, True),
        (0.91, 0.93, False),
        (0.91, None, False),
        (1, 1.0, True),
        (True, 1, False),
    ],
)
def test_a_confidence_may_differ_by_a_hundredth(a: Any, b: Any, same: bool) -> None:
    assert (found({"confidence": a}, {"confidence": b}) == []) is same


def test_no_other_number_may() -> None:
    assert found({"start": 0.91}, {"start": 0.92}) == [("start", 0.91, 0.92)]
    assert found({"start": 1}, {"start": True}) == [("start", 1, True)]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("data.quotes[].speaker", ("data", "quotes", "[]", "speaker")),
        ("$.data.quotes[*].speaker", ("data", "quotes", "[]", "speaker")),
        ("quotes[2].kind", ("data", "quotes", 2, "kind")),
        ("warnings", ("data", "warnings")),
        ("time", ("time",)),
        ("pipeline.models", ("data", "pipeline", "models")),
    ],
)
def test_paths_are_read_in_the_ways_people_write_them(text: str, path: tuple[Any, ...]) -> None:
    assert parse_path(text) == path


@pytest.mark.parametrize("text", ["", "$", "a[b]", "a..", "a[", "a.]"])
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="path"):
        parse_path(text)


def test_a_mask_takes_out_what_stands_there_and_nothing_else() -> None:
    value = {"id": "1", "data": {"quotes": [{"kind": "a", "by": "x"}, {"kind": "b"}, 7], "text": "t"}}
    masks = [parse_path(text) for text in ("id", "quotes[].kind", "text.deeper", "nowhere.at.all")]
    assert without(value, masks) == {"data": {"quotes": [{"by": "x"}, {}, 7], "text": "t"}}
    assert without(value, [parse_path("quotes[1]")])["data"]["quotes"] == [{"kind": "a", "by": "x"}, 7]
    assert value["data"]["quotes"][0] == {"kind": "a", "by": "x"}, "the value itself stays whole"  # type: ignore[index]
