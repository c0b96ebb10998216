"""The flow of a page: its paragraphs in order, each with the elements that it stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from quotewire.segmentation.html.elements import (
    APART,
    BLOCKS,
    CREDIT_HINTS,
    DROPPED,
    HIDDEN_CLASSES,
    NEVER_HIDDEN,
    PREFORMATTED,
    WHOLE,
)
from quotewire.segmentation.html.hints import hints_of

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CAPTION_DEPTH = 4
_WORD_END = re.compile(r"\w\W?\w\Z")


@dataclass(frozen=True, slots=True)
class Element:
    """An element that holds text: its name, hints and the index of its parent (-1: none)."""

    tag: str
    hints: frozenset[str]
    parent: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the page: white space collapsed, never empty, no line break inside.

    `element` is the index of the innermost element that holds all of it; `linked` of its `solid` non-blank
    code points stand in links.
    """

    text: str
    element: int
    solid: int
    linked: int


@dataclass(slots=True)
class Flow:
    """The paragraphs of a page and the elements that hold them."""

    elements: list[Element] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)

    def path(self, element: int) -> list[int]:
        """Return the indices of the elements from the outermost down to `element`."""
        path = []
        while element >= 0:
            path.append(element)
            element = self.elements[element].parent
        return path[::-1]

    def stands_in(self, element: int, tags: frozenset[str]) -> bool:
        """Say whether an element or one that holds it has one of the names."""
        return any(self.elements[i].tag in tags for i in self.path(element))

    def join(self, paragraphs: Sequence[Paragraph], *, between: str) -> Paragraph:
        """Return paragraphs as one, in the innermost element that holds them all."""
        if len(paragraphs) == 1:
            return paragraphs[0]
        shared = self.path(paragraphs[0].element)
        for paragraph in paragraphs[1:]:
            path = self.path(paragraph.element)
            shared = [a for a, b in zip(shared, path, strict=False) if a == b]
        return Paragraph(
            between.join(p.text for p in paragraphs),
            shared[-1],
            sum(p.solid for p in paragraphs),
            sum(p.linked for p in paragraphs),
        )


@dataclass(slots=True)
class _Open:
    """An open element: `index` is its place in `Flow.elements` once it holds text."""

    node: "etree._Element"
    tag: str
    breaks: bool
    index: int = -1


@dataclass(slots=True)
class _Line:
    """A line in the making: its element, and how many levels of it hold all of the line so far."""

    pieces: list[str] = field(default_factory=list)
    solid: int = 0
    linked: int = 0
    element: int = -1
    depth: int = 0
    common: int = 0


def read_flow(root: "etree._Element", *, preformatted: bool = False) -> Flow:
    """Read the visible text of a tree in page order.

    `preformatted` says that line breaks in the text count, as they do in `<pre>`. Linear in the tree's size
    (its depth is bounded by the parser).
    """
    reader = _Reader(preformatted=preformatted)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        if event == "end":
            reader.leave(node)
        elif _is_dropped(node):
            walker.skip_subtree()
        else:
            reader.enter(node)
    reader.end_paragraph()
    return reader.flow


def _is_dropped(node: "etree._Element") -> bool:
    """Say whether an element is no part of the page's text, or is hidden from its readers."""
    tag = node.tag
    if not isinstance(tag, str) or tag in DROPPED:
        return True
    if not node.attrib or tag in NEVER_HIDDEN:
        return False
    if "hidden" in node.attrib or (tag == "dialog" and "open" not in node.attrib):
        return True
    if _HIDDEN_STYLE.search(node.get("style", "")):
        return True
    return not HIDDEN_CLASSES.isdisjoint(node.get("class", "").split())


class _Reader:
    """Collects lines and paragraphs while the tree is walked."""

    def __init__(self, *, preformatted: bool) -> None:
        self.flow = Flow()
        self._stack: list[_Open] = []
        self._lines: list[_Line] = [_Line()]
        self._low = 0  # the least depth since the line's last text
        self._links = 0
        self._preformatted = int(preformatted)
        self._gap = False  # an element that style sheets set apart has just ended

    def enter(self, node: "etree._Element") -> None:
        """Open an element and read the text before its first child."""
        tag = str(node.tag)
        opened = _Open(node, tag, tag in BLOCKS or "-" in tag or self._is_credit(node))
        if opened.breaks:
            self.end_paragraph()
        elif tag == "br":
            self._lines.append(_Line())
        self._stack.append(opened)
        self._links += tag == "a"
        self._preformatted += tag in PREFORMATTED
        self._gap = self._gap and tag in APART
        self._read("“" if tag == "q" else None)
        self._read(node.text)

    def leave(self, node: "etree._Element") -> None:
        """Close an element, if it is open, and read the text after it."""
        if self._stack and self._stack[-1].node is node:
            closed = self._stack.pop()
            self._read("”" if closed.tag == "q" else None)
            self._low = min(self._low, len(self._stack))
            self._links -= closed.tag == "a"
            self._preformatted -= closed.tag in PREFORMATTED
            if closed.breaks:
                self.end_paragraph()
            self._gap = False
            if self._stack:
                self._read(node.tail)
            self._gap = closed.tag in APART and not node.tail
        elif self._stack:
            self._read(node.tail)

    def end_paragraph(self) -> None:
        """End the paragraph, if there is one, and add it to the flow."""
        lines, self._lines = self._lines, [_Line()]
        groups: list[list[Paragraph]] = []
        goes_on = False  # whether the line before has text, so that this one may go on with it
        for line in lines:
            if line.solid:
                text = " ".join("".join(line.pieces).split())
                now = Paragraph(text, self._holder(line), line.solid, line.linked)
                if goes_on and (text[0].islower() or self.flow.stands_in(now.element, WHOLE)):
                    groups[-1].append(now)
                else:
                    groups.append([now])
            goes_on = line.solid > 0
        self.flow.paragraphs.extend(self.flow.join(group, between=" ") for group in groups)

    def _holder(self, line: _Line) -> int:
        """Return the innermost element that holds all of a line."""
        element = line.element
        for _ in range(line.depth - line.common):
            element = self.flow.elements[element].parent
        return element

    def _is_credit(self, node: "etree._Element") -> bool:
        """Say whether an element is the credit that a caption ends with: a paragraph of its own."""
        in_caption = any(opened.tag == "figcaption" for opened in self._stack[-_CAPTION_DEPTH:])
        return in_caption and not CREDIT_HINTS.isdisjoint(hints_of(node))

    def _read(self, text: str | None) -> None:
        if not text:
            return
        if self._preformatted and "\n" in text:
            self._read_lines(text)
        else:
            self._add(text)

    def _read_lines(self, text: str) -> None:
        """Read text whose line breaks count: blank lines set paragraphs apart; if there is none, each break does."""
        paragraphs = _BLANK_LINE.split(text)
        if len(paragraphs) > 1:
            for i, paragraph in enumerate(paragraphs):
                if i:
                    self.end_paragraph()
                self._add(paragraph)
        else:
            for i, piece in enumerate(text.split("\n")):
                if i:
                    self._lines.append(_Line())
                self._add(piece)

    def _add(self, text: str) -> None:
        solid = sum(map(len, text.split()))
        line = self._lines[-1]
        if solid and self._gap and line.solid and text[0].isalnum() and _WORD_END.search(line.pieces[-1]):
            line.pieces.append(" ")
        self._gap = False
        line.pieces.append(text)
        if not solid:
            return
        if not line.solid:
            line.element = self._register()
            line.depth = line.common = self._low = len(self._stack)
        line.common = min(line.common, self._low)
        self._low = len(self._stack)
        line.solid += solid
        line.linked += solid if self._links else 0

    def _register(self) -> int:
        """Give the open elements their places in the flow and return that of the innermost."""
        known = len(self._stack)
        while known and self._stack[known - 1].index < 0:
            known -= 1
        for at in range(known, len(self._stack)):
            opened = self._stack[at]
            opened.index = len(self.flow.elements)
            parent = self._stack[at - 1].index if at else -1
            self.flow.elements.append(Element(opened.tag, hints_of(opened.node), parent))
        return self._stack[-1].index
