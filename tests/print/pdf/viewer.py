"""Printed sheets as a viewer shows them."""

import io
from collections.abc import Iterator
from ctypes import c_uint

import pikepdf
import pypdfium2
import pypdfium2.raw
from msgspec import Struct


def pages_of(content: bytes) -> int:
    """How many pages there are."""
    return len(pypdfium2.PdfDocument(content))


def texts_of(content: bytes) -> list[str]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(content)
    return [str(page.get_textpage().get_text_range()) for page in document]


def text_of(content: bytes) -> str:
    """The words of all pages."""
    return "\n".join(texts_of(content))


def pixels_of(pdf: pikepdf.Pdf) -> bytes:
    """All pages with what is filled in, at 36 dots to the inch."""
    content = io.BytesIO()
    pdf.save(content)
    document = pypdfium2.PdfDocument(content.getvalue())
    document.init_forms()
    return b"".join(bytes(page.render(scale=0.5).buffer) for page in document)


class Letter(Struct, frozen=True):
    """A letter as it is printed: its size in points and how light it is, from 0 (black) to 255 (white)."""

    text: str
    size: float
    grey: float


def letters_of(content: bytes) -> Iterator[Letter]:
    """Every letter of all pages, blanks aside."""
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        for n in range(text.count_chars()):
            shown = text.get_text_range(n, 1)
            if shown.strip():
                red, green, blue, alpha = (c_uint() for _ in range(4))
                pypdfium2.raw.FPDFText_GetFillColor(text, n, red, green, blue, alpha)
                grey = 0.299 * red.value + 0.587 * green.value + 0.114 * blue.value
                yield Letter(shown, pypdfium2.raw.FPDFText_GetFontSize(text, n), grey)


def greys_of(content: bytes, scale: float = 2) -> list[tuple[int, int, bytes]]:
    """Each page as a grey printer prints it: width, height and a byte a dot, 72 times `scale` dots to the inch."""
    bitmaps = [page.render(scale=scale, grayscale=True) for page in pypdfium2.PdfDocument(content)]
    return [
        (bitmap.width, bitmap.height, b"".join(bytes(row[: bitmap.width]) for row in rows_of(bitmap)))
        for bitmap in bitmaps
    ]


def rows_of(bitmap: pypdfium2.PdfBitmap) -> Iterator[bytes]:
    """The rows of a bitmap without what pads them."""
    dots = bytes(bitmap.buffer)
    for n in range(bitmap.height):
        yield dots[n * bitmap.stride : n * bitmap.stride + bitmap.width]
