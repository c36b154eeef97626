"""One printer and one printed sheet a paper serve all tests of print."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from alongside.sheets.pdf import Paper, Printer

from .samples import DETAILS, EVERY_BLOCK

TEMPLATES = Path(__file__).parents[3] / "overrides"


@pytest.fixture(scope="session")
def templates() -> Path:
    return TEMPLATES


@pytest.fixture(scope="session")
def printer() -> Printer:
    return Printer(TEMPLATES)


@pytest.fixture(scope="session", params=["a4", "us-letter"])
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


@pytest.fixture(scope="session")
def printed(printer: Printer, paper: Paper) -> bytes:
    """The sheet with every block."""
    return printer.print_sheet(EVERY_BLOCK, DETAILS, paper)


@pytest.fixture
def pdf(printed: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(printed)) as opened:
        yield opened
