"""Rows of a table of data: one paragraph each, instead of one for each cell."""

from collections.abc import Iterator

from quotewire.segmentation.html.flow import Flow, Paragraph

_CELLS = frozenset({"td", "th"})
_LONGEST_CELL = 100
_BETWEEN = "\t"


def join_rows(flow: Flow) -> Flow:
    """Return a flow in which each table row of short cells is one paragraph, its cells set apart by tabs.

    A row with a long cell, or with several paragraphs in one cell, is left as it is: such tables lay out a page.
    """
    if not any(element.tag in _CELLS for element in flow.elements):
        return flow
    paragraphs: list[Paragraph] = []
    for row, cells, group in _group_by_row(flow):
        is_data = len(set(cells)) == len(group) > 1 and all(len(p.text) <= _LONGEST_CELL for p in group)
        paragraphs.extend([_join(group, row)] if is_data else group)
    return Flow(flow.elements, paragraphs)


def _join(cells: list[Paragraph], row: int) -> Paragraph:
    text = _BETWEEN.join(cell.text for cell in cells)
    return Paragraph(text, row, sum(cell.solid for cell in cells), sum(cell.linked for cell in cells))


def _group_by_row(flow: Flow) -> Iterator[tuple[int, list[int], list[Paragraph]]]:
    """Yield each row, the cells of its paragraphs and the paragraphs; one outside of rows is alone in row -1."""
    group: list[Paragraph] = []
    cells: list[int] = []
    row = -1
    for paragraph in flow.paragraphs:
        cell, its_row = _find_cell(flow, paragraph.element)
        if group and (its_row < 0 or its_row != row):
            yield row, cells, group
            group, cells = [], []
        group.append(paragraph)
        cells.append(cell)
        row = its_row
    if group:
        yield row, cells, group


def _find_cell(flow: Flow, element: int) -> tuple[int, int]:
    """Return the innermost cell that holds an element and the cell's row, -1 for none."""
    while element >= 0 and flow.elements[element].tag not in _CELLS:
        element = flow.elements[element].parent
    row = element
    while row >= 0 and flow.elements[row].tag != "tr":
        row = flow.elements[row].parent
    return element, row
