"""What an article says of itself: headline, authors, dateline, dates of publication and change."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotewire.segmentation.authors import find_authors
from quotewire.segmentation.bylines import find_bylines, is_signed, opens_with_author
from quotewire.segmentation.dateline import find_dateline
from quotewire.segmentation.dates import find_dates, is_day_first, leaves_order_open, months_lead, read_date
from quotewire.segmentation.document import Block, Byline, Dateline, Evidence, Label, Metadata
from quotewire.text import Text

_BODY_BLOCKS = 3
"""How many blocks of the body may come before the one with the dateline: a summary taken for body."""
_LONGEST_LINE = 300
"""The length of a line, in code points, up to which it is read for authors and dates."""
_ENGLISH = frozenset(("the", "of", "and", "to", "for"))
_TELLING, _ENGLISH_SHARE = 20, 0.02
"""From how many words on the share of these tells whether a text is English."""
_SAMPLE = 20_000
"""How many code points of the body tell whether the article writes the month before the day."""


def read_metadata(text: Text, blocks: Sequence[Block], evidence: Evidence) -> Metadata:
    """Read an article's metadata from its labelled blocks and, on a page of HTML, from its markup. Never fails.

    What neither says stays empty. The dates of the markup go before those that readers see, since they are whole;
    of the authors that it names those count that readers see. A time of change without a day
    (`Updated: 10:39 pm`) takes the day of publication.
    """
    published, updated = _dates(text, blocks)
    if evidence.regions:
        published = read_date(evidence.published or "") or published
        updated = read_date(evidence.updated or "") or updated
    datelines = [(b, found) for b in _lead(blocks) if (found := find_dateline(text.shadow, b.span))]
    return Metadata(
        headline=next(
            (
                " ".join(text.exact(text.seen(b.span)).lstrip("> ").split())
                for b in blocks
                if b.label is Label.HEADLINE
            ),
            None,
        ),
        bylines=tuple(_authors(text, blocks, datelines, evidence)),
        dateline=datelines[0][1] if datelines else None,
        published=published,
        updated=updated if updated and _is_change(published, updated) else None,
    )


def _is_change(published: str | None, updated: str) -> bool:
    """Say whether a date of change is one: not that of publication, nor a day or a time of that day before it."""
    if published is None or updated[:10] != published[:10]:
        return published is None or updated > published
    return len(updated) != len(published) or updated[16:] != published[16:] or updated > published


def _authors(
    text: Text, blocks: Sequence[Block], datelines: Sequence[tuple[Block, Dateline]], evidence: Evidence
) -> Sequence[Byline]:
    """Return the authors that the head of a page names, as far as the text does, otherwise those of the text."""
    signed = list(_bylines(text, blocks, datelines))
    told = find_authors(text, blocks, evidence.byline) if evidence.regions and evidence.byline else []
    roles = {byline.name.casefold(): byline.role for byline in signed}
    return [replace(byline, role=roles.get(byline.name.casefold())) for byline in told] or signed


def _lead(blocks: Sequence[Block]) -> list[Block]:
    return [b for b in blocks if b.label in (Label.BODY, Label.SUBHEAD)][: _BODY_BLOCKS + 1]


def _bylines(
    text: Text, blocks: Sequence[Block], datelines: Sequence[tuple[Block, Dateline]]
) -> Iterator[Byline]:
    """Yield every author once, as the first line that names them does."""
    seen: set[str] = set()
    for line, start in _signed_lines(text, blocks, datelines):
        for byline in find_bylines(line, start):
            if byline.name.casefold() not in seen:
                seen.add(byline.name.casefold())
                yield byline


def _signed_lines(
    text: Text, blocks: Sequence[Block], datelines: Sequence[tuple[Block, Dateline]]
) -> Iterator[tuple[str, int]]:
    """Yield the by-lines, what stands before a dateline on its line, and, where nothing is signed, date lines.

    A date line opens with the author (`Jane Roe 8:41 PM on December 20`), or it names none.
    """
    signed = list(_lines(text, blocks, Label.BYLINE))
    for block, dateline in datelines:
        start = text.seen(block.span).start
        before = text.shadow[start : dateline.span.start]
        if before and is_signed(before):
            signed.append((before, start))
    yield from signed or (
        (line, start) for line, start in _lines(text, blocks, Label.DATE) if opens_with_author(line)
    )


def _dates(text: Text, blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    lines = [line for label in (Label.DATE, Label.BYLINE) for line, _ in _lines(text, blocks, label)]
    order = _month_order(text, blocks, lines)
    found = [(s.which, s.value) for line in lines for s in find_dates(line, month_first=order) if s.value]
    days = [(which, value) for which, value in found if not value.startswith("T")]
    published = _first(days, "published") or _first(days, None)
    updated = _first(found, "updated")
    if updated and updated.startswith("T"):
        updated = published[:10] + updated if published else None
    return published, updated


def _first(found: Sequence[tuple[str | None, str]], which: str | None) -> str | None:
    return next((value for kind, value in found if kind == which), None)


def _month_order(text: Text, blocks: Sequence[Block], lines: Sequence[str]) -> bool | None:
    """Say whether the article writes the month before the day, where one of its date lines leaves that open.

    The lines themselves tell, otherwise the article's prose by its dates and its language; None where nothing does.
    """
    if not any(leaves_order_open(line) for line in lines):
        return None
    body = [b.span for b in blocks if b.label is Label.BODY]
    prose = text.shadow[body[0].start : min(body[-1].end, body[0].start + _SAMPLE)] if body else ""
    named = "\n".join(lines)
    foreign = is_day_first(named) or not _is_english(prose)
    found = [months_lead(named), months_lead(prose), False if foreign else None]
    return next((order for order in found if order is not None), None)


def _is_english(prose: str) -> bool:
    """Say whether a text may be English: in other languages the day stands first. A short text may be."""
    words = prose.lower().split()
    return len(words) < _TELLING or sum(word in _ENGLISH for word in words) > _ENGLISH_SHARE * len(words)


def _lines(text: Text, blocks: Sequence[Block], label: Label) -> Iterator[tuple[str, int]]:
    """Yield the blocks of a label that are short enough to be read, as the shadow has them, and their starts."""
    for block in blocks:
        if block.label is label and block.end - block.start <= _LONGEST_LINE:
            start = text.seen(block.span).start
            yield text.shadow[start : block.end], start
