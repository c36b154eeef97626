"""Where pages end."""

import io
import re

import pikepdf

from alongside.paper import Paper
from alongside.sheets.model import Heading, Sheet, Space, Table, Tick, Ticks, Words
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import alone, ruled, runs, sheet_of

from .viewer import pages_of, texts_of


def long_list(boxes: int) -> Sheet:
    """A heading with three boxes, over and over."""
    return sheet_of(
        *(
            block
            for n in range(boxes)
            for block in (
                Heading(2, runs(f"Phase {n}")),
                Ticks(tuple(Tick(f"box-{n}-{m}", runs("Ask for the facts")) for m in range(3))),
            )
        )
    )


def test_a_few_lines_more_than_a_page_are_set_closer(printer: Printer) -> None:
    pages = {n: pages_of(printer.print(alone(long_list(n)))) for n in (4, 5, 6, 9)}
    assert pages == {4: 1, 5: 1, 6: 1, 9: 2}


def fields_by_page(content: bytes) -> list[list[str]]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [[str(note.T) for note in page.obj.get("/Annots", ()) if "/T" in note] for page in pdf.pages]


def test_a_heading_its_prompt_and_its_rules_stay_together(printer: Printer, paper: Paper) -> None:
    sections = ((Heading(2, runs(f"Part {n}.")), ruled(f"field-{n}", f"Prompt {n}.", 6)) for n in range(9))
    content = printer.print(alone(sheet_of(*(block for section in sections for block in section)), paper))
    found = fields_by_page(content)
    assert len(found) > 2
    for text, names in zip(texts_of(content), found, strict=True):
        assert [f"field-{n}" for n in re.findall(r"Part (\d)\.", text)] == names
        assert [f"field-{n}" for n in re.findall(r"Prompt (\d)\.", text)] == names


def test_a_long_table_repeats_its_head(printer: Printer, paper: Paper) -> None:
    rows = tuple((Words(runs(f"Row {n}")), Space(f"cell-{n}", f"Row {n}")) for n in range(30))
    table = Table((runs("Who"), runs("Promises to")), rows)
    texts = texts_of(printer.print(alone(sheet_of(table), paper)))
    assert len(texts) > 1
    assert all("Promises to" in text for text in texts)


def test_a_short_table_is_not_cut(printer: Printer, paper: Paper) -> None:
    table = Table((runs("Who"), runs("To")), tuple((Words(()), Space(f"cell-{n}", "To")) for n in range(5)))
    sheet = sheet_of(ruled("first", rules=18), table)
    assert fields_by_page(printer.print(alone(sheet, paper))) == [
        ["first"],
        [f"cell-{n}" for n in range(5)],
    ]
