"""The owner's logo before a sheet's kind, as tall beside its words as in the PDF."""

import io
from functools import cache
from pathlib import Path

import msgspec
from docx.document import Document
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from alongside.owner.brand import Printed
from alongside.sheets.word.elements import element, text_run
from alongside.tokens import read_tokens
from alongside.typesetting import Typesetter

DESIGN = "logo.typ"
HEIGHT = 1.76
"""Of the words beside it, as `mark` of overrides/print/shared.typ has it."""
PIXELS_AN_INCH = 600.0


class Logo:
    """Logos as pictures. Every Word shows a PNG, and only the newer ones a drawing. `templates` has `tokens.yml`."""

    def __init__(self, templates: Path) -> None:
        self._typesetter = cache(lambda: Typesetter(templates, DESIGN))
        self._drawn = cache(self._draw)
        self._height = HEIGHT * read_tokens(templates)["type"]["paper"]["-1"]

    def put_before(self, document: Document, line: Paragraph, brand: Printed, words: str) -> None:
        """Puts a brand's logo before the words of a line; `words` are read out in its place.

        Raises:
            SheetError: it cannot be drawn.
        """
        picture = document.part.new_pic_inline(io.BytesIO(self._drawn(brand)), height=Pt(self._height))
        picture.docPr.set("descr", words)
        for side in "TBLR":  # without them LibreOffice leaves an eighth of an inch
            picture.set(f"dist{side}", "0")
        # Its middle stands at the middle of the words: half-points below their line
        lowered = element("w:position", val=-round(self._height * 0.6))
        run = element("w:r", element("w:rPr", lowered), element("w:drawing", picture))
        line._p.get_or_add_pPr().addnext(run)
        run.addnext(text_run("\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"))

    def _draw(self, brand: Printed) -> bytes:
        payload = {"brand": msgspec.to_builtins(brand), "height": self._height}
        return self._typesetter().picture("logo", payload, PIXELS_AN_INCH)
