"""Typing into the fields of a PDF as people do in Chrome and Edge: letter by letter, in pdfium."""

import io
from collections.abc import Iterator
from ctypes import POINTER, cast, create_string_buffer

import pikepdf
import pypdfium2
from pypdfium2 import raw

ENTER = 13


def typed(content: bytes, texts: dict[str, str]) -> bytes:
    """The PDF after each text was typed into the field of that name, saved with its form."""
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    for page in document:
        for name, middle in _places(document, page):
            if name in texts:
                _type(document, page, middle, texts[name])
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def printed_of(content: bytes) -> bytes:
    """The PDF as it is printed: what was typed is part of the pages."""
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    for page in document:
        page.flatten(raw.FLAT_PRINT)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def value_of(content: bytes, name: str) -> str:
    """What a field holds, its lines parted by blanks."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (field,) = [field for field in pdf.Root.AcroForm.Fields if str(field.T) == name]
        return " ".join(str(field.V).split())


def _places(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[tuple[str, tuple[float, float]]]:
    """The name and the middle of each widget."""
    for n in range(raw.FPDFPage_GetAnnotCount(page)):
        widget = raw.FPDFPage_GetAnnot(page, n)
        if raw.FPDFAnnot_GetSubtype(widget) == raw.FPDF_ANNOT_WIDGET:
            letters = create_string_buffer(1000)
            length = raw.FPDFAnnot_GetFormFieldName(
                document.formenv, widget, cast(letters, POINTER(raw.FPDF_WCHAR)), 1000
            )
            edges = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(widget, edges)
            middle = ((edges.left + edges.right) / 2, (edges.top + edges.bottom) / 2)
            yield letters.raw[: length - 2].decode("utf-16-le"), middle
        raw.FPDFPage_CloseAnnot(widget)


def _type(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, at: tuple[float, float], text: str) -> None:
    form = document.formenv
    raw.FORM_OnMouseMove(form, page, 0, *at)
    raw.FORM_OnLButtonDown(form, page, 0, *at)
    raw.FORM_OnLButtonUp(form, page, 0, *at)
    for letter in text:
        raw.FORM_OnChar(form, page, ENTER if letter == "\n" else ord(letter), 0)
    raw.FORM_ForceToKillFocus(form)
