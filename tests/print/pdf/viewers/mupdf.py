"""Filling a PDF in MuPDF, the viewer in SumatraPDF and in many readers on telephones."""

import pymupdf

from . import SCALE, Answers, Filled, Grey, within_limits


def fill(content: bytes, answers: Answers) -> Filled:
    """The PDF with these answers."""
    answers = within_limits(content, answers)
    with pymupdf.open("pdf", content) as document:
        for page in document:
            for widget in page.widgets():
                _answer(widget, answers.get(widget.field_name))
        shown = document[0].get_pixmap(matrix=pymupdf.Matrix(SCALE, SCALE), colorspace=pymupdf.csGRAY)
        document.bake()
        return Filled(Grey(shown.width, shown.height, shown.samples), document.tobytes())


def grey_of(picture: bytes) -> Grey:
    """A picture in a file, such as a PNG, in grey."""
    shown = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.Pixmap(picture))
    shown = pymupdf.Pixmap(shown, 0) if shown.alpha else shown
    return Grey(shown.width, shown.height, shown.samples)


def _answer(widget: pymupdf.Widget, answer: str | None) -> None:
    if answer is None or (widget.on_state() not in (None, answer)):
        return
    widget.field_value = answer
    widget.update()
