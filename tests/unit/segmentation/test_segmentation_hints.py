"""Patterns that are tried only on texts with one of their literals: the literals must cover what they match."""

import pytest

from quotewire.segmentation.block_traits import Traits, measure
from quotewire.segmentation.clues import Clue, find_clue, is_bio
from quotewire.text import Span, Text

AGENCIES = """
Getty|Getty Images|Getty Images for the Lake Prize|AP|AP Photo|AP Images|The Associated Press|Canadian Press|ТАСС
РИА Новости|AFP|Reuters|EPA-EFE|EFE|dpa|Xinhua|Anadolu Agency|PA Wire|PA Media|Press Association|TNS|Alamy
Alamy Stock Photo|Shutterstock|iStock|iStockphoto|Adobe Stock|Depositphotos|Dreamstime|Canva|Bloomberg|ZUMA Press
ZUMA Press Wire|Sipa USA|Imago images|Picture Alliance|Keystone|Magnum Photos|WENN|Rex Features|Backgrid|WireImage
FilmMagic|Corbis|NurPhoto|Splash News|Hulton Archive|Everett Collection|USA Today Sports|Imagn Images
Science Photo Library|NASA|Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|Instagram|Twitter|Facebook|YouTube
"""


def block(text: str) -> Traits:
    return measure(Text(text), [Span(0, len(text))])[0]


@pytest.mark.parametrize("agency", AGENCIES.strip().replace("\n", "|").split("|"))
@pytest.mark.parametrize("after", ["", ".", ", file photo", " hide caption"])
def test_a_caption_ends_with_any_agency(agency: str, after: str) -> None:
    caption = f"The old lighthouse at Skarn leans a little more each winter, by {agency}{after}"
    assert find_clue(block(caption)) is Clue.CAPTION


@pytest.mark.parametrize(
    "notice",
    [
        "Copyright 2024 the Skarn Courier",
        "© 2024 the Skarn Courier",
        "This material may not be published without the Courier's word",
        "The Skarn Courier, all rights reserved",
        "Alle Rechte vorbehalten",
        "Alle rechten voorbehouden",
        "Skarn Courier, tous droits réservés",
        "Skarn Courier, todos los derechos reservados",
        "Tutti i diritti riservati",
        "Все права защищены",
        "جميع الحقوق محفوظة",
        "Alla rättigheter förbehållna",
        "Wszelkie prawa zastrzeżone",
        "無断転載を禁じます",
        "版权所有",
        "무단 전재 금지",
    ],
)
def test_a_notice_of_copyright_in_any_language(notice: str) -> None:
    assert find_clue(block(notice)) is Clue.COPYRIGHT


@pytest.mark.parametrize(
    "line",
    [
        "Ilka Brand in Skarn and Tomas Veld in Orvane contributed to this report.",
        "Bea Noor reported from Orvane.",
        "Additional reporting by Mara Okell",
    ],
)
def test_a_line_that_says_who_else_worked_on_it(line: str) -> None:
    assert find_clue(block(line)) is Clue.REPORTING


@pytest.mark.parametrize(
    "line",
    [
        "Ilka Brand is a reporter in Skarn.",
        "Our desk can be reached at the number below.",
        "For more of this, follow her on Twitter.",
    ],
)
def test_a_line_that_tells_of_its_author(line: str) -> None:
    assert is_bio(block(line))


def test_a_paragraph_that_names_an_agency_is_no_caption() -> None:
    assert (
        find_clue(block("The pictures were sold to Reuters and to the museum at Orvane last year.")) is None
    )
