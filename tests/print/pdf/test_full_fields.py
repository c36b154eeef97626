"""A field takes as much as can be read on paper, and no more.

Here pdfium does the typing. By hand, as many letters as a cell and a ruled space take were typed in pdf.js 5.6.205,
poppler 22.12 and MuPDF 1.28.5, too: all were whole and of their size.
"""

import io

import pikepdf
import pytest

from alongside.sheets.details import Size
from alongside.sheets.model import Space, Table, Words
from alongside.sheets.pdf.printer import Printer
from alongside.sheets.pdf.room import letters_in
from tests.core.sheets.samples import alone, ruled, runs, sheet_of

from .typing import printed_of, typed, value_of
from .viewer import letters_of, text_of

LONG = "I promise to answer every question within a day and to say early when I cannot, whoever asks. " * 20
HEAD = (runs("Who"), runs("Promises to"), runs("By when"))
SHEET = sheet_of(
    ruled("ruled", rules=2),
    Table(HEAD, ((Words(runs("Ana")), Space("cell", "Promises to"), Space("when", "By when")),)),
)


@pytest.fixture(scope="module", params=["usual", "large"])
def size(request: pytest.FixtureRequest) -> Size:
    chosen: Size = request.param
    return chosen


@pytest.fixture(scope="module")
def blank(printer: Printer, size: Size) -> bytes:
    return printer.print(alone(SHEET, size=size))


@pytest.mark.parametrize("field", ["ruled", "cell", "when"])
@pytest.mark.parametrize("text", [LONG[:500], LONG, "W" * 500, "a line\n" * 50], ids=["500", "more", "wide", "lines"])
def test_what_a_full_field_holds_is_printed_whole_and_can_be_read(
    blank: bytes, size: Size, field: str, text: str
) -> None:
    full = typed(blank, {field: text})
    held, printed = value_of(full, field), printed_of(full)
    assert held
    assert "".join(held.split()) in "".join(text_of(printed).split())
    assert min(letter.size for letter in letters_of(printed)) >= (18 if size == "large" else 8)


@pytest.mark.parametrize("field", ["ruled", "cell", "when"])
def test_a_field_takes_as_many_letters_as_it_says(blank: bytes, field: str) -> None:
    with pikepdf.open(io.BytesIO(blank)) as pdf:
        (limit,) = [int(found.MaxLen) for found in pdf.Root.AcroForm.Fields if str(found.T) == field]
    assert limit - 1 <= len(value_of(typed(blank, {field: LONG}), field)) <= limit


def test_a_cell_of_the_usual_size_holds_a_promise() -> None:
    assert letters_in(width=150, height=36, size=9) >= 60


def test_the_smallest_place_takes_a_letter() -> None:
    assert letters_in(width=8, height=8, size=18) == 1
