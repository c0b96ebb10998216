"""The reader of the gold articles: markup in, the corpora's JSON form out, faults named; and the set itself."""

import json
import re
from pathlib import Path

import pytest

from tests.quality.gold_articles import (
    GoldArticle,
    corpus_line,
    main,
    read_article,
    read_articles,
    speakers_line,
)
from tests.quality.gold_measure import labelled
from tests.quality.quote_scores import TokenisedArticle

WRITTEN = """subject: a trial
Mara Okafor | person | Okafor; the mayor | 1 2
Residents | group | | 3
---
[C1:“We knew,”] [S1,2:Mara Okafor] [Q1:said]. [C1:“All \\[of us\\].”]

[Q2:Adding] [C2:that [S3:residents] [Q3:had told] her [C3:to leave]].
"""


def trial() -> GoldArticle:
    return read_article("trial", WRITTEN)


def parts(number: int) -> tuple[str, str, str]:
    article = trial()
    [found] = [q for q in article.quotations if q.number == number]
    return article.words(found.content), article.words(found.cue), article.words(found.source)


def test_the_text_is_the_article_without_header_and_markup() -> None:
    expected = "“We knew,” Mara Okafor said. “All [of us].”\n\nAdding that residents had told her to leave."
    assert trial().text == expected


def test_pieces_of_one_number_are_one_quotation() -> None:
    assert parts(1) == ("“We knew,” … “All [of us].”", "said", "Mara Okafor")


def test_a_piece_may_serve_two_quotations() -> None:
    assert parts(2) == ("that residents had told her to leave", "Adding", "Mara Okafor")


def test_a_quotation_may_lie_inside_another() -> None:
    assert parts(3) == ("to leave", "had told", "residents")


def test_quotations_come_in_the_order_of_the_text() -> None:
    assert [q.number for q in trial().quotations] == [1, 2, 3]


def test_the_header_names_the_speaker_of_every_quotation() -> None:
    speakers = {q.number: q.speaker for q in trial().quotations}
    assert (speakers[2].name, speakers[2].kind) == ("Mara Okafor", "person")
    assert speakers[2].aliases == ("Okafor", "the mayor")
    assert speakers[3].aliases == ()


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        (WRITTEN.replace("---\n", ""), "no line of three hyphens"),
        (WRITTEN.replace("subject: ", ""), "first line"),
        (WRITTEN.replace("| group |", "| crowd |"), "not 'name"),
        (WRITTEN.replace("| | 3", "| | 1 3"), "two speakers"),
        (WRITTEN.replace("| | 3", "| | 3 4"), r"differ: \[4\]"),
        (WRITTEN.replace("| | 3", "| | 4"), r"differ: \[3, 4\]"),
        (WRITTEN.replace("to leave]]", "to leave]"), "not closed"),
        (WRITTEN.replace("to leave]]", "to leave]]]"), "no markup"),
        (WRITTEN.replace("to leave]", "[to leave]"), "no markup"),
        (WRITTEN.replace("[C3:to leave]", "to leave"), "no content"),
        (WRITTEN.replace("[Q3:had told]", "[Q3:]"), "empty piece"),
    ],
)
def test_a_faulty_article_is_refused_with_its_name_and_its_fault(broken: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=rf"^trial: .*{complaint}"):
        read_article("trial", broken)


def test_the_corpus_line_points_into_its_own_text() -> None:
    line = corpus_line(trial())
    text, [first, _, third] = line["text"], line["quotes"]
    assert line["doc_id"] == "trial"
    assert first["id"] == "G1"
    assert [text[s:e] for s, e in first["content"]] == ["“We knew,”", "“All [of us].”"]
    assert [text[s:e] for s, e in third["source"]] == ["residents"]


def test_speakers_are_written_for_quotations_that_hold_marks() -> None:
    rows = speakers_line(trial())["quotes"]
    assert set(rows) == {"G1"}
    assert (rows["G1"]["speaker"], rows["G1"]["kind"], rows["G1"]["confident"]) == (
        "Mara Okafor",
        "person",
        True,
    )


def test_the_dump_holds_every_article_in_both_files(tmp_path: Path) -> None:
    main(tmp_path / "out")
    for name in ("gold.jsonl", "gold_speakers.jsonl"):
        lines = (tmp_path / "out" / name).read_text("utf-8").splitlines()
        assert [json.loads(line)["doc_id"] for line in lines] == [a.name for a in read_articles()]


@pytest.mark.parametrize("article", read_articles(), ids=lambda article: article.name)
def test_speakers_are_named_in_words_of_their_article(article: GoldArticle) -> None:
    said = article.text.lower().replace("’", "'")
    for speaker in {q.speaker for q in article.quotations if q.speaker.kind not in ("unnamed", "unknown")}:
        for name in (speaker.name, *speaker.aliases):
            words = re.findall(r"[\w-]+", name.lower().replace("’", "'").replace("'s", ""))
            assert [word for word in words if word not in said] == [], name


def test_the_set_is_large_and_holds_every_shape_of_quotation_and_kind_of_speaker() -> None:
    articles = read_articles()
    shapes = [TokenisedArticle(a.text).read(q).shape for a in articles for q in labelled(a)]
    assert len(articles) >= 34
    assert all(150 <= len(article.text.split()) <= 450 for article in articles)
    assert min(shapes.count(shape) for shape in ("direct", "mixed", "indirect")) >= 60
    kinds = {q.speaker.kind for article in articles for q in article.quotations}
    assert kinds == {"person", "group", "organization", "document", "unnamed", "unknown"}
