"""The forms that the same page arrives in: as lines, wrapped, quoted in a mail, with other marks and blanks.

A form changes what stands between words and never a word, and knows for every code point of its text where that
stood on the plain page, so that what is found in the form is scored against the plain page's own gold.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"\S+")
_LONG = 200
"""The code points from which a paragraph is running prose."""


@dataclass(frozen=True, slots=True)
class Formed:
    """A page in some form; `origin[i]` is the offset on the plain page of the form's code point `i`."""

    text: str
    origin: list[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return the range on the plain page that a range of the form came from."""
        return self.origin[start], self.origin[end - 1] + 1


Piece = tuple[str, int]
"""Text of the form, and the offset on the plain page of its first code point where it was there, else -1."""
Form = Callable[[str], Formed]


@dataclass(frozen=True, slots=True)
class Wrap:
    """A width to wrap paragraphs at, what stands before their lines, and between two paragraphs."""

    width: int
    between: str = "\n\n"
    first: str = ""
    rest: str = ""
    line_end: str = "\n"
    prose_only: bool = False
    hyphens: bool = False

    def __call__(self, page: str) -> Formed:
        """Wrap every paragraph, or those from the first to the last one of prose."""
        lines = paragraphs(page)
        prose = [i for i, (start, end) in enumerate(lines) if end - start >= _LONG]
        pieces: list[Piece] = []
        for i, (start, end) in enumerate(lines):
            pieces.append((self.between if i else "", -1))
            if self.prose_only and not (prose and prose[0] <= i <= prose[-1]):
                pieces.append((page[start:end], start))
            else:
                pieces.extend(self._wrapped(page, start, end))
        return put_together(pieces)

    def _wrapped(self, page: str, start: int, end: int) -> Iterator[Piece]:
        yield self.first, -1
        column = len(self.first)
        fresh = True
        for at, word in _words(page, start, end, hyphens=self.hyphens):
            glued = not page[at - 1].isspace()
            if not fresh and column + (not glued) + len(word) > self.width:
                yield self.line_end + self.rest, -1
                column, fresh = len(self.rest), True
            elif not fresh and not glued:
                yield " ", -1
                column += 1
            yield word, at
            column, fresh = column + len(word), False


def _words(page: str, start: int, end: int, *, hyphens: bool) -> Iterator[tuple[int, str]]:
    """Yield the words of a paragraph with their places; with `hyphens` words are cut after those they have."""
    for match in _WORD.finditer(page, start, end):
        at = match.start()
        for part in (
            re.findall(r"[^-]*[^\W\d_]-(?=[^\W\d_])|.+", match.group()) if hyphens else [match.group()]
        ):
            yield at, part
            at += len(part)


def two_widths(page: str) -> Formed:
    """Wrap the first half of a page wide and the second narrow, as in a mail that quotes another."""
    lines = paragraphs(page)
    half = lines[len(lines) // 2][0]
    wide, narrow = Wrap(76)(page[:half]), Wrap(60)(page[half:])
    return Formed(
        f"{wide.text}\n\n{narrow.text}", [*wide.origin, half, half, *(half + at for at in narrow.origin)]
    )


def paragraphs(page: str) -> list[tuple[int, int]]:
    """Return the ranges of a page's lines that are not blank."""
    return [(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\n]*\S)?", page)]


def put_together(pieces: list[Piece]) -> Formed:
    """Join pieces; what a form adds comes from the code point before it."""
    origin: list[int] = []
    for text, start in pieces:
        origin.extend(
            range(start, start + len(text)) if start >= 0 else [origin[-1] if origin else 0] * len(text)
        )
    return Formed("".join(text for text, _ in pieces), origin)


def joined(between: str, before: str = "", after: str = "") -> Form:
    """Return the form with something between any two paragraphs, and before and after each of them."""

    def form(page: str) -> Formed:
        pieces: list[Piece] = []
        for i, (start, end) in enumerate(paragraphs(page)):
            pieces += [(between if i else "", -1), (before, -1), (page[start:end], start), (after, -1)]
        return put_together(pieces)

    return form


def exchanged(pattern: str, exchange: Callable[[str], str]) -> Form:
    """Return the form in which some characters are written otherwise, each by some characters."""

    def form(page: str) -> Formed:
        pieces: list[Piece] = []
        at = 0
        for match in re.finditer(pattern, page):
            pieces += [(page[at : match.start()], at)]
            pieces += [(char, match.start()) for char in exchange(match.group())]
            at = match.end()
        return put_together([*pieces, (page[at:], at)])

    return form


_STRAIGHT = str.maketrans("“”„‘’‚", "\"\"\"'''")
_NO_LINES = joined(" ")

FORMS: dict[str, Form] = {
    "a line each": joined("\n"),
    "blank lines": joined("\n\n"),
    "two blank lines": joined("\n\n\n"),
    "wrap 60": Wrap(60),
    "wrap 72": Wrap(72),
    "wrap 80": Wrap(80),
    "wrap 60, tight": Wrap(60, "\n"),
    "wrap 72, tight": Wrap(72, "\n"),
    "wrap 80, tight": Wrap(80, "\n"),
    "wrap 72, hyphens": Wrap(72, hyphens=True),
    "wrap 72, indented": Wrap(72, "\n", first="    "),
    "wrap 72, in a margin": Wrap(72, first="    ", rest="    "),
    "wrap 72, quoted": Wrap(72, "\n>\n", first="> ", rest="> "),
    "wrap 72, CRLF": Wrap(72, "\r\n\r\n", line_end="\r\n"),
    "wrap 72, spaced": Wrap(72, "\n\n\n", line_end="\n\n"),
    "wrap 72, prose": Wrap(72, prose_only=True),
    "wrap 72, prose, tight": Wrap(72, "\n", prose_only=True),
    "wrap 76 and 60": two_widths,
    "CRLF": joined("\r\n"),
    "CR": joined("\r"),
    "form feed": joined("\f"),
    "U+2028": joined("\u2028"),
    "U+2029": joined("\u2029"),
    "no-break spaces": exchanged(" ", lambda _: "\u00a0"),
    "some no-break spaces": exchanged(r"(?<=[a-z]) (?=[A-Z])", lambda _: "\u00a0"),
    "straight marks": exchanged("[“”„‘’‚]", lambda mark: mark.translate(_STRAIGHT)),
    "trailing blanks": joined("\n", after="  \t"),
    "tabs before": joined("\n", before="\t"),
    "tabs for spaces": exchanged(" ", lambda _: "\t"),
    "two spaces": exchanged(r"(?<=[.!?]) (?=\S)", lambda _: "  "),
    "no newlines": _NO_LINES,
}
"""The forms by name; in `NO_BLOCKS` the blocks of the page are lost."""

NO_BLOCKS = frozenset({"no newlines"})
