"""Black and white: nothing depends on colour, and nothing is too light for a grey printer."""

import io

import pikepdf
import pytest

from alongside.sheets.details import Size
from alongside.sheets.model import Rating, RatingRow, Space, Table, Tick, Ticks, Words
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import EVERY_BLOCK, alone, ruled, runs, sheet_of

from .viewer import greys_of, letters_of

DARK = 0x60
"""The lightest grey of letters: 6:1 on white."""
FIRM = 0xA0
"""The lightest grey of a rule or a box, thin as they are, once rendered."""

ONE_FIELD = {
    "tick": sheet_of(Ticks((Tick("it", runs("")),))),
    "ruled": sheet_of(ruled("it", "", 1)),
    "cell": sheet_of(Table((runs("A"), runs("B")), ((Words(runs("")), Space("it", "B")),))),
    "choice": sheet_of(Rating(runs("A"), ("1", "2"), (RatingRow("it", runs("")),))),
}


@pytest.mark.parametrize("size", ["usual", "large"])
def test_no_letter_is_light(printer: Printer, size: Size) -> None:
    letters = list(letters_of(printer.print(alone(EVERY_BLOCK, size=size))))
    assert letters
    assert max(letter.grey for letter in letters) <= DARK


@pytest.mark.parametrize("size", ["usual", "large"])
@pytest.mark.parametrize("kind", ONE_FIELD)
def test_every_place_to_write_can_be_seen_in_grey(printer: Printer, kind: str, size: Size) -> None:
    printed = printer.print(alone(ONE_FIELD[kind], size=size))
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        rect = [float(edge) for edge in (field.Kids[0] if "/Kids" in field else field).Rect]
    assert darkest(printed, rect) <= FIRM


def darkest(content: bytes, rect: list[float], scale: float = 3) -> int:
    """The darkest dot of the first page in a rectangle given in points, and two points round it."""
    ((width, height, dots), *_) = greys_of(content, scale)
    left, bottom, right, top = rect
    rows = range(int(height - (top + 2) * scale), int(height - (bottom - 2) * scale))
    return min(
        min(dots[row * width + int((left - 2) * scale) : row * width + int((right + 2) * scale)]) for row in rows
    )


def test_a_blank_page_would_be_found_out(printer: Printer) -> None:
    printed = printer.print(alone(ONE_FIELD["tick"]))
    corner = [10.0, 10.0, 30.0, 30.0]
    assert darkest(printed, corner) == 255
