"""Entries and the lines that hold them; files of lines."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.replay.entries import EntryId, Recorded, from_line, to_line
from quotewire.replay.files import read_lines, writing
from quotewire.replay.reading import MAX_PAGE, PAGE_BYTES, next_page
from quotewire.replay.server import find_url
from quotewire.replay.sources import is_file
from quotewire.replay.trouble import Trouble
from quotewire.settings import without_password

FIELDS = st.dictionaries(st.binary(max_size=20), st.binary(max_size=200), min_size=1, max_size=6)


@given(FIELDS)
def test_a_line_gives_back_every_byte(fields: dict[bytes, bytes]) -> None:
    entry = Recorded("1700000000000-3", "articles.raw", fields)
    line = to_line(entry)
    assert from_line(line) == entry
    assert list(from_line(line).fields) == list(fields), "fields keep their order"
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


def test_ids_are_ordered_by_number_and_not_by_letter() -> None:
    ids = ["9-9", "10-0", "10-2", "10-10", "18446744073709551615-1"]
    assert [str(i) for i in sorted(map(EntryId.parse, reversed(ids)))] == ids


@pytest.mark.parametrize(
    "text", ["", "1", "1-", "-1", "1-1-1", "a-1", "1-1\n", "１-１", "1-123456789012345678901"]
)
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an entry id"):
        EntryId.parse(text)


@pytest.mark.parametrize("name", ["lines.ndjson", "lines.ndjson.gz"])
def test_a_file_stands_under_its_name_only_when_it_is_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / name

    def fail_halfway() -> None:
        with writing(str(path), overwrite=False) as file:
            file.write(b"half\n")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert not path.exists()
    with writing(str(path), overwrite=False) as file:
        file.write(b"one\n\n  \ntwo")
    assert list(read_lines(str(path))) == [(1, b"one\n"), (4, b"two")]
    assert sorted(p.name for p in tmp_path.iterdir()) == [name]


@pytest.mark.parametrize(
    "content",
    [b"no gzip at all\n", gzip.compress(b"x\n" * 1000, mtime=0)[:-9], b"\x1f\x8b\x08\x00rubbish..."],
)
def test_a_broken_gzip_is_trouble_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.gz"
    path.write_bytes(content)
    with pytest.raises(Trouble, match=r"x\.gz: the gzip is broken"):
        list(read_lines(str(path)))


def test_a_folder_that_is_not_there_is_trouble_in_words(tmp_path: Path) -> None:
    with (
        pytest.raises(Trouble, match="No such file"),
        writing(str(tmp_path / "no/x.ndjson"), overwrite=False),
    ):
        pass


def test_what_is_called_like_a_file_is_one_and_a_prefix_decides(tmp_path: Path) -> None:
    there = tmp_path / "articles.raw"
    there.touch()
    files = ["-", "x.ndjson", "x.ndjson.gz", "x.jsonl", "x.json", "folder/x", str(there)]
    assert [is_file(name) for name in files] == [True] * len(files)
    streams = ["articles.raw", "{p0}:articles.raw", "stream:x.ndjson", f"stream:{there}"]
    assert [is_file(name) for name in streams] == [False] * len(streams)


def test_pages_follow_the_size_of_the_entries() -> None:
    assert next_page(16, 16 * 1000) == 32
    assert next_page(400, 400 * 10) == MAX_PAGE
    assert next_page(500, 500 * PAGE_BYTES) == 1
    assert next_page(10, 2 * PAGE_BYTES) == 5
    assert next_page(1, 0) == 2


def test_the_option_is_asked_before_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL", "redis://setting")
    assert find_url("redis://option") == "redis://option"
    assert find_url(None) == "redis://setting"
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL", "http://setting")
    with pytest.raises(Trouble, match="REDIS_URL must begin with"):
        find_url(None)


def test_no_password_is_printed() -> None:
    assert without_password("redis://u:p@ss@host:1/0") == "redis://u:***@host:1/0"
    assert without_password("redis://:secret@host") == "redis://:***@host"
    assert without_password("unix:///run/s?db=1") == "unix:///run/s?db=1"
