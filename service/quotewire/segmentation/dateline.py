"""Datelines: where an article was written and which agency wrote it (`UNITED NATIONS (AP) —`)."""

import re

from quotewire.segmentation.dateline_places import CITIES, NOT_PLACES, REGIONS
from quotewire.segmentation.document import Dateline
from quotewire.segmentation.zone_words import NEWS_AGENCIES
from quotewire.text import Span

_LONGEST = 120
"""How many code points a dateline has at most, its dash included."""


_WORD = r"[A-ZÀ-Þ][\w.'-]*"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:,? ?\(?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\.? (?:de )?[^\W\d_]{{3,10}}\.?)(?:,? \d{{4}})?\)?)"
_DATELINE = re.compile(
    rf"(?P<place>{_WORD}(?:[ /](?:(?:and|de|del|la|el|am|an der|sur) )?(?!{_MONTH} \d){_WORD}){{0,4}}"
    rf"(?P<region>, (?!{_MONTH} \d){_WORD}(?: {_WORD}){{0,2}})?)?"
    rf"(?P<day>{_DAY})?"
    r"(?:,? ?[(\[/](?P<agency>[^()\[\]/\n]{2,40})[)\]/])?"
    rf"{_DAY}?"
    r"(?P<dash>(?: ?[—:]| ?--| -)(?= ?[\"'(\[]{0,3}[\w$€£]))"
)
_AGENCY = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, NEWS_AGENCIES), key=len, reverse=True))})\b")


def find_dateline(shadow: str, block: Span) -> Dateline | None:
    """Return the dateline with which a block begins, or None.

    A place in capitals, one with a region, date or agency beside it, or a well-known city, before a dash (or a
    colon), and after it a sentence in upper case; or an agency alone. `place` and `agency` are as the text
    writes them; `place` is None where an agency stands alone.
    """
    match = _DATELINE.match(shadow, block.start, min(block.end, block.start + _LONGEST))
    if match is None:
        return None
    place, agency = match["place"], match["agency"]
    if agency and agency.islower() and not _AGENCY.match(agency):
        return None
    if agency and not _AGENCY.match(agency) and not (place and _is_place(match)):
        return None
    if place and not (_is_place(match) or (agency and _AGENCY.match(agency))):
        return None
    return Dateline(place, agency, Span(match.start(), match.start("dash"))) if place or agency else None


def _is_place(match: re.Match[str]) -> bool:
    """Say whether the words before the dash are a place, by their capitals or by what is known of them."""
    town = match["place"].removesuffix(match["region"] or "")
    if town in NOT_PLACES:
        return False
    region = (match["region"] or "").strip(" ,")
    known = town in CITIES or town.title() in CITIES or region in REGIONS or region.title() in REGIONS
    if match["dash"].strip() == ":":
        return town.isupper() and (known or bool(match["agency"]))
    after = match.string[match.end() : match.end() + 4].lstrip(" \"'([")
    return not after[:1].islower() and (
        known or (town.isupper() and len(town) > 2 and " I " not in f" {town} ")
    )
