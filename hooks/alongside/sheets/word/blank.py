"""The file that every Word file begins as: nothing on the page yet, but the guide's styles, lists and page.

Its parts lie in `blank/` as templates, which are fed the design tokens.
"""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
from docx.document import Document

from alongside.templates import environment

FOLDER = Path(__file__).parent / "blank"
PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
}
"""Each part of the file, and its template."""

SYMBOLS = "MS Gothic"
"""The font of boxes and circles: the one that Word itself uses for a box, which comes with it."""
TEXT_WIDTH = 170.0
"""Millimetres. US Letter has room for it, too."""
INDENT = 6.5
"""Millimetres from a list's number or bullet to its text."""
TICK_INDENT = 8.0
CELL_MARGIN = 2.2


def twips(millimetres: float) -> int:
    """A length in twentieths of a point, which Word counts in."""
    return round(millimetres / 25.4 * 72 * 20)


class Blank:
    """The blank file in one language, in the design's accent or another; `open` gives a fresh document of it.

    It is `marked` with the guide's two strokes, unless its owner has a logo.
    """

    def __init__(self, design: Mapping[str, Any], language: str, accent: str = "", marked: bool = True) -> None:
        templates = environment(FOLDER)
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as package:
            for name, template in PARTS.items():
                fed = _fed(design, language, accent) | {"marked": marked}
                package.writestr(name, templates.get_template(template).render(fed))
        self._content = content.getvalue()

    def open(self) -> Document:
        """A document with nothing in it."""
        return docx.Document(io.BytesIO(self._content))


def _fed(design: Mapping[str, Any], language: str, accent: str) -> dict[str, Any]:
    """What the templates read: colours without `#`, points a step of the type scale, and lengths in Word's units."""
    colours = {name: value.removeprefix("#") for name, value in design["colour"]["print"].items()}
    return {
        "colour": {
            "ink": colours["ink"],
            "ink_soft": colours["ink-soft"],
            "rule": colours["rule-strong"],
            "accent": accent.removeprefix("#") or colours["accent"],
        },
        "type": design["type"]["paper"],
        "font": design["font"],
        "symbols": SYMBOLS,
        "language": language,
        "mm": twips,
        "half": lambda points: round(2 * points),
        "indent": twips(INDENT),
        "indent_of_ticks": twips(TICK_INDENT),
        "cell_margin": twips(CELL_MARGIN),
    }
