"""What holds for the quotations and the speakers of every text."""

from hypothesis import example, given

from quotewire.quotes import Quotes, find_quotes
from quotewire.quotes.attribution import attribute
from quotewire.segmentation import QUOTABLE, Document, segment
from quotewire.text import Text
from tests.properties.documents import assert_inside, models
from tests.properties.generators import TEXTS


def quoted(raw: str) -> tuple[Document, Quotes]:
    document = segment(Text(raw))
    return document, find_quotes(document, models().tagger, models().weights)


LOSES_ITS_FIRST_PIECE = (
    "“We stay, and the crews go home,” said Ana Brask, the mayor. According to the report, “the tide won”. She said "
    "the mill would close in March. van der Aa “We stay, and the crews go home,” said Ana Brask, the mayor. "
)


@example(LOSES_ITS_FIRST_PIECE)
@given(TEXTS)
def test_quotations_lie_in_the_blocks_of_the_article_in_order(raw: str) -> None:
    document = segment(Text(raw))
    found = attribute(document, models().tagger.tag(document), models().weights)
    quotable = [block.span for block in document.blocks if block.label in QUOTABLE]
    starts = [one.content[0].start for one in found]
    assert starts == sorted(starts)
    for number, one in enumerate(found):
        assert_inside([*one.content, one.cue, one.source], len(raw))
        assert all(a.end <= b.start for a, b in zip(one.content, one.content[1:], strict=False))
        for span in one.content:
            assert any(block.contains(span) for block in quotable)
        for span in filter(None, (one.cue, one.source)):
            assert any(block.span.contains(span) for block in document.blocks)
        assert one.continues is None or 0 <= one.continues < number
        assert one.confidence is None or 0 <= one.confidence <= 1


@given(TEXTS)
def test_every_quotation_s_speaker_exists_and_is_named_in_the_text(raw: str) -> None:
    _, quotes = quoted(raw)
    ids = [speaker.id for speaker in quotes.speakers]
    assert len(quotes.assignments) == len(quotes.attributions)
    assert {one.speaker for one in quotes.assignments if one} <= set(ids)
    assert ids == [f"s{i}" for i in range(1, len(ids) + 1)]
    for speaker in quotes.speakers:
        assert speaker.name
        spans = [mention.span for mention in speaker.mentions]
        assert spans == sorted(set(spans))
        assert_inside([*spans, speaker.role], len(raw))
