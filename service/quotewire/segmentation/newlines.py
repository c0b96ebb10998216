"""What a newline means in a text, and the paragraphs that follow from it."""

from quotewire.segmentation.document import NewlineMode
from quotewire.segmentation.text_rows import find_rows
from quotewire.segmentation.wrap_widths import find_widths
from quotewire.segmentation.wrapping import unwrap
from quotewire.text import Span, Text


def paragraphs(text: Text, *, laid_out: bool = False) -> tuple[NewlineMode, list[Span]]:
    """Decide what a newline means and cut the text into paragraphs.

    The paragraphs are in order, without overlap, trimmed of blanks (what `str.isspace` says is one) and of the
    `>` that quote lines in a mail, and cover everything else. In a hard-wrapped text a paragraph spans several
    lines, which may be quoted or have a blank line between any two; lines that are longer than the wrapped ones
    are paragraphs of their own. A text that was `laid_out` from markup is not wrapped. Linear in its length.
    """
    rows = find_rows(text)
    if len(rows) < 2:
        return NewlineMode.NONE, [Span(r.start, r.end) for r in rows]
    step = 1 if any(r.gap == 1 for r in rows[1:]) else min(2, rows[1].gap)
    widths = [] if laid_out else find_widths(text.shadow, rows, step)
    if widths:
        return NewlineMode.HARD_WRAP, unwrap(text.shadow, rows, widths, step)
    apart = sum(r.gap > 1 for r in rows[1:])
    mode = NewlineMode.BLANK_LINE if 2 * apart > len(rows) - 1 else NewlineMode.PARAGRAPH
    return mode, [Span(r.start, r.end) for r in rows]
