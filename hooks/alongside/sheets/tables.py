"""Tables: printed words and empty cells to write in, or statements to rate."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode as Node
from msgspec import Struct

from alongside.items.source import cells_of, start
from alongside.sheets.inline import Label, plain, read_label, read_marked, read_prose
from alongside.sheets.marks import joined, refuse_marks
from alongside.sheets.model import Rating, RatingRow, Runs, Space, Table, Words
from alongside.sheets.reader import Reader, shown

_NUMBER = re.compile(r"\d{1,2}")
_RATING = "`| Statement | 1 | 2 | 3 | 4 | 5 |`, with the row cells left empty"


class _Row(Struct, frozen=True):
    """One row: the inline nodes of its cells, its line, and the name fixed by hand in its first cell."""

    cells: tuple[Node | None, ...]
    line: int


def read_table(node: Node, reader: Reader) -> Table | Rating:
    """The table, or the rating when every head from the second on is a number of one or two digits."""
    head_row, *body = _rows(node)
    columns = tuple(read_marked(cell, reader) for cell in head_row.cells)
    head = tuple(column.runs for column in columns)
    for row in body:
        _check_width(row, len(head), reader)
    numbers = tuple(plain(runs) for runs in head[1:])
    if len(numbers) > 1 and all(_NUMBER.fullmatch(number) for number in numbers):
        _check_columns(columns, (), head_row.line, reader)
        return _rating(head[0], numbers, head_row.line, body, reader)
    rows = _written(columns, body, reader)
    _check_columns(columns, rows, head_row.line, reader)
    return Table(head, rows)


def _check_columns(columns: tuple[Label, ...], rows: Sequence[Sequence[object]], line: int, reader: Reader) -> None:
    """A mark or a name at the head of a column without a space to write is for nothing."""
    for n, column in enumerate(columns):
        if any(isinstance(row[n], Space) for row in rows):
            reader.fixed_column(column.marker, line)
            continue
        if column.written:
            refuse_marks(column.written, line, reader)
        if column.marker is not None:
            what = f"`{{#{column.marker}}}` names a column that has no place to write"
            reader.fault(line, what, "leave a cell of the column empty, or take the name away")


def _rating(head: Runs, choices: tuple[str, ...], line: int, body: list[_Row], reader: Reader) -> Rating:
    first = int(choices[0])
    if choices != tuple(str(number) for number in range(first, first + len(choices))):
        what = f"the choices {' '.join(choices)} do not count up by one"
        reader.fault(line, what, "`| Statement | 1 | 2 | 3 | 4 | 5 |`")
    if not body:
        reader.fault(line, "a rating without a statement to rate", "`| We say what we need | | | | | |`")
    return Rating(head, choices, tuple(_statement(row, reader) for row in body))


def _statement(row: _Row, reader: Reader) -> RatingRow:
    label = read_label(row.cells[0], reader, markable=False)
    if not label.runs:
        reader.fault(row.line, "a rating row without a statement", "`| We say what we need | | | | | |`")
    for cell in row.cells[1:]:
        if words := plain(read_prose(cell, reader)):
            reader.fault(row.line, f"{shown(words)} fills a cell of a rating, which is for a choice", _RATING)
    name = reader.fixed(label.marker, row.line) or reader.names.made(plain(label.runs))
    return RatingRow(name, label.runs)


def _written(columns: tuple[Label, ...], body: list[_Row], reader: Reader) -> tuple[tuple[Words | Space, ...], ...]:
    seen: dict[str, int] = {}
    return tuple(tuple(_cells(columns, row, seen, reader)) for row in body)


def _cells(columns: tuple[Label, ...], row: _Row, seen: dict[str, int], reader: Reader) -> Iterator[Words | Space]:
    """The cells of a row; `seen` counts the labels of the table, so that equal ones are numbered."""
    first = _first_cell(row, reader)
    texts = (first.runs, *(read_prose(cell, reader) for cell in row.cells[1:]))
    fixed = _row_name(first, all(texts), row, reader)
    name_of_row = next((plain(runs) for runs in texts if runs), "")
    for number, (runs, head) in enumerate(zip(texts, columns, strict=True), 1):
        column = plain(head.runs)
        if runs or not reader.fillable:
            yield Words(runs)
            continue
        if not name_of_row and not column:
            what = f"nothing names the empty cell in column {number}: no words in its row, no head above it"
            reader.fault(row.line, what, "`| Name | |` or a head: `| Who | Promises to |`")
        label = ": ".join(filter(None, (name_of_row, column))) or "A space to write"
        seen[label] = seen.get(label, 0) + 1
        label = f"{label} ({seen[label]})" if seen[label] > 1 else label
        name = reader.names.cell(name_of_row, column, fixed, head.marker)
        yield Space(name, label, joined(label, first.marks, head.marks))


def _first_cell(row: _Row, reader: Reader) -> Label:
    """The first cell, as a label where the row has a place to write or a name for one."""
    if not all(cell and cell.content.strip() for cell in row.cells) or _names_a_field(row):
        return read_label(row.cells[0], reader)
    return Label(read_prose(row.cells[0], reader))


def _names_a_field(row: _Row) -> bool:
    return bool(row.cells[0] and re.search(r"\{#[^{}]*\}\s*$", row.cells[0].content))


def _row_name(first: Label, full: bool, row: _Row, reader: Reader) -> str | None:
    if full and first.marker is not None:
        what = f"`{{#{first.marker}}}` names a row that has no place to write"
        reader.fault(row.line, what, "leave a cell of the row empty, or take the name away")
        return None
    return reader.fixed(first.marker, row.line)


def _check_width(row: _Row, width: int, reader: Reader) -> None:
    cells = cells_of(reader.lines[row.line])
    if cells != width:
        words = shown(reader.lines[row.line].strip())
        what = f"a table row with {cells} of {width} cells, {words}"
        reader.fault(row.line, what, f"as many cells as the head: `{'| ' * width}|`")


def _rows(node: Node) -> list[_Row]:
    """All rows, the head first."""
    rows = [row for part in node.children for row in part.children]
    return [_Row(tuple(map(_inline, row.children)), start(row)) for row in rows]


def _inline(cell: Node) -> Node | None:
    return cell.children[0] if cell.children else None
