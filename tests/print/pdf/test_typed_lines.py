"""No rule runs through typed words, though each viewer sets lines apart as it likes.

Here pdfium does the typing. By hand, two and six lines were typed into ruled spaces in pdf.js 5.6.205, poppler 22.12
and MuPDF 1.28.5, too: all lay the field's white beneath, and none does so in a field that is left empty.
"""

import pikepdf
import pypdfium2
import pytest

from alongside.sheets.details import Size
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import alone, ruled, sheet_of

from .typing import typed

DARK = 200
RULE = 0.6
"""The part of the line that is dark where a rule is: letters are never that dense."""


def rules_of(content: bytes) -> int:
    """How many rules are to be seen on the first page, the lines of its head and foot among them."""
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    bitmap = document[0].render(scale=2, grayscale=True)
    dots = bytes(bitmap.buffer)
    rows = [dots[n * bitmap.stride : n * bitmap.stride + bitmap.width] for n in range(bitmap.height)]
    dark = [sum(dot < DARK for dot in row) > RULE * bitmap.width for row in rows]
    return sum(now and not before for before, now in zip([False, *dark], dark, strict=False))


@pytest.mark.parametrize("size", ["usual", "large"])
def test_typed_lines_hide_the_rules_and_a_blank_space_keeps_them(printer: Printer, size: Size) -> None:
    blank = printer.print(alone(sheet_of(ruled("two", rules=2), ruled("four", rules=4)), size=size))
    rules = rules_of(blank)
    assert rules >= 6
    assert rules_of(typed(blank, {"two": "The first line\nand the second"})) == rules - 2
    assert rules_of(typed(blank, {"four": "Only one word"})) == rules - 4


def test_every_text_lies_on_white(pdf: pikepdf.Pdf) -> None:
    texts = [field for field in pdf.Root.AcroForm.Fields if pikepdf.Name.Tx == field.FT]
    assert texts
    assert all([int(part) for part in field.MK.BG] == [1, 1, 1] for field in texts)
