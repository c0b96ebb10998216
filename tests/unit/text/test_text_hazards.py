"""What is told of a text's odd characters, and what is written on purpose and passes."""

import pytest

from quotewire.text import Hazard, find_hazards

SAYS = "“Dès lundi, nous partirons”, said Zoë Škoda of Łódź – “für €5”… Привет, Αθήνα, שלום, 日本語 👩‍🚀"


def hazards(raw: str) -> dict[Hazard, tuple[int, int]]:
    return {found.hazard: (found.times, found.first) for found in find_hazards(raw)}


@pytest.mark.parametrize(
    ("raw", "hazard", "count", "first"),
    [
        ("\ufeffThe mill.", Hazard.BYTE_ORDER_MARK, 1, 0),
        ("One.\r\nTwo.\rThree.", Hazard.CARRIAGE_RETURNS, 2, 4),
        ("a\x1bb\x0cc\x7f", Hazard.CONTROL_CHARACTERS, 3, 1),
        ("10\xa0km\u2009on", Hazard.UNUSUAL_SPACES, 2, 2),
        ("mi\xadll\u200b a\ufeffb", Hazard.INVISIBLE_CHARACTERS, 3, 2),
        ("\u202edesrever\u202c", Hazard.BIDIRECTIONAL_CONTROLS, 2, 0),
        ("na\ufffd\ufffdve", Hazard.REPLACEMENT_CHARACTERS, 2, 2),
    ],
)
def test_odd_characters_are_counted_and_the_first_is_placed(
    raw: str, hazard: Hazard, count: int, first: int
) -> None:
    assert hazards(raw) == {hazard: (count, first)}


@pytest.mark.parametrize("encoding", ["windows-1252", "latin-1", "windows-1251", "mac-roman"])
@pytest.mark.parametrize("word", ["“Yes”", "it’s", "2020–21"])
def test_utf_8_read_as_another_encoding_is_mojibake(word: str, encoding: str) -> None:
    assert Hazard.MOJIBAKE in hazards(f"He said {word.encode().decode(encoding, 'ignore')} and left.")


@pytest.mark.parametrize(
    "word",
    [
        "Zoë",
        "café",
        "£600m",
        "señor",
        "žena",
        "Łódź",
        "Привет",
        "Αθήνα",
        "שלום",
        "سلام",
        "日本語",
        "😀",
        "500",
        "€",
    ],
)
def test_words_of_many_scripts_read_as_windows_1252_are_mojibake(word: str) -> None:
    broken = "".join(bytes([b]).decode("windows-1252", "ignore") or chr(b) for b in word.encode())
    assert (Hazard.MOJIBAKE in hazards(f"Then {broken} came.")) == (not word.isascii())


def test_windows_1252_read_as_latin_1_is_mojibake() -> None:
    broken = "“It’s over”".encode("windows-1252").decode("latin-1")
    assert hazards(broken) == {Hazard.MOJIBAKE: (3, 0)}


@pytest.mark.parametrize(
    "raw",
    [
        "« Voilà », dit-il. Déjà\xa0» L’été… « À\xa0demain\xa0» CAFÉ…".replace("\xa0", " "),
        "SÃO PAULO, AMANHÃ… „Spaß“ sagte er. „Fuß”, PÂNĂ, ÂGE, HÂL. Ängste, ‚Ändern‘, Århus, Île, Ïle",
        "ПРЕСС-СССР, «РС», ВЂ, РСФСР; Ðorđe, Þórður Ð, Ñandú, Øystein, Ùna, Ú–á, ×2, ÑAÑO…",
        "It rose 2½ %, ±3°, 5 µm, √2, §4 ¶2 © 2024 ® ™ “‘Yes,’ he said.” £5 ¥6 ¢7 x² ªº ¿Qué? ¡No!",
        SAYS,
    ],
)
def test_what_is_written_on_purpose_is_no_hazard(raw: str) -> None:
    assert hazards(raw) == {}


def test_no_break_spaces_before_french_marks_are_no_mojibake() -> None:
    assert set(hazards("« Voilà\xa0», dit-il, «\xa0à\xa0» «\xa0É\xa0»")) == {Hazard.UNUSUAL_SPACES}


def test_each_hazard_is_told_once_of_a_megabyte_of_it() -> None:
    raw = "\ufeff" + "\r\xa0\u200b\u202e\ufffd\x01Ã©" * 125_000
    found = list(find_hazards(raw))
    assert sorted(one.hazard for one in found) == sorted(Hazard)
    assert {one.times for one in found} == {1, 125_000}
