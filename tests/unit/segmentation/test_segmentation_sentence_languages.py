"""Sentences of other languages than English: their stops, abbreviations and ordinals."""

import pytest

from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair

CASES = [
    ("de", "Es wird z. B. am 3. März eröffnet.| Dr. Lohse und Frau Prof. Brask kommen."),
    ("de", "Das kostet ca. 4,5 Mio. Euro, d. h. viel.| Es war 2019.| Danach kam Halle B.| Der Rat schwieg."),
    ("de", "„Kommt ihr?“, fragte sie.| „Ja.“| Dann gingen alle."),
    ("fr", "M. Daubray et Mme Carrec sont venus.| Elle a dit oui."),
    ("fr", "« On attend !| Encore ? »| Il est parti."),
    ("fr", "Le texte est paru au J.O. en mars.| Il est signé J. Morvec."),
    (
        "es",
        "La Sra. Quiroga y el Dr. Beltza hablaron.| ¿Bastará?| ¡Claro que sí!| Compró Telar S.A.| La venta es hoy.",
    ),
    ("es", "Viajó a EE. UU. en mayo."),
    ("it", "Lo ha detto l'on. Galdini al sig. Berti.| Non è poco."),
    ("pt", "O Dr. Samora e a Sra. Muge falaram.| Foi bom."),
    ("pl", "Koszt wyniesie ok. 4,5 mln zł.| Budowa ul. Długiej trwa do 3. tygodnia maja."),
    ("ru", "Работы идут на ул. Садовой, т. е. рядом.| Инженер А. П. Громов спокоен."),
    ("sv", "Det kostar ca 40 miljoner, dvs. mycket.| Kl. 8 öppnar t.ex. Lo Ek."),
    ("nb", "Møtet er 3. Mai kl. 18.30.| Alle kommer."),
    ("ar", "هل تكفي الميزانية؟| يقول الخبراء إنها كافية."),
    ("hi", "पुल बंद रहेगा।| लोग नाराज़ हैं।"),
    ("ja", "港は再開する。|「うれしい。|父にも見せたい」と話した。|利用者は多い。"),
    ("ja", "客は６．１％増えた。|ところが港は静かだ。|「なぜだ。」と彼は言った。"),
    ("zh", "他问：“什么时候？”|没有人回答。|船开了。"),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences_end_where_the_language_ends_them(language: str, marked: str) -> None:
    raw = marked.replace("|", "")
    text, whole = Text(raw), Span(0, len(raw))
    found = [raw[s.start : s.end] for s in split(text, whole, pair(text, [whole]), language)]
    assert found == [sentence.strip() for sentence in marked.split("|")]


def test_english_keeps_its_own_habits() -> None:
    raw = "She was one of 30. September came."
    text, whole = Text(raw), Span(0, len(raw))
    found = {language: len(split(text, whole, [], language)) for language in (None, "en", "en-GB", "de")}
    assert found == {None: 2, "en": 2, "en-GB": 2, "de": 1}
