"""One writer and one written sheet serve all tests of Word files."""

from pathlib import Path

import pytest

from alongside.sheets.pdf import sheet_part
from alongside.sheets.word import Writer
from tests.sheets.pdf.samples import DETAILS, EVERY_BLOCK
from tests.sheets.word.opened import Opened

TEMPLATES = Path(__file__).parents[3] / "overrides"


@pytest.fixture(scope="session")
def templates() -> Path:
    return TEMPLATES


@pytest.fixture(scope="session")
def writer() -> Writer:
    return Writer(TEMPLATES)


@pytest.fixture(scope="session")
def every_block(writer: Writer) -> Opened:
    """The participants' copy of the sheet with every block."""
    return Opened(writer.write_part(sheet_part(EVERY_BLOCK, DETAILS)))


@pytest.fixture(scope="session")
def facilitators(writer: Writer) -> Opened:
    """Its facilitator's copy."""
    return Opened(writer.write_part(sheet_part(EVERY_BLOCK, DETAILS, "facilitator")))
