"""Speech that a dash opens, in the languages that write it so."""

import re

import pytest

from quotewire.text import DASH, Span, Text, pair, with_dialogue


def spoken(language: str | None, *lines: str) -> list[str]:
    raw = "\n".join(lines)
    text, paragraphs = Text(raw), [Span(*line.span()) for line in re.finditer(r"[^\n]+", raw)]
    passages = with_dialogue(text.shadow, paragraphs, pair(text, paragraphs), language)
    return [raw[p.inner.start : p.inner.end] for p in passages if p.style == DASH]


@pytest.mark.parametrize(
    ("language", "paragraph", "speech"),
    [
        ("fr", "— Vous avez fini la dictée ? demande le maître.", ["Vous avez fini la dictée ?"]),
        ("fr", "– Pas encore, répond l'élève en riant.", ["Pas encore"]),
        ("es", "—Yo no iría —advirtió Lina—. Hace frío.", ["Yo no iría", "Hace frío."]),
        ("pl", "– To dobra wiadomość – powiedziała Lena. – Bardzo.", ["To dobra wiadomość", "Bardzo."]),
        ("pl", "- Otworzymy w maju - dodał Lis.", ["Otworzymy w maju"]),
        ("pl", "– Co teraz? – pyta.", ["Co teraz?"]),
        ("ru", "— Мы ждём, — говорит Лин. — Ещё год.", ["Мы ждём", "Ещё год."]),
        ("pt", "— Não sei — confessou Rui. — Talvez!", ["Não sei", "Talvez!"]),
        ("sv", "– Vi väntar än, säger Lo Ek.", ["Vi väntar än"]),
        ("sv-FI", "– Vi väntar – och hoppas – hela tiden.", ["Vi väntar – och hoppas – hela tiden."]),
        ("nb", "– Vi venter på svar, sier Lo Ek, som bor der.", ["Vi venter på svar"]),
        ("fi", "– Odotamme vastausta, sanoo Lo Ek.", ["Odotamme vastausta"]),
        ("ro", "— Vom vedea mâine dimineață.", ["Vom vedea mâine dimineață."]),
    ],
)
def test_speech_ends_where_the_reporting_clause_begins(
    language: str, paragraph: str, speech: list[str]
) -> None:
    assert spoken(language, paragraph) == speech


@pytest.mark.parametrize("language", ["en", "de", "ja", None])
def test_other_languages_have_no_such_speech(language: str | None) -> None:
    assert spoken(language, "— Vous avez fini la dictée ? demande le maître.") == []


@pytest.mark.parametrize(
    "paragraph",
    ["– pommes de terre", "- Les bureaux ouvrent à huit heures.", "— Lyon", "– 12 euros", "—", "– — –"],
)
def test_an_item_of_a_list_is_none(paragraph: str) -> None:
    assert spoken("fr", paragraph) == []


def test_what_stands_between_marks_inside_is_one_level_deeper() -> None:
    raw = "– Han sa ”nej tack” till oss, säger Lo.\n”Ja”, svarar Bo."
    text, paragraphs = Text(raw), [Span(*line.span()) for line in re.finditer(r"[^\n]+", raw)]
    passages = with_dialogue(text.shadow, paragraphs, pair(text, paragraphs), "sv")
    assert [(p.style, p.depth) for p in passages] == [(DASH, 0), ("”", 1), ("”", 0)]


def test_a_quotation_that_goes_on_after_dialogue_still_resumes_the_right_one() -> None:
    lines = ["– Nej, säger Lo Ek bestämt.", "”Först kom regnet.", "”Sedan kom snön.”"]
    raw = "\n".join(lines)
    text, paragraphs = Text(raw), [Span(*line.span()) for line in re.finditer(r"[^\n]+", raw)]
    passages = with_dialogue(text.shadow, paragraphs, pair(text, paragraphs), "sv")
    assert [p.resumes for p in passages] == [None, None, 1]


def test_dashes_without_end_take_linear_time() -> None:
    assert len(spoken("pl", "– A, – mówi – " * 50_000)) > 0
