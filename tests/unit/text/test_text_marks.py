"""Paired quotation marks: styles, nesting, apostrophes, and marks that are missing."""

import pytest

from quotewire.text import Span, Text, pair


def paragraphs(raw):
    spans, at = [], 0
    for line in raw.split("\n"):
        if line.strip():
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def passages(raw):
    return pair(Text(raw), paragraphs(raw))


def outer(raw):
    return [raw[p.span.start : p.span.end] for p in passages(raw) if p.depth == 0]


def inner(raw):
    return [raw[p.span.start : p.span.end] for p in passages(raw) if p.depth > 0]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("“We go,” said Ann. “It is late.”", ["“We go,”", "“It is late.”"]),
        ('"We go," said Ann. "It is late."', ['"We go,"', '"It is late."']),
        ("''We go,'' said Ann.", ["''We go,''"]),
        ("``We go,'' said Ann.", ["``We go,''"]),
        ("«Oui», dit-elle. « Non », dit-il.", ["«Oui»", "« Non »"]),
        ("«\u00a0Oui\u00a0», dit-elle.", ["«\u00a0Oui\u00a0»"]),
        ("»Ja«, sagte sie.", ["»Ja«"]),
        ("»Joo», hän sanoi.", ["»Joo»"]),
        ("„Nein“, sagte er.", ["„Nein“"]),
        ("„Tak”, powiedziała.", ["„Tak”"]),
        ("”Ja”, sade hon.", ["”Ja”"]),
        ("彼は「行く」と言った。", ["「行く」"]),
        ("‘We go,’ said Ann.", ["‘We go,’"]),
        ("'We go,' said Ann.", ["'We go,'"]),
    ],
)
def test_every_style_of_marks_pairs(raw, found):
    assert outer(raw) == found


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("”We go,“ said Ann.", ["”We go,“"]),
        ("“We go,“ said Ann and “stay“.", ["“We go,“", "“stay“"]),
        ('“We go," said Ann.', ['“We go,"']),
        ("‘We go,' said Ann.", ["‘We go,'"]),
        ("“We go, ” said Ann.", ["“We go, ”"]),
        ('"We go,"said Ann."Now."', ['"We go,"', '"Now."']),
        ('She said:"We go."Then she left.', ['"We go."']),
    ],
)
def test_marks_the_wrong_way_round_and_missing_blanks(raw, found):
    assert outer(raw) == found


@pytest.mark.parametrize(
    ("raw", "found", "nested"),
    [
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"], ["‘no’"]),
        ("'He said \"no\" to me,' she said.", ["'He said \"no\" to me,'"], ['"no"']),
        ("\"He said 'no.'\"", ["\"He said 'no.'\""], ["'no.'"]),
        ("''He said 'no'''", ["''He said 'no'''"], ["'no'"]),
        ("\"'No,' he says,\" she said.", ["\"'No,' he says,\""], ["'No,'"]),
        ('"They call it "fair" now," she said.', ['"They call it "fair" now,"'], ['"fair"']),
        ("彼は「彼女は『はい』と」", ["「彼女は『はい』と」"], ["『はい』"]),
    ],
)
def test_marks_within_marks_are_deeper(raw, found, nested):
    assert outer(raw) == found
    assert inner(raw) == nested


@pytest.mark.parametrize(
    "raw",
    [
        "The boys' coats and the girls' hats weren't theirs.",
        "’Tis the season, and ’twas ever so.",
        "Rock 'n' roll in the '90s wasn't the kids' thing.",
        "In the ‘80s they’d go dancin’ with ’em.",
        "He is 5'10\" tall and his brother 6'2\".",
        'A 10" pipe fits a 12" hole.',
        "Home » News » Sport",
        "Read more »",
        "Nobody said that” and so it goes.",
        "O'Brien's and D'Arcy's o'clock",
    ],
)
def test_apostrophes_inches_and_arrows_are_no_quotation_marks(raw):
    assert outer(raw) == []


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("'It's the boys' club,' he said. 'We're late.'", ["'It's the boys' club,'", "'We're late.'"]),
        ("‘It’s the boys’ club,’ he said.", ["‘It’s the boys’ club,’"]),
        ("'It was a good '90s band,' she said of 'The Oaks'.", ["'It was a good '90s band,'", "'The Oaks'"]),
        ('"The 6\'2" forward is fast," she said.', ['"The 6\'2" forward is fast,"']),
        ('"I am 18," she said. "He is 19".', ['"I am 18,"', '"He is 19"']),
        ("Robert 'Bob' Marsh and Ann \"The Rock\" Lee", ["'Bob'", '"The Rock"']),
    ],
)
def test_apostrophes_and_inches_do_not_close_a_quotation(raw, found):
    assert outer(raw) == found


def test_a_passage_knows_what_stands_between_its_marks():
    raw = "She said “yes” twice."
    (passage,) = passages(raw)
    assert raw[passage.inner.start : passage.inner.end] == "yes"
    assert (passage.style, passage.closed, passage.depth, passage.resumes) == ("“", True, 0, None)


def test_nothing_between_marks_is_no_passage():
    assert passages('She wrote "" and “ ” only.') == []
