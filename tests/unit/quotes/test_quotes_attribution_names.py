"""Names that stand beside a quotation without a verb, and floating quotations that carry a source on."""

import pytest
from tagging_by_hand import join
from test_quotes_attribution import marked

from quotewire.quotes import carry_on
from quotewire.quotes.attribution.layout import Layout
from quotewire.quotes.attribution.name_lines import find_name_lines
from quotewire.segmentation import Label, segment
from quotewire.text import Text

VOICES = (
    "We asked six people at the market what they make of the new bridge.\n"
    "“It is too narrow for the carts and too high for the boats.”\n"
    "Ann Lee, 34, baker\n"
    "“I would have liked a ferry, and nobody asked me.”\n"
    "Jonas Ferro, 71, retired pilot\n"
    "“My shop is on the wrong side of it now.”\n"
    "Mira Tal, 45, florist\n"
)


def lines(markup):
    document, _ = marked(markup)
    return [
        (document.text.exact(line.span), round(line.source_score, 2))
        for line in find_name_lines(Layout(document))
    ]


def voices(markup):
    document, tags = marked(markup)
    exact = document.text.exact
    return [
        (exact(found.content[0]), found.cue, found.source and exact(found.source))
        for found in carry_on(join(document, tags))
    ]


def test_a_list_of_voices_gives_each_quotation_the_name_below_it():
    assert voices(VOICES) == [
        ("“It is too narrow for the carts and too high for the boats.”", None, "Ann Lee, 34, baker"),
        ("“I would have liked a ferry, and nobody asked me.”", None, "Jonas Ferro, 71, retired pilot"),
        ("“My shop is on the wrong side of it now.”", None, "Mira Tal, 45, florist"),
    ]


def test_a_name_after_a_dash_in_the_same_paragraph_signs_the_quotation():
    assert lines("“We sold the mill and we are not sorry.” — Ann Lee, Orvane") == [("Ann Lee, Orvane", 0.33)]


def test_the_more_such_lines_the_surer_they_are():
    assert {score for _, score in lines(VOICES)} == {0.6}


@pytest.mark.parametrize(
    "line",
    [
        "The mill was sold on Friday.",  # a sentence
        "what happened next",  # no name
        "Wait, it gets better",  # one capitalised word and no age
        "And then “we wept” too",  # a quotation
        "Ann Lee and her two sisters and their neighbours from the lower end of Orvane came too",  # too long
    ],
)
def test_what_is_no_name_is_no_line(line):
    assert lines(f"“We sold the mill and we are not sorry.”\n{line}\n") == []


def test_a_heading_between_two_paragraphs_names_nobody():
    document = segment(
        Text(
            "The council met in Orvane on Friday and talked about the mill for an hour.\n\n"
            "“Nobody asked for it back, and nobody will.”\n\n"
            "Looking to the West\n\n"
            "A baker from the next valley has written to the council to ask for the wheel.\n"
        )
    )
    assert document.blocks[2].label is Label.SUBHEAD
    assert find_name_lines(Layout(document)) == []


def test_a_floating_quotation_carries_the_source_of_the_one_before_it_on():
    found = voices("“We wept for an hour,” [C:said] [S:Ann Lee].\n\n“Then we all went home and ate.”")
    assert [source for _, _, source in found][-1] == "Ann Lee"
