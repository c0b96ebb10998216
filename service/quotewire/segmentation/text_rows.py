"""The lines of a text that are not blank, with what wrapping can be told by."""

from dataclasses import dataclass

from quotewire.text import Text

_TAB = 7
"""How many columns a tab before a line takes at most, besides its own."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line that is not blank.

    `start` and `end` trim it of blanks and of the marks that quote it in a mail. `gap` counts the newlines
    between it and the row before, `quoting` those marks. `indent` and `width` are columns: blanks before the
    words, and where the last word ends.
    """

    start: int
    end: int
    gap: int
    quoting: int
    indent: int

    @property
    def width(self) -> int:
        """The column at which the line ends."""
        return self.indent + self.end - self.start


def find_rows(text: Text) -> list[Row]:
    """Return the rows of a text in order, in time linear in its length."""
    rows = []
    position = gap = 0
    for line in text.shadow.split("\n"):
        raw = text.raw[position : position + len(line)]
        body = raw.lstrip()
        margin = quoting = 0
        if (
            body.startswith(">") and line[len(raw) - len(body)] == " "
        ):  # marks of quoting, which the shadow hides
            body = raw[len(line) - len(line.lstrip()) :].lstrip()
            # A line's margin is what stands before it in the mail that is quoted: a mark and a blank are not.
            margin = raw.rfind(">", 0, len(raw) - len(body)) + 2
            quoting = raw.count(">", 0, margin)
        start = len(raw) - len(body)
        body = body.rstrip()
        if body:
            indent = max(0, start - margin) + _TAB * raw.count("\t", 0, start)
            rows.append(Row(position + start, position + start + len(body), gap, quoting, indent))
            gap = 0
        position += len(line) + 1
        gap += 1
    return rows
