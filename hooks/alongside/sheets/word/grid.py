"""Tables as Word has them: fixed columns, a head repeated on each page, rows never cut."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.text.paragraph import Paragraph
from msgspec import Struct

from alongside.sheets.word.blank import CELL_MARGIN, twips
from alongside.sheets.word.elements import element
from alongside.sheets.word.text import paragraph, place

SHORT = 8
"""A table of so many rows, its head among them, stays on one page."""


class Cell(Struct, frozen=True):
    """What a cell holds; `middle` sets it in the middle of a narrow cell."""

    paragraphs: tuple[Paragraph, ...]
    middle: bool = False


class Row(Struct, frozen=True):
    """A row, at least so many millimetres high."""

    cells: tuple[Cell, ...]
    height: float = 0


def add_grid(document: Document, style: str, widths: Sequence[float], rows: Sequence[Row], indent: float = 0) -> None:
    """A table of a style (its id); the first row is its head. Widths and indent are millimetres."""
    columns = [twips(width) for width in widths]
    made = element("w:tbl", _properties(style, columns, indent), _grid(columns))
    for number, row in enumerate(rows):
        if number + 1 < len(rows) <= SHORT or not number:
            _keep_with_next(row)
        made.append(_row(row, columns, is_head=not number))
    place(document, made)
    # Without a paragraph between them, two tables are one
    place(document, paragraph(document, "AfterTable")._p)


def _properties(style: str, columns: Sequence[int], indent: float) -> Any:
    return element(
        "w:tblPr",
        element("w:tblStyle", val=style),
        element("w:tblW", w=sum(columns), type="dxa"),
        element("w:tblInd", w=twips(indent), type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def _grid(columns: Sequence[int]) -> Any:
    return element("w:tblGrid", *(element("w:gridCol", w=width) for width in columns))


def _row(row: Row, columns: Sequence[int], *, is_head: bool) -> Any:
    properties = element("w:trPr", element("w:cantSplit"))
    if row.height:
        properties.append(element("w:trHeight", val=twips(row.height), hRule="atLeast"))
    if is_head:
        properties.append(element("w:tblHeader"))
    cells = zip(row.cells, columns, strict=True)
    return element("w:tr", properties, *(_cell(cell, width, number) for number, (cell, width) in enumerate(cells)))


def _cell(cell: Cell, width: int, column: int) -> Any:
    """A cell. The first column stands flush with the text; a narrow cell gives its contents all the room."""
    properties = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
    if cell.middle or not column:
        right = 0 if cell.middle else twips(CELL_MARGIN)
        margins = (element("w:left", w=0, type="dxa"), element("w:right", w=right, type="dxa"))
        properties.append(element("w:tcMar", *margins))
    if cell.middle:
        properties.append(element("w:vAlign", val="center"))
    return element("w:tc", properties, *(made._p for made in cell.paragraphs))


def _keep_with_next(row: Row) -> None:
    for cell in row.cells:
        for made in cell.paragraphs:
            made.paragraph_format.keep_with_next = True
