"""Paired quotation marks: which stretches of a text stand between marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotewire.text.spans import Span
from quotewire.text.tokens import Text


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one paragraph between quotation marks.

    `span` runs from the opening mark to the closing mark, both included; `inner` is what stands between
    them. `style` is the opening mark as the text writes it. `closed` is False where the closing mark is
    missing: the passage then ends with its paragraph. `depth` is 0 for an outermost passage. `resumes` is
    the index of the passage in an earlier paragraph that this one goes on with (marks opened anew in each
    paragraph and closed in the last), or None.
    """

    span: Span
    inner: Span
    style: str
    closed: bool
    depth: int = 0
    resumes: int | None = None


_PAIR = re.compile(r"[“\"„«](?P<inner>[^”\"“»\n]+)(?P<close>[”\"“»]|$)", re.MULTILINE)


def pair(text: Text, paragraphs: Sequence[Span]) -> list[Passage]:
    """Find the passages between quotation marks in `paragraphs` (in order, without overlap).

    Returns the passages in the order of their opening marks. Linear in the length of the text.
    """
    found: list[Passage] = []
    for paragraph in paragraphs:
        for match in _PAIR.finditer(text.raw, paragraph.start, paragraph.end):
            found.append(
                Passage(
                    Span(*match.span()), Span(*match.span("inner")), match.group()[0], bool(match.group("close"))
                )
            )
    return found
