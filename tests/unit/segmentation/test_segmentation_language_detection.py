"""The language of a text is told where the text tells it, and left open where it does not."""

import re

import pytest

from quotewire.segmentation.language import detect_language
from quotewire.text import Span

SENTENCES = {
    "ar": "أعلنت وزارة النقل أن الميناء سيعيد فتح أبوابه بعد عامين من الأشغال، وأن السفن ستعود في مايو.",
    "cs": "Most přes řeku zůstane podle radnice uzavřen až do konce září, protože v ložisku jsou trhliny.",
    "da": "Broen over fjorden forbliver lukket indtil udgangen af september, oplyser kommunen efter mødet.",
    "de": "Die Brücke über den Fluss bleibt nach Angaben der Stadt noch bis Ende September gesperrt.",
    "en": "The bridge over the river will stay closed until the end of September, the town council says.",
    "es": "El puente sobre el río seguirá cerrado hasta finales de septiembre, según informa el ayuntamiento.",
    "fi": "Joen yli johtava silta pysyy kaupungin mukaan suljettuna syyskuun loppuun asti halkeamien vuoksi.",
    "fr": "Le pont sur la rivière restera fermé jusqu'à la fin du mois de septembre, annonce la mairie.",
    "hi": "नगरपालिका के अनुसार नदी पर बना पुल सितंबर के अंत तक यातायात के लिए बंद रहेगा।",
    "it": "Il ponte sul fiume resterà chiuso fino alla fine di settembre, fa sapere il comune in una nota.",
    "ja": "市によると、川にかかる橋は軸受けに亀裂が見つかったため、九月末まで通行止めになる。",
    "ko": "시청에 따르면 강을 가로지르는 다리는 균열이 발견되어 구월 말까지 통행이 금지된다.",
    "nl": "De brug over de rivier blijft volgens de gemeente tot eind september gesloten voor alle verkeer.",
    "pl": "Most na rzece pozostanie zamknięty do końca września, poinformował w poniedziałek urząd miasta.",
    "pt": "A ponte sobre o rio continuará fechada até ao fim de setembro, informou a câmara municipal.",
    "ru": "Мост через реку останется закрытым до конца сентября, сообщили в понедельник в мэрии города.",
    "sv": "Bron över älven förblir stängd till slutet av september, meddelar kommunen efter besiktningen.",
    "tr": "Belediyeye göre nehrin üzerindeki köprü çatlaklar nedeniyle eylül sonuna kadar kapalı kalacak.",
    "uk": "Міст через річку залишиться закритим до кінця вересня, повідомили у понеділок у міській раді.",
    "zh": "市政府表示，由于轴承出现裂缝，横跨河流的大桥将继续关闭至九月底，行人和车辆都不能通行。",
}


def detect(text: str) -> str | None:
    return detect_language(text, [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)])


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_of_news_tells_its_language(language: str) -> None:
    assert detect(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", "Yes.", "Hamburg, Oslo, Rom", "橋は閉鎖。"])
def test_a_few_words_tell_no_language(text: str) -> None:
    assert detect(text) is None


def test_a_text_in_two_languages_has_none() -> None:
    assert detect("\n".join([SENTENCES["en"], SENTENCES["fr"]] * 6)) is None


def test_an_article_that_quotes_another_language_has_its_own() -> None:
    assert detect("\n".join([*[SENTENCES["en"]] * 6, SENTENCES["fr"], SENTENCES["fr"]])) == "en"


def test_menus_around_the_prose_do_not_count() -> None:
    menu = "\n".join(["Home", "Sports", "Weather", "Log in", "Subscribe now", "Most read", "Contact us"] * 9)
    assert detect("\n".join([menu, *[SENTENCES["de"]] * 10, menu])) == "de"


@pytest.mark.parametrize(
    "text",
    [
        "for (int i = 0; i < n; ++i) { a[i] = f(b[i], c[i]) + 2 * d[i]; } // x\n" * 5,
        "3 0 2 1 1 0\n12:30 14:45 +1\n" * 20,
        "⭐🎉 " * 60,
        "\0" * 300,
        "\ud800" * 300,
    ],
)
def test_what_is_no_prose_has_none(text: str) -> None:
    assert detect(text) is None


def test_time_does_not_grow_with_the_text() -> None:
    text = f"{SENTENCES['es']} " * 20_000
    assert detect_language(text, [Span(0, len(text))]) == "es"
    assert len(text) > 1_000_000
