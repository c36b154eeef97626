"""Tables to write in, ratings, and the agenda of a session."""

from collections.abc import Callable

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.text.paragraph import Paragraph

from alongside.languages.speaking import noted, say
from alongside.sheets.document import AgendaRow, AgendaTable
from alongside.sheets.inline import plain
from alongside.sheets.model import Rating, RatingRow, Run, Runs, Space, Table
from alongside.sheets.word.blank import TEXT_WIDTH
from alongside.sheets.word.elements import box
from alongside.sheets.word.grid import Cell, Row, add_grid
from alongside.sheets.word.text import paragraph, place
from alongside.sheets.word.widths import column_widths

Number = Callable[[], int]
"""Gives the next box of the file its number."""

SPACE_HEIGHT = 13.0
"""Millimetres: two written lines."""
CHOICE_WIDTH = 12.0
CHOICE_POINTS = 15
CLOCK_HINT = noted("The clock counts from the start. Write the time of day below it.")
AGENDA_HEAD = (noted("Clock"), noted("You say and do"), noted("People do"))
AGENDA_WIDTHS = (21.0, 103.0, 46.0)


def add_table(document: Document, table: Table, indent: float) -> None:
    """A table whose empty cells are places to write; `indent` in millimetres."""

    def cell(style: str, runs: Runs) -> Cell:
        return Cell((paragraph(document, style, runs),))

    rows = [Row(tuple(cell("TableHead", runs) for runs in table.head))]
    for row in table.rows:
        cells = tuple(cell("TableText", () if isinstance(held, Space) else held.runs) for held in row)
        rows.append(Row(cells, SPACE_HEIGHT if any(isinstance(held, Space) for held in row) else 0))
    add_grid(document, "SheetTable", column_widths(table, TEXT_WIDTH - indent), rows, indent)


def add_rating(document: Document, rating: Rating, indent: float, number: Number) -> None:
    """Statements with a circle a choice."""

    def words(style: str, runs: Runs) -> Cell:
        return Cell((paragraph(document, style, runs),))

    def circle(row: RatingRow, choice: str) -> Cell:
        made = _centred(paragraph(document, "TableText"))
        label = f"{choice}: {plain(row.statement)}"
        made._p.append(box(number(), f"{row.name}={choice}", label, CHOICE_POINTS, round_one=True))
        return Cell((made,), middle=True)

    heads = (Cell((_centred(paragraph(document, "TableHead", (Run(choice),))),), True) for choice in rating.choices)
    rows = [Row((words("TableHead", rating.head), *heads))]
    for row in rating.rows:
        circles = (circle(row, choice) for choice in rating.choices)
        rows.append(Row((words("TableText", row.statement), *circles)))
    whole, count = TEXT_WIDTH - indent, len(rating.choices)
    choice = min(CHOICE_WIDTH, 0.55 * whole / count)
    add_grid(document, "SheetRating", [whole - choice * count] + [choice] * count, rows, indent)


def add_agenda(document: Document, agenda: AgendaTable) -> None:
    """The steps of a session with a clock that counts from its start."""

    def cell(*parts: tuple[str, Runs]) -> Cell:
        return Cell(tuple(paragraph(document, style, runs) for style, runs in parts))

    def step(row: AgendaRow) -> Row:
        do = [("TableText", row.do)] if row.do or not row.sheet else []
        label = Run(say("Sheet:") + " ", strong=True)
        sheet = [("SheetOfStep", (label, *row.sheet))] if row.sheet else []
        when = cell(("Clock", (Run(row.clock),)), ("TableText", (Run(row.time),)))
        return Row((when, cell(("Step", (Run(row.title),)), ("TableText", row.say)), cell(*do, *sheet)))

    hint = paragraph(document, "Hint", (Run(say(CLOCK_HINT)),))
    place(document, hint._p)
    head = Row(tuple(cell(("TableHead", (Run(say(words)),))) for words in AGENDA_HEAD))
    end = Row((cell(("Clock", (Run(agenda.clock),))), cell(("Step", (Run(say("End")),))), cell(("TableText", ()))))
    add_grid(document, "SheetRating", AGENDA_WIDTHS, [head, *map(step, agenda.rows), end])


def _centred(made: Paragraph) -> Paragraph:
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return made
