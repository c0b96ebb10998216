"""Language tags in the normal form of BCP 47."""

import pytest

from quotewire.text import normalize, primary


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("de", "de"),
        ("EN", "en"),
        ("en_us", "en-US"),
        (" fr-ca ", "fr-CA"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("sr-LATN", "sr-Latn"),
        ("eng", "en"),
        ("ger-at", "de-AT"),
        ("deu", "de"),
        ("iw", "he"),
        ("gsw", "gsw"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("en-x-US-Desk", "en-x-us-desk"),
        ("en-u-ca-gregory", "en-u-ca-gregory"),
    ],
)
def test_a_tag_is_written_in_its_normal_form(written: str, normal: str) -> None:
    assert normalize(written) == normal


@pytest.mark.parametrize("written", [None, "", " ", "English", "de-", "-de", "d", "de--AT", "ｄｅ", "en US"])
def test_what_is_no_tag_says_nothing(written: str | None) -> None:
    assert normalize(written) is None


@pytest.mark.parametrize("written", ["und", "mul", "zxx", "mis", "UND"])
def test_a_tag_that_names_no_language_says_nothing(written: str) -> None:
    assert normalize(written) is None


def test_the_language_of_a_tag_stands_before_script_and_region() -> None:
    assert primary("zh-Hant-TW") == "zh"
