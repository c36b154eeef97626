"""The font in which people type into a field.

PDF/UA wants every font embedded, and Typst embeds only the letters it has printed. So the whole font is embedded once
more, and named twice: `Letters` is that of all fields, with every letter that the font has; `Cells`, encoded as
Windows-1252, is that in which the booklet writes its own pages.

`Letters` has a second name for pdfium (Chrome, Edge), which tries an embedded font for ł or ğ only when it takes it for
one of symbols, and that it tells by the name: `Wingdings`. A field names both: pdfium reads the
first font of a default appearance, other viewers the last, and both are the same.

What viewers did with “Zażółć gęślą jaźń, Gündoğan, Nguyễn 中 Жук”, typed into a field and printed, on a Linux machine
with no fonts but DejaVu; `tests/print/pdf` holds the first column:

| viewer                  | letters of this font | others: ễ, Ж                | others: 中               |
|-------------------------|----------------------|-----------------------------|--------------------------|
| pdfium 159.0.8149       | this font            | the system's, or left out   | the system's, or left out|
| pdf.js 5.6.205          | this font            | all of the field: a sans    | an empty box             |
| poppler 22.12           | this font            | the system's                | left out                 |
| MuPDF 1.28.5            | its own fonts        | its own fonts               | its own fonts            |

Acrobat and Apple's Preview have not been tried.
"""

import zlib
from collections.abc import Sequence
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf

from alongside.sheets.pdf.letters import CODE_PAGE, CODES, differences, unicode_table
from alongside.typesetting import measured

FILE = "atkinson-hyperlegible-next-400-normal.ttf"
NAME = Name("/AtkinsonHyperlegibleNext-Regular")
FIRST, LAST = 32, 255
PRINTED = CODE_PAGE[FIRST:]
"""What the booklet writes, by its code."""

TYPED = "/Letters"
TYPED_IN_PDFIUM = "/Wingdings"
NONSYMBOLIC = 1 << 5


class Font:
    """The font as it stands in every PDF, compressed once for all of them.

    `program` is the font's file; `widths` are those of `PRINTED` and then of the characters of `CODES`, in thousandths
    of an em.
    """

    @classmethod
    def of(cls, templates: Path) -> "Font":
        """The font of the page design, whose characters Typst measures."""
        program = (templates / "print" / "fonts" / FILE).read_bytes()
        characters = [*PRINTED, *CODES.values()]
        widths = measured(templates, "sheets/widths.typ", "widths", characters=characters)
        return cls(program, [round(width) for width in widths])

    def __init__(self, program: bytes, widths: Sequence[int]) -> None:
        self._length = len(program)
        self._deflated = zlib.compress(program, level=9)
        self._unicode = zlib.compress(unicode_table(), level=9)
        self._differences = f"[{differences()}]".encode()
        self._printed = _array(widths[: len(PRINTED)])
        typed = dict(zip(CODES, widths[len(PRINTED) :], strict=True))
        self._typed = _array([typed.get(code, 0) for code in range(LAST + 1)])

    def embed(self, pdf: Pdf) -> Dictionary:
        """The font as resources of a form."""
        program = pdf.make_stream(self._deflated, Filter=Name.FlateDecode, Length1=self._length)
        descriptor = pdf.make_indirect(_descriptor(program))
        printed = _simple_font(descriptor, FIRST, Object.parse(self._printed), Name.WinAnsiEncoding)
        typed = _simple_font(descriptor, 0, Object.parse(self._typed), self._encoding())
        typed.ToUnicode = pdf.make_stream(self._unicode, Filter=Name.FlateDecode)
        shared = pdf.make_indirect(typed)
        return Dictionary(
            Font=Dictionary({"/Cells": pdf.make_indirect(printed), TYPED: shared, TYPED_IN_PDFIUM: shared})
        )

    def _encoding(self) -> Dictionary:
        return Dictionary(
            Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Object.parse(self._differences)
        )


def _array(widths: Sequence[int]) -> bytes:
    return f"[{' '.join(map(str, widths))}]".encode()


def _descriptor(program: Object) -> Dictionary:
    """The height that it claims is what pdfium sets lines apart by: 1.15 em."""
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=NAME,
        Flags=NONSYMBOLIC,
        FontBBox=Array([-61, -250, 968, 903]),
        ItalicAngle=0,
        Ascent=900,
        Descent=-250,
        CapHeight=668,
        StemV=80,
        FontFile2=program,
    )


def _simple_font(descriptor: Object, first: int, widths: Object, encoding: Object) -> Dictionary:
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=NAME,
        Encoding=encoding,
        FirstChar=first,
        LastChar=LAST,
        Widths=widths,
        FontDescriptor=descriptor,
    )
