import pytest

from quotewire.segmentation.dateline import find_dateline
from quotewire.text import Span, fold


def read(text: str) -> tuple[str | None, str | None, str] | None:
    found = find_dateline(fold(text), Span(0, len(text)))
    return found and (found.place, found.agency, text[found.span.start : found.span.end])


@pytest.mark.parametrize(
    ("text", "place", "agency", "exact"),
    [
        ("UNITED NATIONS (AP) — Delegates met.", "UNITED NATIONS", "AP", "UNITED NATIONS (AP)"),
        ("WASHINGTON, Jan. 5 (Reuters) - The bank", "WASHINGTON", "Reuters", "WASHINGTON, Jan. 5 (Reuters)"),
        ("KYIV, Dec 24 (Reuters) - The bank", "KYIV", "Reuters", "KYIV, Dec 24 (Reuters)"),
        ("MADRID, 5 ene. (EFE) - El banco", "MADRID", "EFE", "MADRID, 5 ene. (EFE)"),
        ("LONDON — A man", "LONDON", None, "LONDON"),
        ("PARIS, France: The ferry", "PARIS, France", None, "PARIS, France"),
        ("SHANGHAI: The ferry", "SHANGHAI", None, "SHANGHAI"),
        ("London (AFP) – The ferry", "London", "AFP", "London (AFP)"),
        ("London — The ferry", "London", None, "London"),
        ("Ellery, Ill. — The ferry", "Ellery, Ill.", None, "Ellery, Ill."),
        (
            "PORT ELLERY, Marland (CNS) -- “We are",
            "PORT ELLERY, Marland",
            "CNS",
            "PORT ELLERY, Marland (CNS)",
        ),
        (
            "SAN DIEGO, Jan. 5, 2024 /PRNewswire/ -- Acme",
            "SAN DIEGO",
            "PRNewswire",
            "SAN DIEGO, Jan. 5, 2024 /PRNewswire/",
        ),
        ("(Reuters) - The bank", None, "Reuters", "(Reuters)"),
        ("CNN — The bank", None, "CNN", "CNN"),
        ("NEW YORK/LONDON (Reuters) – Oil", "NEW YORK/LONDON", "Reuters", "NEW YORK/LONDON (Reuters)"),
        ("ST. LOUIS (AP) - A man", "ST. LOUIS", "AP", "ST. LOUIS (AP)"),
        ("Jerusalem (CNN) The army", "Jerusalem", "CNN", "Jerusalem (CNN)"),
        ("Washington (CNN)The army", "Washington", "CNN", "Washington (CNN)"),
        ("BEIJING, 3. Mai (dpa) – Der", "BEIJING", "dpa", "BEIJING, 3. Mai (dpa)"),
        ("Genf, 3. Mai 2020 (sda) - Die", "Genf", "sda", "Genf, 3. Mai 2020 (sda)"),
        ("MEXICO CITY, Sept 3 (Reuters)- The", "MEXICO CITY", "Reuters", "MEXICO CITY, Sept 3 (Reuters)"),
        ("Madrid, 3 may (EFE).- El", "Madrid", "EFE", "Madrid, 3 may (EFE)"),
        ("TEHRAN, Iran (AP) _ The", "TEHRAN, Iran", "AP", "TEHRAN, Iran (AP)"),
        ("CHICAGO--(BUSINESS WIRE)--Acme", "CHICAGO", "BUSINESS WIRE", "CHICAGO--(BUSINESS WIRE)"),
        ("(ANSA) - ROMA, 3 MAG - Il", "ROMA", "ANSA", "(ANSA) - ROMA, 3 MAG"),
        ("МОСКВА, 3 мая. /ТАСС/. Глава", "МОСКВА", "ТАСС", "МОСКВА, 3 мая. /ТАСС/"),
        ("МОСКВА, 3 мая - РИА Новости. Глава", "МОСКВА", "РИА Новости", "МОСКВА, 3 мая - РИА Новости"),
        ("CAIRO | The", "CAIRO", None, "CAIRO"),
        ("WASHINGTON—The", "WASHINGTON", None, "WASHINGTON"),
        ("By Jane Roe LONDON (Reuters) - The bank", "LONDON", "Reuters", "LONDON (Reuters)"),
        ("By Jane Roe, LONDON (Reuters) - The bank", "LONDON", "Reuters", "LONDON (Reuters)"),
        ("By Jane Roe and Bo Doe, LONDON (Reuters) - Oil", "LONDON", "Reuters", "LONDON (Reuters)"),
        ("Berlin (dpa/tmn) - Der", "Berlin", "dpa/tmn", "Berlin (dpa/tmn)"),
        ("MOSCOW, March 5. /TASS/. The", "MOSCOW", "TASS", "MOSCOW, March 5. /TASS/"),
    ],
)
def test_place_and_agency_are_read_without_the_dash(
    text: str, place: str | None, agency: str | None, exact: str
) -> None:
    assert read(text) == (place, agency, exact)


@pytest.mark.parametrize(
    "text",
    [
        "Brask — who once ran the harbour — said",
        "BREAKING — The ferry has sunk.",
        "WATCH: The ferry leaves",
        "EMBARGOED — The ferry leaves",
        "OBITUARY: The last ferryman",
        "BRASK: I think so.",
        "BRASK (laughing): I think so.",
        "Ana Brask - The Woman",
        "He tried - and failed",
        "“We are late” — The captain",
        "The ferry (built in 1912) - A history",
        "NASA — The agency said",
        "WHO — which",
        "IBM (IBM) - The company",
        "UNICEF - The agency",
        "COVID-19 — The virus",
        "WWE (World Wrestling) — The show",
        "Bloomberg — who rivals",
        "President Brask (CNN) said",
        "NATO: The alliance",
        "By FEDERICA BRASK - 2019-04-10",
        "",
    ],
)
def test_other_words_before_a_dash_are_no_dateline(text: str) -> None:
    assert read(text) is None
