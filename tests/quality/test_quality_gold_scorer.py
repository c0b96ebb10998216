"""The scorer of quotations and speakers, one rule of its definition at a time."""

import pytest

from tests.quality.gold_articles import GoldSpeaker, Spans
from tests.quality.quote_scores import (
    ClassScores,
    Quoted,
    TokenisedArticle,
    names_speaker,
    quoted_passages,
    score_quotations,
    score_speakers,
)

TEXT = (
    "“We will go,” said the mayor. “It is late.”\n\n"
    'Ann Lee said the plan was "bold" and new. Bob Roe thinks taxes are low.\n\n'
    "''Stop it,'' Kim said. \"I heard she said never,\" Jo wrote."
)


def at(*pieces: str) -> Spans:
    return tuple((TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces)


def quotation(content: list[str], cue: str, source: str, speaker: str | None = None) -> Quoted:
    return Quoted(at(*content), at(cue), at(source) if source else (), speaker)


GOLD = [
    quotation(["“We will go,”", "“It is late.”"], "said the", "the mayor"),
    quotation(['the plan was "bold" and new'], "said the plan", "Ann Lee"),
    quotation(["taxes are low"], "thinks", "Bob Roe"),
    quotation(["''Stop it,''"], 'said. "I', "Kim"),
    quotation(['"I heard she said never,"'], "wrote", "Jo"),
]


def score(predicted: list[Quoted], gold: list[Quoted] = GOLD) -> dict[str, ClassScores]:
    return score_quotations([(TEXT, gold, predicted)])


def test_marks_of_every_form_are_paired_within_their_paragraph() -> None:
    text = "He \"is\" «so» ''very'' “nice\nand “kind”"
    assert [text[s:e] for s, e in quoted_passages(text)] == ["is", "so", "very", "nice", "kind"]


def test_the_shape_is_told_by_the_words_between_marks() -> None:
    article = TokenisedArticle(TEXT)
    assert [article.read(q).shape for q in GOLD] == ["direct", "mixed", "indirect", "direct", "direct"]


def test_speech_within_speech_is_indirect() -> None:
    inner = quotation(["never"], "she said", "she")
    assert TokenisedArticle(TEXT).read(inner).shape == "indirect"


def test_gold_against_itself_is_all_right() -> None:
    for measures in score(GOLD).values():
        assert measures.exact == measures.end_to_end == measures.strict == measures.source_exact == 100


def test_nothing_found_is_all_wrong() -> None:
    for measures in score([]).values():
        assert measures.exact == measures.end_to_end == measures.strict == measures.source_exact == 0


def test_each_class_has_its_gold() -> None:
    assert {name: measures.gold for name, measures in score([]).items()} == {
        "direct": 3,
        "direct+mixed": 4,
        "all": 5,
    }


def test_marks_commas_and_the_article_before_the_source_decide_nothing() -> None:
    bare = quotation(["We will go", "It is late"], "said the", "mayor")
    assert score([bare], GOLD[:1])["direct"].strict == 100


def test_half_a_quotation_is_found_but_not_exactly() -> None:
    half = quotation(["“We will go,”"], "said the", "the mayor")
    measures = score([half], GOLD[:1])["direct"]
    assert (measures.exact, measures.end_to_end, measures.strict) == (0, 100, 0)


def test_less_than_half_of_a_quotation_is_not_found() -> None:
    assert score([quotation(["“We"], "said the", "the mayor")], GOLD[:1])["direct"].end_to_end == 0


def test_the_wrong_source_is_wrong_end_to_end_and_the_content_stays_right() -> None:
    wrong = quotation(["“We will go,”", "“It is late.”"], "said the", "Ann Lee")
    measures = score([wrong], GOLD[:1])["direct"]
    assert (measures.exact, measures.end_to_end, measures.source_exact) == (100, 0, 0)


def test_an_invented_quotation_costs_precision() -> None:
    invented = quotation(["''Stop it,''"], "wrote", "Jo")
    assert score([GOLD[0], invented], GOLD[:1])["direct"].exact == pytest.approx(200 / 3)


def test_gold_without_a_source_is_left_out_end_to_end() -> None:
    floating = Quoted(GOLD[4].content, (), ())
    measures = score([GOLD[0], GOLD[4]], [GOLD[0], floating])["direct"]
    assert (measures.exact, measures.end_to_end) == (100, 100)


def test_a_prediction_on_gold_of_another_class_is_no_false_alarm() -> None:
    assert score([GOLD[0], quotation(['"bold"'], "said the plan", "Ann Lee")])["direct"].exact == 50


PERSON = GoldSpeaker("Mara Okafor", "person", ("Okafor", "the mayor"))
MINISTRY = GoldSpeaker("Interior Ministry", "organization", ("the ministry",))
SOMEBODY = GoldSpeaker("a ministry source", "unnamed", ())


@pytest.mark.parametrize(
    ("given", "speaker", "right"),
    [
        ("Ms. Mara Okafor’s", PERSON, True),
        ("Okafor", PERSON, False),
        ("Mara Okafor Lund", PERSON, False),
        (None, PERSON, False),
        ("the Interior Ministry", MINISTRY, True),
        ("ministry", MINISTRY, True),
        ("Finance Ministry", MINISTRY, False),
        (None, MINISTRY, False),
        (None, SOMEBODY, True),
        ("ministry source", SOMEBODY, True),
        ("Mara Okafor", SOMEBODY, False),
    ],
)
def test_a_name_is_right_when_it_is_the_speakers_own(
    given: str | None, speaker: GoldSpeaker, right: bool
) -> None:
    assert names_speaker(given, speaker) is right


def test_speakers_are_scored_over_the_quotations_that_have_one() -> None:
    named = [quotation(["“We will go,”", "“It is late.”"], "said the", "the mayor", "Mara Okafor"), GOLD[3]]
    speakers = {0: PERSON, 3: GoldSpeaker("Kim", "person", ())}
    assert score_speakers([(TEXT, speakers, GOLD, named)]) == 50


def test_a_quotation_in_marks_that_is_none_costs_the_speakers_precision() -> None:
    named = [quotation(["“We will go,”", "“It is late.”"], "said the", "the mayor", "Mara Okafor"), GOLD[3]]
    assert score_speakers([(TEXT, {0: PERSON}, GOLD[:1], named)]) == pytest.approx(200 / 3)
