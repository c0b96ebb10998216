"""What holds for the blocks, the sentences and the metadata of every text and every page."""

from hypothesis import given
from hypothesis import strategies as st

from quotewire.segmentation import Document, Evidence, segment
from quotewire.segmentation.html import Page, read_html
from quotewire.text import Span, Text
from tests.properties.documents import assert_inside, assert_segmented
from tests.properties.generators import CHANGED_PAGES, SOUPS, TEXTS

WORDS = st.one_of(st.none(), TEXTS)
PRODUCERS = st.builds(Evidence, title=WORDS, byline=WORDS, published=WORDS, updated=WORDS)


@given(TEXTS)
def test_blocks_cover_the_text_and_sentences_their_blocks(raw: str) -> None:
    document = segment(Text(raw))
    assert_segmented(document)
    assert_metadata(document)


@given(TEXTS, PRODUCERS)
def test_whatever_the_producer_says_besides_the_blocks_cover_the_text(raw: str, evidence: Evidence) -> None:
    document = segment(Text(raw), evidence)
    assert_segmented(document)
    assert_metadata(document)


@given(SOUPS)
def test_any_soup_of_tags_gives_a_text_with_its_regions(html: str) -> None:
    assert_page(read_html(html))


@given(CHANGED_PAGES)
def test_any_broken_page_gives_a_text_with_its_regions(html: str) -> None:
    assert_page(read_html(html))


def assert_metadata(document: Document) -> None:
    metadata, length = document.metadata, len(document.text.raw)
    assert_inside([byline.span for byline in metadata.bylines], length)
    assert_inside([metadata.dateline.span if metadata.dateline else None], length)
    assert all(byline.name for byline in metadata.bylines)


def assert_page(page: Page) -> None:
    """Regions are in order and apart, each a paragraph of the text; the text can be segmented."""
    at = 0
    for region in page.evidence.regions:
        assert at <= region.span.start < region.span.end <= len(page.text)
        assert "\n" not in page.text[region.span.start : region.span.end]
        at = region.span.end
    document = segment(Text(page.text), page.evidence)
    assert_segmented(document)
    if page.evidence.regions:
        assert not page.text[: page.evidence.regions[0].span.start].strip()
        assert [Span(*region.span) for region in page.evidence.regions] == [b.span for b in document.blocks]
