import pytest

from quotewire.segmentation import Label, segment
from quotewire.text import Text

PROSE = (
    "The harbour of Ellery will reopen in May after two years of works, the ministry said on Wednesday.\n\n"
    '"We are ready," said the minister, Carla Monten, at a news conference in the old customs house.\n\n'
    "Fishermen remain worried, since their union says that the new quays are too short for larger boats."
)


def headline(text: str) -> str | None:
    return segment(Text(text)).metadata.headline


@pytest.mark.parametrize(
    "line",
    [
        "Ellery harbour to reopen in May",
        "Reopening",
        "Harbour Of Ellery To Reopen After Two Years.",
        "Ellery harbour to reopen in May, ministry says.",
        "The Latest: Fishermen worried about Ellery quays.",
        "Ellery: Harbour reopens, fishermen worry.",
    ],
)
def test_a_short_line_over_prose_is_the_headline(line: str) -> None:
    assert headline(f"{line}\n\n{PROSE}") == line


@pytest.mark.parametrize(
    "paragraph",
    [
        "There is an excellent outlook for the fishing towns of the coast.",
        "The town of Brask has been waiting for a new bridge for years.",
        "A ferry has run aground on the sands, but nobody was hurt.",
    ],
)
def test_a_short_first_paragraph_is_no_headline(paragraph: str) -> None:
    document = segment(Text(f"{paragraph}\n\n{PROSE}"))
    assert document.metadata.headline is None
    assert document.blocks[0].label is Label.BODY


def test_a_number_on_a_line_does_not_make_an_article_a_page() -> None:
    document = segment(Text(f"Ellery sink ten-man Brask\n\n{PROSE}\n\nMonten, Faller, Lohse.\n\n8,661"))
    assert document.metadata.headline == "Ellery sink ten-man Brask"
    assert document.blocks[-2].label is Label.BODY


def test_the_first_line_over_a_dateline_is_the_headline() -> None:
    text = f"Barbs before the vote.\n\nBRASK LEADS IN ALL POLLS.\n\nELLERY, Marland (AP) — {PROSE}"
    assert headline(text) == "Barbs before the vote."


def test_a_line_with_a_dateline_is_no_headline() -> None:
    text = f"The Latest: Harbour reopens.\n\nELLERY, Marland (AP) — The Latest on the harbour:\n\n{PROSE}"
    document = segment(Text(text))
    assert document.metadata.headline == "The Latest: Harbour reopens."
    assert document.metadata.dateline is not None


def test_wire_copy_that_begins_with_its_dateline_has_no_headline() -> None:
    assert headline(f"ELLERY (AP) — {PROSE}") is None


def test_a_notice_of_copyright_at_the_end_leaves_the_article_whole() -> None:
    text = (
        f"Ellery harbour to reopen\n\n{PROSE}\n\nCosts\n\nThe costs rose to 40 million, an auditor said.\n\n"
        "© Daily Planet"
    )
    labels = [b.label for b in segment(Text(text)).blocks][-3:]
    assert labels == [Label.SUBHEAD, Label.BODY, Label.COPYRIGHT]


def test_the_first_line_of_a_table_is_no_headline() -> None:
    assert headline("Name\tAge\tTown\nAna Brask\t34\tEllery\nOle Faller\t51\tBrask") is None
