"""The forms in which dates, clock times and zones are written on news pages."""

import re

from quotewire.segmentation.date_words import (
    MONTHS,
    OFFSETS,
    PUBLISHED,
    PUBLISHED_ELSEWHERE,
    UPDATED,
    UPDATED_ELSEWHERE,
    VAGUE_ZONES,
    WEEKDAYS,
)
from quotewire.segmentation.pattern_lines import alternatives

_MONTH = rf"(?:{alternatives(n for group in MONTHS for n in group.split())})(?![^\W\d])\.?"
_WEEKDAY = rf"(?:(?:{alternatives(n for group in WEEKDAYS for n in group.split())})\b\.?)"
_ZONE_NAME = rf"(?:{alternatives(OFFSETS.keys() | VAGUE_ZONES)})\b"
_DAY = r"(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?"
# A year may be glued to what follows it: "20233:00 AM", "22 Dec 202322 Dec 2023".
_YEAR = r"(?:(?:19|20)\d\d(?=\D|$|\d{1,2}:\d\d|\d{1,2} ?[A-Za-z]{3})|'\d\d(?!\d))"

DATE = re.compile(
    r"(?P<signed>(?<!\d)(?:19|20)\d\d ?[年년] ?\d\d? ?[月월] ?\d\d? ?[日일])"
    r"|(?P<year_first>(?<!\d)(?:19|20)\d\d(?P<a>[-/.])\d\d?(?P=a)\d\d?(?!\d))"
    r"|(?P<compact>(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=T\d{4}))"
    rf"|(?P<month_day>(?<![^\W\d]){_MONTH}[ -]?(?:the )?{_DAY},?[ -]?{_YEAR})"
    rf"|(?P<day_month>{_DAY}(?: of| de)?[ -]{_MONTH},?(?: de| del)?[ -]?{_YEAR})"
    r"|(?P<numeric>(?<![\d./-])\d{1,2}(?P<b>[/.-])\d{1,2}(?P=b)(?:(?:19|20)\d\d|\d\d)(?![\d/]))"
    rf"|(?P<yearless>(?<![^\W\d]){_MONTH} {_DAY}(?!\d)|{_DAY} {_MONTH})",
    re.I,
)
"""A date by its form; the name of the group that matched says which. `yearless` ones have no value."""

CLOCK = re.compile(
    r"(?:(?<![\d:.])|(?<=19\d\d)|(?<=20\d\d))(?P<time>(?:[01]?\d|2[0-3])"
    r"(?:(?:[:.時시点] ?| ?h ?)[0-5]\d(?:[分분](?!\d)|:[0-5]\d)?(?:\.\d{1,6})?(?: ?[ap]\.? ?m(?!(?-i:[a-z]))\.?)?"
    r"| ?[ap]\.?m(?!(?-i:[a-z]))\.?)"
    rf"|(?:[01]\d|2[0-3])[0-5]\d(?= (?:{_ZONE_NAME}))|(?<=\dT)(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)"
    r"(?:,? ?(?:uhr|hrs?|h)\b)?"
    rf"(?:,? ?[(\[]?(?P<zone>{_ZONE_NAME}(?: ?[+-]\d{{1,2}}(?::?\d\d)?\b)?|[+-]\d\d:?\d\d\b)(?: time\b)?[)\]]?)?"
    r"(?: \(\d{4} [A-Z]{2,4}\))?",
    re.I,
)
"""A time of day with its zone."""

_AT = "at|um|on|à|alle|ore|a las|às|den|le|am|kl|om|o godz|saat|pukul"
BETWEEN = re.compile(
    rf"(?: ?(?:года|г\.))?[\s,|/•·—T-]*(?:(?:{_AT})\b\.?)?[\s,]*{_WEEKDAY}?[\s,|/•·—-]*",
    re.I,
)
"""What may stand between a date and its time."""

WHICH = re.compile(rf"\b(?:(?P<updated>{UPDATED})|(?P<published>{PUBLISHED}))\b", re.I)
"""The words that say whether a date is that of publication or of the last change."""

DAY_FIRST = re.compile(rf"\b(?:{UPDATED_ELSEWHERE}|{PUBLISHED_ELSEWHERE})\b", re.I)
"""Those of them whose languages write the day before the month."""

OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?$")
WEEKDAY = re.compile(rf"\b{_WEEKDAY}", re.I)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º|ª)", re.I)
