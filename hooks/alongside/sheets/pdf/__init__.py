"""The PDFs of sheets: Typst sets the pages, pikepdf makes them fillable, a cache keeps what has not changed.

    jobs = {"team-health-check-a4": Job(sheet, details, "a4")}
    printed = build(jobs, Path(".cache/sheets"), Path("overrides"))

A PDF is tagged, valid PDF/UA-1, and the same bytes whenever it is made from the same commit.
"""

from alongside.sheets.pdf.cache import Job, Printed, build
from alongside.sheets.pdf.details import Copy, Details, Paper
from alongside.sheets.pdf.faults import PrintingError, SheetError
from alongside.sheets.pdf.printer import Printer

__all__ = ["Copy", "Details", "Job", "Paper", "Printed", "Printer", "PrintingError", "SheetError", "build"]
