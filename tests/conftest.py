"""What tests of every kind share: one site for all processes, one Chromium a process, how properties are tried."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests import second_brand as second
from tests.building import build, once
from tests.guide import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# How long an example takes says nothing on a busy machine
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


LONG = ("tests/site/", "tests/torture/")
"""Where tests build sites, each for a minute or so: at the end, one process would build while the others wait."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the tests that take longest first."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


@pytest.fixture(scope="session")
def common_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same in every process."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def site_folder(common_folder: Path) -> Path:
    """The site, built strictly."""
    return once(common_folder / "site", lambda folder: build(ROOT / "mkdocs.yml", folder))


@pytest.fixture(scope="session")
def second_brand(common_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site under a second owner's settings, who delivers by an endpoint and has files and a former address."""
    project = tmp_path_factory.mktemp("brand")
    return once(common_folder / "second-brand", lambda folder: second.make(project, folder))


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A headless Chromium; with none on the machine the test skips, or fails under CI=true."""
    from tests.chromium import running  # noqa: PLC0415 - tests of the core do without Playwright

    yield from running()
