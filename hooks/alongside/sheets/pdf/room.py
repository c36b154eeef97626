"""How much can be typed into a field so that all of it prints, at a size that can be read.

A viewer that chooses the size prints 500 letters in a table's cell at 4 points (pdfium, poppler, pdf.js) or cuts them
off (MuPDF). So the size is fixed, and a field says how many letters it takes (`MaxLen`): there a viewer lets nobody
type on. The letters are counted for usual words. With many line breaks or capitals a field is full sooner; the flag
that forbids scrolling tells pdfium so, while pdf.js, poppler and MuPDF cut off what is below the field.

Seen with pdfium 159.0.8149, pdf.js 5.6.205, poppler 22.12 and MuPDF 1.28.5: as many letters as a cell or a ruled space
takes are whole and of their size in each.
"""

from collections.abc import Mapping
from types import MappingProxyType

from alongside.sheets.described import Entry

SIZES: Mapping[Entry, int] = MappingProxyType({Entry.RULED: 11, Entry.CELL: 9})
"""The size of typed text in points."""
LARGE_SIZES: Mapping[Entry, int] = MappingProxyType({Entry.RULED: 18, Entry.CELL: 18})

PITCH = 1.2
"""From line to line in em: MuPDF's. pdfium takes 1.15 (`fonts`), poppler 1; pdf.js takes 1.35 and, where that leaves
half a line or more, sets them closer for one more."""
PADDING = 4
"""What a viewer leaves free at left and right, and at top and bottom, in points together: at most."""
LETTER = 0.54
"""A letter's usual width in em, its share of spaces included: English in this font has 0.5, in DejaVu 0.57."""
BROKEN = 4
"""The letters that a line lacks at its end since words stay whole; a short line lacks a quarter."""


def letters_in(width: float, height: float, size: float) -> int:
    """How many letters a place of so many points holds at a size, as lines of words."""
    across = (width - PADDING) / (LETTER * size)
    lines = max(1, int((height - PADDING / 2) / (PITCH * size)))
    broken = min(BROKEN, across / 4)
    return max(1, int(lines * (across - broken)))
