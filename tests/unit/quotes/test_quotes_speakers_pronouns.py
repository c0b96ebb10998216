"""Whom a pronoun means, and who speaks where no source stands."""

from dataclasses import replace

import pytest
from speakers_article import article, by, document, resolved, who

from quotewire.quotes import Attribution, Kind
from quotewire.quotes.speakers import resolve
from quotewire.segmentation import Byline, Label, Metadata
from quotewire.text import Span


def test_a_pronoun_means_the_last_subject():
    text = "Ada Brenner spoke at noon. Eva Holt answered her with a laugh. It was late, {she} said."
    assert who(text) == ["Eva Holt"]


def test_a_pronoun_agrees_in_gender():
    text = "Ada Brenner met Karl Olsen. {He} smiled. {She} did not."
    assert who(text) == ["Karl Olsen", "Ada Brenner"]


def test_a_pronoun_after_a_quotation_means_the_last_speaker():
    text = '"No," said {Karl Olsen}. "Bo Brenner will never agree to this," {he} added.'
    assert who(text) == ["Karl Olsen"] * 2


def test_the_noun_before_which_a_name_stands_does_not_make_it_the_subject():
    plan = "Eva Holt, a Brenner supporter, asked the board. Ada Brenner's plan had failed."
    assert who(f"{plan} Holt left. {{She}} had asked twice.") == ["Eva Holt"]


@pytest.mark.parametrize("told", ["told", "reported to", "said of", "asked the reporter"])
def test_whom_a_pronoun_speaks_to_or_of_is_somebody_else(told):
    text = "Karl Olsen came. Bo Olsen saw him there. It rained. Peter Holt asked how high it was."
    assert who(f"{text} So high, {{he}} {told} Peter Holt.") != ["Peter Holt"]
    assert who(f"{text} So high, {{he}} said.") == ["Peter Holt"]


def test_a_person_of_unknown_gender_learns_it_from_a_pronoun():
    text = "Zyx Brenner, a welder, came. Zyx Brenner said she would stay.\nKarl Olsen left. It rained, {she} said."
    assert who(text) == ["Zyx Brenner"]


def test_they_means_the_group_that_spoke():
    assert who("{Two officers} spoke. It was dark, {they} added.") == ["Two officers"] * 2


def test_it_means_the_organisation():
    assert who("{The Veland Harbour Board} spoke. It was late, {it} added.") == ["Veland Harbour Board"] * 2


def test_who_means_the_person_named_before():
    assert who("Ada Brenner, {who} said it rained, left Karl Olsen.") == ["Ada Brenner"]


def test_i_in_the_words_of_somebody_is_that_somebody():
    doc = document('Ada Brenner said: "I told him I was late."')
    shadow = doc.text.shadow
    outer = Attribution(Kind.DIRECT, (Span(18, 42),), Span(12, 16), Span(0, 11))
    start = shadow.index("I told")
    inner = Attribution(Kind.INDIRECT, (Span(start + 11, start + 21),), None, Span(start, start + 1))
    speakers, assignments = resolve(doc, [outer, inner])
    assert [a and a.speaker for a in assignments] == ["s1", "s1"]
    assert assignments[1].by == "first_person"
    assert speakers[0].name == "Ada Brenner"


def test_i_and_you_outside_a_quotation_are_nobody():
    assert who("Ada Brenner left. {I} said no. {You} said yes.") == [None, None]


def test_a_pronoun_with_nobody_before_it_is_nobody():
    assert who("It rained, {she} said.") == [None]


def test_a_quotation_that_goes_on_has_the_speaker_it_continues():
    doc, (first, second) = article("{Ada Brenner} spoke. Karl Olsen left.\n{}More.")
    second = Attribution(Kind.DIRECT, second.content, None, None, continues=0)
    _, assignments = resolve(doc, [first, second])
    assert [a.speaker for a in assignments] == ["s1", "s1"]
    assert assignments[1].by == "continuation"


def test_words_in_marks_without_a_source_go_to_the_last_speaker():
    text = "{Ada Brenner} spoke.\n{}More."
    assert who(text) == ["Ada Brenner"] * 2
    assert by(text)[1] == "context"


def test_indirect_words_without_a_source_stay_unresolved():
    assert who("{Ada Brenner} spoke.\n{}More.", Kind.INDIRECT) == ["Ada Brenner", None]


def test_a_continuation_of_nothing_is_nobody():
    doc, (only,) = article("{}Words.")
    for wrong in (-1, 0, 7):
        lost = Attribution(Kind.DIRECT, only.content, None, None, continues=wrong)
        assert resolve(doc, [lost])[1] == (None,)


def test_the_pronouns_that_speak_are_among_the_mentions():
    speakers, _ = resolved("Mayor Ada Brenner came. It rained, {she} said.")
    assert [(m.span.start, m.by) for m in speakers["s1"].mentions] == [(6, "name"), (35, "pronoun")]


def test_they_means_the_persons_named_together():
    text = "Ada Brenner and Karl Olsen met in Orsk. {They} signed."
    assert who(text) == ["Ada Brenner and Karl Olsen"]


def test_they_means_no_street():
    assert who("The Orsk Council met in Harbour Road. {They} agreed.") == ["Orsk Council"]


def test_a_given_name_alone_tells_the_gender():
    text = "Karl wrote to Eva. {He} smiled. {She} did not."
    assert who(text) == ["Karl", "Eva"]


def test_an_answer_in_an_interview_is_the_words_of_the_one_whom_the_article_names_most():
    text = "Ada Brenner met Karl Olsen. Brenner laughed.\n{Q}: Why?\n{A}: Because."
    assert who(text) == [None, "Ada Brenner"]


def test_which_means_the_organisation_right_before():
    assert who("They asked the Veland Harbour Board, {which} said it was late.") == ["Veland Harbour Board"]


def test_which_means_what_is_described_right_before():
    text = "Ada Brenner wrote a long report, {which} said it was late. It was cold, {it} added."
    assert who(text) == ["long report"] * 2


def test_which_after_the_noun_means_what_was_described_so():
    text = "{The harbour report} came out. Nobody read the report, {which} said it was late."
    assert who(text) == ["The harbour report"] * 2


def test_the_sentence_that_leads_to_a_quotation_by_a_colon_names_who_says_it():
    raw = "Ann Brenner sang. Fans like Sara Holt agree: “Yes,” she says."
    start = raw.index("“")
    found = Attribution(
        Kind.DIRECT, (Span(start, start + 6),), None, Span(raw.index("she"), raw.index("she") + 3)
    )
    speakers, _ = resolve(document(raw), [found])
    assert [speaker.name for speaker in speakers] == ["Sara Holt"]


def test_according_to_a_name_that_is_no_persons_does_not_make_it_he():
    assert who("Peter Xath sang. According to Heavy, {he} said.") == ["Peter Xath"]


def by_the_author(raw, author, label=Label.BODY):
    article = document(raw, label)
    metadata = Metadata(bylines=(Byline(author, None, Span(0, 1)),))
    at = raw.index("I ")
    found = Attribution(Kind.DIRECT, (Span(at, at + 1),), None, Span(at, at + 1))
    speakers, assignments = resolve(replace(article, metadata=metadata), [found])
    return [speaker.name for speaker in speakers], assignments[0]


def test_i_in_nobodys_words_is_the_author():
    names, assignment = by_the_author("It rained. “No,” I said.", "Ann Brenner")
    assert names == ["Ann Brenner"]
    assert assignment.by == "first_person"


def test_i_in_an_interview_may_be_anybody():
    assert by_the_author("It rained. “No,” I said.", "Ann Brenner", Label.TRANSCRIPT) == ([], None)
