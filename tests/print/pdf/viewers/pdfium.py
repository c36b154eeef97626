"""Typing into the fields of a PDF as people do in Chrome and Edge: letter by letter, in pdfium."""

import io
from collections.abc import Callable, Iterator
from ctypes import POINTER, cast, create_string_buffer

import pikepdf
import pypdfium2
from msgspec import Struct
from pypdfium2 import raw

from . import SCALE, Answers, Filled, Grey

ENTER = 13


class Place(Struct, frozen=True):
    """A widget: its field's name, the answer that a click on it gives (nothing where words are typed), its middle."""

    name: str
    gives: str
    middle: tuple[float, float]


def fill(content: bytes, answers: Answers) -> Filled:
    """The PDF with these answers."""
    filled = typed(content, answers)
    document = pypdfium2.PdfDocument(filled)
    document.init_forms()
    shown = document[0].render(scale=SCALE, grayscale=True)
    dots, rows = bytes(shown.buffer), range(0, shown.height * shown.stride, shown.stride)
    page = Grey(shown.width, shown.height, b"".join(dots[row : row + shown.width] for row in rows))
    return Filled(page, printed_of(filled))


def typed(content: bytes, answers: Answers) -> bytes:
    """The PDF after each answer was typed or clicked in the field of that name, saved with its form."""
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    for page in document:
        for place in _places(document, page):
            if place.name in answers and place.gives in ("", answers[place.name]):
                _type(document, page, place.middle, "" if place.gives else answers[place.name])
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


def _places(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[Place]:
    for n in range(raw.FPDFPage_GetAnnotCount(page)):
        widget = raw.FPDFPage_GetAnnot(page, n)
        if raw.FPDFAnnot_GetSubtype(widget) == raw.FPDF_ANNOT_WIDGET:
            edges = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(widget, edges)
            middle = ((edges.left + edges.right) / 2, (edges.top + edges.bottom) / 2)
            name, gives = (
                _words(ask, document, widget)
                for ask in (raw.FPDFAnnot_GetFormFieldName, raw.FPDFAnnot_GetFormFieldExportValue)
            )
            yield Place(name, gives, middle)
        raw.FPDFPage_CloseAnnot(widget)


def _words(ask: Callable[..., int], document: pypdfium2.PdfDocument, widget: object) -> str:
    """What pdfium says of a widget."""
    letters = create_string_buffer(1000)
    length = ask(document.formenv, widget, cast(letters, POINTER(raw.FPDF_WCHAR)), 1000)
    return letters.raw[: max(0, length - 2)].decode("utf-16-le")


def _type(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, at: tuple[float, float], text: str) -> None:
    form = document.formenv
    raw.FORM_OnMouseMove(form, page, 0, *at)
    raw.FORM_OnLButtonDown(form, page, 0, *at)
    raw.FORM_OnLButtonUp(form, page, 0, *at)
    for letter in text:
        raw.FORM_OnChar(form, page, ENTER if letter == "\n" else ord(letter), 0)
    raw.FORM_ForceToKillFocus(form)
