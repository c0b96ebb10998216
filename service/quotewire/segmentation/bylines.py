"""By-lines: who wrote an article, names apart from roles and agencies."""

import re
from collections.abc import Iterator

from quotewire.segmentation.date_patterns import DATE, WEEKDAY, WHICH
from quotewire.segmentation.dateline_places import CITIES
from quotewire.segmentation.document import Byline
from quotewire.segmentation.pattern_lines import CASELESS, UPPER
from quotewire.segmentation.zone_words import NEWS_AGENCIES, NOT_NAMES, ROLES
from quotewire.text import Span

_WORD = rf"[{UPPER}{CASELESS}][^\W\d_]*(?:[.'-][^\W\d_]*)*\.?"
_PARTICLE = r"(?:de|da|di|del|della|der|den|van|von|vom|zu|al|el|bin|ibn|la|le|du|dos|y|ter|ten)"
_NAME = re.compile(rf"(?:{_PARTICLE} )?{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{0,4}}$")
_PREFIX = re.compile(
    r"\W{0,3}(?:(?:story|stories|words|text|written|report|reported|reporting|analysis|review|opinion|interview|posted"
    r"|article|published|additional)(?: and \w+)? )?by(?:line)?(?:\b|(?-i:(?=[A-Z][a-z])))[ :—-]*"
    r"|\W{0,3}(?:authors?|writer|reporter|(?:ein \w+ |text )?von|(?:propos recueillis |texte )?par|(?:texto )?por"
    r"|(?:testo )?di|door|autore?(?:in)?|auteur|texte?|redacción|автор(?:ы)?|текст|كتبت?|بقلم)\b ?:? ?",
    re.I,
)
_BARE = re.compile(r"\W{0,3}(?:by|authors?|written by|words by|story by|von|par|por|,|and|&)\W{0,3}$", re.I)
_SEPARATOR = re.compile(
    r"\s*(?:(?P<open>,(?: (?:and|und|et)\b)?|;|&|\b(?:and|und|et|with)\b)"
    r"|(?P<role>\||•|·|/|\(|\s-\s|—|\b(?:for|of|at|für|pour|para)\b)"
    r"|(?P<place>\b(?:in|from)\b)"
    r"|(?P<stop>[@\d]|(?:\b|(?<=[a-z]))(?:Published|Updated|Posted|Last|Photography|Photos?|Illustrations?)\b)|\))\s*"
)
_AFTER_DATE = re.compile(r"[^|•·]{0,60}[|•·—]\s*(?=by\b)", re.I)
_AFTER_NAME = re.compile(r"\s*[,|]")
_DIGIT = re.compile(r"\d")
_LOWER = frozenset(("and", "for", "of", "the"))


def find_bylines(line: str, start: int = 0) -> list[Byline]:
    """Return the authors that a by-line names, in order; empty where the line names nobody.

    `line` stands at `start` in the text, which the spans refer to. A role or agency goes to the names before it
    that have none.
    """
    position, signed = _opening(line)
    found: list[Byline] = []
    waiting = 0
    for piece, kind in _pieces(line, position):
        text = line[piece.start : piece.end]
        if found and kind != "place" and (kind == "role" or _is_role(text)):
            found[waiting:] = [Byline(b.name, text, b.span) for b in found[waiting:]]
            waiting = len(found)
        elif kind == "open" and (is_name(text) or (signed and not found and _NAME.match(text))):
            found.append(Byline(text, None, Span(start + piece.start, start + piece.end)))
    return found


def is_signed(line: str) -> bool:
    """Say whether a line names an author after a word like `By`: `By Jane Roe`, `Story by Jane Roe`."""
    position, signed = _opening(line)
    first = next(_pieces(line, position), None) if signed else None
    if first is None:
        return False
    name = line[first[0].start : first[0].end]
    return bool(_NAME.match(name)) and name.split()[0].lower() not in NOT_NAMES


def is_byline(line: str) -> bool:
    """Say whether a line names an author and a role or agency: `Jane Roe, Staff Writer`, `Jane Roe | Daily Planet`."""
    words = line.split()
    if not line[:1].isupper() or not _AFTER_NAME.search(line):
        return False
    first = next(_pieces(line, 0), None)
    if first is None or len(words) > 12 or sum(w[0].islower() for w in words if w not in _LOWER) > 1:
        return False
    rest = line[first[0].end :]
    return (
        is_name(line[first[0].start : first[0].end])
        and bool(_AFTER_NAME.match(rest))
        and any(_is_role(p.strip(), alone=line.isupper()) for p in re.split(r"[,|]", rest))
    )


def opens_with_author(line: str) -> bool:
    """Say whether a line with a date opens with an author's name: not with a place, a weekday or `Last Updated`."""
    if is_signed(line):
        return True
    first = next(_pieces(line, 0), None)
    name = line[first[0].start : first[0].end] if first else ""
    return is_name(name) and name not in CITIES and not WEEKDAY.search(name) and not WHICH.search(name)


def is_bare_prefix(line: str) -> bool:
    """Say whether a line is only the `By` of a by-line whose names stand on lines of their own."""
    return bool(_BARE.match(line))


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
    return 0 < len(words) <= 8 and (
        text in NEWS_AGENCIES
        or (alone and len(words) == 1)
        or any(w.lower().strip(".,") in ROLES for w in words)
    )


def _opening(line: str) -> tuple[int, bool]:
    """Return where the names begin, and whether a word like `By` introduces them."""
    dated = _AFTER_DATE.match(line)
    prefix = _PREFIX.match(line, dated.end() if dated else 0)
    return (prefix.end(), True) if prefix else (0, False)


def _pieces(line: str, position: int) -> Iterator[tuple[Span, str]]:
    """Yield the parts of a by-line after its opening, and what the separator before each says of it."""
    date = DATE.search(line, position) if _DIGIT.search(line) else None
    end = date.start() if date else len(line)
    kind = "open"
    for match in [*_SEPARATOR.finditer(line, position, end), None]:
        stop = match.start() if match else end
        text = line[position:stop]
        if text.strip(" .:"):
            yield (
                Span(
                    position + len(text) - len(text.lstrip(" :")), stop - len(text) + len(text.rstrip(" :"))
                ),
                kind,
            )
        if match is None or match["stop"]:
            return
        position, kind = match.end(), match.lastgroup or "open"
