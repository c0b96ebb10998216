"""Quotations as records of CSV, read back by another reader than the one that wrote them."""

import csv
import io

from exported import example

from quotewire.exports.table import COLUMNS
from quotewire.exports.writing import as_csv
from quotewire_events import ArticleEnriched


def records(article: ArticleEnriched) -> list[dict[str, str]]:
    written = b"".join(as_csv([article])).decode("utf-8")
    return list(csv.DictReader(io.StringIO(written, newline=""), strict=True))


def test_there_is_a_record_for_each_quotation_with_all_columns() -> None:
    found = records(example())
    assert [record["quote"] for record in found] == ["q1", "q2", "q3"]
    assert tuple(found[0]) == COLUMNS
    assert found[0]["speaker"] == "Petra Okell"
    assert found[0]["words"] == "“We are an island town, and an island town needs its boat,”"
    assert (found[0]["start"], found[0]["end"]) == ("179", "238")


def test_an_article_without_quotations_leaves_the_head_alone() -> None:
    assert records(example("withheld")) == []


def test_a_strangers_words_are_no_formula() -> None:
    [found, *_] = records(example(article={"publisher": '=HYPERLINK("https://evil.example")'}))
    assert found["publisher"] == '\'=HYPERLINK("https://evil.example")'


def test_commas_quotation_marks_and_lines_stay_in_their_field() -> None:
    [found, *_] = records(example(article={"publisher": 'The "Quay", daily\nand Sunday'}))
    assert found["publisher"] == 'The "Quay", daily\nand Sunday'
