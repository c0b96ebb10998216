"""Reads a page: its canonical text, and what its markup says of it."""

from dataclasses import dataclass, field

from lxml import etree

from quotewire.segmentation.document import Evidence
from quotewire.segmentation.html.article import outline
from quotewire.segmentation.html.flow import read_flow
from quotewire.segmentation.html.metadata import read_head
from quotewire.segmentation.html.parsing import is_plain, parse, strip_tags
from quotewire.segmentation.html.regions import BETWEEN, describe
from quotewire.segmentation.html.tables import join_rows
from quotewire.segmentation.html.told import add_told


@dataclass(frozen=True, slots=True)
class Page:
    """The canonical text of a page, which every span refers to, and what its markup says of it.

    The text's paragraphs are set apart by a blank line and hold no line break; white space is collapsed to
    single blanks, the cells of a row of data are set apart by tabs.
    """

    text: str
    evidence: Evidence = field(default_factory=Evidence)


def read_html(html: str) -> Page:
    """Read a page, however broken; never fails, linear in its length.

    Scripts, styles and what is hidden from readers are left out; the order is the page's. There is one region
    for each paragraph, in order. An article that only the head of the page gives stands after the page's own
    text. A page beyond the parser's limits (256 levels of nesting, 10 MB in one piece)
    gives its text by the tags alone, without regions.
    """
    try:
        root = parse(html)
    except etree.LxmlError:
        return Page(BETWEEN.join(strip_tags(html)))
    if root is None:
        return Page("")
    head = read_head(root)
    flow = join_rows(read_flow(root, preformatted=is_plain(html)))
    if head.body:
        add_told(flow, head.body)
    found = outline(flow, titles=head.titles, body=head.body)
    return Page(
        BETWEEN.join(paragraph.text for paragraph in flow.paragraphs),
        Evidence(
            title=head.title,
            byline=head.byline,
            published=head.published,
            updated=head.updated,
            regions=tuple(describe(flow, found)),
        ),
    )
