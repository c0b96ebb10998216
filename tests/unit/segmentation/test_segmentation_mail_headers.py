from quotewire.segmentation import Label, segment
from quotewire.text import Text

PROSE = [
    "The harbour of Ellery will reopen in May after two years of works, the ministry said on Wednesday.",
    '"We are ready," said the minister, Carla Monten, at a news conference in the old customs house.',
    "Fishermen remain worried, since their union says that the new quays are too short for larger boats.",
]


def test_the_headers_of_a_mail_are_no_part_of_the_article() -> None:
    headers = "From: Ana Brask <ana@brask.example>\nTo: desk@planet.example\nDate: Wed, 3 May 2023\nSubject: Harbour"
    document = segment(Text(headers + "\n\n" + "\n\n".join(PROSE)))
    assert [b.label for b in document.blocks] == [Label.OTHER] * 4 + [Label.BODY] * 3
    assert document.metadata.headline is None


def test_one_line_that_looks_like_a_header_is_none() -> None:
    document = segment(Text("From: the desk, with love\n\n" + "\n\n".join(PROSE)))
    assert document.metadata.headline == "From: the desk, with love"
