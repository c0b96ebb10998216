"""Plain articles in other languages than English."""

import pytest

from quotewire.segmentation import Document, Label, segment
from quotewire.text import Text

ARTICLES = {
    "de": [
        (Label.HEADLINE, "Hafen von Ellern bekommt neue Brücke"),
        (Label.BYLINE, "Ein Bericht von Jana Brask"),
        (Label.DATE, "3. Mai 2023, 14:30 Uhr"),
        (Label.CAPTION, "Die alte Hafenbrücke ist seit Jahren gesperrt. (Foto: Ole Harms/dpa)"),
        (Label.BODY, "ELLERN (dpa) - Der Stadtrat von Ellern hat den Bau einer neuen Brücke beschlossen."),
        (Label.BODY, "„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ute Lohse nach der Sitzung."),
        (Label.SUBHEAD, "Streit um die Kosten"),
        (Label.BODY, "Die Opposition kritisierte die hohen Kosten und sprach von einem Fass ohne Boden."),
        (Label.COPYRIGHT, "Alle Rechte vorbehalten."),
    ],
    "fr": [
        (Label.HEADLINE, "Le port d'Ellery va rouvrir en mai"),
        (Label.BYLINE, "Par Jana Brask"),
        (Label.DATE, "Publié le 3 mai 2023 à 14h30"),
        (Label.BODY, "Après deux ans de travaux, le port d'Ellery accueillera de nouveau les ferries."),
        (Label.BODY, "« Nous sommes prêts », a déclaré la maire, Claire Dumont, mercredi devant la presse."),
        (Label.RELATED, "À lire aussi : Les ports de la côte à l'abandon"),
        (Label.BODY, "Les pêcheurs restent inquiets, car les quais sont trop courts pour leurs bateaux."),
        (Label.COPYRIGHT, "Tous droits réservés."),
    ],
    "es": [
        (Label.HEADLINE, "El puerto de Ellera reabrirá en mayo"),
        (Label.BYLINE, "Por Jana Brask"),
        (Label.DATE, "03/05/2023 14:30 h"),
        (Label.BODY, "MADRID, 3 may (EFE).- El puerto de Ellera volverá a abrir tras dos años de obras."),
        (
            Label.BODY,
            '"Estamos listos", dijo la ministra, Carla Montes, en una rueda de prensa en el puerto.',
        ),
        (Label.BODY, "Los pescadores, sin embargo, siguen preocupados por el tamaño de los muelles."),
        (Label.CREDIT, "Foto: Luis Prado / EFE"),
        (Label.COPYRIGHT, "Todos los derechos reservados."),
    ],
    "ru": [
        (Label.HEADLINE, "Порт Эллеры откроется в мае"),
        (Label.BYLINE, "Автор: Яна Браск"),
        (Label.DATE, "3 мая 2023 года, 14:30"),
        (Label.BODY, "МОСКВА, 3 мая. /ТАСС/. Порт Эллеры вновь откроется после двух лет ремонта."),
        (Label.BODY, "«Мы готовы», — сказала министр Карла Монтина на пресс-конференции в порту."),
        (Label.CREDIT, "Фото: Иван Петров/ТАСС"),
        (Label.COPYRIGHT, "Все права защищены"),
    ],
    "ar": [
        (Label.HEADLINE, "ميناء إيليرا يعيد فتح أبوابه في مايو"),
        (Label.BYLINE, "كتبت: يانا براسك"),
        (Label.DATE, "3 مايو 2023 14:30"),
        (Label.BODY, "أعلنت وزارة النقل يوم الأربعاء أن ميناء إيليرا سيعيد فتح أبوابه بعد عامين من الأشغال."),
        (Label.BODY, 'وقالت الوزيرة كارلا مونتيس في مؤتمر صحفي عقدته في الميناء: "نحن جاهزون".'),
        (Label.COPYRIGHT, "جميع الحقوق محفوظة"),
    ],
    "ja": [
        (Label.HEADLINE, "エレラ港、5月に再開へ"),
        (Label.DATE, "2023年5月3日 14時30分"),
        (Label.BODY, "エレラ港は2年間の工事を経て5月15日に再開すると、運輸省が水曜日に発表した。"),
        (Label.BODY, "「準備はできている」と大臣は港で開かれた記者会見で述べた。"),
        (Label.CREDIT, "写真：共同通信"),
        (Label.COPYRIGHT, "無断転載を禁じます"),
    ],
}


def read(language: str) -> Document:
    return segment(Text("\n\n".join(line for _, line in ARTICLES[language])))


@pytest.mark.parametrize("language", ARTICLES)
def test_every_block_has_its_zone(language: str) -> None:
    assert [block.label for block in read(language).blocks] == [label for label, _ in ARTICLES[language]]


@pytest.mark.parametrize("language", ARTICLES)
def test_the_date_is_read_day_first(language: str) -> None:
    assert read(language).metadata.published == "2023-05-03T14:30"


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "Jana Brask"),
        ("fr", "Jana Brask"),
        ("es", "Jana Brask"),
        ("ru", "Яна Браск"),
        ("ar", "يانا براسك"),
    ],
)
def test_the_author_is_read_without_what_stands_before_the_name(language: str, name: str) -> None:
    assert [byline.name for byline in read(language).metadata.bylines] == [name]
