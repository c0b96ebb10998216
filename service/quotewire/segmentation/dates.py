"""The dates that a line of text gives, as ISO 8601 and no more precise than the text is."""

import re
from dataclasses import dataclass
from datetime import datetime

from dateutil.parser import parser, parserinfo

from quotewire.segmentation.date_patterns import (
    BETWEEN,
    CLOCK,
    DATE,
    DAY_FIRST,
    OFFSET,
    ORDINAL,
    WEEKDAY,
    WHICH,
)
from quotewire.segmentation.date_words import (
    AMERICAN_ZONES,
    BESIDE,
    MONTHS,
    OFFSETS,
    PUBLISHED,
    UPDATED,
    VAGUE_ZONES,
    WEEKDAYS,
)
from quotewire.text import Span


class _Calendar(parserinfo):
    """The names of months in the languages of news pages, for dateutil."""

    MONTHS = [tuple(group.split()) for group in MONTHS]  # type: ignore[misc]  # noqa: RUF012


_PARSER = parser(_Calendar())
_DEFAULT = datetime(2000, 1, 1)
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_MOST_OTHERS = 4
"""How many words besides its dates and times a date line has at most."""
_EDGES = ".,;:()[]|/·•—-"
_NAMED = (*MONTHS, *WEEKDAYS, *VAGUE_ZONES, *OFFSETS, *BESIDE)
_SAID = re.split(r"[| ]", f"{UPDATED}|{PUBLISHED}|time|uhr|года|г")
_DATE_WORDS = frozenset(word.strip(".") for names in (*_NAMED, *_SAID) for word in names.split())
"""The words that may be part of a date, lower case."""
_LONGEST_VALUE = 100
_CALLED_REACH = 40
"""How far before a date, in code points, the word stands that says which date it is."""
_SHORT_YEAR = re.compile(r"'?(?P<year>\d\d)\Z")
_THIS_CENTURY = 69
"""The last two digits of a year from which on it is one of the 20th century."""
_FRACTION = re.compile(r"(?<=:\d\d)\.\d+")
_BARE_CLOCK = re.compile(r"(\d\d)(\d\d)(\d\d)?")
_DAY_AND_MONTH = re.compile(r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date or a time in a line: its range, what the line calls it, and its value.

    `which` is `published`, `updated` or None. `value` is ISO 8601: a date, a date with a time, or, for a time
    without a date, `T22:39`; with an offset only where the line gives one that can mean nothing else. It is None
    where the text leaves the year, or the order of day and month, open.
    """

    span: Span
    which: str | None
    value: str | None


def find_dates(line: str, *, month_first: bool | None = None) -> list[Stamp]:
    """Return the dates and times of one short line in order, a time together with the date that it belongs to.

    `month_first` decides what `03/04/2023` is where a day above 12 doesn't; None leaves it open. Never fails.
    """
    found = [
        _stamp(line, date, clock, _value(date, clock, month_first)) for date, clock in _dates_and_clocks(line)
    ]
    return sorted(found, key=lambda stamp: stamp.span)


def read_date(written: str) -> str | None:
    """Return the first date of what a machine or a producer wrote as ISO 8601, None where there is none."""
    dates = (stamp.value for stamp in find_dates(written[:_LONGEST_VALUE]) if stamp.value)
    return next((value for value in dates if not value.startswith("T")), None)


def months_lead(text: str) -> bool | None:
    """Say whether a text writes the month before the day: its named dates, zones and days above 12 tell.

    None where they tell nothing or contradict each other.
    """
    leading = trailing = 0
    for date in DATE.finditer(text):
        leading += date.lastgroup == "month_day"
        trailing += date.lastgroup == "day_month"
        if date.lastgroup == "numeric" and (order := _order(date.group())) is not None:
            leading += order
            trailing += not order
    for clock in CLOCK.finditer(text):
        leading += (clock["zone"] or "").lower() in AMERICAN_ZONES
    return leading > trailing if leading != trailing else None


def is_day_first(line: str) -> bool:
    """Say whether a date line is in a language that writes the day before the month, by what it calls the date."""
    return DAY_FIRST.search(line) is not None


def leaves_order_open(line: str) -> bool:
    """Say whether a line holds a date like `03/04/2023`, whose month may stand first or second."""
    return any(d.lastgroup == "numeric" and _order(d.group()) is None for d in DATE.finditer(line))


def is_date_line(line: str) -> bool:
    """Say whether a line holds dates and times and little else (a section, an agency, a place)."""
    if _says_more(line):
        return False
    found = _dates_and_clocks(line)
    labels = [m.span() for m in (*WHICH.finditer(line), *WEEKDAY.finditer(line))]
    if not any(date and date.lastgroup != "yearless" for date, _ in found) and not (found and labels):
        return False
    rest = list(line)
    for start, end in [m.span() for pair in found for m in pair if m] + labels:
        rest[start:end] = " " * (end - start)
    words = [w for w in re.findall(r"[^\W\d_][^\s|/:,]*", "".join(rest)) if w.lower() not in BESIDE]
    return len(words) <= (_MOST_OTHERS if re.search(r"[|/·•:]", line) else _MOST_OTHERS - 1)


def _says_more(line: str) -> bool:
    """Say whether more words stand in a line, by their form alone, than a date line has besides its dates."""
    others = 0
    for piece in line.split():
        word = piece.strip(_EDGES).lower()
        if word.isalpha() and word not in _DATE_WORDS:
            others += 1
            if others > _MOST_OTHERS:
                return True
    return False


def _dates_and_clocks(line: str) -> list[tuple[re.Match[str] | None, re.Match[str] | None]]:
    """Return the dates of a line, each with the time that belongs to it, and the times without a date."""
    dates = list(DATE.finditer(line))
    clocks = [
        c for c in CLOCK.finditer(line) if not any(c.start() < d.end() and d.start() < c.end() for d in dates)
    ]
    found: list[tuple[re.Match[str] | None, re.Match[str] | None]] = []
    for date in dates:
        clock = _clock_of(line, date, clocks)
        if clock:
            clocks.remove(clock)
        found.append((date, clock))
    return found + [(None, clock) for clock in clocks]


def _clock_of(line: str, date: re.Match[str], clocks: list[re.Match[str]]) -> re.Match[str] | None:
    after = next((c for c in clocks if c.start() >= date.end()), None)
    if after and BETWEEN.fullmatch(line, date.end(), after.start()):
        return after
    before = next((c for c in reversed(clocks) if c.end() <= date.start()), None)
    return before if before and BETWEEN.fullmatch(line, before.end(), date.start()) else None


def _stamp(line: str, date: re.Match[str] | None, clock: re.Match[str] | None, value: str | None) -> Stamp:
    ends = [m.span() for m in (date, clock) if m]
    start, end = min(s for s, _ in ends), max(e for _, e in ends)
    called = [
        m
        for m in WHICH.finditer(line, max(0, start - _CALLED_REACH), start)
        if _DIGIT.search(line, m.end(), start) is None
    ]
    return Stamp(Span(start, end), called[-1].lastgroup if called else None, value)


def _value(date: re.Match[str] | None, clock: re.Match[str] | None, month_first: bool | None) -> str | None:
    expression = "" if date is None else ORDINAL.sub("", date.group())
    if date is not None and date.lastgroup == "signed":
        expression = "-".join(_DIGITS.findall(expression))
    if "'" in expression:
        expression = _SHORT_YEAR.sub(_full_year, expression)
    order = month_first
    if date is not None and date.lastgroup == "yearless":
        return None
    if date is not None and date.lastgroup == "numeric":
        order = month_first if (certain := _order(date.group())) is None else certain
        if order is None:
            return None
        if not expression[-3].isdigit():
            expression = _SHORT_YEAR.sub(_full_year, expression)
    return _iso(
        expression,
        clock,
        month_first=bool(order),
        year_first=date is not None and date.lastgroup in ("year_first", "signed", "compact"),
    )


def _full_year(short: re.Match[str]) -> str:
    return ("20" if int(short["year"]) < _THIS_CENTURY else "19") + short["year"]


def _clock_time(written: str) -> str:
    """Return a time of day as dateutil reads it: `3.42 p.m.` as `3:42 pm`, `1542` as `15:42`."""
    if bare := _BARE_CLOCK.fullmatch(written):
        return ":".join(filter(None, bare.groups()))
    time = re.sub(r" ?([ap])\.? ?m\.?$", r" \1m", _FRACTION.sub("", written.lower()).rstrip("分분"))
    return re.sub(r" ?[.h時시点] ?(?=\d)", ":", time)


def _iso(expression: str, clock: re.Match[str] | None, *, month_first: bool, year_first: bool) -> str | None:
    time = _clock_time(clock["time"]) if clock else ""
    words = re.sub(r"\b(?:de|del|of|the)\b", " ", expression)
    try:
        moment = _PARSER.parse(
            f"{words} {time}".strip(), default=_DEFAULT, dayfirst=not month_first and not year_first,
            yearfirst=year_first, ignoretz=True,
        )  # fmt: skip
    except (ValueError, OverflowError):
        return None
    day = moment.date().isoformat() if expression else ""
    if not clock:
        return day
    return f"{day}T{moment.time().isoformat('seconds' if time.count(':') > 1 else 'minutes')}{_offset(clock['zone'])}"


def _order(numeric: str) -> bool | None:
    """Say whether the month leads in `12/22/23`, as far as the numbers and the marks tell."""
    match = _DAY_AND_MONTH.match(numeric)
    if match is None:
        return None
    first, second = int(match["first"]), int(match["second"])
    if "." in numeric or first > 12:
        return False
    return True if second > 12 or first == second else None


def _offset(zone: str | None) -> str:
    """Return the offset that a zone stands for as `+01:00`, or nothing where it may be several."""
    if not zone:
        return ""
    name = re.match(r"[a-z]*", zone.lower())
    minutes = OFFSETS.get(name.group()) if name and name.group() else 0
    numeric = OFFSET.search(zone)
    if minutes is None:
        return ""
    if numeric:
        minutes = (int(numeric["hours"]) * 60 + int(numeric["minutes"] or 0)) * (
            -1 if numeric["sign"] == "-" else 1
        )
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
