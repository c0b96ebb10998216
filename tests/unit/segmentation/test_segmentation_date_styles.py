"""Dates in the styles in which news pages write them: what they are called, their precision and their zone."""

import pytest

from quotewire.segmentation.dates import find_dates, is_date_line, read_date

STYLES = [
    ("Updated 3:42 p.m. ET, Thu March 5, 2020", [("updated", "2020-03-05T15:42")]),
    ("First published on 12.03.2021 at 14:05 CET", [("published", "2021-03-12T14:05+01:00")]),
    ("Updated 1542 GMT (2342 HKT) March 5, 2020", [("updated", "2020-03-05T15:42+00:00")]),
    ("Published 5 March 2020", [("published", "2020-03-05")]),
    (
        "Published: 15:42 EST, 5 March 2020 | Updated: 16:10 EST, 5 March 2020",
        [("published", "2020-03-05T15:42-05:00"), ("updated", "2020-03-05T16:10-05:00")],
    ),
    ("Thu 5 Mar 2020 15.42 GMT", [(None, "2020-03-05T15:42+00:00")]),
    ("Last modified on Thu 5 Mar 2020 16.10 GMT", [("updated", "2020-03-05T16:10+00:00")]),
    ("March 5, 2020 at 3:42 p.m. EST", [(None, "2020-03-05T15:42-05:00")]),
    ("Mar. 5, 2020", [(None, "2020-03-05")]),
    ("Mar 5 2020 03:42 PM IST", [(None, "2020-03-05T15:42")]),
    ("PUBLISHED: March 5, 2020 at 3:42 PM PST", [("published", "2020-03-05T15:42-08:00")]),
    ("Posted Mar 5, 2020 3:42 PM CDT", [("published", "2020-03-05T15:42-05:00")]),
    ("Posted at 3:42 PM on Mar 5, 2020", [("published", "2020-03-05T15:42")]),
    ("5 March 2020 15:42", [(None, "2020-03-05T15:42")]),
    ("5th March 2020, 3:42pm", [(None, "2020-03-05T15:42")]),
    ("Thursday, 5 March, 2020, 03:42pm", [(None, "2020-03-05T15:42")]),
    ("Thursday March 5 2020, 12.01am GMT, The Skarn Courier", [(None, "2020-03-05T00:01+00:00")]),
    ("2020/03/05 15:42", [(None, "2020-03-05T15:42")]),
    ("2020-03-05 15:42:10 +0100", [(None, "2020-03-05T15:42:10+01:00")]),
    ("2020-03-05T15:42:10.123Z", [(None, "2020-03-05T15:42:10+00:00")]),
    ("2020-03-05T15:42Z", [(None, "2020-03-05T15:42+00:00")]),
    ("20200305T154210Z", [(None, "2020-03-05T15:42:10+00:00")]),
    ("2020.03.05", [(None, "2020-03-05")]),
    ("Thu, 05 Mar 2020 15:42:10 GMT", [(None, "2020-03-05T15:42:10+00:00")]),
    ("05.03.2020 15:42 Uhr", [(None, "2020-03-05T15:42")]),
    ("5. März 2020, 15:42 Uhr", [(None, "2020-03-05T15:42")]),
    ("Stand: 05.03.2020 15:42 Uhr", [("updated", "2020-03-05T15:42")]),
    ("Veröffentlicht am 05.03.2020 um 15:42 Uhr", [("published", "2020-03-05T15:42")]),
    ("Aktualisiert am 5.3.2020, 15.42 Uhr", [("updated", "2020-03-05T15:42")]),
    ("Donnerstag, 05. März 2020", [(None, "2020-03-05")]),
    (
        "Erstellt: 05.03.2020, 15:42 Uhr | Aktualisiert: 06.03.2020, 08:10 Uhr",
        [("published", "2020-03-05T15:42"), ("updated", "2020-03-06T08:10")],
    ),
    ("Publié le 5 mars 2020 à 15h42", [("published", "2020-03-05T15:42")]),
    (
        "Publié le 05 mars 2020 à 15:42, mis à jour le 06 mars 2020 à 08:10",
        [("published", "2020-03-05T15:42"), ("updated", "2020-03-06T08:10")],
    ),
    ("Mis à jour le jeudi 5 mars 2020 à 15 h 42", [("updated", "2020-03-05T15:42")]),
    ("1er mars 2020", [(None, "2020-03-01")]),
    ("5 de marzo de 2020 15:42 h", [(None, "2020-03-05T15:42")]),
    ("Publicado el jueves, 5 de marzo de 2020, a las 15:42 horas", [("published", "2020-03-05T15:42")]),
    ("05 MAR 2020 - 15:42 CET", [(None, "2020-03-05T15:42+01:00")]),
    ("05 mar 2020 | Actualizado 15:42h", [(None, "2020-03-05"), ("updated", "T15:42")]),
    ("5 marzo 2020 alle 15:42", [(None, "2020-03-05T15:42")]),
    ("Pubblicato il 5 marzo 2020 ore 15:42", [("published", "2020-03-05T15:42")]),
    ("5 maart 2020 15:42", [(None, "2020-03-05T15:42")]),
    ("5 de março de 2020 às 15h42", [(None, "2020-03-05T15:42")]),
    ("Publicerad 5 mars 2020 kl. 15.42", [("published", "2020-03-05T15:42")]),
    ("Publisert 05. mars 2020 15:42", [("published", "2020-03-05T15:42")]),
    ("5 марта 2020, 15:42", [(None, "2020-03-05T15:42")]),
    ("2020年3月5日 15時42分", [(None, "2020-03-05T15:42")]),
    ("5 marca 2020, 15:42", [(None, "2020-03-05T15:42")]),
    (
        "Originally published March 5, 2020 11:00 am, updated March 6, 2020 3:42 pm",
        [("published", "2020-03-05T11:00"), ("updated", "2020-03-06T15:42")],
    ),
    ("March 5, 2020 | 3:42pm", [(None, "2020-03-05T15:42")]),
    ("March 5, 20203:42 PM ET", [(None, "2020-03-05T15:42")]),
    ("3:42 PM EDT on Mar 5, 2020", [(None, "2020-03-05T15:42-04:00")]),
    ("Mar 5, 2020, 3:42pm EST", [(None, "2020-03-05T15:42-05:00")]),
    ("Mar-05-2020", [(None, "2020-03-05")]),
    ("05-Mar-2020 15:42", [(None, "2020-03-05T15:42")]),
    ("5 Mar '20", [(None, "2020-03-05")]),
    ("Date: March 5, 2020", [(None, "2020-03-05")]),
    ("Created 05 March 2020, 15:42 BST", [("published", "2020-03-05T15:42+01:00")]),
    ("5 March 2020 • 3:42pm", [(None, "2020-03-05T15:42")]),
    ("5 March 2020, 15:42 UTC+2", [(None, "2020-03-05T15:42+02:00")]),
    ("March 5, 2020 3:42 p.m. Eastern time", [(None, "2020-03-05T15:42")]),
    ("noon, March 5, 2020", [(None, "2020-03-05")]),
    ("March the 5th, 2020", [(None, "2020-03-05")]),
    ("the 5th of March, 2020", [(None, "2020-03-05")]),
    ("Web posted Thursday, March 5, 1998", [("published", "1998-03-05")]),
    ("Update: March 6, 2020, 8:10 AM AEDT", [("updated", "2020-03-06T08:10+11:00")]),
    ("05 Mar 2020 15:42 SGT", [(None, "2020-03-05T15:42+08:00")]),
    (
        "Updated Mar 5, 2020, 3:42 PM IST / First Published Mar 4, 2020, 9:00 AM IST",
        [("updated", "2020-03-05T15:42"), ("published", "2020-03-04T09:00")],
    ),
    ("Thursday 05 March 2020 15:42", [(None, "2020-03-05T15:42")]),
    ("Mar 5, 2020 Updated Mar 6, 2020", [(None, "2020-03-05"), ("updated", "2020-03-06")]),
]
"""Lines that leave no doubt, and what they say: which date it is and when."""

NUMBERS = [
    ("05/03/2020 - 15:42", False, [(None, "2020-03-05T15:42")]),
    (
        "Issued on: 05/03/2020 - 15:42 Modified: 05/03/2020 - 15:40",
        False,
        [("published", "2020-03-05T15:42"), ("updated", "2020-03-05T15:40")],
    ),
    ("3/5/2020 3:42 PM", True, [(None, "2020-03-05T15:42")]),
    ("Actualizado: 05/03/2020 15:42 h.", False, [("updated", "2020-03-05T15:42")]),
    ("12-05-23", True, [(None, "2023-12-05")]),
    ("UPDATED: 03/05/20 03:42 PM ET", True, [("updated", "2020-03-05T15:42")]),
    ("Publié le 05/03/2020 à 15h42", False, [("published", "2020-03-05T15:42")]),
    ("Publicado em 05/03/2020 às 15h42", False, [("published", "2020-03-05T15:42")]),
]
"""Lines of numbers in which the order of month and day must be known."""


@pytest.mark.parametrize(("line", "found"), STYLES)
def test_a_style_is_read(line: str, found: list[tuple[str | None, str]]) -> None:
    assert [(stamp.which, stamp.value) for stamp in find_dates(line)] == found
    assert is_date_line(line)


@pytest.mark.parametrize(("line", "month_first", "found"), NUMBERS)
def test_numbers_are_read_in_the_order_of_the_article(
    line: str, month_first: bool, found: list[tuple[str | None, str]]
) -> None:
    assert [(stamp.which, stamp.value) for stamp in find_dates(line, month_first=month_first)] == found
    assert is_date_line(line)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024-02-01T10:00:00.000Z", "2024-02-01T10:00:00+00:00"),
        ("2024-02-01T10:00:00-0500", "2024-02-01T10:00:00-05:00"),
        ("2024-02-01", "2024-02-01"),
        ("Thu, 01 Feb 2024 10:00:00 GMT", "2024-02-01T10:00:00+00:00"),
        ("10:00", None),
        ("1706781600", None),
        ("yesterday", None),
        ("9" * 100_000, None),
    ],
)
def test_a_date_in_the_head_of_a_page(written: str, value: str | None) -> None:
    assert read_date(written) == value
