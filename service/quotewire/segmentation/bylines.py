"""By-lines: who wrote an article, names apart from roles and agencies."""

import re
from collections.abc import Iterator

from quotewire.segmentation.byline_words import FIELDS, JOBS, SIGNING, SIGNING_ELSEWHERE, TITLES_AFTER
from quotewire.segmentation.date_patterns import BETWEEN, CLOCK, DATE, WEEKDAY, WHICH
from quotewire.segmentation.dateline_places import CITIES
from quotewire.segmentation.document import Byline
from quotewire.segmentation.pattern_lines import CASELESS, UPPER, headed, read_heads
from quotewire.segmentation.zone_words import NEWS_AGENCIES, NOT_NAMES, ROLES
from quotewire.text import Span

_WORD = rf"[{UPPER}{CASELESS}][^\W\d_]*(?:[.'-][^\W\d_]*)*\.?"
_PARTICLE = r"(?:de|da|di|del|della|der|den|van|von|vom|zu|al|el|bin|ibn|la|le|du|dos|y|ter|ten)"
_NAME = re.compile(rf"(?:{_PARTICLE} )?{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{0,4}}$")
_PREFIX = re.compile(
    rf"\W{{0,3}}{SIGNING}(?:\b|(?-i:(?=[A-Z][a-z])))[ :—-]*|\W{{0,3}}(?:{SIGNING_ELSEWHERE})\b ?:? ?", re.I
)
BARE_PREFIX = headed(
    ". an au by pa po st vo wo wr",
    re.compile(r"^\W{0,3}(?:by|authors?|written by|words by|story by|von|par|por|,|and|&)\W{0,3}$", re.I),
)
"""A line that is only the `By` of a by-line whose names stand on lines of their own."""
PREFIX_HEADS = read_heads(
    """
    a_ ad af an ar au av by co di do ei es ex fe fo in ne op pa ph pi po pr pu re ré sk st te vi vo wo wr ав те بق كت
    """
)
"""How what introduces an author begins: see `head_of`."""
_SPANISH, _DUTCH = re.compile(r"\W*(?:texto )?por\b", re.I), re.compile(r"\W*door\b", re.I)


def _separators(conjunctions: str) -> re.Pattern[str]:
    """Return what stands between the parts of a by-line; `conjunctions` are alternatives of `and`."""
    return re.compile(
        r"\s*(?:(?P<contact>[<(]?(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+[>)]?|\(?@\w+\)?)"
        rf"|(?P<open>,(?: (?:{conjunctions})\b)?|;|&|\b(?:{conjunctions}|with)\b)"
        r"|(?P<role>\||•|·|/|\(|\s-\s|—|\b(?:for|of|at|für|pour|para|avec|mit)\b)"
        r"|(?P<place>\b(?:in|from|aus)\b)"
        r"|(?P<stop>\d|(?:\b|(?<=[a-z]))(?:Published|Updated|Posted|Last|[Pp]hotograph(?:y|s)|[Pp]hotos?|[Pp]ictures|[Ff]otos?"
        r"|Illustrations?|[Ee]diting|[Ee]dited)\b)|\))\s*"
    )


_AND = _separators("and|AND|und|UND|et|ET|och|og|e")
_AND_SPANISH, _AND_DUTCH = _separators("y|e|and"), _separators("en|and")
_AFTER_DATE = re.compile(r"[^|•·]{0,60}[|•·—]\s*(?=by\b)", re.I)
_BEFORE_DATE = re.compile(
    rf"\W*(?:{WHICH.pattern})?(?: on| am| le| el)?[\s:]*(?:{WEEKDAY.pattern})?\W*", re.I
)
_TO_DATE = re.compile(rf"(?:[\s,|•·—-]+(?:on|at|am|le|el|den|{WEEKDAY.pattern}))+[\s,|•·-]*\Z", re.I)
_REACH = 40
"""How far before a date, in code points, the words stand that lead over to it."""
_GLUED = re.compile(r"(?<=[a-z]{2})(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<!\bVan)(?<!\bFitz)(?=[A-Z])")
_ROLE_WORDS = FIELDS | ROLES
_LEARNED = re.compile(r"(?<=[a-z])(?: (?:[A-Z]{2,5}|Ph\.?D|M\.D|M\.A|B\.A|J\.D|MSc|BSc|Esq)\.?)+\Z")
"""The degrees after a name."""
_ROLE_END = re.compile(r"[,;|(]|\band\b")
_AFTER_NAME = re.compile(r"\s*[,|]")
_DIGIT = re.compile(r"\d")
_ARTICLES = frozenset(("The", "the"))
_LOWER = frozenset(("and", "for", "of", "the"))


def find_bylines(line: str, start: int = 0) -> list[Byline]:
    """Return the authors that a by-line names, in order; empty where the line names nobody.

    `line` stands at `start` in the text, which the spans refer to. A role or agency goes to the names before it
    that have none.
    """
    position, signed = _opening(line)
    found: list[Byline] = []
    waiting = until = 0
    for piece, kind in _pieces(line, position):
        text = line[piece.start : piece.end]
        if piece.start < until or text in TITLES_AFTER:
            continue
        glued = _GLUED.search(text)
        if glued and is_name(text[: glued.start()]) and is_name(text[glued.start() :]):
            middle = piece.start + glued.start()
            for name, at in ((text[: glued.start()], piece.start), (text[glued.start() :], middle)):
                found.append(Byline(name, None, Span(start + at, start + at + len(name))))
            continue
        name, role = _peel(text)
        if found and kind != "place" and (kind == "role" or _is_role(text) or _is_told(text)):
            if text[0].islower():
                end = _ROLE_END.search(line, piece.start)
                until = end.start() if end else _end(line, position)
                text = line[piece.start : until].rstrip(" .")
            found[waiting:] = [Byline(b.name, text, b.span) for b in found[waiting:]]
            waiting = len(found)
        elif kind == "open" and (is_name(name) or (signed and not found and _NAME.match(name))):
            found.append(Byline(name, role, Span(start + piece.start, start + piece.start + len(name))))
            waiting = len(found) if role else waiting
    return found


def is_signed(line: str) -> bool:
    """Say whether a line names an author after a word like `By`: `By Jane Roe`, `Story by Jane Roe`."""
    position, signed = _opening(line)
    first = next(_pieces(line, position), None) if signed else None
    if first is None:
        return False
    name, _ = _peel(line[first[0].start : first[0].end])
    return bool(_NAME.match(name)) and name.split()[0].lower() not in NOT_NAMES


def is_byline(line: str) -> bool:
    """Say whether a line names an author and a role or agency: `Jane Roe, Staff Writer`, `Jane Roe | Daily Planet`."""
    if not line[:1].isupper() or ("," not in line and "|" not in line):
        return False
    words = line.split()
    if len(words) > 12 or sum(w[0].islower() for w in words if w not in _LOWER) > 1:
        return False
    first = next(_pieces(line, 0), None)
    if first is None:
        return False
    rest = line[first[0].end :]
    return (
        is_name(line[first[0].start : first[0].end])
        and bool(_AFTER_NAME.match(rest))
        and any(_is_role(p.strip(), alone=line.isupper()) for p in re.split(r"[,|]", rest))
    )


def opens_with_author(line: str) -> bool:
    """Say whether a line with a date names an author first, or right after the date.

    A place, a weekday or `Last Updated` is none.
    """
    position, signed = _opening(line)
    if signed and is_signed(line):
        return True
    first = next(_pieces(line, position), None)
    name = line[first[0].start : first[0].end] if first else ""
    return is_name(name) and name not in CITIES and not WEEKDAY.search(name) and not WHICH.search(name)


def is_name(text: str) -> bool:
    """Say whether a text has the form of a person's full name: two to five capitalised words."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and bool(_NAME.match(text))
        and text not in NEWS_AGENCIES
        and not any(w.lower().strip(".,") in ROLES or w.lower() in NOT_NAMES for w in words)
    )


def _is_role(text: str, *, alone: bool = True) -> bool:
    """Say whether words are a role or an agency; a single word is one where `alone` says so."""
    words = text.split()
    return (
        0 < len(words) <= 8
        and text not in CITIES
        and (
            text in NEWS_AGENCIES
            or (alone and len(words) == 1)
            or any(w.lower().strip(".,") in ROLES for w in words)
        )
    )


def _is_told(text: str) -> bool:
    """Say whether words after a name tell what its bearer is: `professor of history`, `The Skarn Courier`."""
    words = text.split()
    return text[0].islower() or (len(words) > 1 and words[0] in _ARTICLES)


def _peel(text: str) -> tuple[str, str | None]:
    """Return a name and the job that stands after it without any mark: `Jane Roe Staff Writer`, `Jane Roe MD`."""
    glued = _GLUED.search(text)
    if glued:
        name, role = text[: glued.start()], text[glued.start() :]
        if not JOBS.isdisjoint(role.lower().split()):
            return name, role
    words = text.split(" ")
    roles = [i > 1 and word.lower().strip(".") in _ROLE_WORDS for i, word in enumerate(words)]
    first = next((i for i, word in enumerate(words) if i > 1 and word.lower() in JOBS), None)
    if first is None and sum(roles) > 1:
        first = roles.index(True)
    while first is not None and first > 2 and roles[first - 1]:
        first -= 1
    if first is None:
        learned = _LEARNED.search(text)
        if learned is None or " " not in text[: learned.start()]:
            return text, None
        after = learned.group().strip()
        return text[: learned.start()], after if after in NEWS_AGENCIES else None
    return " ".join(words[:first]), " ".join(words[first:])


def _opening(line: str) -> tuple[int, bool]:
    """Return where the names begin, after a date where one opens the line, and whether a word introduces them."""
    dated = _AFTER_DATE.match(line)
    start = dated.end() if dated else _after_date(line)
    prefix = _PREFIX.match(line, start)
    return (prefix.end(), True) if prefix else (start, False)


def _after_date(line: str) -> int:
    """Return the end of the date and time that open a line, 0 where none does."""
    date = DATE.search(line) if _DIGIT.search(line) else None
    if date is None or not _BEFORE_DATE.fullmatch(line, 0, date.start()):
        return 0
    gap = BETWEEN.match(line, date.end())
    end = gap.end() if gap else date.end()
    clock = CLOCK.match(line, end)
    if clock is None:
        return end
    gap = BETWEEN.match(line, clock.end())
    return gap.end() if gap else clock.end()


def _end(line: str, position: int) -> int:
    """Return where the names and roles of a line end: before its date."""
    date = DATE.search(line, position) if _DIGIT.search(line) else None
    if date is None:
        return len(line)
    said = _TO_DATE.search(line, max(position, date.start() - _REACH), date.start())
    return said.start() if said else date.start()


def _pieces(line: str, position: int) -> Iterator[tuple[Span, str]]:
    """Yield the parts of a by-line after its opening, and what the separator before each says of it."""
    end = _end(line, position)
    opening = line[:position]
    separator = _AND_SPANISH if _SPANISH.match(opening) else _AND_DUTCH if _DUTCH.match(opening) else _AND
    kind = "open"
    for match in [*separator.finditer(line, position, end), None]:
        stop = match.start() if match else end
        text = line[position:stop]
        if text.strip(" .:"):
            left, right = len(text) - len(text.lstrip(" :")), len(text) - len(text.rstrip(" :"))
            yield Span(position + left, stop - right), kind
        if match is None or match["stop"]:
            return
        position = match.end()
        kind = "open" if match["contact"] else match.lastgroup or "open"
