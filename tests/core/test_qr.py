"""The printed QR code is the one that was meant: each module of it is where it belongs."""

import re
from datetime import date
from itertools import product
from pathlib import Path

import pypdfium2
import pytest
import segno

from alongside.paper import Paper
from alongside.qr import qr_code
from alongside.sheets.details import Details
from alongside.sheets.document import Document, Part
from alongside.sheets.pdf.printer import Printer

TEMPLATES = Path(__file__).parents[2] / "overrides"
ADDRESS = "https://alongside.example/library/worksheets/promises-both-ways/"
LEFT, SIDE, ABOVE_FOOT = 20, 14, 15
"""Where the code stands on A4, in millimetres: from the left, how wide, from the lower edge."""


@pytest.fixture(scope="module")
def code() -> segno.QRCode:
    return segno.make(ADDRESS, error="m", micro=False)


def test_is_one_path_as_wide_as_its_place() -> None:
    svg = qr_code(ADDRESS)
    assert svg.count("<path") == 1
    assert not re.search(r"<svg[^>]* (width|height)=", svg)


def test_is_made_once_for_an_address() -> None:
    assert qr_code(ADDRESS) is qr_code(ADDRESS)


def test_every_module_is_printed(code: segno.QRCode) -> None:
    part = Part(
        Details(
            id="a-sheet",
            title="A sheet",
            kind="Worksheet",
            summary="A sheet with a foot.",
            minutes=None,
            people="",
            audience="",
            address=ADDRESS,
            edition=date(2026, 11, 22),
            licence="CC BY 4.0",
            organisation="Alongside",
        ),
        (),
    )
    scale = 20  # pixels a millimetre
    page = pypdfium2.PdfDocument(Printer(TEMPLATES).print(Document((part,), Paper.A4)))[0]
    pixels = page.render(scale=scale * 25.4 / 72, grayscale=True)
    count = len(code.matrix)
    module = SIDE * scale / count
    left, top = LEFT * scale, pixels.height - (ABOVE_FOOT + SIDE) * scale
    printed = [[False] * count for _ in range(count)]
    for row, column in product(range(count), repeat=2):
        x, y = round(left + (column + 0.5) * module), round(top + (row + 0.5) * module)
        printed[row][column] = pixels.buffer[y * pixels.stride + x] < 128
    assert printed == [[bool(dark) for dark in row] for row in code.matrix]
