"""Printed sheets as a viewer shows them."""

import io

import pikepdf
import pypdfium2


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
