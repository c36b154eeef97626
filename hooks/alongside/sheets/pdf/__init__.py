"""The PDFs of sheets and packs: Typst sets the pages, pikepdf makes them fillable, a cache keeps what has not changed.

    documents = {"team-health-check-a4": Document((sheet_part(sheet, details),), "a4")}
    printed = build(documents, Path(".cache/sheets"), Path("overrides"))

A PDF is tagged, valid PDF/UA-1, and the same bytes whenever it is made from the same commit.
"""

from alongside.faults import PrintingError, SheetError
from alongside.sheets.pdf.cache import Printed, build
from alongside.sheets.pdf.details import Copy, Details, Paper, Size
from alongside.sheets.pdf.document import Cover, Document, Part, sheet_part
from alongside.sheets.pdf.printer import Printer

__all__ = [
    "Copy",
    "Cover",
    "Details",
    "Document",
    "Paper",
    "Part",
    "Printed",
    "Printer",
    "PrintingError",
    "SheetError",
    "Size",
    "build",
    "sheet_part",
]
