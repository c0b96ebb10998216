"""Patterns that are tried only on texts with one of their literals or heads: these must cover what they match."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotewire.segmentation import bylines, clue_patterns, notice_patterns, picture_patterns
from quotewire.segmentation.block_traits import Traits, measure
from quotewire.segmentation.clues import Clue, find_clue, is_bio
from quotewire.segmentation.pattern_lines import Ending, Headed, Hinted, head_of
from quotewire.text import Span, Text

AGENCIES = """
Getty|Getty Images|Getty Images for the Lake Prize|AP|AP Photo|AP Images|The Associated Press|Canadian Press|ТАСС
РИА Новости|AFP|Reuters|EPA-EFE|EFE|dpa|Xinhua|Anadolu Agency|PA Wire|PA Media|Press Association|TNS|Alamy
Alamy Stock Photo|Shutterstock|iStock|iStockphoto|Adobe Stock|Depositphotos|Dreamstime|Canva|Bloomberg|ZUMA Press
ZUMA Press Wire|Sipa USA|Imago images|Picture Alliance|Keystone|Magnum Photos|WENN|Rex Features|Backgrid|WireImage
FilmMagic|Corbis|NurPhoto|Splash News|Hulton Archive|Everett Collection|USA Today Sports|Imagn Images
Science Photo Library|NASA|Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|Instagram|Twitter|Facebook|YouTube
"""


def patterns(values: Iterable[object]) -> Iterator[Headed | Hinted | Ending]:
    for value in values:
        if isinstance(value, tuple):
            yield from patterns(value)
        elif isinstance(value, Headed | Hinted | Ending):
            yield value


CHOOSY = [
    pattern
    for module in (bylines, clue_patterns, notice_patterns, picture_patterns)
    for pattern in patterns(vars(module).values())
]


@pytest.mark.parametrize("pattern", CHOOSY, ids=lambda pattern: pattern.pattern.pattern[:40])
@settings(max_examples=5, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_whatever_a_pattern_matches_has_what_it_is_tried_for(
    pattern: Headed | Hinted | Ending, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern.pattern))
    lowered = text.lower()
    if isinstance(pattern, Headed):
        assert head_of(lowered) in pattern.heads
    elif isinstance(pattern, Hinted):
        assert any(hint in lowered for hint in pattern.hints)
    else:
        assert lowered.rstrip(".)]\n").endswith(pattern.endings)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("share", "sh"),
        ("a word", "a "),
        ("e-mail", "e "),
        ("x", "x"),
        ("—  « »les", "le"),
        ("__by", "by"),
        ("3rd", "0"),
        ("(٣", "0"),
        ("* * *", ""),
        ("", ""),
    ],
)
def test_the_head_of_a_text(text: str, head: str) -> None:
    assert head_of(text) == head


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


def test_what_an_audience_does_is_no_credit() -> None:
    assert find_clue(block("(Laughter.)")) is None
