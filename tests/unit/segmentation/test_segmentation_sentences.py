"""Sentence boundaries: stops, abbreviations, numbers, other scripts."""

import pytest

from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair


def sentences(raw):
    text, whole = Text(raw), Span(0, len(raw))
    return [raw[s.start : s.end] for s in split(text, whole, pair(text, [whole]))]


def splits(*parts):
    """Say whether the parts, joined by blanks, are cut just where they were joined."""
    return sentences(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("It rained.", "They left."),
        ("Who came?", "Nobody!", "So it ended."),
        ("It cost $3.50.", "5,000 people paid 1.5 million."),
        ("It closed in 1999.", "It reopened."),
        ("It rained.", "(They left.)", "[Music]"),
        ("He left (in a hurry.)", "She stayed."),
        ("They sell it.", "iPhones are cheap.", "eBay is not."),
        ("It rained.[2]", "They left. [3] [4]", "We stayed."),
        ("See for yourself.", "https://news.example/a.b"),
        ("The case is with the SEC.", "Marsh denies it."),
        ("She wrote it on X.", "Marsh read it."),
        ("They heard Dee-Z.", "Marsh sang."),
        ("It was 20°C.", "Fields dried up."),
        ("It plays pop.", "Fans came."),
        ("It opens at 9 a.m. Tuesdays.", "Marsh is there."),
        ("Police shot two.", "al-Marsh fighters fled."),
    ],
)
def test_a_stop_before_a_new_beginning_ends_a_sentence(parts):
    assert splits(*parts)


@pytest.mark.parametrize(
    "raw",
    [
        "Mr. Marsh met Dr. Lee, Gen. Poe and St. Olave's Rev. Tim Bow.",
        "Sen. Ann Lee, D-Calif., met Rep. Bo Marsh (R-Fla.) on Friday.",
        "Gov. J. K. Marsh and George H.W. Lee met A. B. Poe.",
        "The U.S. Senate and the U.N. Security Council met.",
        "It opens at 9 a.m. Monday and closes at 5 p.m. Eastern time.",
        "It ended at 9 a.m. Oakville time on Sunday.",
        "It ended on Jan. 5, not on Sept. 11 or Fri. Oct. 7.",
        "He ranks No. 8 (see p. 12, vol. 3, fig. 4).",
        "Lee vs. Marsh, i.e. the Oaks vs. the Elms, e.g. Poe.",
        "SALEM, Ore. (AP) — The river rose.",
        "SALEM, Ore. -- The river rose.",
        "Oakes Corp. Chairman Ann Lee and Elm Co. Ltd. agreed.",
        "Ask info@news.example or see www.news.example/a.html today.",
        "The film Who Came? is out, and so is Run! by Lee.",
        "1. The first thing is rain.",
        "It was ... rather odd … and long.",
        "A source told E! News so.",
        "He works at Marsh! Inc. in Salem.",
        "Rep. C. A. Marsh and J.-P. Poe met.",
        "OAKVILLE, Me. — Ann Lee won.",
        "Bo Poe, The (Oak County, N.J.) Record.",
        "Sign in at News.Example.Com or at Newsfeed.Com today.",
    ],
)
def test_a_stop_within_a_sentence_does_not_end_it(raw):
    assert sentences(raw) == [raw]


@pytest.mark.parametrize(
    "parts",
    [
        ("They moved to the U.S.", "The firm followed."),
        ("He works for Oakes Inc.", "She does not."),
        ("She sued Elm Corp.", "Mr. Lee did not."),
        ("They live in Salem, Ore.", "Police came."),
        ("It shut at 5 p.m.", "Police came at 6 a.m.", "They left."),
        ("It began in Dec.", "Snow fell."),
        ("She has hepatitis C.", "Doctors knew."),
        ("They spoke to Bo Marsh Jr.", "He agreed."),
        ("He loved art.", "It was No. 1.", "He said no.", "Then he left."),
        ("Bring rope, tape, etc.", "Leave the rest."),
    ],
)
def test_an_abbreviation_may_end_a_sentence(parts):
    assert splits(*parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("It was long ...", "They left."),
        ("It was long. . . .", "They left."),
        ("It was long…", "They left."),
    ],
)
def test_an_ellipsis_ends_a_sentence_before_a_capital(parts):
    assert splits(*parts)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("They left.The end came.", ["They left.", "The end came."]),
        ('"They left."It ended.', ['"They left."', "It ended."]),
        ("They use Oak.Net and Elm.Tel now.", ["They use Oak.Net and Elm.Tel now."]),
    ],
)
def test_a_missing_blank_is_seen_only_before_common_words(raw, expected):
    assert sentences(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "彼は言った。雨が降った！本当？",
        "雨が降った。\u3000彼は言った。",
    ],
)
def test_wide_stops_need_no_blank(raw):
    assert len(sentences(raw)) == raw.count("。") + raw.count("！") + raw.count("？")


def test_other_scripts_split_at_their_own_stops():
    assert splits("هل جاء؟", "نعم جاء۔", "وذهب.")
    assert splits("वह आया।", "वह गया।")


def test_a_newline_within_a_paragraph_is_a_blank():
    assert sentences("It rained\nall day. They\nleft.\nMr.\nLee stayed.") == [
        "It rained\nall day.",
        "They\nleft.",
        "Mr.\nLee stayed.",
    ]


def test_a_sentence_may_begin_without_a_blank():
    assert sentences("It rained all day.Marsh left.And so did Lee.") == [
        "It rained all day.",
        "Marsh left.",
        "And so did Lee.",
    ]
