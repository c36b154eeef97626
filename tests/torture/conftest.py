"""The worst guide, built once."""

from pathlib import Path

import pytest

from tests.building import build, once
from tests.torture.guide import Worst, make


class Built(Worst):
    """The worst guide as a built site."""

    site: Path


@pytest.fixture(scope="session")
def worst(common_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The guide, which each process makes, and its site, which one builds."""
    own = make(tmp_path_factory.mktemp("worst"))
    site = once(common_folder / "worst-site", lambda folder: build(own.config, folder))
    return Built(own.config, own.values, own.name, own.organisation, site)
