"""Labels that the markup of a page is certain of."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

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
_SOME_LINKS = 0.3
_SHORT_LINES = frozenset({Label.RELATED, Label.CAPTION})
"""What the wording may take a paragraph for by its place and length alone."""
_LONG = 60
"""The fewest code points of a paragraph of prose."""


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


def keep_paragraphs(
    spans: Sequence[Span], regions: Sequence[Region], labels: Sequence[Label], is_other: Callable[[int], bool]
) -> list[Label]:
    """Return the labels of `spans`, where a bare paragraph of the article is text, however short it is.

    A line of a plain page that is no sentence is rather a teaser than text; the markup knows better. `is_other`
    says whether the wording of a span, by its index, shows that it is something else. What stands after the
    last of the text is no text.
    """
    last = max((i for i, label in enumerate(labels) if label is Label.BODY), default=0)
    bare = {region.span for region in regions if region.inside and _is_bare(region)}
    return [
        Label.BODY
        if (label is Label.RELATED or (label is Label.OTHER and i < last))
        and spans[i] in bare
        and not is_other(i)
        else label
        for i, label in enumerate(labels)
    ]


def _is_bare(region: Region) -> bool:
    """Say whether a region is a paragraph of which neither a name nor a link says that it is anything else."""
    return "p" in region.tags[-3:] and not region.hints and region.link_share < _SOME_LINKS


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
    return _lead_over(regions, _pass_times(regions, labels))


def _read_names(region: Region) -> Label | None:
    """Return what the names of a region's elements say of it."""
    said = {TAGS[tag] for tag in region.tags if tag in TAGS}
    said.update(HINTS[hint] for hint in region.hints if hint in HINTS)
    return next((label for label in _PRECEDENCE if label in said), None)


def _find_headline(regions: Sequence[Region], named: Sequence[Label | None], first: int) -> int | None:
    """Return what reads as the head of the page calls it, or a first-order heading.

    That is the last one before the article's text, otherwise the first one in it.
    """
    told = next((i for i, region in enumerate(regions) if region.headline), None)
    if told is not None and (told <= first or regions[told].inside):
        return told
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


def _pass_times(regions: Sequence[Region], labels: list[Label | None]) -> list[Label | None]:
    """Take the dates between the paragraphs of an article for what they are: the times of its parts."""
    prose = [
        i
        for i, (region, label) in enumerate(zip(regions, labels, strict=True))
        if label is None and region.inside and region.span.end - region.span.start >= _LONG
    ]
    times = [i for i in range(prose[0], prose[-1]) if labels[i] is Label.DATE] if prose else []
    for i in times if len(times) > 1 else ():
        labels[i] = Label.OTHER
    return labels


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
