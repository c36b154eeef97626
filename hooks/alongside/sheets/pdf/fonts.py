"""The font in which people type into a field.

PDF/UA wants every font embedded, and Typst embeds only the letters it has printed. So the whole font is
embedded once more as a simple font of one byte a character (Windows code page 1252: Latin-1 and the usual
quotation marks).
"""

import zlib
from collections.abc import Sequence
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf

from alongside.typesetting import measured

FILE = "atkinson-hyperlegible-next-400-normal.ttf"
FIRST, LAST = 32, 255
CHARACTERS = tuple(bytes([code]).decode("cp1252", errors="replace") for code in range(FIRST, LAST + 1))

TYPED_SIZE = 12
"""The size in points at which viewers begin when a field leaves the size to them."""
DESCENT = -250
NATURAL_ASCENT = 900
NONSYMBOLIC = 1 << 5


class Font:
    """The font as it stands in every PDF, compressed once for all of them.

    `program` is the font's file; `widths` are those of `CHARACTERS` in thousandths of an em.
    """

    @classmethod
    def of(cls, templates: Path) -> "Font":
        """The font of the page design, whose characters Typst measures."""
        program = (templates / "print" / "fonts" / FILE).read_bytes()
        widths = measured(templates, "sheets/widths.typ", "widths", characters=CHARACTERS)
        return cls(program, [round(width) for width in widths])

    def __init__(self, program: bytes, widths: Sequence[int]) -> None:
        self._length = len(program)
        self._deflated = zlib.compress(program, level=9)
        self._widths = f"[{' '.join(map(str, widths))}]".encode()

    def embed(self, pdf: Pdf, pitch: float, size: int = 0) -> Dictionary:
        """The font as resources of a form: as `Cells`, and as `Rules` for ruled lines `pitch` points apart.

        `size` is that of typed text in points, or 0 where the viewer chooses.

        PDF has no line spacing for fields: a viewer takes it from the height that the font claims. So the font for
        ruled spaces claims to be as tall as the rules are apart, and typed lines stand on them.
        """
        stream = pdf.make_stream(self._deflated, Filter=Name.FlateDecode, Length1=self._length)
        widths = pdf.make_indirect(Object.parse(self._widths))
        ascents = {"/Cells": NATURAL_ASCENT, "/Rules": round(1000 * pitch / (size or TYPED_SIZE)) + DESCENT}
        return Dictionary(
            Font=Dictionary({name: _simple_font(pdf, stream, widths, ascent) for name, ascent in ascents.items()})
        )


def _simple_font(pdf: Pdf, program: Object, widths: Object, ascent: int) -> Object:
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/AtkinsonHyperlegibleNext-Regular"),
        Flags=NONSYMBOLIC,
        FontBBox=Array([-61, DESCENT, 968, ascent]),
        ItalicAngle=0,
        Ascent=ascent,
        Descent=DESCENT,
        CapHeight=668,
        StemV=80,
        FontFile2=program,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name("/AtkinsonHyperlegibleNext-Regular"),
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=widths,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
