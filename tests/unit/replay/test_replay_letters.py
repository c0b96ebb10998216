"""Which dead letters are meant, and how they are printed."""

from datetime import UTC, datetime, timedelta

import pytest

from quotewire.rejected.letters import Filter, parse_moment
from quotewire.replay.entries import EntryId
from quotewire.replay.terminal import harmless, one_line

NOW = datetime(2024, 2, 6, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2h", NOW - timedelta(hours=2)),
        ("90s", NOW - timedelta(seconds=90)),
        ("30m", NOW - timedelta(minutes=30)),
        ("7d", NOW - timedelta(days=7)),
        ("2024-02-06", datetime(2024, 2, 6, tzinfo=UTC)),
        ("2024-02-06T18:20", datetime(2024, 2, 6, 18, 20, tzinfo=UTC)),
        ("2024-02-06T18:20:00+01:00", datetime(2024, 2, 6, 17, 20, tzinfo=UTC)),
    ],
)
def test_a_time_is_a_moment_or_an_age(text: str, moment: datetime) -> None:
    assert parse_moment(text, NOW) == moment


@pytest.mark.parametrize("text", ["", "h", "2 hours", "yesterday", "2024-13-01", "999999d", "-1h"])
def test_what_is_no_time_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        parse_moment(text, NOW)


def test_the_range_that_is_read_is_no_wider_than_what_is_meant() -> None:
    newest = EntryId(1_707_220_800_500, 3)
    assert (Filter().first, Filter().last(newest)) == ("-", "1707220800500-3")
    meant = Filter(since=NOW, until=NOW)
    assert (meant.first, meant.last(newest)) == ("1707220800000", "1707220800000")
    assert Filter(until=NOW + timedelta(days=1)).last(newest) == "1707220800500-3"
    assert Filter(since=datetime(1900, 1, 1, tzinfo=UTC)).first == "0"


def test_text_of_strangers_cannot_move_the_cursor_or_turn_the_writing_round() -> None:
    assert harmless("a\x1b[2Jb\x9bc\x07\u202ed\ne\tf") == "a\\x1b[2Jb\\x9bc\\x07\\u202ed\ne\tf"
    assert one_line("a\nb\tc\rd") == "a b c\\rd"
    assert harmless("“Grüße”, sagte Æsa 👩‍🚒") == "“Grüße”, sagte Æsa 👩‍🚒"
