"""One writer and one written sheet serve all tests of Word files."""

from pathlib import Path

import pytest

from alongside.sheets.word.writer import Writer
from tests.core.sheets import samples
from tests.core.sheets.samples import EVERY_BLOCK
from tests.guide import OVERRIDES
from tests.print.word.opened import Opened


@pytest.fixture(scope="session")
def templates() -> Path:
    return OVERRIDES


@pytest.fixture(scope="session")
def writer() -> Writer:
    return Writer(OVERRIDES)


@pytest.fixture(scope="session")
def every_block(writer: Writer) -> Opened:
    """The participants' copy of the sheet with every block."""
    return Opened(writer.write_part(samples.part(EVERY_BLOCK)))


@pytest.fixture(scope="session")
def facilitators(writer: Writer) -> Opened:
    """Its facilitator's copy."""
    return Opened(writer.write_part(samples.facilitators(EVERY_BLOCK)))
