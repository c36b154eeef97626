"""How much can be typed into a field so that all of it prints, at a size that can be read.

A viewer that chooses the size prints 500 letters in a table's cell at 4 points (pdfium, poppler, pdf.js) or cuts them
off (MuPDF). So the size is fixed, and a field says how many letters it takes (`MaxLen`): there a viewer lets nobody
type on. The letters are counted for words of any kind, figures and capitals among them.

Lines cannot be made to lie on the rules, since each viewer sets them apart in its own way. In em of the typed size, as
`tests/print/pdf` saw it, where rules are 2.2 apart (1.9 in large print):

| viewer        | from line to line                                                                             |
|---------------|-----------------------------------------------------------------------------------------------|
| pdfium 159    | 1.15: what the font claims to be high (`fonts`)                                               |
| MuPDF 1.28.2  | 1.12                                                                                          |
| poppler 22.12 | 1                                                                                             |
| pdf.js 6.4    | 1.05 to 1.94: the field's height, shared out among as many lines as come nearest to 1.35 each |

What is not counted: as many line breaks as letters, or one word longer than a line, fill a field sooner. The flag that
forbids scrolling tells pdfium so, while pdf.js, poppler and MuPDF cut off what is outside the field. As many lines as
there are rules are whole in each. pdf.js forgets to count the first letter of a line that it has broken
(mozilla/pdf.js#21969): such a line may end a letter outside the field.
"""

from collections.abc import Mapping
from types import MappingProxyType

from alongside.sheets.described import Entry

SIZES: Mapping[Entry, int] = MappingProxyType({Entry.RULED: 11, Entry.CELL: 9})
"""The size of typed text in points."""
LARGE_SIZES: Mapping[Entry, int] = MappingProxyType({Entry.RULED: 18, Entry.CELL: 18})

PITCH = 1.2
"""From line to line in em: pdfium takes 1.15 (`fonts`), MuPDF 1.12, poppler 1."""
SPREAD = 1.35
"""pdf.js chooses how many lines a place has, as many as come nearest to this pitch, and spreads them over all of it."""
PADDING = 4
"""What a viewer leaves free at left and right, and at top and bottom, in points together: at most."""
LETTER = 0.58
"""A letter's usual width in em, its share of spaces included: English in this font has 0.5, in DejaVu 0.57."""
BROKEN = 4
"""The letters that a line lacks at its end since words stay whole; a short line lacks a quarter."""


def letters_in(width: float, height: float, size: float) -> int:
    """How many letters a place of so many points holds at a size, as lines of words."""
    across = (width - PADDING) / (LETTER * size)
    room = (height - PADDING / 2) / size
    lines = max(1, min(int(room / PITCH), round(room / SPREAD)))
    broken = min(BROKEN, across / 4)
    return max(1, int(lines * (across - broken)))
