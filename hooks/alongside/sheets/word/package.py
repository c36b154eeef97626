"""The file as bytes: the same each time it is made."""

import io
import zipfile
from datetime import date

from docx.document import Document

FIRST = "[Content_Types].xml"


def packed(document: Document, edition: date) -> bytes:
    """The document's parts in a fixed order, dated by the edition (a zip knows no date before 1980)."""
    saved, made = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts.namelist(), key=lambda name: (name != FIRST, name)):
            entry = zipfile.ZipInfo(name, (edition.year, edition.month, edition.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, parts.read(name))
    return made.getvalue()
