"""Ids and times of events."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire_events import entry_time, event_id

PARTS = st.tuples(
    st.text(max_size=3),
    st.none() | st.text(max_size=3),
    st.none() | st.integers(0, 20),
    st.none() | st.text(max_size=3),
    st.text(max_size=3),
    st.none() | st.text(max_size=3),
)
FiveParts = tuple[str, str | None, int | None, str | None, str]
Parts = tuple[str, str | None, int | None, str | None, str, str | None]


def identify(parts: Parts) -> str:
    return event_id(*parts[:5], part=parts[5])


def test_an_id_can_be_made_again_in_any_language() -> None:
    written = '["io.quotewire.article.enriched.v1","urn:fähre",3,"ab","cd"]'
    made = event_id("io.quotewire.article.enriched.v1", "urn:fähre", 3, "ab", "cd")
    assert made == hashlib.sha256(written.encode()).hexdigest()


@given(PARTS, PARTS)
def test_ids_are_equal_when_all_parts_are(one: Parts, other: Parts) -> None:
    assert (identify(one) == identify(other)) == (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("t", "a", 1, None, "d"), ("t", "a1", None, None, "d")),
        (("t", "null", None, None, "d"), ("t", None, None, None, "d")),
        (("t", '","', None, "", "d"), ("t", "", None, '","', "d")),
    ],
)
def test_no_part_runs_into_the_next(one: FiveParts, other: FiveParts) -> None:
    assert event_id(*one) != event_id(*other)


@pytest.mark.parametrize(
    ("entry", "time"),
    [
        ("0-1", "1970-01-01T00:00:00.000Z"),
        ("1707240064512-0", "2024-02-06T17:21:04.512Z"),
        ("1709164799999-17", "2024-02-28T23:59:59.999Z"),
        ("253402300799999-0", "9999-12-31T23:59:59.999Z"),
    ],
)
def test_the_time_of_an_entry_is_in_its_id(entry: str, time: str) -> None:
    assert entry_time(entry) == time


@pytest.mark.parametrize(
    "entry", ["", "1707240064512", "-1-0", "1-0 ", "x-0", "１-0", "253402300800000-0", "9" * 20 + "-0"]
)
def test_another_entry_id_is_an_error(entry: str) -> None:
    with pytest.raises(ValueError, match="stream entry id"):
        entry_time(entry)
