"""Whether a stop ends its sentence, by the words around it.

Where usage differs the conventions of news decide: a state after a place and a comma ends its sentence before a
capital, `U.S. Senate` goes on, and a question in quotation marks goes on with its reporting clause.
"""

import re
from dataclasses import dataclass

from quotewire.segmentation.sentence_words import (
    AFTER_CLOCK,
    ALWAYS_INTRODUCE,
    COMPANIES,
    COMPANY_GOES_ON,
    DATES,
    ENDS_TOO,
    INTRODUCE_NUMBERS,
    LETTERED,
    REPORTING,
    STARTERS,
    STATES,
    TITLES,
)

_LEAD = re.compile(r"[\"'(\[{¿¡*•·—–\-+\s]*")
_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_INNER_CAPITAL = re.compile(r"[a-z]{1,2}[A-Z]")
_ADDRESS = re.compile(r"https?://|www\.|pic\.twitter\.")
_LAST_WORD = re.compile(r"[^\W_]+(?:[.&'][^\W_]+)*\Z")
_DASH = re.compile("[-—]")
_PLACE_TIME = re.compile(r"(?:[A-Z][\w'-]*\s){1,2}[Tt]ime\b")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_NUMBERED = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\Z")
_CLAUSE = re.compile(
    r"(?:I|(?!(?:He|She|They|We|You|It|This|That|The|But|And|In|At|On|If|As)\b)[A-Z][\w'’-]*\.?"
    r"(?:,?\s(?:[A-Z][\w'’-]*\.?|of|the|and|de|la|van|von|al|bin)){0,7})"
    r"\s(?P<verb>[a-z]+)(?!\sthat\b|,\s[\"'])\b"
)


@dataclass(slots=True)
class Stop:
    """A possible end: stops `[start, stop)`, then closing marks up to `end`, then the next word at `next`.

    `opened` is where the quotation passage began that a mark among them closes, or None.
    """

    start: int
    stop: int
    end: int
    next: int
    opened: int | None


def ends_sentence(shadow: str, stop: Stop, begin: int, limit: int) -> bool:
    """Say whether the sentence that began at `begin` ends at `stop`; the paragraph ends at `limit`."""
    lead = _LEAD.match(shadow, stop.next, min(limit, stop.next + 12))
    at = lead.end() if lead else stop.next
    if (
        shadow[at : at + 1].islower()
        and not _INNER_CAPITAL.match(shadow, at)
        and not _ADDRESS.match(shadow, at)
    ):
        return False
    word = _WORD.match(shadow, at, min(limit, at + 40))
    following = word.group().lower() if word else ""
    if stop.next == stop.end:
        tail = shadow[max(begin, stop.start - 3) : stop.start]
        return following in STARTERS and (stop.end > stop.stop or tail.islower())
    if shadow[stop.start : stop.stop] != ".":
        letter = shadow[max(begin, stop.start - 2) : stop.start].strip()
        if shadow[stop.start] == "!" and len(letter) == 1 and letter.isupper():  # E! News
            return False
        return stop.opened is None or not _reported(shadow, stop.opened, begin, at, limit)
    if stop.opened is not None:
        return True
    return _full_stop_ends(shadow, stop, begin, following, shadow[stop.next : at])


def _full_stop_ends(shadow: str, stop: Stop, begin: int, following: str, lead: str) -> bool:
    if stop.start - begin < 6 and _NUMBERED.match(shadow[begin : stop.start]):
        return False
    previous, word = _words_before(shadow[max(begin, stop.start - 40) : stop.start])
    if not word:
        return True
    lower = word.lower()
    capital = word[0].isupper()
    if lower in ALWAYS_INTRODUCE or (capital and lower in TITLES):
        return False
    if lower in ("a.m", "p.m"):
        return (
            following not in AFTER_CLOCK
            and not _DASH.search(lead)
            and not _PLACE_TIME.match(shadow, stop.next)
        )
    if following[:1].isdigit() and (lower in INTRODUCE_NUMBERS or (capital and lower in DATES)):
        return False
    if capital and lower in DATES:
        return following not in DATES
    if len(word) == 1 and word.isalpha():
        return following in STARTERS or previous.lower() in LETTERED
    if capital and lower in COMPANIES:
        return following not in COMPANY_GOES_ON and not following[:1].isdigit()
    if (capital and lower in STATES) or lower in ENDS_TOO or _DOTTED.match(word):
        return _abbreviation_ends(lower, previous, following, lead)
    return True


def _words_before(text: str) -> tuple[str, str]:
    """Return the last two words of a text, the first one with the marks around it; empty where there is none."""
    pieces = text.split()
    word = _LAST_WORD.search(pieces[-1]) if pieces and not text[-1].isspace() else None
    if word is None:
        return "", ""
    return (pieces[-2] if len(pieces) > 1 else ""), word.group()


def _abbreviation_ends(lower: str, previous: str, following: str, lead: str) -> bool:
    if _DASH.search(lead):
        return False
    if following in STARTERS or '"' in lead:
        return True
    return lower in STATES and previous.endswith(",") and not lead and not following[:1].isdigit()


def _reported(shadow: str, opened: int, begin: int, at: int, limit: int) -> bool:
    """Say whether a reporting clause begins at `at`, after a quotation that began its sentence."""
    if opened - begin > 3:  # more than a dash or a bracket: the clause came first
        return False
    clause = _CLAUSE.match(shadow, at, min(limit, at + 120))
    return clause is not None and clause.group("verb") in REPORTING
