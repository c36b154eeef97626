"""Printed sheets as a viewer shows them."""

import io
from collections.abc import Iterator, Sequence
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
    """A letter as it is printed: its size in points and how light it is, from 0 (black) to 255 (white).

    `edges` are those of its ink in points, from the page's lower left corner: left, bottom, right, top.
    """

    text: str
    size: float
    grey: float
    edges: tuple[float, ...]

    def within(self, rectangle: Sequence[float]) -> bool:
        """Whether all of it lies in a rectangle, to a point."""
        left, bottom, right, top = rectangle
        edges = zip(self.edges, (left, bottom, -right, -top), (1, 1, -1, -1), strict=True)
        return all(side * edge >= limit - 1 for edge, limit, side in edges)


def letters_of(content: bytes, number: int | None = None) -> Iterator[Letter]:
    """Every letter of all pages, or of the one with a number from 0, blanks aside."""
    document = pypdfium2.PdfDocument(content)
    for page in document if number is None else [document[number]]:
        text = page.get_textpage()
        for n in range(text.count_chars()):
            shown = text.get_text_range(n, 1)
            if shown.strip():
                red, green, blue, alpha = (c_uint() for _ in range(4))
                pypdfium2.raw.FPDFText_GetFillColor(text, n, red, green, blue, alpha)
                grey = 0.299 * red.value + 0.587 * green.value + 0.114 * blue.value
                yield Letter(shown, _size(text, n), grey, text.get_charbox(n))


def _size(text: pypdfium2.PdfTextPage, n: int) -> float:
    """The size of a letter in points: some write it as a size, some as a scale."""
    scale = pypdfium2.raw.FS_MATRIX()
    pypdfium2.raw.FPDFText_GetMatrix(text, n, scale)
    return float(pypdfium2.raw.FPDFText_GetFontSize(text, n) * abs(scale.d))


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
