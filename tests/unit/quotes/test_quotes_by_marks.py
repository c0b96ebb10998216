"""Quotations by their marks alone, in languages that the tagger was not trained for."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.models import load
from quotewire.quotes import Attribution, Kind, Quotes, Tagging, find_quotes
from quotewire.segmentation import Document, Evidence, segment
from quotewire.text import Text

WEIGHTS = load().weights


class Unasked:
    """Stands where a tagger would."""

    def tag(self, document: Document) -> Tagging:
        raise AssertionError("a tagger was asked that does not know the language")


def read(language: str, *lines: str) -> tuple[Document, Quotes]:
    document = segment(Text("\n\n".join(lines)), Evidence(language=language))
    return document, find_quotes(document, Unasked(), WEIGHTS)


def told(language: str, *lines: str) -> list[list[str]]:
    document, quotes = read(language, *lines)
    return [[document.text.exact(piece) for piece in found.content] for found in quotes.attributions]


def only(language: str, *lines: str) -> tuple[Document, Attribution]:
    document, quotes = read(language, *lines)
    [found] = quotes.attributions
    return document, found


@pytest.mark.parametrize(
    ("language", "paragraph", "content"),
    [
        ("de", "„Das reicht nicht aus“, klagte sie am Montag.", "„Das reicht nicht aus“"),
        ("de", "Lohse rief: »Nie wieder!« Dann ging er.", "»Nie wieder!«"),
        ("de", "Er sprach von einem ‚Spiel‘. „Nein.“", "„Nein.“"),
        ("fr", "Elle promet :\u00a0«\u202fOn y va\u202f».", "«\u202fOn y va\u202f»"),
        (
            "fr",
            "Selon lui, c'est « un peu plus que prévu au départ ».",
            "« un peu plus que prévu au départ »",
        ),
        ("es", "“¿Quién iba a creerlo?”, dijo el vecino.", "“¿Quién iba a creerlo?”"),
        ("it", "«E adesso?», ha chiesto il direttore.", "«E adesso?»"),
        ("sv", "”Vi kräver en ny båt”, skriver föreningen.", "”Vi kräver en ny båt”"),
        ("fi", "»Me odotamme», sanoo kaupunginjohtaja.", "»Me odotamme»"),
        ("nl", "‘We wachten nog steeds’, zegt de schipper.", "‘We wachten nog steeds’"),
        ("ru", "«Ни днём раньше», — добавила она.", "«Ни днём раньше»"),
        ("pl", "„Nie mamy już czasu” – mówi dyrektor.", "„Nie mamy już czasu”"),
        ("ar", "وقالت الوزيرة: «نحن جاهزون».", "«نحن جاهزون»"),
        ("ja", "局長は「準備はできている」と述べた。", "「準備はできている」"),
        ("zh", "他说：“桥很安全。”", "“桥很安全。”"),
        ("ko", "그는 “다리는 안전하다”라고 말했다.", "“다리는 안전하다”"),
        ("zh", "“没有顾客了，”书店老板说。", "“没有顾客了，”"),
        ("ko", "시장은 “안전해져야 개방할 것”이라며 웃었다.", "“안전해져야 개방할 것”"),
        (
            "tr",
            "Başkan, “Köprüyü ancak güvenli olduğunda açacağız” dedi.",
            "“Köprüyü ancak güvenli olduğunda açacağız”",
        ),
        ("el", "«Τι να κάνουμε τώρα;» ρωτά ο βιβλιοπώλης.", "«Τι να κάνουμε τώρα;»"),
        ("hi", "उसने कहा: “पुल सुरक्षित है।”", "“पुल सुरक्षित है।”"),
        ("sv", "– Vi väntar än, säger Lo Ek.", "Vi väntar än"),
    ],
)
def test_speech_between_marks_is_a_direct_quotation(language: str, paragraph: str, content: str) -> None:
    document, found = only(language, paragraph)
    assert (found.kind, document.text.exact(found.content[0])) == (Kind.DIRECT, content)


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("de", "Der Film „Die Brücke am Fluss“ lief im sogenannten „Kino“."),
        ("de", "Im Stück „Wer hat Angst?“ spielt der Verein „Freunde der Bühne e. V.“ mit."),
        ("fr", "Le roman « Le Vieil Homme du quai », paru en mai, et les quais « historiques » plaisent."),
        ("es", "La copa “Luz y ceniza” y el llamado “efecto Sarmo” ya se estudian."),
        ("sv", "Boken ”Sista färjan” och ”ölyckan” är kända."),
        ("ja", "映画『潮の記憶』と「港問題」が話題だ。"),
        ("ar", "ويروي فيلم «رحلة البحر» قصة الميناء."),
        ("ru", "Фильм «Мост над рекой» показали в кинотеатре «Заря»."),
        ("pt", "O livro “As Cinco Etapas para Alfabetizar seus Filhos em Casa” esgotou."),
        ("it", 'Il dado da 12" costa poco.'),
        ("fr", "Il est venu. « Puis la phrase se perd"),
    ],
)
def test_titles_and_single_words_in_marks_are_none(language: str, paragraph: str) -> None:
    assert told(language, paragraph) in ([], [["« Puis la phrase se perd"]])


def test_a_quotation_that_the_reporting_clause_splits_is_one() -> None:
    lines = "„Es wird teurer, das wissen wir“, sagte Lohse, „aber wir zahlen.“ „Das ist alles.“"
    assert told("de", lines) == [
        ["„Es wird teurer, das wissen wir“", "„aber wir zahlen.“"],
        ["„Das ist alles.“"],
    ]


def test_a_quotation_over_paragraphs_is_one() -> None:
    assert told("fr", "Elle écrit : « Premier point.", "« Deuxième point. »", "Fin.") == [
        ["« Premier point.", "« Deuxième point. »"]
    ]


def test_the_marks_inside_belong_to_the_quotation() -> None:
    assert told("ru", "«Отец говорил: „Береги его“. Я помню», — ответила она.") == [
        ["«Отец говорил: „Береги его“. Я помню»"]
    ]


@pytest.mark.parametrize(
    ("language", "paragraph", "cue", "source"),
    [
        (
            "de",
            "„Das reicht“, sagte Bürgermeisterin Antje Brandis am Montag.",
            "sagte",
            "Bürgermeisterin Antje Brandis",
        ),
        ("de", "„Das reicht“, sagte der Händler Ole Frerich.", "sagte", "der Händler Ole Frerich"),
        ("de", "Antje Brandis: „Das reicht jetzt.“", ":", "Antje Brandis"),
        ("fr", "« C'est fini », a déclaré Claire Dumont mercredi.", "a déclaré", "Claire Dumont"),
        ("nl", "‘Het is klaar’, zegt Marie van der Berg.", "zegt", "Marie van der Berg"),
        ("es", "«Se acabó», dijo Elena Quiroga a los periodistas.", "dijo", "Elena Quiroga"),
    ],
)
def test_a_name_right_beside_is_the_source(language: str, paragraph: str, cue: str, source: str) -> None:
    document, found = only(language, paragraph)
    assert found.cue is not None
    assert found.source is not None
    assert (document.text.exact(found.cue), document.text.exact(found.source)) == (cue, source)


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("de", "„Das reicht“, sagte sie der Deutschen Presse-Agentur."),
        ("de", "„Das reicht“, sagte der Deutschen Presse Agentur zufolge niemand."),
        ("de", "„Das reicht“, sagte Brandis."),
        ("es", "«Se acabó», dijo la directora, Elena Quiroga."),
        ("fr", "« C'est vraiment fini », selon Claire Dumont."),
        ("ru", "«Всё», — сказала мэр Антонина Бранская."),
    ],
)
def test_what_is_less_certain_is_left_open(language: str, paragraph: str) -> None:
    _, found = only(language, paragraph)
    assert found.source is None


def test_a_known_given_name_makes_a_speaker_and_what_stands_before_is_the_role() -> None:
    document, quotes = read(
        "de",
        "„Das reicht“, sagte Bürgermeisterin Antje Brandis. „Wirklich“, sagte Antje Brandis.",
        "„Wir warten“, sagte der Händler Ole Frerich.",
    )
    roles = [speaker.role and document.text.exact(speaker.role) for speaker in quotes.speakers]
    assert [speaker.name for speaker in quotes.speakers] == ["Antje Brandis", "Ole Frerich"]
    assert roles == ["Bürgermeisterin", "Händler"]
    assert [a and a.speaker for a in quotes.assignments] == ["s1", "s1", "s2"]


def test_a_source_without_a_known_given_name_makes_none() -> None:
    _, quotes = read("fr", "« C'est fini », a déclaré Radio Montjoly mercredi.")
    assert (quotes.speakers, quotes.assignments) == ((), (None,))


def test_nothing_is_told_of_confidence() -> None:
    _, found = only("de", "„Das reicht nicht“, sagte Antje Brandis.")
    assert found.confidence is None


def test_words_in_marks_outside_the_article_are_no_quotations() -> None:
    document, _ = read("de", "„Das reicht nicht“, sagte sie.")
    blocks = tuple(replace(block, label="related") for block in document.blocks)
    assert find_quotes(replace(document, blocks=blocks), Unasked(), WEIGHTS).attributions == ()


@pytest.mark.parametrize(
    "paragraph", ["„“" * 50_000, "„A, " * 50_000, "”a, sa B ” " * 30_000, "– a, sa B – " * 30_000]
)
def test_marks_without_end_take_linear_time(paragraph: str) -> None:
    _, quotes = read("sv", paragraph)
    assert len(quotes.assignments) == len(quotes.attributions)


WORDS = ("a", "Ab", "3", "z. B.", "Мы", "と", "sagte", "säger", "сказал", "a dit", "Ann Lee")
SCRAPS = st.sampled_from([*"„“”«»‹›「」『』—–-\"'’.!?…:,。؟ \n\u00a0\u200b\ud800", "\n\n", *WORDS])


@given(
    st.lists(SCRAPS, max_size=80).map("".join),
    st.sampled_from(["de", "fr", "sv", "ru", "es", "pl", "ja", "xx"]),
)
def test_pieces_are_words_of_the_text_in_order_and_apart(raw: str, language: str) -> None:
    _, quotes = read(language, raw)
    pieces = [piece for found in quotes.attributions for piece in found.content]
    assert pieces == sorted(pieces)
    assert all(before.end <= piece.start for before, piece in pairwise(pieces))
    assert all(any(map(str.isalnum, raw[piece.start : piece.end])) for piece in pieces)
