"""Filling the fields of a printed sheet as people do, in the four viewers that can be had without a desktop.

Each viewer draws what was typed in its own way; `Filled` is what it shows and what it prints.
"""

from collections.abc import Callable, Mapping
from io import BytesIO

import pikepdf
from msgspec import Struct

Answers = Mapping[str, str]
"""By a field's name: the words typed, `Yes` for a box ticked, the number chosen in a rating."""
SCALE = 2
"""Dots of a picture to a point."""


class Grey(Struct, frozen=True):
    """A page as a viewer shows it: width and height in dots, and a byte a dot, from 0 (black) to 255 (white)."""

    width: int
    height: int
    dots: bytes

    def part(self, left: float, bottom: float, right: float, top: float) -> list[bytes]:
        """The rows of dots within a rectangle of the page in points."""
        columns = slice(int(left * SCALE), int(right * SCALE))
        rows = range(int(self.height - top * SCALE), int(self.height - bottom * SCALE))
        return [self.dots[n * self.width : (n + 1) * self.width][columns] for n in rows]


class Filled(Struct, frozen=True):
    """A filled sheet: its first page as the viewer shows it, and a PDF of which what was typed is part."""

    page: Grey
    printed: bytes


Fill = Callable[[bytes, Answers], Filled]
"""Fills the fields of a PDF in a viewer, which shows and prints it."""


def within_limits(content: bytes, answers: Answers) -> dict[str, str]:
    """The answers as far as a viewer lets anybody type: each heeds `MaxLen`."""
    limits = limits_of(content)
    return {name: answer[: limits.get(name)] for name, answer in answers.items()}


def limits_of(content: bytes) -> dict[str, int]:
    """How many letters each field of words takes that has a limit, by its name."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return {str(field.T): int(field.MaxLen) for field in fields(pdf) if "/MaxLen" in field}


def edges_of(content: bytes) -> dict[str, tuple[int, list[float]]]:
    """The page, from 0, of each field of words, and its edges there in points: left, bottom, right, top."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return {
            str(widget.T): (number, [float(edge) for edge in widget.Rect])
            for number, page in enumerate(pdf.pages)
            for widget in page.obj.get("/Annots", ())
            if widget.get("/FT") == pikepdf.Name.Tx
        }


def fields(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """The fields of a PDF."""
    return list(pdf.Root.AcroForm.Fields)
