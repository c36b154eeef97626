"""A picture of a sheet as it is printed, for a page to show what one looks like."""

from pathlib import Path

from alongside.few_colours import in_few_colours
from alongside.sheets.document import Document
from alongside.sheets.pdf.payload import payload_of
from alongside.typesetting import Typesetter

PPI = 80
"""Pixels an inch of paper: A4 is 661 wide and 936 high, which suits a picture of 330 CSS pixels on a fine screen."""
COLOURS = 8
"""A sheet is black, grey and one accent; more colours make the file larger and no picture better."""


def picture_of(document: Document, templates: Path) -> bytes:
    """A PNG of the first page of a document, the same bytes each time.

    Raises:
        SheetError: it cannot be set.
    """
    payload = payload_of(document, [1.0] * len(document.parts))
    page = Typesetter(templates, "sheets/document.typ").picture(document.id, payload, PPI)
    return in_few_colours(page, COLOURS)
