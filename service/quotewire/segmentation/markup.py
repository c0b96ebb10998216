"""Labels that the markup of a page is certain of."""

from bisect import bisect_right
from collections.abc import Sequence

from quotewire.segmentation.document import Label, Region
from quotewire.segmentation.markup_words import BOILERPLATE, HEADINGS, HINTS, LISTED, TAGS
from quotewire.text import Span

_PRECEDENCE = (
    Label.RELATED,
    Label.PROMO,
    Label.TAG,
    Label.CREDIT,
    Label.CAPTION,
    Label.OTHER,
    Label.DATE,
    Label.BYLINE,
    Label.SUMMARY,
)
_HEAD_BEFORE = 6
_HEAD_WITHOUT_HEADLINE = 12
_ALL_LINKS = 0.8


def label_blocks(spans: Sequence[Span], regions: Sequence[Region]) -> list[Label | None]:
    """Return for each span the zone that the markup is certain of, None where the wording has to decide.

    `spans` and `regions` are both in order and without overlap. A span takes the label of the regions that it
    touches where they agree. Pages on which no article was found leave everything to the wording. Rules of
    wording that judge a block by its neighbours do best on what is left without the labels of `BOILERPLATE`.
    """
    labels = _label_regions(regions)
    ends = [region.span.end for region in regions]
    out: list[Label | None] = []
    for span in spans:
        at = bisect_right(ends, span.start)
        touched = set()
        while at < len(regions) and regions[at].span.start < span.end:
            touched.add(labels[at])
            at += 1
        out.append(touched.pop() if len(touched) == 1 else None)
    return out


def _label_regions(regions: Sequence[Region]) -> list[Label | None]:
    if not any(region.inside for region in regions):
        return [None] * len(regions)
    first = next(i for i, region in enumerate(regions) if region.inside)
    named = [_read_names(region) for region in regions]
    headline = _find_headline(regions, named, first)
    head = max(0, first - _HEAD_WITHOUT_HEADLINE if headline is None else headline - _HEAD_BEFORE)
    labels: list[Label | None] = []
    for i, region in enumerate(regions):
        if i == headline:
            labels.append(Label.HEADLINE)
        elif region.inside:
            labels.append(_label_inside(region, named[i]))
        elif head <= i < first:
            labels.append(_label_head(region, named[i], after_headline=headline is not None and i > headline))
        else:
            labels.append(named[i] if named[i] in BOILERPLATE else Label.OTHER)
    return _lead_over(regions, labels)


def _read_names(region: Region) -> Label | None:
    """Return what the names of a region's elements say of it."""
    said = {TAGS[tag] for tag in region.tags if tag in TAGS}
    said.update(HINTS[hint] for hint in region.hints if hint in HINTS)
    return next((label for label in _PRECEDENCE if label in said), None)


def _find_headline(regions: Sequence[Region], named: Sequence[Label | None], first: int) -> int | None:
    """Return the last first-order heading before the article's text, or the first one in it."""
    headings = [i for i, region in enumerate(regions) if "h1" in region.tags and named[i] not in BOILERPLATE]
    before = [i for i in headings if i <= first]
    inside = [i for i in headings if regions[i].inside]
    return before[-1] if before else inside[0] if inside else None


def _label_head(region: Region, named: Label | None, *, after_headline: bool) -> Label | None:
    """Label what stands before the article's text, around its headline."""
    if named is not None or not after_headline:
        return named or Label.OTHER
    if not HEADINGS.isdisjoint(region.tags):
        return Label.SUMMARY
    return None if region.link_share < _ALL_LINKS else Label.OTHER


def _label_inside(region: Region, named: Label | None) -> Label | None:
    """Label what stands in the element that holds the article."""
    if named is not None:
        return named
    if region.link_share >= _ALL_LINKS:
        return Label.RELATED
    if not HEADINGS.isdisjoint(region.tags):
        return Label.SUBHEAD
    if "blockquote" in region.tags:
        return Label.BLOCKQUOTE
    return None if LISTED.isdisjoint(region.tags) else Label.BODY


def _lead_over(regions: Sequence[Region], labels: list[Label | None]) -> list[Label | None]:
    """Give a heading that stands over boilerplate the label of what it leads over to."""
    below: Label | None = Label.OTHER
    for i in range(len(labels) - 1, -1, -1):
        if labels[i] is Label.SUBHEAD:
            if below in BOILERPLATE:
                labels[i] = below
        elif regions[i].inside:
            below = labels[i]
    return labels
