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
_INNER_CAPITAL = re.compile(r"[a-z]{1,2}[-']?[A-Z]")  # iPhone, al-Shabab, d'Arc
_ADDRESS = re.compile(r"https?://|www\.|pic\.twitter\.")
_LAST_WORD = re.compile(r"[^\W_]+(?:[.&'][^\W_]+)*\Z")
_DASH = re.compile("[-—]")
_PLACE_TIME = re.compile(r"(?:[A-Z][\w'-]*\s){1,2}[Tt]ime\b")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_RUN_ON = re.compile(r"(?!(?:Com|Org|Net|Gov|Edu)\b)[A-Z][a-z]{2,}(?=[\s,']|\Z)")
_RUN_ON_AFTER = re.compile(r"(?<![.@/\w])[\w'-]*[a-z]{3}\Z")  # no address, no file
_SHOUTED = re.compile(r"[A-Z]{2}")
_NUMBERED = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\Z")
_NAME = r"[A-Z][\w'-]*\.?(?:,?\s(?:[A-Z][\w'-]*\.?|of|the|and|de|la|van|von|al|bin)){0,7}"
_CLAUSE = re.compile(
    rf"(?:I|(?!(?:He|She|They|We|You|It|This|That|The|But|And|In|At|On|If|As)\b){_NAME}"
    rf"(?:(?<='s)\s[a-z]+\s{_NAME})?)"  # Ana Brask's lawyer Ben Oro
    r"(?:,\s[^?!\"]{1,80}?,)?"  # Ana Brask, the mayor of Port Ellery,
    rf"\s(?:[a-z]+ly\s)?(?i:{'|'.join(sorted(REPORTING))})\b(?!\sthat\b|[,:]\s[\"'])"
)
_LONGEST_CLAUSE = 160
_LONGEST_DATELINE = 40


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
    following = word.group() if word else ""
    if stop.next == stop.end and not _runs_on(shadow, stop, begin, following):
        return False
    if shadow[stop.start : stop.stop] != ".":
        letter = shadow[max(begin, stop.start - 2) : stop.start].strip()
        if shadow[stop.start] == "!" and len(letter) == 1 and letter.isupper():  # E! News
            return False
        if following.lower() in COMPANIES:  # Yahoo! Inc.
            return False
        return stop.opened is None or not _reported(shadow, stop.opened, begin, at, limit)
    if stop.opened is not None:
        return True
    return _full_stop_ends(shadow, stop, begin, following, shadow[stop.next : at])


def _runs_on(shadow: str, stop: Stop, begin: int, following: str) -> bool:
    """Say whether a sentence may begin right after the stop, where a blank was lost (`the end.Then`)."""
    tail = shadow[max(begin, stop.start - 20) : stop.start]
    if following.lower() in STARTERS:
        return stop.end > stop.stop or tail[-3:].islower()
    return bool(_RUN_ON_AFTER.search(tail)) and bool(_RUN_ON.match(shadow, stop.next))


def _full_stop_ends(shadow: str, stop: Stop, begin: int, following: str, lead: str) -> bool:
    if stop.start - begin < _LONGEST_DATELINE and (
        _NUMBERED.match(shadow[begin : stop.start])
        or (_DASH.search(lead) and _SHOUTED.match(shadow, begin))  # AUGUSTA, Me. — The
    ):
        return False
    previous, word = _words_before(shadow[max(begin, stop.start - 40) : stop.start])
    if not word:
        return True
    if (
        word.isupper()
        and word.isalpha()
        and len(word) > 1
        and following[:1].isalpha()
        and not following.isupper()
    ):
        return True  # no abbreviation but a name in capitals: the SEC
    lower, next_word = word.lower(), following.lower()
    capital = word[0].isupper()
    if lower in ALWAYS_INTRODUCE or (capital and lower in TITLES):
        return False
    if lower in ("a.m", "p.m"):
        return (
            next_word.removesuffix("s") not in AFTER_CLOCK
            and not _DASH.search(lead)
            and not _PLACE_TIME.match(shadow, stop.next)
        )
    if following[:1].isdigit() and (lower in INTRODUCE_NUMBERS or (capital and lower in DATES)):
        return False
    if capital and lower in DATES:
        return next_word not in DATES
    if len(word) == 1 and word.isalpha():
        return _letter_ends(shadow, stop, previous, word, next_word)
    if capital and lower in COMPANIES:
        return next_word not in COMPANY_GOES_ON and not following[:1].isdigit()
    if (capital and lower in STATES) or lower in ENDS_TOO or _DOTTED.match(word):
        return _abbreviation_ends(lower, previous, next_word, lead + shadow[stop.stop : stop.end])
    return True


def _words_before(text: str) -> tuple[str, str]:
    """Return the last two words of a text, the first one with the marks around it; empty where there is none."""
    pieces = text.split()
    word = _LAST_WORD.search(pieces[-1]) if pieces and not text[-1].isspace() else None
    if word is None:
        return "", ""
    return (pieces[-2] if len(pieces) > 1 else ""), word.group()


def _letter_ends(shadow: str, stop: Stop, previous: str, letter: str, following: str) -> bool:
    """Say whether a single letter is the last word of its sentence, and no initial."""
    if len(following) == 1 and shadow.startswith(".", stop.next + 1):  # C. A. Brask
        return False
    if following in STARTERS or previous.lower() in LETTERED:
        return True
    if letter == "X" and previous.islower():  # posted on X
        return True
    glued = shadow[max(0, stop.start - 2) : stop.start - 1]
    if glued == "-":
        return shadow[max(0, stop.start - 3)].islower()  # Jay-Z, but J.-P.
    return not glued.isspace() and glued not in "()[\"'.—"  # 20°C, ?b=c


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
    return _CLAUSE.match(shadow, at, min(limit, at + _LONGEST_CLAUSE)) is not None
