"""Datelines: where an article was written and which agency wrote it (`UNITED NATIONS (AP) —`)."""

import re

from quotewire.segmentation.date_words import MONTHS
from quotewire.segmentation.dateline_places import CITIES, NOT_PLACES, REGIONS
from quotewire.segmentation.document import Dateline
from quotewire.segmentation.pattern_lines import UPPER, alternatives
from quotewire.segmentation.zone_words import NEWS_AGENCIES, ROLES
from quotewire.text import Span
from quotewire.text.shadow import ZERO_WIDTH

_LONGEST = 150
"""How many code points a dateline has at most, a by-line before it and its dash included."""
_DASHES = ("—", "--", "-")
_ACRONYM = 4
"""The length up to which a lone word in capitals is rather an acronym than a place."""

_AGENCIES = alternatives(NEWS_AGENCIES)
_WORD = rf"[{UPPER}](?:[\w.']|-(?!-))*"
_MONTH = rf"(?i:{alternatives(name for group in MONTHS for name in group.split())})\b\.?"
_NO_DAY = rf"(?!(?=\w+\.? \d){_MONTH} \d)"  # most words are told without the names
_DAY = (
    rf"(?:,? ?\(?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)|\d{{1,2}}\.?º? (?:de )?{_MONTH})"
    r"(?:,?(?: de)? \d{4}(?: года)?)?\)?)"
)
_DATELINE = re.compile(
    rf"(?:By (?:[{UPPER}](?:[^\W\d_A-Z][\w.'-]*|\.),? (?:and )?){{1,8}}?(?=[{UPPER}][{UPPER}]))?"
    rf"(?:\((?P<first>{_AGENCIES})\) ?[-—] ?(?=[{UPPER}][{UPPER}]))?"
    rf"(?P<place>{_WORD}(?:[ /](?:(?:and|de|del|la|el|am|an der|sur|на) )?{_NO_DAY}{_WORD}){{0,4}}"
    rf"(?P<region>, {_NO_DAY}{_WORD}(?: {_WORD}){{0,2}})?)?"
    rf"(?P<day>{_DAY})?"
    r"(?:(?:,|--|\.(?= /))? ?(?:[(\[](?P<agency>[^()\[\]\n]{2,40}?)(?:, [^()\[\]\n]{3,16})?[)\]]"
    r"|/(?P<slashed>[^()\[\]/\n]{2,40}?)/))?"
    rf"(?P<later>{_DAY})?"
    rf"(?P<dash>(?:[.,]? ?(?:—|--|_|\|)| -|\.-|(?<=[)\]/])(?:-|\.)| ?:)(?= ?[\"'(\[¿¡]{{0,3}}[\w$€£])"
    rf"|(?<=[)\]]) ?(?=[\"']?[{UPPER}]))"
    rf"(?: ?(?P<late>{_AGENCIES})\.(?= [{UPPER}]))?"
)
_MARK = re.compile(r"[-—_|:)\]/](?:(?<=[—_|:)\]])|(?<= -)|(?<=-)[- ]|(?<=/)\.)")
"""What stands in every dateline, found faster than it: the class of its first characters lets the search skip."""
_AGENCY = re.compile(rf"(?:{_AGENCIES})(?![^\W_])")


def find_dateline(shadow: str, block: Span) -> Dateline | None:
    """Return the dateline with which a block begins, or None.

    A place in capitals, one with a region, date or agency beside it, or a well-known city, before a dash (or a
    colon; after a known agency nothing need stand), and after it a sentence in upper case; or an agency alone.
    `place` and `agency` are as the text writes them; `place` is None where an agency stands alone. An author's
    by-line may stand before it on the line (`By Jane Roe LONDON (Reuters) - …`).
    """
    start, end = block.start, min(block.end, block.start + _LONGEST)
    while start < end and shadow[start] == ZERO_WIDTH:  # a byte order mark
        start += 1
    match = _DATELINE.match(shadow, start, end) if _MARK.search(shadow, start, end) else None
    if match is None:
        return None
    place, agency = match["place"], match["first"] or match["agency"] or match["slashed"] or match["late"]
    after = match.string[match.end() : match.end() + 4].lstrip(" \"'([")
    if place in NEWS_AGENCIES and not agency and match["dash"].strip() in _DASHES and not after[:1].islower():
        return Dateline(None, place, Span(*match.span("place")))
    known = bool(agency and _AGENCY.match(agency))
    if not (_is_place(match, place, known=known) if place else known):
        return None
    if agency and not known and not _is_service(match, agency):
        return None
    start = match.start("first") - 1 if match["first"] else match.start("place") if place else match.start()
    end = match.end("late") if match["late"] else match.start("dash")
    return Dateline(place, agency, Span(start, end))


def _is_place(match: re.Match[str], place: str, *, known: bool) -> bool:
    """Say whether the words before the dash are a place, by their capitals or by what is known of them.

    `known` says that a known agency stands beside them, which needs no further proof before a dash.
    """
    town = place.removesuffix(match["region"] or "")
    if town in NOT_PLACES or any(c.isdigit() for c in town):
        return False
    named = _is_known(town, match["region"])
    loud = town.isupper() and len(town) > 2 and " I " not in f" {town} "
    dash = match["dash"].strip(" .,")
    if not dash:
        return known and (named or loud or bool(match["region"]))
    if dash == ":":
        return loud and (named or known)
    if dash == "|":
        return loud and named
    proven = bool(match["region"] or match["day"] or match["later"])
    acronym = len(town) <= _ACRONYM and not proven
    after = match.string[match.end() : match.end() + 4].lstrip(" \"'([")
    return known or (not after[:1].islower() and (named or (loud and not acronym)))


def _is_known(town: str, region: str | None) -> bool:
    """Say whether each of the towns, or the region beside them, is one that every reader knows."""
    beside = (region or "").strip(" ,")
    towns = town.split("/")
    return (
        beside in REGIONS
        or beside.title() in REGIONS
        or all(t in CITIES or t.title() in CITIES for t in towns)
    )


def _is_service(match: re.Match[str], agency: str) -> bool:
    """Say whether unknown words in brackets are an agency: after a certain place, or by what they are called."""
    if agency.islower():
        return False
    certain = match["region"] or match["day"] or match["later"] or _is_known(match["place"], None)
    return bool(certain) or any(word.lower() in ROLES for word in agency.split())
