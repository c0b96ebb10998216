import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.segmentation.dates import find_dates, is_date_line, leaves_order_open, months_lead


def read(line: str, *, month_first: bool | None = None) -> list[tuple[str | None, str | None]]:
    return [(stamp.which, stamp.value) for stamp in find_dates(line, month_first=month_first)]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Jan 27, 2023, 8:38 AM", "2023-01-27T08:38"),
        ("January 27 2023", "2023-01-27"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("Saturday 23 December 2023 09:25", "2023-12-23T09:25"),
        ("1st of March 2021", "2021-03-01"),
        ("Dec 20th 2023 | VARN", "2023-12-20"),
        ("2023-01-27", "2023-01-27"),
        ("2023-01-27T08:38:00Z", "2023-01-27T08:38:00+00:00"),
        ("2023-01-27T08:38:05+01:00", "2023-01-27T08:38:05+01:00"),
        ("27.01.2023, 14:30 Uhr", "2023-01-27T14:30"),
        ("Mittwoch, 3. Januar 2024", "2024-01-03"),
        ("Le 5 janvier 2024 à 10h30", "2024-01-05T10:30"),
        ("5 de enero de 2024 10:30", "2024-01-05T10:30"),
        ("27/1/2023", "2023-01-27"),
        ("1/27/23", "2023-01-27"),
        ("12/12/2023", "2023-12-12"),
        ("10:48, Tue, Nov 19, 2019", "2019-11-19T10:48"),
        ("4:00 am, Wednesday, November 20, 2019", "2019-11-20T04:00"),
        ("5 p.m. on May 5, 2020", "2020-05-05T17:00"),
        ("12 a.m. May 5, 2020", "2020-05-05T00:00"),
        ("December 22, 20233:00 AM", "2023-12-22T03:00"),
    ],
)
def test_a_date_is_read_to_the_precision_given(line: str, value: str) -> None:
    assert read(line) == [(None, value)]


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("UTC", "+00:00"), ("GMT", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("PDT", "-07:00"),
        ("BST", "+01:00"), ("CET", "+01:00"), ("GMT+0530", "+05:30"), ("UTC-3", "-03:00"), ("+02:00", "+02:00"),
        ("ET", ""), ("CST", ""), ("IST", ""), ("", ""),
    ],
)  # fmt: skip
def test_only_a_zone_that_can_mean_nothing_else_gives_an_offset(zone: str, offset: str) -> None:
    assert read(f"May 5, 2020 3:04 pm {zone}") == [(None, f"2020-05-05T15:04{offset}")]


def test_the_words_before_a_date_say_which_it_is() -> None:
    assert read("Published May 5, 2020 | Last updated: May 6, 2020 9:00 am") == [
        ("published", "2020-05-05"),
        ("updated", "2020-05-06T09:00"),
    ]
    assert read("First published 4 May 2020, modified 5 May 2020") == [
        ("published", "2020-05-04"),
        ("updated", "2020-05-05"),
    ]
    assert read("May 5, 2020, 8:38 AM | Updated: 10:39 pm") == [
        (None, "2020-05-05T08:38"),
        ("updated", "T22:39"),
    ]


def test_numbers_that_may_be_read_twice_stay_open_unless_the_order_is_known() -> None:
    assert read("03/04/2023") == [(None, None)]
    assert read("03/04/2023", month_first=True) == [(None, "2023-03-04")]
    assert read("03/04/2023", month_first=False) == [(None, "2023-04-03")]
    assert read("03.04.2023", month_first=True) == [(None, "2023-04-03")]
    assert leaves_order_open("Posted 03/04/2023")
    assert not leaves_order_open("Posted 03/14/2023")


def test_a_text_tells_which_of_month_and_day_it_writes_first() -> None:
    assert months_lead("on March 3, 2020, and again on May 5, 2021") is True
    assert months_lead("on 3 March 2020") is False
    assert months_lead("at 5:00 pm ET") is True
    assert months_lead("nothing of the kind") is None


def test_no_such_day_is_no_date() -> None:
    assert read("Feb 30, 2023") == [(None, None)]
    assert read("99/99/2023", month_first=True) == [(None, None)]


@pytest.mark.parametrize(
    "line",
    [
        "Jan 27, 2023, 8:38 AM | Updated: 10:39 pm",
        "World Dec 22, 2023 10:59 AM EST",
        "AFP / Updated: Dec 22, 2023, 19:28 IST",
        "Updated: 10:39 pm",
        "Monday 5:30PM",
        "03/04/2023",
        "Veröffentlicht am 3. Januar 2024",
    ],
)
def test_a_line_of_dates_is_known(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "3 days ago",
        "The harbour closed on Jan 27, 2023, after the storm had passed.",
        "Today's puzzle hints for the answer of December 24, 2023",
        "Doors open at 5pm so come early",
        "Ferry strike",
    ],
)
def test_a_line_that_says_more_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


@given(
    st.text(st.sampled_from("0123456789/.-: ,TZapm|JanuryMFebc+"), max_size=40),
    st.sampled_from([True, False, None]),
)
def test_nothing_that_looks_like_a_date_fails(line: str, month_first: bool | None) -> None:
    for stamp in find_dates(line, month_first=month_first):
        assert 0 <= stamp.span.start < stamp.span.end <= len(line)
    is_date_line(line)
