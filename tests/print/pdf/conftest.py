"""One printer, one printed sheet a paper and one of each viewer serve all tests of print."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from alongside.paper import Paper
from alongside.sheets.pdf.printer import Printer
from tests.core.sheets.samples import EVERY_BLOCK, alone
from tests.guide import OVERRIDES

from .viewers import Fill, mupdf, pdfium, pdfjs, poppler


@pytest.fixture(scope="session")
def templates() -> Path:
    return OVERRIDES


@pytest.fixture(scope="session")
def printer() -> Printer:
    return Printer(OVERRIDES)


@pytest.fixture(scope="session", params=Paper)
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


@pytest.fixture(scope="session")
def printed(printer: Printer, paper: Paper) -> bytes:
    """The sheet with every block."""
    return printer.print(alone(EVERY_BLOCK, paper))


@pytest.fixture
def pdf(printed: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(printed)) as opened:
        yield opened


@pytest.fixture(scope="session", params=["pdfium", "pdf.js", "poppler", "MuPDF"])
def fill(request: pytest.FixtureRequest) -> Iterator[Fill]:
    """Each viewer in turn."""
    if request.param == "pdf.js":
        yield from pdfjs.viewer(request.getfixturevalue("browser"))
    else:
        yield {"pdfium": pdfium, "poppler": poppler, "MuPDF": mupdf}[request.param].fill
