"""By-lines in the styles in which news pages write them: every author, each with the role that is given."""

import time

import pytest

from quotewire.segmentation.bylines import find_bylines, is_signed, opens_with_author

STYLES = [
    ("Ana Brask News Desk", [("Ana Brask", "News Desk")]),
    ("By Ana Brask MD", [("Ana Brask", None)]),
    ("By Ana Brask AP", [("Ana Brask", "AP")]),
    ("By Team ELLERY", [("Team ELLERY", None)]),
    ("By Ana Maria Post", [("Ana Maria Post", None)]),
    ("Ana BraskJon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("BY ANA BRASK AND JON OTIENO", [("ANA BRASK", None), ("JON OTIENO", None)]),
    ("By Ana Brask", [("Ana Brask", None)]),
    ("By Ana Brask and Jon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("By Ana Brask, Jon Otieno and Li Wen", [("Ana Brask", None), ("Jon Otieno", None), ("Li Wen", None)]),
    ("By Ana Brask, Jon Otieno, and Li Wen", [("Ana Brask", None), ("Jon Otieno", None), ("Li Wen", None)]),
    ("By Ana Brask, Jon Otieno & Li Wen", [("Ana Brask", None), ("Jon Otieno", None), ("Li Wen", None)]),
    ("BY ANA BRASK", [("ANA BRASK", None)]),
    ("by Ana Brask", [("Ana Brask", None)]),
    ("By ANA BRASK and JON OTIENO", [("ANA BRASK", None), ("JON OTIENO", None)]),
    ("By Ana Brask, Staff Writer", [("Ana Brask", "Staff Writer")]),
    ("By Ana Brask Staff Writer", [("Ana Brask", "Staff Writer")]),
    ("By Ana Brask | Staff Writer", [("Ana Brask", "Staff Writer")]),
    (
        "By Ana Brask, Political Editor, and Jon Otieno",
        [("Ana Brask", "Political Editor"), ("Jon Otieno", None)],
    ),
    ("Ana Brask Political correspondent", [("Ana Brask", "Political correspondent")]),
    ("Ana Brask, Chief Reporter", [("Ana Brask", "Chief Reporter")]),
    ("News by Ana Brask News Reporter", [("Ana Brask", "News Reporter")]),
    ("Review by Ana Brask Contributor", [("Ana Brask", "Contributor")]),
    ("Ana BraskShowbiz TV Reporter", [("Ana Brask", "Showbiz TV Reporter")]),
    ("By Ana BraskUpdated Mar 5, 2020", [("Ana Brask", None)]),
    ("By Ana Brask in Skarn", [("Ana Brask", None)]),
    ("By Ana Brask in Skarn and Jon Otieno in Orvane", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("Ana Brask in Skarn", [("Ana Brask", None)]),
    ("By Ana Brask, Reuters", [("Ana Brask", "Reuters")]),
    ("By Ana Brask (AP)", [("Ana Brask", "AP")]),
    (
        "By Ana Brask and Jon Otieno, Associated Press",
        [("Ana Brask", "Associated Press"), ("Jon Otieno", "Associated Press")],
    ),
    ("By ANA BRASK, Associated Press", [("ANA BRASK", "Associated Press")]),
    ("By Ana Brask | The Associated Press", [("Ana Brask", "The Associated Press")]),
    ("By Ana Brask, CNN", [("Ana Brask", "CNN")]),
    ("Ana Brask, CNN", [("Ana Brask", "CNN")]),
    ("By Ana Brask, BBC News, Skarn", [("Ana Brask", "BBC News")]),
    ("By Ana Brask for the Skarn Courier", [("Ana Brask", "the Skarn Courier")]),
    ("By Ana Brask, Special to the Courier", [("Ana Brask", "Special to the Courier")]),
    ("By Ana Brask, The Skarn Courier", [("Ana Brask", "The Skarn Courier")]),
    ("By Ana Brask @anabrask", [("Ana Brask", None)]),
    ("By Ana Brask (@anabrask)", [("Ana Brask", None)]),
    ("By Ana Brask @anabrask and Jon Otieno @jotieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("By Ana Brask, abrask@courier.example", [("Ana Brask", None)]),
    ("By Ana Brask abrask@courier.example", [("Ana Brask", None)]),
    ("By Ana Brask <abrask@courier.example>", [("Ana Brask", None)]),
    (
        "By Ana Brask, abrask@courier.example, and Jon Otieno, jotieno@courier.example",
        [("Ana Brask", None), ("Jon Otieno", None)],
    ),
    ("By Ana Brask - March 3, 2024", [("Ana Brask", None)]),
    ("By Ana Brask | March 3, 2024", [("Ana Brask", None)]),
    ("By Ana Brask on March 3, 2024", [("Ana Brask", None)]),
    ("By Ana Brask, March 3, 2024", [("Ana Brask", None)]),
    ("By Ana Brask • 3 min read", [("Ana Brask", None)]),
    ("By Ana Brask 3 minute read", [("Ana Brask", None)]),
    ("By Ana Brask, 3 hours ago", [("Ana Brask", None)]),
    ("By Ana Brask Thursday, March 5, 2020", [("Ana Brask", None)]),
    ("Posted by Ana Brask on March 3, 2024", [("Ana Brask", None)]),
    ("Posted on March 3, 2024 by Ana Brask", [("Ana Brask", None)]),
    ("posted on 2023-12-19 23:30 EST by Ana Brask", [("Ana Brask", None)]),
    ("March 3, 2024 by Ana Brask", [("Ana Brask", None)]),
    ("3 March 2024 / Ana Brask", [("Ana Brask", None)]),
    ("Published 3 March 2024, 10:02 am by Ana Brask", [("Ana Brask", None)]),
    ("Oct 24, 2019 at2:56 pm | By Ana Brask", [("Ana Brask", None)]),
    ("March 3, 2024 Ana Brask", [("Ana Brask", None)]),
    ("Written by Ana Brask", [("Ana Brask", None)]),
    ("Written by: Ana Brask", [("Ana Brask", None)]),
    ("Author: Ana Brask", [("Ana Brask", None)]),
    ("Words by Ana Brask, photos by Jon Otieno", [("Ana Brask", None)]),
    ("Story by Ana Brask; photographs by Jon Otieno", [("Ana Brask", None)]),
    ("Story by Ana Brask Photos by Jon Otieno", [("Ana Brask", None)]),
    ("Photos and Story By Ana Brask", [("Ana Brask", None)]),
    ("Text: Ana Brask", [("Ana Brask", None)]),
    ("Text und Fotos: Ana Brask", [("Ana Brask", None)]),
    ("Von Ana Brask", [("Ana Brask", None)]),
    ("Von Ana Brask und Jon Otieno, Berlin", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("Von Ana Brask, Berlin", [("Ana Brask", None)]),
    ("Ein Gastbeitrag von Ana Brask", [("Ana Brask", None)]),
    ("Eine Analyse von Ana Brask", [("Ana Brask", None)]),
    ("Ein Kommentar von Ana Brask", [("Ana Brask", None)]),
    ("Von unserer Korrespondentin Ana Brask", [("Ana Brask", None)]),
    ("Par Ana Brask", [("Ana Brask", None)]),
    ("Par Ana Brask et Jon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("Par Ana Brask avec AFP", [("Ana Brask", "AFP")]),
    ("Propos recueillis par Ana Brask", [("Ana Brask", None)]),
    ("Par Ana Brask, envoyée spéciale à Orvane", [("Ana Brask", "envoyée spéciale à Orvane")]),
    ("Por Ana Brask", [("Ana Brask", None)]),
    ("Por Ana Brask y Jon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("Di Ana Brask e Jon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("di Ana Brask", [("Ana Brask", None)]),
    ("Door Ana Brask en Jon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("Por: Ana Brask", [("Ana Brask", None)]),
    ("Af Ana Brask", [("Ana Brask", None)]),
    ("Av Ana Brask", [("Ana Brask", None)]),
    ("By Dr Ana Brask", [("Dr Ana Brask", None)]),
    ("By Ana Brask, Ph.D.", [("Ana Brask", None)]),
    ("By Ana Brask Jr.", [("Ana Brask Jr.", None)]),
    ("By Ana van der Brask", [("Ana van der Brask", None)]),
    ("By Ana O'Brask", [("Ana O'Brask", None)]),
    ("By Ana Brask-Roe", [("Ana Brask-Roe", None)]),
    ("By A. B. Brask", [("A. B. Brask", None)]),
    ("By Ana McBrask", [("Ana McBrask", None)]),
    ("By Ana Brask with Jon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    ("By The Associated Press", [("The Associated Press", None)]),
    ("By AFP", [("AFP", None)]),
    ("By Courier Staff", [("Courier Staff", None)]),
    ("Reporting by Ana Brask; editing by Jon Otieno", [("Ana Brask", None)]),
    ("Reporting by Ana Brask in Skarn; Editing by Jon Otieno and Li Wen", [("Ana Brask", None)]),
    ("By: Ana Brask", [("Ana Brask", None)]),
    ("By Ana Brask, Deputy Political Editor", [("Ana Brask", "Deputy Political Editor")]),
    ("Exclusive by Ana Brask", [("Ana Brask", None)]),
    ("EXCLUSIVE by Ana Brask, Crime Correspondent", [("Ana Brask", "Crime Correspondent")]),
    ("Opinion by Ana Brask", [("Ana Brask", None)]),
    ("Analysis by Ana Brask, CNN", [("Ana Brask", "CNN")]),
    ("Interview by Ana Brask", [("Ana Brask", None)]),
    ("Ana Brask and Jon Otieno", [("Ana Brask", None), ("Jon Otieno", None)]),
    (
        "By Ana Brask, Jon Otieno and Li Wen, Reuters",
        [("Ana Brask", "Reuters"), ("Jon Otieno", "Reuters"), ("Li Wen", "Reuters")],
    ),
    ("By the numbers", []),
    ("By the sea, a town waits", []),
    ("By Ana Brask Photographs by Jon Otieno", [("Ana Brask", None)]),
    ("By Ana Brask, photography Jon Otieno", [("Ana Brask", None)]),
    ("Ana Brask | Skarn Courier", [("Ana Brask", "Skarn Courier")]),
    ("ANA BRASK Staff Writer", [("ANA BRASK", "Staff Writer")]),
    (
        "By Ana Brask, head of research at Orvane University",
        [("Ana Brask", "head of research at Orvane University")],
    ),
    ("By Ana Brask, professor of history", [("Ana Brask", "professor of history")]),
]


@pytest.mark.parametrize(("line", "authors"), STYLES)
def test_a_style_is_read(line: str, authors: list[tuple[str, str | None]]) -> None:
    found = find_bylines(line, 7)
    assert [(byline.name, byline.role) for byline in found] == authors
    assert [line[byline.span.start - 7 : byline.span.end - 7] for byline in found] == [
        name for name, _ in authors
    ]


@pytest.mark.parametrize(
    "line",
    ["Posted on March 3, 2024 by Ana Brask", "March 3, 2024 by Ana Brask", "News by Ana Brask News Reporter"],
)
def test_a_line_is_signed_after_its_date_and_before_a_role(line: str) -> None:
    assert is_signed(line)


def test_an_author_stands_before_or_right_after_a_date() -> None:
    assert opens_with_author("Ana Brask 8:41 PM on December 20, 2023")
    assert opens_with_author("Aug 12, 2021 / Ana Brask")
    assert not opens_with_author("Aug 12, 2021 / Politics")


@pytest.mark.parametrize(
    "line",
    [
        "By a.b+" + "a.b+" * 50_000 + "@",
        "By Ana " + ", " * 50_000 + "3 March 2020",
        "By " + "Ana " * 50_000,
        "( " * 50_000,
    ],
    ids=["address", "commas", "names", "brackets"],
)
def test_a_hostile_line_is_read_in_linear_time(line: str) -> None:
    start = time.process_time()
    find_bylines(line)
    assert time.process_time() - start < 2
