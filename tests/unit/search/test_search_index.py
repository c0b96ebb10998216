"""The index answers who said what, and holds of each article the newest version alone."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quotewire.search.index import Index, NotAnIndexError, in_words
from quotewire.search.queries import query_for
from quotewire_events import ArticleEnriched

EXAMPLES = Path(__file__).parents[3] / "schemas" / "examples" / "article.enriched.v1"


def example(name: str = "every-part", **changes: Any) -> ArticleEnriched:
    data = json.loads((EXAMPLES / f"{name}.pass.json").read_text("utf-8"))["data"]
    return ArticleEnriched.model_validate({**data, **changes})


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with Index.opened(tmp_path / "quotes.db") as opened:
        yield opened


def found(index: Index, *about: str, speaker: str | None = None) -> list[str]:
    return [hit.words for hit in index.find(query_for(about, speaker), limit=20)]


def test_what_someone_said_about_something_is_found(index: Index) -> None:
    index.add(example())
    assert found(index, "boat", speaker="Okell") == [
        "“We are an island town, and an island town needs its boat,”"
    ]
    assert found(index, "boat", speaker="company") == []


def test_the_headline_counts_and_words_in_the_quotation_count_more(index: Index) -> None:
    index.add(example())
    assert len(found(index, "ferry", speaker="okell")) == 2  # the headline alone has the word
    assert found(index, "winter")[0].endswith("winter")


def test_case_accents_and_beginnings_are_understood(index: Index) -> None:
    index.add(example())
    assert found(index, "ÍSLAND", "tow*") == found(index, "island", "town")
    assert found(index, '"needs its boat"')
    assert not found(index, '"boat its needs"')


def test_a_newer_version_replaces_the_older_and_an_older_one_does_not(index: Index) -> None:
    index.add(example(version=3))
    assert not index.add(example(version=2, quotes=[], speakers=[], sentences=[]))
    assert index.count() == (1, 3)
    assert index.add(example("withheld", uri="urn:example:harbour-ferry", version=4))
    assert index.count() == (1, 0)
    assert not found(index, "boat")


def test_of_equal_versions_the_later_event_stays(index: Index) -> None:
    assert index.add(example(), "2024-02-06T17:21:04.512Z")
    assert not index.add(example(), "2024-02-06T17:00:00.000Z")
    assert index.add(example(), "2024-02-06T18:00:00.000Z")
    assert index.count() == (1, 3)


def test_a_version_larger_than_sqlite_can_hold_is_the_newest(index: Index) -> None:
    assert index.add(example(version=2**70))
    assert not index.add(example(version=2**63 - 2))
    assert index.count() == (1, 3)


def test_a_transaction_that_fails_leaves_nothing(index: Index) -> None:
    def broken() -> None:
        with index.transaction():
            index.add(example())
            index.keep_position("articles.enriched", "5-0")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    assert index.count() == (0, 0)
    assert index.position("articles.enriched") is None


@pytest.mark.parametrize(
    "about", ['"', "AND", "NEAR(", "words:", "-boat", "(a OR", "'; DROP TABLE said", "*", '""']
)
def test_nothing_that_a_person_types_breaks_the_query(index: Index, about: str) -> None:
    index.add(example())
    index.find(query_for((about, "boat"), None), limit=5)


def test_nothing_to_look_for_is_said() -> None:
    with pytest.raises(ValueError, match="no word, no speaker"):
        query_for(("—",), "")


def test_a_file_that_is_no_index_is_not_touched(tmp_path: Path) -> None:
    other, text = tmp_path / "other.db", tmp_path / "notes.txt"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()
    text.write_text("not a database at all, but long enough to be taken for the head of one " * 3, "utf-8")
    before = other.read_bytes()
    for path in (other, text):
        with pytest.raises(NotAnIndexError), Index.opened(path):
            pass
    assert other.read_bytes() == before


def test_words_of_a_language_without_spaces_are_found(index: Index) -> None:
    article = example()
    quote = article.quotes[0]
    text = article.text or ""
    words = "\u6771\u4eac\u90fd\u306f\u6a4b\u3092\u9589\u3058\u308b"
    piece = quote.content[0].model_copy(update={"exact": words})
    changed = quote.model_copy(update={"content": [piece]})
    index.add(article.model_copy(update={"quotes": [changed], "text": text}))
    assert found(index, "\u6a4b\u3092") == [words]
    assert found(index, "\u4eac\u90fd") == [words]
    assert found(index, "\u90fd\u4eac") == []


def test_two_processes_may_begin_and_fill_one_index(tmp_path: Path) -> None:
    with Index.opened(tmp_path / "quotes.db") as one, Index.opened(tmp_path / "quotes.db") as other:
        for index, uri in ((one, "urn:a"), (other, "urn:b"), (one, "urn:c")):
            with index.transaction():
                index.add(example(uri=uri))
        assert one.count() == other.count()
        assert one.count()[0] == 3


def test_what_is_wrong_with_the_file_is_said_in_words(tmp_path: Path) -> None:
    path = tmp_path / "quotes.db"
    with Index.opened(path) as index:
        [pages] = index._connection.execute("PRAGMA page_count").fetchone()
        index._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(sqlite3.OperationalError, match="full"), index.transaction():  # noqa: PT012
            for number in range(2000):
                index.add(example(uri=f"urn:{number}"))
        assert index.count()[0] == 0
        with sqlite3.connect(path, timeout=0.0, isolation_level=None) as other, index.transaction():
            with pytest.raises(sqlite3.OperationalError) as busy:
                other.execute("BEGIN IMMEDIATE")
            assert "another process is writing" in in_words(busy.value)
        other.close()
    assert "FTS5" in in_words(sqlite3.OperationalError("no such module: fts5"))
